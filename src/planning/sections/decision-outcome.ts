import { columnOf } from '../dialects/columns.ts';
import { outcomeOf } from '../dialects/words.ts';
import type { DecisionFact } from '../facts.ts';

type Outcome = NonNullable<DecisionFact['outcome']>;

/** The last part of a text: `— ✓ Good`, `[Pending]`, `(⚠️ Revisit)`, `→ Outcome: Good — v1.1`. */
const TAIL = /\s*(?:\s(?:—|–|--|-|→|->|\|)\s+([^—–()[\]|→]{1,40})|[([]([^()[\]]{1,40})[)\]])\.?$/u;
const MARKED = /^[✓✔✅☑⚠️⏳❌✗❓\s]+/u;

/** Splits the outcome off the end of a decision; undefined where the last part is not an outcome alone. */
export function splitOutcome(text: string): { text: string; outcome: Outcome } | undefined {
  const tail = TAIL.exec(text.slice(-60));
  const said = (tail?.[1] ?? tail?.[2] ?? '').trim();
  if (tail === null || said === '') return undefined;
  const [label, value] = /^(\p{L}+)\s*[:：]\s*(.+)$/u.exec(said)?.slice(1) ?? [];
  const labelled = label !== undefined && columnOf(label) === 'outcome';
  const words = (labelled ? (value ?? '') : said).replace(MARKED, '').replace(/[\s,]*\(?v\d[\d.]*\)?$/, '');
  const outcome = outcomeOf(labelled ? (value ?? '') : said);
  if (!labelled && (outcome === 'other' || words.split(/\s+/).length > 1)) return undefined;
  return { text: text.slice(0, text.length - Math.min(60, text.length) + tail.index).trimEnd(), outcome };
}

/** The outcome that a nested item states: `Outcome: Good`. */
export function statedOutcome(text: string): Outcome | undefined {
  const [label, value] = /^(\p{L}+)\s*[:：]\s*(.+)$/u.exec(text)?.slice(1) ?? [];
  return label === undefined || value === undefined || columnOf(label) !== 'outcome' ? undefined : outcomeOf(value);
}
