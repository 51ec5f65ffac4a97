import { PHASE_WORDS, PLAN_WORDS } from '../dialects/milestones.ts';
import type { MilestoneFact } from '../facts.ts';
import { spanIn } from '../markdown/dates.ts';
import { allNamedRanges, namedRanges, type PhaseRange, rangesAt } from './phase-ranges.ts';

const COUNT = String.raw`(~?\d(?:[\d,]*\d)?)(?:\s*(?:\/|of)\s*(\d(?:[\d,]*\d)?))?`;
const PLANS = new RegExp(
  String.raw`${COUNT}\s*(?:(?:total|active)\s+)?(?:${PLAN_WORDS.join('|')})(?![\p{L}]|\.md)`,
  'iu',
);
const TASKS = new RegExp(
  String.raw`${COUNT}\s*(?:total\s+)?(?:tasks?|tarefas|tareas|aufgaben|任务|작업)(?![\p{L}])`,
  'iu',
);
const PHASE_COUNT = new RegExp(String.raw`${COUNT}\s*(?:total\s+)?(?:${PHASE_WORDS.join('|')})(?![\p{L}])`, 'iu');

const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text.replace(/[~,]/g, ''));

/** The numbers behind words in a milestone's text: `5-6 (3 plans total)`, `4 phases, 7 plans, 28 tasks`, `18 of 23 plans`. */
export function readNumbers(text: string): Pick<MilestoneFact, 'plansDone' | 'plansTotal' | 'tasks' | 'phaseCount'> {
  const [plans, tasks, phases] = [PLANS.exec(text), TASKS.exec(text), PHASE_COUNT.exec(text)];
  return {
    // `0 plans` and `0 tasks` mean that they were not counted (formats.md 6.1).
    ...(number(plans?.[2] ?? plans?.[1]) === 0 ? {} : countsOf(plans)),
    ...(tasks === null || number(tasks[1]) === 0 ? {} : { tasks: number(tasks[2] ?? tasks[1]) }),
    ...(phases === null ? {} : { phaseCount: number(phases[2] ?? phases[1]) }),
  };
}

function countsOf(match: RegExpExecArray | null): Pick<MilestoneFact, 'plansDone' | 'plansTotal'> {
  if (match === null) return {};
  return match[2] === undefined
    ? { plansTotal: number(match[1]) }
    : { plansDone: number(match[1]), plansTotal: number(match[2]) };
}

/** A value that is a number of plans by its label: `9`, `12/14`, `15 (14 feature plans + 1 fix plan)`, `18 of 23`. */
export function readPlanCount(value: string): Pick<MilestoneFact, 'plansDone' | 'plansTotal'> {
  return countsOf(new RegExp(String.raw`^${COUNT}(?![\d./-])`).exec(value.trim()));
}

/** The phases that the value of a label for phases lists: `1-4`, `7 phases (9-14, including 13.1)`, `Phases 5, 6`; a count is none. */
export function readPhaseList(value: string): PhaseRange[] | undefined {
  const text = value.replace(/\*\*/g, '').trim();
  const bracket = /^[\d~]+\s*(?:of \d+\s*)?(?:phases?|fases?|phasen?|objectives?|total)?\s*\(([^()]*\d[^()]*)\)/i.exec(
    text,
  )?.[1];
  const inBracket = bracket === undefined ? undefined : eachOf(bracket);
  if (inBracket !== undefined) return inBracket;
  const listed = /^(?:phase|fase|objective)\s+\d[^,;]*[,;]\s*(?:phase|fase|objective)\s+\d/i.test(text)
    ? allNamedRanges(text)
    : undefined;
  return listed ?? rangesAt(text) ?? namedRanges(text);
}

/** Phases parted by commas, each with a word behind it or before it: `202 METRIC, 203 OBSV`, `9-14, including 13.1`. */
function eachOf(list: string): PhaseRange[] | undefined {
  const parts = list.split(/[,;&]| and /).map((part) => rangesAt(part.replace(/^[^\d]{0,20}/, '')));
  const ranges = parts.flatMap((part) => part ?? []);
  return parts[0] === undefined ? undefined : ranges;
}

/** Start and end of a timeline: `2 days (2026-03-02 → 2026-03-03)`. A single day is the end. */
export function readTimeline(value: string): { startedOn?: string | undefined; endedOn?: string | undefined } {
  const span = spanIn(value);
  if (span === undefined) return {};
  return span.to === undefined ? { endedOn: span.from } : { startedOn: span.from, endedOn: span.to };
}
