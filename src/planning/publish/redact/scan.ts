import { hitsOf, look, type Finder, type Look } from './detect.ts';
import { fold } from './fold.ts';
import type { RuleGroup } from './rules/index.ts';
import type { Hit } from './types.ts';

/** What the rules say of texts in a fixed order, by their numbers from 0; a text that occurs again has the number of the first. */
export interface Looked {
  /** Texts in which rules found something. */
  found: [number, Hit[]][];
  /** Texts for which secretlint is to be asked. */
  suspects: number[];
  /** Texts with marks inside of words. */
  marked: number[];
}

/** Looks over texts by the rules alone, for a `Scan` to take. */
export function lookOver(texts: Iterable<string>, groups: readonly RuleGroup[]): Looked {
  const looked: Looked = { found: [], suspects: [], marked: [] };
  const seen = new Set<string>();
  let number = -1;
  for (const text of texts) {
    number++;
    if (seen.has(text)) continue;
    seen.add(text);
    const { folded, found, suspect } = look(text, groups);
    if (found.length > 0) looked.found.push([number, found]);
    if (suspect) looked.suspects.push(number);
    if (folded.text !== text) looked.marked.push(number);
  }
  return looked;
}

/** Remembers what stands in which text: most texts of a project occur several times, and nothing in nearly all. */
export class Scan {
  readonly #groups: readonly RuleGroup[];
  readonly #hits = new Map<string, readonly Hit[]>();
  /** What rules found in the texts in which there is something. */
  readonly #found = new Map<string, Hit[]>();
  readonly #marked = new Set<string>();
  readonly #suspects: string[] = [];
  #known: Finder | undefined;

  constructor(groups: readonly RuleGroup[]) {
    this.#groups = groups;
  }

  /** Takes what a look over the same texts in the same order has told. */
  take(texts: Iterable<string>, looked: Looked): void {
    const found = new Map(looked.found);
    const [suspects, marked] = [new Set(looked.suspects), new Set(looked.marked)];
    let number = -1;
    for (const text of texts) {
      number++;
      if (this.#hits.has(text)) continue;
      const folded = marked.has(number) && found.has(number) ? fold(text) : asItIs(text);
      this.#remember(
        text,
        { folded, found: found.get(number) ?? [], suspect: suspects.has(number) },
        marked.has(number),
      );
    }
  }

  /** The hits in a text, in order, without overlaps. */
  hits(text: string): readonly Hit[] {
    const known = this.#hits.get(text);
    if (known !== undefined) return known;
    const seen = look(text, this.#groups);
    return this.#remember(text, seen, seen.folded.text !== text);
  }

  /** All hits so far, in the order of the texts. */
  *all(): Generator<Hit> {
    for (const hits of this.#hits.values()) yield* hits;
  }

  /** The texts for which secretlint is to be asked, each once. */
  get suspects(): readonly string[] {
    return this.#suspects;
  }

  /** From now on these values are looked for as well, also in the texts that were looked at before. */
  know(finder: Finder): void {
    this.#known = finder;
    for (const text of this.#hits.keys()) {
      const folded = this.#marked.has(text) ? fold(text) : asItIs(text);
      const values = finder(folded.text);
      if (values.length === 0) continue;
      this.#hits.set(
        text,
        hitsOf({ folded, found: this.#found.get(text) ?? [] }, () => values),
      );
    }
  }

  /** Lets go of all texts; what comes after is looked at anew. */
  forget(): void {
    this.#hits.clear();
    this.#found.clear();
    this.#marked.clear();
    this.#suspects.length = 0;
  }

  #remember(text: string, seen: Look, isMarked: boolean): readonly Hit[] {
    if (seen.suspect && this.#known === undefined) this.#suspects.push(text);
    if (isMarked) this.#marked.add(text);
    if (seen.found.length > 0 && this.#known === undefined) this.#found.set(text, seen.found);
    const hits = hitsOf(seen, this.#known);
    const kept = hits.length === 0 ? NONE : hits;
    this.#hits.set(text, kept);
    return kept;
  }
}

const asItIs = (text: string): Look['folded'] => ({ text, toRaw: (at) => at });

const NONE: readonly Hit[] = [];
