import type { DocumentKind } from '../../model/index.ts';
import { parseDocument } from '../documents/index.ts';
import type { DecisionFact, ParsedDocument, Place } from '../facts.ts';
import type { FileVersion, RootSnapshot, Snapshot } from '../snapshot.ts';
import { normalForm } from '../assemble/decision-text.ts';
import { decisionChunks } from './chunks.ts';
import { type PastFile, pastFiles } from './files.ts';
import { Sayings } from './saying.ts';
import { type Moment, type Standing, type Stay, Timeline } from './timeline.ts';

/** How long a wording stood in a file; without `gone` it stands there still. */
export interface PastWording extends Stay {
  path: string;
  place: Place;
  /** The day its plan was completed, where a summary says so. */
  completedOn?: string | undefined;
}

/** What the history of a planning root says of its decisions. From history come facts, never whole documents. */
export interface History {
  /** Older commits exist that were not pulled. */
  shallow: boolean;
  stays: PastWording[];
  /** The commit that first held a wording, by `seenKey`; wordings that no longer stand included. */
  firstSeen: ReadonlyMap<string, Moment>;
  /** The version of the milestone that STATE.md named when the wording first stood there, by `seenKey`. */
  milestones: ReadonlyMap<string, string>;
  /** Older and newer form of one decision. */
  rewordings: readonly (readonly [older: string, newer: string])[];
  /** Forms that a later commit changed into a redaction mark: their text is not to be published. */
  withheld: ReadonlySet<string>;
}

interface Gathered {
  shallow: boolean;
  stays: PastWording[];
  firstSeen: Map<string, Moment>;
  milestones: Map<string, string>;
  rewordings: [string, string][];
  withheld: Set<string>;
}

export const seenKey = (path: string, form: string): string => `${path}\n${form}`;

/** Files whose decisions sections are followed version by version. */
const FOLLOWED: readonly DocumentKind[] = ['state', 'state-archive', 'project'];
/** Files whose decisions are read once more after they were deleted. */
const RECOVERED: readonly DocumentKind[] = ['summary', 'context'];

/** Reads the history of a root from the texts of old versions, which come one by one. */
export class HistoryReader {
  /** The blobs to `tell`, in this order; what is not told is left out. */
  readonly wanted: readonly string[];
  readonly #root: RootSnapshot;
  readonly #shallow: boolean;
  readonly #files: PastFile[];
  readonly #documents: ReadonlyMap<string, ParsedDocument>;
  readonly #sayings = new Sayings();
  /** What each blob of a followed file says, by blob. */
  readonly #standing = new Map<string, { standing: Standing[]; milestone: string | undefined }>();
  readonly #lines = new Map<string, Set<string>>();
  readonly #recovered = new Map<string, string>();
  readonly #use = new Map<string, Set<'follow' | 'list' | 'lines' | 'recover'>>();

  constructor(root: RootSnapshot, snapshot: Snapshot, documents: readonly ParsedDocument[]) {
    this.#root = root;
    this.#shallow = snapshot.report.shallow === true;
    this.#documents = new Map(documents.map((document) => [document.path, document]));
    this.#files = root.versions.length === 0 ? [] : pastFiles(root);
    for (const file of this.#files) this.#want(file);
    this.wanted = [...this.#use.keys()];
  }

  #want(file: PastFile): void {
    const { kind } = file.place;
    const standing = this.#documents.get(file.path);
    const use = (versions: readonly FileVersion[], how: 'follow' | 'list' | 'lines' | 'recover'): void => {
      for (const { blob } of versions)
        if (blob !== undefined) this.#use.set(blob, (this.#use.get(blob) ?? new Set()).add(how));
    };
    if (FOLLOWED.includes(kind)) use(file.versions, kind === 'project' ? 'list' : 'follow');
    else if (standing !== undefined && standing.facts.decisions.length > 0 && file.versions.length > 1)
      use(file.versions, 'lines');
    else if (RECOVERED.includes(kind) && isLost(file)) use(file.versions.slice(-2, -1), 'recover');
  }

  /** Takes the text of one old version. */
  tell({ blob, text }: { blob: string; text: string }): void {
    const use = this.#use.get(blob);
    if (use?.has('follow') === true || use?.has('list') === true) {
      const milestone = /^milestone:\s*["']?(v\d[\w.]*)/m.exec(text.slice(0, 3000))?.[1];
      this.#standing.set(blob, { standing: this.#read(text, use.has('list')), milestone });
    }
    if (use?.has('lines') === true) this.#lines.set(blob, new Set(text.split('\n').map((line) => line.trim())));
    if (use?.has('recover') === true) this.#recovered.set(blob, text);
  }

  #read(text: string, listsUnlessTable: boolean): Standing[] {
    return decisionChunks(text, { listsUnlessTable }).flatMap((chunk) =>
      this.#sayings
        .of(chunk)
        .map(({ fact, form, from, to }) => ({ fact, form, line: chunk.line + from, endLine: chunk.line + to })),
    );
  }

  /** Everything the told versions say. */
  finish(): History {
    const history: Gathered = {
      shallow: this.#shallow,
      stays: [],
      firstSeen: new Map(),
      milestones: new Map(),
      rewordings: [],
      withheld: new Set(),
    };
    for (const file of this.#files) {
      if (FOLLOWED.includes(file.place.kind)) this.#follow(file, history);
      else if (this.#documents.has(file.path)) this.#date(file, history.firstSeen);
      else if (RECOVERED.includes(file.place.kind) && isLost(file)) this.#recover(file, history);
    }
    return history;
  }

  #follow({ path, place, versions }: PastFile, history: Gathered): void {
    const timeline = new Timeline();
    for (const { blob, commit, date } of versions) {
      const told = blob === undefined ? undefined : this.#standing.get(blob);
      if (blob !== undefined && told === undefined) continue;
      const before = timeline.stays.size;
      timeline.add({ commit, date }, told?.standing ?? []);
      if (told?.milestone === undefined || timeline.stays.size === before) continue;
      for (const { form } of [...timeline.stays.values()].slice(before))
        history.milestones.set(seenKey(path, form), told.milestone);
    }
    for (const stay of timeline.stays.values()) {
      if (this.#isDated(stay.first))
        history.firstSeen.set(seenKey(path, stay.form), { commit: stay.first.commit, date: stay.first.date });
      history.stays.push({ ...stay, path, place });
    }
    history.rewordings.push(...timeline.rewordings);
    for (const form of timeline.withheld) history.withheld.add(form);
  }

  /** Dates the decisions of a standing document by the first version that has their line. */
  #date({ path, versions }: PastFile, firstSeen: Map<string, Moment>): void {
    const file = this.#root.files.find((each) => each.path === path);
    const document = this.#documents.get(path);
    const [only] = versions;
    if (file === undefined || document === undefined || only === undefined || document.facts.decisions.length === 0)
      return;
    const lines = file.text.split('\n');
    for (const fact of document.facts.decisions) {
      const line = lines[fact.origin.line - 1]?.trim() ?? '';
      const first =
        versions.length === 1
          ? only
          : versions.find(
              ({ blob }) => blob !== undefined && (blob === file.blob || this.#lines.get(blob)?.has(line) === true),
            );
      if (first !== undefined && this.#isDated(first))
        firstSeen.set(seenKey(path, normalForm(fact.text)), { commit: first.commit, date: first.date });
    }
  }

  /** Reads the decisions of a document that was deleted from its last version. */
  #recover({ path, place, versions }: PastFile, history: Gathered): void {
    const [first, last, gone] = [versions[0], versions.at(-2), versions.at(-1)];
    const text = this.#recovered.get(last?.blob ?? '');
    if (first === undefined || last?.blob === undefined || gone === undefined || text === undefined) return;
    const { facts } = parseDocument({ path, blob: last.blob, bytes: text.length, text }, this.#root.root);
    const completedOn = facts.plans.find((plan) => plan.completedOn !== undefined)?.completedOn;
    for (const fact of facts.decisions) {
      const form = normalForm(fact.text);
      if (form === '') continue;
      const at = ({ commit, date }: Moment) => ({
        commit,
        date,
        line: fact.origin.line,
        endLine: fact.origin.endLine ?? fact.origin.line,
      });
      history.stays.push({
        form,
        fact: withoutOrigin(fact),
        first: at(first),
        last: at(last),
        gone: { commit: gone.commit, date: gone.date },
        from: 0,
        to: 0,
        path,
        place,
        completedOn,
      });
      if (this.#isDated(first)) history.firstSeen.set(seenKey(path, form), { commit: first.commit, date: first.date });
    }
  }

  /** The oldest commit of a shallow history first holds nothing: what it shows may be older. */
  #isDated({ commit }: Moment): boolean {
    return !this.#shallow || commit !== this.#root.versions[0]?.commit;
  }
}

/** Deleted for good: its last change took it away, and no other file goes on with it. */
const isLost = ({ versions, moved }: PastFile): boolean =>
  !moved && versions.length > 1 && versions.at(-1)?.blob === undefined;

function withoutOrigin({ origin: _origin, ...fact }: DecisionFact): Omit<DecisionFact, 'origin'> {
  return fact;
}
