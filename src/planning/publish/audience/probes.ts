import type { Forbidden } from '../forbidden.ts';
import type { HiddenText } from './snapshot.ts';

/** Of one text at most so many passages are looked for, spread over it. */
const PER_TEXT = 8;
const MIN_LENGTH = 40;
const MAX_LENGTH = 160;
const MIN_WORDS = 6;

/**
 * Passages by which a hidden text would give itself away: whole runs of words without marks, as they read on any page. They are
 * long, so that no two people write one by chance; whether a visible text says the same is asked only where one is found.
 */
export function probesOf(hidden: readonly HiddenText[]): Forbidden[] {
  const known = new Map<string, Forbidden>();
  for (const { ruleId, text } of hidden)
    for (const value of spread(passagesOf(text), PER_TEXT)) if (!known.has(value)) known.set(value, { ruleId, value });
  return [...known.values()];
}

/** Runs of words between marks of Markdown and characters that formats escape in their own ways. */
const passagesOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N} ,.;:!?%/-]+|\s{2,}/u)
    .map((run) => run.trim().slice(0, MAX_LENGTH).trim())
    .filter((run) => run.length >= MIN_LENGTH && run.split(' ').length >= MIN_WORDS);

function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] as T);
}

/** The letters and digits of a text alone: equal for equal words, however they are marked and broken into lines. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
