import { factAt } from '../context.ts';
import { phaseNumber, planId } from '../identity.ts';
import { dayIn } from '../markdown/dates.ts';
import type { FieldEntry, ItemEntry } from '../markdown/outline.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { plainIds, plainPlan } from '../phase-ids.ts';
import type { Walk } from './roadmap-walk.ts';

/** Phase and plan in front, a file's name around them, the description behind: `m8-01-02-PLAN.md — text`, `**02.1-01**: text`. */
const PLAN_ITEM =
  /^[^\p{L}\p{N}]{0,4}(?:(?:plan|trd|job)\s+)?((?:[a-z][\w.]{0,9}-(?=\d))?\d{1,4}(?:-[A-Z](?=-))?[A-Za-z]?(?:\.\d{1,3}[A-Za-z]?)*)-(?:PLAN-)?(\d{1,2}[a-z]?)(?:-[\w.-]*?)?(?:-?(?:PLAN|TRD|JOB)(?:-[\w-]*)?)?(?:\.md)?(?![\w.])\s*(?:\([^()]*\)\s*)?(?:[:：]|—|–|--|-)?\s*(.*)$/isu;

/** A line of a phase's plan list: `- [x] 01-02-PLAN.md — text`, `- [ ] **01-02**: text`. True when it was one. */
export function readPlanItem(walk: Walk, entry: ItemEntry | FieldEntry): boolean {
  const plain = plainInline(entry.markdown).replace(/^[^\p{L}\p{N}[]{0,4}/u, '');
  const { phaseIds } = walk.context.conventions;
  const text = phaseIds === 'bracket' ? plainIds(plain, phaseIds).text : plainPlan(plain, phaseIds);
  const match = PLAN_ITEM.exec(text);
  const own = match === null ? ownPlan(walk, text) : undefined;
  const phase = phaseNumber(match?.[1]) ?? phaseNumber(match?.[1]?.replace(/^[A-Za-z][\w.]*-/, ''));
  const reference = own ?? (phase === undefined ? undefined : { phase, plan: planId(phase, match?.[2] ?? '') });
  if (reference?.plan === undefined || reference.phase === undefined) return false;
  const checked = entry.kind === 'item' ? entry.checked : undefined;
  const title = present(
    (match?.[3] ?? own?.title ?? '')
      .replace(/\s*(?:✅|✓|✔)\s*$/u, '')
      .replace(/\s*\((?:completed?|done)[^)]*\)$/i, '')
      .replace(/^TBD\b.*$/i, ''),
  );
  const completedOn = dayIn(/(?:completed?|done)\s+(\d{4}-\d{2}-\d{2})/i.exec(text)?.[1]);
  walk.context.facts.plans.push({
    id: reference.plan,
    phase: reference.phase,
    milestone: walk.phase?.milestone ?? walk.scope?.milestone,
    place: 'checklist',
    origin: factAt(walk.context, entry),
    ...(title === undefined ? {} : { title }),
    ...(checked === undefined ? {} : { done: checked }),
    ...(completedOn === undefined ? {} : { completedOn }),
  });
  return true;
}

/** `Plan 2: text` below an open phase. */
function ownPlan(walk: Walk, text: string): { phase?: string; plan?: string; title?: string } | undefined {
  const match = /^(?:Plan|TRD|Job)\s+(\d{1,2})\s*(?:[:：]|—|–|-)\s*(.*)$/i.exec(text);
  if (match?.[1] === undefined || walk.phase === undefined || walk.label !== 'plans') return undefined;
  return { phase: walk.phase.number, plan: planId(walk.phase.number, match[1]), title: match[2] ?? '' };
}
