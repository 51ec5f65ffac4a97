import { STATUS_WORDS } from '../dialects/milestones.ts';
import { escaped, statusIn } from './milestone-status.ts';

/** What a mark or word around the name of a phase says of it. */
export interface PhaseStatus {
  done?: boolean;
  active?: boolean;
}

/** Words that names end with too: `Video - live`. */
const AMBIGUOUS = new Set(['live', 'next', 'current', 'future', 'proposed', 'draft', 'backlog', 'superseded', 'start']);
const LETTERS = STATUS_WORDS.flatMap(([, words]) => words).filter(
  (word) => /^\p{L}/u.test(word) && !AMBIGUOUS.has(word),
);
const MARK = String.raw`[^\p{L}\p{N}\s()[\]]{0,3}\s{0,2}`;
const SAID = String.raw`${MARK}(?:${escaped([...LETTERS].sort((a, b) => b.length - a.length))})(?:[\s,:—–-]{1,4}\d{4}-\d{2}-\d{2})?`;
/** `(done)`, `[IN PROGRESS]`, `— paused`, `- erledigt 2026-01-02` at the end of a name. */
const TAIL = new RegExp(String.raw`\s*(?:[([]\s{0,2}${SAID}\s{0,2}[)\]]|\s(?:—|–|--|-)\s+${SAID})\s*$`, 'iu');

/** Where a status begins that stands behind a name; undefined where none does. */
export const statusTailAt = (text: string): number | undefined => TAIL.exec(text)?.index;

/** What such a tail says. */
export function tailStatus(remarks: string): PhaseStatus {
  if (/[✅✓✔☑]\uFE0F?\s*$/u.test(remarks)) return { done: true };
  const said = TAIL.test(remarks) ? statusIn(remarks) : undefined;
  return said === 'shipped' ? { done: true } : said === 'active' ? { active: true } : {};
}

/** What a box or mark before the word says: `[x] Phase 3`, `🚧 Phase 4`. */
export function leadingStatus(text: string): PhaseStatus {
  const lead = /^(?:[^\p{L}\p{N}]|[xX](?=\]))*/u.exec(text)?.[0] ?? '';
  if (/[✅✔✓☑]|\[[xX]\]/u.test(lead)) return { done: true };
  return /\[[~>/]\]|🚧|🔄|🟡|🔨|⏸|▶|🔵/u.test(lead) ? { active: true } : {};
}

/** The line without a box at its beginning. */
export const withoutBox = (text: string): string => text.replace(/^\s*\[[ xX~>/-]\]\s+/, '');
