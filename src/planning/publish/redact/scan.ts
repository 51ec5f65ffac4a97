import { hitsOf, look, type Finder } from './detect.ts';
import { fold } from './fold.ts';
import type { RuleGroup } from './rules/index.ts';
import type { Hit } from './types.ts';

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

  /** The hits in a text, in order, without overlaps. */
  hits(text: string): readonly Hit[] {
    return this.#hits.get(text) ?? this.#look(text);
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
      const folded = this.#marked.has(text) ? fold(text) : { text, toRaw: (at: number) => at };
      const values = finder(folded.text);
      if (values.length === 0) continue;
      this.#hits.set(
        text,
        hitsOf({ folded, found: this.#found.get(text) ?? [] }, () => values),
      );
    }
  }

  #look(text: string): readonly Hit[] {
    const seen = look(text, this.#groups);
    if (seen.suspect && this.#known === undefined) this.#suspects.push(text);
    if (seen.folded.text !== text) this.#marked.add(text);
    if (seen.found.length > 0 && this.#known === undefined) this.#found.set(text, seen.found);
    const hits = hitsOf(seen, this.#known);
    const kept = hits.length === 0 ? NONE : hits;
    this.#hits.set(text, kept);
    return kept;
  }
}

const NONE: readonly Hit[] = [];
