import type { Hit } from './types.ts';
import { fold } from './fold.ts';
import { detect, type Finder } from './detect.ts';
import type { RuleGroup } from './rules/index.ts';

/** Remembers what stands in which text: most texts of a project occur several times, and nothing in nearly all. */
export class Scan {
  readonly #groups: readonly RuleGroup[];
  readonly #hits = new Map<string, readonly Hit[]>();
  #known: Finder | undefined;

  constructor(groups: readonly RuleGroup[]) {
    this.#groups = groups;
  }

  /** The hits in a text, in order, without overlaps. */
  hits(text: string): readonly Hit[] {
    let hits = this.#hits.get(text);
    if (hits === undefined) {
      hits = detect(text, this.#groups, this.#known);
      this.#hits.set(text, hits.length === 0 ? NONE : hits);
    }
    return hits;
  }

  /** All hits so far, in the order of the texts. */
  *all(): Generator<Hit> {
    for (const hits of this.#hits.values()) yield* hits;
  }

  /** All texts so far, each once. */
  texts(): Iterable<string> {
    return this.#hits.keys();
  }

  /** From now on these values are looked for as well, also in the texts that were looked at before. */
  know(finder: Finder): void {
    this.#known = finder;
    for (const [text, hits] of this.#hits)
      if (standsIn(text, finder)) this.#hits.set(text, detect(text, hits.length === 0 ? [] : this.#groups, finder));
  }
}

/** As it is, or without the marks inside its words. */
const standsIn = (text: string, finder: Finder): boolean => finder(fold(text).text).length > 0;

const NONE: readonly Hit[] = [];
