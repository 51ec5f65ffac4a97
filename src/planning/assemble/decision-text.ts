import type { DecisionFact } from '../facts.ts';
import { sha256 } from '../markdown/sha256.ts';
import { splitReference, withoutId, withoutTrailingReference } from '../sections/reference.ts';

/**
 * A wording in normal form: lower case, marks and references removed, white space folded (contract.md). Two wordings with
 * one normal form are one decision, whatever Markdown, quotes or dashes they are written with.
 */
export function normalForm(text: string): string {
  return withoutTrailingReference(withoutId(splitReference(text).text))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A shorter answer, such as `Both places` or `Option 2`, is no decision without what was asked. */
const ANSWER = 24;

/** The normal form of a decision; a short answer of a discussion stands behind the heading above it. */
export function formOfDecision({ text, category, origin }: Pick<DecisionFact, 'text' | 'category' | 'origin'>): string {
  const form = normalForm(text);
  const isAnswer = origin.kind.startsWith('discussion') && form !== '' && form.length <= ANSWER;
  return isAnswer && category !== undefined ? normalForm(`${category}: ${text}`) : form;
}

/** A decision's id: 12 hexadecimal digits over the project's id and the earliest known wording, normalised. */
export const decisionId = (project: string, earliest: string): string => sha256(`${project}\n${earliest}`).slice(0, 12);
