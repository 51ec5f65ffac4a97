import type { DocumentKind } from '../../model/index.ts';
import { normalForm } from '../assemble/decision-text.ts';
import type { ParsedDocument } from '../facts.ts';
import type { RootSnapshot, Snapshot, SourceFile } from '../snapshot.ts';
import { decisionChunks } from './chunks.ts';
import { type PastFile, pastFiles } from './files.ts';
import { OpenItems } from './open-items.ts';
import { isLost, lastStanding, milestoneAt, readLost, staysOf } from './lost.ts';
import { Sayings } from './saying.ts';
import { Timeline } from './timeline.ts';
import type { History, LostDocument, Moment, PastWording, Standing } from './types.ts';

export type { History, LostDocument, Moment, PastWording } from './types.ts';

/** Names a wording in a file. */
export const seenKey = (path: string, form: string): string => `${path}\n${form}`;

/** Files whose decisions sections are followed version by version. */
const FOLLOWED: readonly DocumentKind[] = ['state', 'state-archive', 'project'];
/** Files that are read once more after they were deleted. */
const RECOVERED: readonly DocumentKind[] = ['summary', 'context'];

/** What an old version is read for: its decisions, in PROJECT.md by its rules, its lines, or all of it. */
type Use = 'decisions' | 'project' | 'lines' | 'whole';

interface Gathered extends History {
  stays: PastWording[];
  lost: LostDocument[];
  firstSeen: Map<string, Moment>;
  openSince: Map<string, Moment>;
  milestones: Map<string, string>;
  rewordings: [string, string][];
  withheld: Set<string>;
}

/** Reads the history of a root from the texts of old versions, which come one by one. */
export class HistoryReader {
  /** The blobs to `tell`, in this order; what is not told is left out. */
  readonly wanted: readonly string[];
  readonly #root: RootSnapshot;
  /** Older commits exist that were not pulled or are not wanted. */
  readonly #shallow: boolean;
  /** What stood on this day may be older. */
  readonly #since: string | undefined;
  readonly #files: readonly PastFile[];
  readonly #today: ReadonlyMap<string, { file: SourceFile; document: ParsedDocument }>;
  readonly #sayings = new Sayings();
  readonly #items = new OpenItems();
  readonly #uses = new Map<string, Set<Use>>();
  readonly #decisions = new Map<string, { standing: Standing[]; milestone: string | undefined }>();
  readonly #lines = new Map<string, ReadonlySet<string>>();
  readonly #whole = new Map<string, string>();

  constructor(root: RootSnapshot, snapshot: Snapshot, documents: readonly ParsedDocument[]) {
    const byPath = new Map(documents.map((document) => [document.path, document]));
    this.#root = root;
    const { history } = snapshot.source;
    this.#since = typeof history === 'object' ? `${history.since}T00:00:00Z` : undefined;
    this.#shallow = snapshot.report.shallow === true || this.#since !== undefined;
    this.#today = new Map(root.files.flatMap((file) => pairOf(file, byPath.get(file.path))));
    for (const { file, document } of this.#today.values())
      if (document.kind === 'state') this.#items.watch(document, file);
    this.#files = root.versions.length === 0 ? [] : pastFiles(root);
    for (const file of this.#files) {
      const use = this.#useOf(file);
      const versions = use === 'whole' ? [lastStanding(file)] : use === undefined ? [] : file.versions;
      for (const version of versions)
        if (version?.blob !== undefined && use !== undefined) add(this.#uses, version.blob, use);
    }
    this.wanted = [...this.#uses.keys()];
  }

  #useOf(file: PastFile): Use | undefined {
    const { kind } = file.place;
    if (FOLLOWED.includes(kind)) return kind === 'project' ? 'project' : 'decisions';
    const today = this.#today.get(file.path);
    if (today !== undefined)
      return today.document.facts.decisions.length > 0 && file.versions.length > 1 ? 'lines' : undefined;
    return RECOVERED.includes(kind) && isLost(file) ? 'whole' : undefined;
  }

  /** Takes the text of one old version. */
  tell({ blob, text }: { blob: string; text: string }): void {
    const uses = this.#uses.get(blob) ?? new Set();
    if (uses.has('decisions') || uses.has('project')) {
      this.#items.tell(blob, text);
      const milestone = /^milestone:\s*["']?(v\d[\w.]*)/m.exec(text.slice(0, 3000))?.[1];
      this.#decisions.set(blob, { standing: this.#standing(text, uses.has('project')), milestone });
    }
    if (uses.has('lines')) this.#lines.set(blob, new Set(text.split('\n').map((line) => line.trim())));
    if (uses.has('whole')) this.#whole.set(blob, text);
  }

  #standing(text: string, listsUnlessTable: boolean): Standing[] {
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
      lost: [],
      firstSeen: new Map(),
      openSince: new Map(),
      milestones: new Map(),
      rewordings: [],
      withheld: new Set(),
    };
    const named = this.#namedMilestones();
    for (const file of this.#files) {
      const use = this.#useOf(file);
      if (use === 'decisions' || use === 'project') this.#follow(file, history);
      else if (use === 'whole') this.#recover(file, named, history);
      else this.#date(file, history.firstSeen);
    }
    return history;
  }

  /** The milestones that the STATE.md of each planning root named, in the order of the commits. */
  #namedMilestones(): ReadonlyMap<string, { date: string; milestone: string }[]> {
    const named = new Map<string, { date: string; milestone: string }[]>();
    for (const { root, place, versions } of this.#files) {
      if (place.kind !== 'state') continue;
      const all = versions.flatMap(({ blob, date }) => {
        const milestone = this.#decisions.get(blob ?? '')?.milestone;
        return milestone === undefined ? [] : [{ date, milestone }];
      });
      named.set(root, [...(named.get(root) ?? []), ...all]);
    }
    return named;
  }

  /** Follows the decisions of a file from version to version. */
  #follow({ path, place, versions }: PastFile, history: Gathered): void {
    const timeline = new Timeline();
    for (const { blob, commit, date } of versions) {
      const told = blob === undefined ? undefined : this.#decisions.get(blob);
      if (blob !== undefined && told === undefined) continue;
      const added = timeline.add({ commit, date }, told?.standing ?? []);
      if (told?.milestone !== undefined)
        for (const { form } of added) history.milestones.set(seenKey(path, form), told.milestone);
    }
    for (const stay of timeline.stays.values()) {
      if (this.#isDated(stay.first))
        history.firstSeen.set(seenKey(path, stay.form), { commit: stay.first.commit, date: stay.first.date });
      history.stays.push({ ...stay, path, place });
    }
    for (const [key, moment] of this.#items.since(path, versions))
      if (this.#isDated(moment)) history.openSince.set(key, moment);
    history.rewordings.push(...timeline.rewordings);
    for (const form of timeline.withheld) history.withheld.add(form);
  }

  /** Dates the decisions of a standing document by the first version that has their line. */
  #date({ path, versions }: PastFile, firstSeen: Map<string, Moment>): void {
    const { file, document } = this.#today.get(path) ?? {};
    if (file === undefined || document === undefined || document.facts.decisions.length === 0) return;
    const lines = file.text.split('\n');
    for (const { origin, text } of document.facts.decisions) {
      const line = lines[origin.line - 1]?.trim() ?? '';
      const has = (blob: string | undefined): boolean =>
        blob !== undefined && (blob === file.blob || this.#lines.get(blob)?.has(line) === true);
      const first = versions.length === 1 ? versions[0] : versions.find(({ blob }) => has(blob));
      if (first !== undefined && this.#isDated(first))
        firstSeen.set(seenKey(path, normalForm(text)), { commit: first.commit, date: first.date });
    }
  }

  /** Reads a document that was deleted. */
  #recover(file: PastFile, named: ReadonlyMap<string, { date: string; milestone: string }[]>, history: Gathered): void {
    const lost = readLost(file, this.#whole);
    if (lost === undefined) return;
    history.lost.push({ ...lost, milestone: milestoneAt(named.get(file.root) ?? [], lost.first.date) });
    for (const stay of staysOf(lost)) {
      history.stays.push(stay);
      if (this.#isDated(lost.first)) history.firstSeen.set(seenKey(lost.path, stay.form), lost.first);
    }
  }

  /** The oldest commit of a shallow history first holds nothing: what it shows may be older, as may what stood on the day it begins. */
  #isDated({ commit, date }: Moment): boolean {
    if (this.#since !== undefined) return date >= this.#since;
    return !this.#shallow || commit !== this.#root.versions[0]?.commit;
  }
}

const pairOf = (
  file: SourceFile,
  document: ParsedDocument | undefined,
): [string, { file: SourceFile; document: ParsedDocument }][] =>
  document === undefined ? [] : [[file.path, { file, document }]];

function add(uses: Map<string, Set<Use>>, blob: string, use: Use): void {
  const known = uses.get(blob);
  if (known === undefined) uses.set(blob, new Set([use]));
  else known.add(use);
}
