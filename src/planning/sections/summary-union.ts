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
  const nearest = nearestIn(words);
  const told = Map.groupBy(inBody, (said) => nearest(wordsIn(said.text)));
  const own = new Set(told.get(-1));
  return {
    listed: listed.map((said, at) => withReasons(said, told.get(at)?.[0])),
    beside: [...own].filter(({ text }) => wordsIn(text).size >= LEAST_WORDS && !isReason(text)),
    again: inBody.filter((said) => !own.has(said)),
  };
}

const isReason = (text: string): boolean =>
  isAboutDecision(text) && !/^(?:decision|decided|choice|chosen)\b/i.test(text);

/** Words that more of a list have bring nothing together. */
const COMMON = 100;

/** Finds the one of a list with the most words in common, by its index; -1 where none has enough. */
function nearestIn(listed: readonly ReadonlySet<string>[]): (words: ReadonlySet<string>) => number {
  const holders = new Map<string, number[]>();
  listed.forEach((words, at) => {
    for (const word of words) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [at]);
      else if (known.length <= COMMON) known.push(at);
    }
  });
  return (words) => {
    const common = new Map<number, number>();
    for (const word of words) for (const at of holders.get(word) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    let [best, most] = [-1, SAME];
    for (const [at, count] of common) {
      const share = count < LEAST_COMMON ? 0 : count / Math.min(listed[at]?.size ?? 0, words.size);
      if (share > most || (share === most && (best < 0 || at < best))) [best, most] = [at, share];
    }
    return best;
  };
}

function withReasons(said: Said, inBody: Said | undefined): Said {
  if (inBody === undefined) return said;
  const saysMore = wordsIn(inBody.text).size > MORE * wordsIn(said.text).size;
  return {
    ...said,
    choice: said.choice ?? inBody.choice,
    rationale: said.rationale ?? inBody.rationale ?? (saysMore ? reasonIn(inBody.text) : undefined),
  };
}

/** Where a sentence goes on with its reasons. */
const REASON = /\s(?:—|–|--?)\s+|[:;.]\s+|,?\s(?=(?:because|since)\s)/;

/** What a text goes on with behind what it says again; all of it where it does not tell the two apart. */
function reasonIn(text: string): string {
  const found = REASON.exec(text);
  const behind = found === null ? '' : text.slice(found.index + found[0].length);
  return wordsIn(behind).size < LEAST_WORDS ? text : behind;
}

const wordsIn = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}|\p{Script=Han}/gu));
