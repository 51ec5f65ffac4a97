import type { DocumentKind } from '../../model/index.ts';
import { type Conventions, conventionsKey } from '../conventions.ts';
import { parseDocument } from '../documents/index.ts';
import type { ParsedDocument, Place } from '../facts.ts';
import { blockChunks } from './blocks.ts';
import { hasConflict, linesOf, listChunks } from './chunks.ts';
import type { PastFile } from './files.ts';
import { type Placed, Sayings, sayingsOf } from './says.ts';
import type { ReadVersions, Saying, VersionFacts } from './types.ts';

/** How the old versions of a file are read: its lists item by item, heading by heading, whole, or only the last one whole. */
export type How = 'lists' | 'key-decisions' | 'blocks' | 'whole' | 'last';

const HOW: Partial<Record<DocumentKind, How>> = {
  state: 'lists',
  'state-archive': 'lists',
  project: 'key-decisions',
  roadmap: 'blocks',
  requirements: 'blocks',
  summary: 'whole',
  context: 'whole',
  discussion: 'whole',
  quick: 'whole',
  plan: 'last',
};

/** How the versions of a file are read; undefined for those that hold nothing that is followed. */
export const howToRead = ({ place }: PastFile): How | undefined => HOW[place.kind];

/** Names the reading of a blob: what a whole document says depends on where it lies. */
export const versionKey = (how: How, path: string, { milestone, archived }: Place, blob: string): string =>
  how === 'whole' || how === 'last'
    ? `${blob} ${path}`
    : `${blob} ${how} ${how === 'blocks' && archived ? (milestone ?? 'archived') : ''}`;

/** Reads versions, and numbers what they say: equal sayings of all versions have one number. */
export class VersionReader {
  readonly read: ReadVersions;
  readonly #known: ReadVersions;
  readonly #conventions: Conventions;
  readonly #numbers = new Map<string, number>();
  /** Chunks that repeat give the same objects again. */
  readonly #ofObject = new WeakMap<Saying, number>();
  readonly #renumbered: (number | undefined)[] = [];
  readonly #byChunk = new Map<How, Sayings<readonly number[]>>();

  /** `known` is what an earlier run read; of no use where it went by other conventions. */
  constructor(conventions: Conventions, known?: ReadVersions) {
    this.#conventions = conventions;
    this.read = { conventions: conventionsKey(conventions), sayings: [], versions: {} };
    this.#known = known?.conventions === this.read.conventions ? known : { ...this.read, versions: {} };
  }

  /** Takes a version over from an earlier run; false where that has not read it, or not as one that stands, or does not, today. */
  take(key: string, today: boolean): boolean {
    const known = this.#known.versions[key];
    if (known === undefined || (known.today === true) !== today) return false;
    const says = known.says.map((value, at) => (at % 3 === 0 ? this.#renumber(value) : value));
    this.read.versions[key] = { ...known, says };
    return true;
  }

  #renumber(number: number): number {
    const saying = this.#known.sayings[number];
    return (this.#renumbered[number] ??= saying === undefined ? 0 : this.#numberOf(saying));
  }

  #numberOf(saying: Saying): number {
    const same = this.#ofObject.get(saying);
    if (same !== undefined) return same;
    const key = JSON.stringify(saying);
    const number = this.#numbers.get(key) ?? this.read.sayings.push(saying) - 1;
    this.#numbers.set(key, number);
    this.#ofObject.set(saying, number);
    return number;
  }

  /** Reads the text of a version. */
  tell(key: string, how: How, { path, root, place }: Pick<PastFile, 'path' | 'root' | 'place'>, text: string): void {
    if (hasConflict(text)) this.read.versions[key] = { says: [], conflict: true };
    else if (how === 'whole' || how === 'last') {
      const document = parseDocument({ path, blob: '', bytes: text.length, text }, root, this.#conventions);
      this.read.versions[key] = this.#said(document);
    } else this.read.versions[key] = { ...milestoneIn(text), says: this.#chunked(how, place, text) };
  }

  /** Takes a version that stands today, and was read as a document already. */
  tellDocument(key: string, document: ParsedDocument): void {
    this.read.versions[key] = { ...this.#said(document), today: true };
  }

  #said({ facts, kind }: ParsedDocument): VersionFacts {
    const plans = facts.plans.map(({ origin, ...fact }) => ({ ...fact, line: origin.line }));
    const version = facts.state?.milestone?.version;
    return {
      says: this.#numbered(sayingsOf(facts)),
      ...(kind !== 'state' || version === undefined ? {} : { milestone: version }),
      ...(kind === 'roadmap' || plans.length === 0 ? {} : { plans }),
    };
  }

  #chunked(how: How, place: Place, text: string): number[] {
    const sayings = this.#byChunk.get(how) ?? new Sayings((placed) => this.#numbered(placed), this.#conventions);
    this.#byChunk.set(how, sayings);
    const lines = linesOf(text);
    const isProject = how === 'key-decisions';
    const chunks = how === 'blocks' ? blockChunks(lines) : listChunks(lines, { listsUnlessTable: isProject });
    const says: number[] = [];
    for (const chunk of chunks) {
      if (isProject && chunk.kind !== 'decisions') continue;
      sayings.of(chunk, place).forEach((value, at) => says.push(at % 3 === 0 ? value : chunk.line + value));
    }
    return says;
  }

  #numbered(placed: readonly Placed[]): number[] {
    return placed.flatMap(({ saying, line, endLine }) => [this.#numberOf(saying), line, endLine]);
  }
}

function milestoneIn(text: string): Pick<VersionFacts, 'milestone'> {
  const milestone = /^milestone:\s*["']?(v\d[\w.]*)/m.exec(text.slice(0, 3000))?.[1];
  return milestone === undefined ? {} : { milestone };
}
