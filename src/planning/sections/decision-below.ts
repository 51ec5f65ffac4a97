import { columnOf } from '../dialects/columns.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import type { Entry } from '../markdown/outline.ts';

/** What stands below a decision and tells more of it. */
export interface Below {
  choice?: string | undefined;
  rationale?: string | undefined;
  alternatives?: string[] | undefined;
}

const LABEL = /^([\p{L}\p{M}'’ ]{2,40})[:：]\s*/u;
/** Labels of reasons that no column has. */
const REASON = /^(?:note|impact|example|how to apply|motivo|razão|grund)$/i;
const REJECTED = /^(?:alternatives?(?: considered)?|rejected(?: alternatives?)?|options considered|instead of)$/i;
/** Fewer words than this name a matter, such as `Storage of names`; a sentence says itself what was chosen. */
const SENTENCE = 5;

/** Whether a decision's text names no more than what it is about; a remark in brackets is no part of it. */
export function namesMatter(text: string): boolean {
  const bare = text.replace(/\s*\([^()]*\)\s*/g, ' ').trim();
  return (
    bare.split(/\s+/).length < SENTENCE &&
    !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{8}/u.test(bare)
  );
}

/**
 * Sorts what stands below a decision by its labels: what was chosen, why, and what was not. What has none tells the choice below an
 * item and below a heading that names a matter alone, and the reasons below one that says it itself.
 */
export function sortBelow(parts: readonly string[], unlabelled: 'choice' | 'rationale'): Below {
  const found: Record<'choice' | 'rationale' | 'alternatives', string[]> = {
    choice: [],
    rationale: [],
    alternatives: [],
  };
  let last: keyof typeof found = unlabelled;
  for (const part of parts) {
    const label = LABEL.exec(part);
    const key = label === null ? undefined : keyOf(label[1]?.trim() ?? '');
    last = key ?? (label === null ? last : unlabelled);
    const text = present(key === undefined || label === null ? part : part.slice(label[0].length));
    if (text !== undefined) found[last].push(text);
  }
  const alternatives = found.alternatives.length === 0 ? {} : { alternatives: found.alternatives };
  return { choice: joined(found.choice), rationale: joined(found.rationale), ...alternatives };
}

function keyOf(label: string): keyof Below | undefined {
  if (REASON.test(label)) return 'rationale';
  if (REJECTED.test(label)) return 'alternatives';
  const column = columnOf(label);
  if (column === 'decision' || column === 'choice') return 'choice';
  return column === 'rationale' ? 'rationale' : undefined;
}

/** The texts of lines, items and labels; a table has none. */
export const textOfEntry = (entry: Entry): string | undefined =>
  entry.kind === 'item' || entry.kind === 'field' || entry.kind === 'text'
    ? present(plainInline(entry.markdown))
    : undefined;

/** One after the other, each ended by a mark. */
function joined(parts: readonly string[]): string | undefined {
  const last = parts.length - 1;
  return present(parts.map((part, at) => (at === last || /[.!?:;,。！？]$/u.test(part) ? part : `${part};`)).join(' '));
}
