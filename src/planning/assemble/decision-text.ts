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

/** A decision's id: 12 hexadecimal digits over the project's id and the earliest known wording, normalised. */
export const decisionId = (project: string, earliest: string): string => sha256(`${project}\n${earliest}`).slice(0, 12);
