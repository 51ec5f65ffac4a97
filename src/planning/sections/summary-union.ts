import type { Said } from './summary-decisions.ts';
import { isAboutDecision } from './titled-decisions.ts';

/** From this share of the words of the one that says less on, both tell one decision. */
const SAME = 0.34;
/** The body says more than the list where it has so many times its words. */
const MORE = 1.3;
const LEAST_COMMON = 2;
const LEAST_WORDS = 3;

export interface Union {
  listed: Said[];
  /** Those that only the body has. */
  beside: Said[];
  /** What the body says of those of the list. */
  again: Said[];
}

/**
 * The decisions that the frontmatter of a SUMMARY lists, with the reasons that the body gives for them, and those that only the body
 * has. A body mostly says the list again in other words.
 */
export function unionOf(listed: readonly Said[], inBody: readonly Said[]): Union {
  const words = listed.map(({ text, rationale = '' }) => wordsIn(`${text} ${rationale}`));
  const told = Map.groupBy(inBody, (said) => nearest(words, wordsIn(said.text)));
  const own = told.get(-1) ?? [];
  return {
    listed: listed.map((said, at) => withReasons(said, told.get(at)?.[0])),
    beside: own.filter(({ text }) => wordsIn(text).size >= LEAST_WORDS && !isReason(text)),
    again: inBody.filter((said) => !own.includes(said)),
  };
}

const isReason = (text: string): boolean =>
  isAboutDecision(text) && !/^(?:decision|decided|choice|chosen)\b/i.test(text);

/** The one with the most words in common; -1 where none has enough. */
function nearest(listed: readonly ReadonlySet<string>[], words: ReadonlySet<string>): number {
  const shares = listed.map((each) => {
    const common = [...words].filter((word) => each.has(word)).length;
    return common < LEAST_COMMON ? 0 : common / Math.min(each.size, words.size);
  });
  const most = Math.max(...shares);
  return most >= SAME ? shares.indexOf(most) : -1;
}

function withReasons(said: Said, inBody: Said | undefined): Said {
  if (inBody === undefined) return said;
  const saysMore = wordsIn(inBody.text).size > MORE * wordsIn(said.text).size;
  return {
    ...said,
    choice: said.choice ?? inBody.choice,
    rationale: said.rationale ?? inBody.rationale ?? (saysMore ? inBody.text : undefined),
  };
}

const wordsIn = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}|\p{Script=Han}/gu));
