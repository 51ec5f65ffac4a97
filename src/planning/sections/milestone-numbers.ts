import type { MilestoneFact } from '../facts.ts';
import { spanIn } from '../markdown/dates.ts';
import { namedRanges, type PhaseRange, rangesAt } from './phase-ranges.ts';

const COUNT = String.raw`(~?\d[\d,]*)(?:\s*(?:\/|of)\s*(\d[\d,]*))?`;
const PLANS = new RegExp(String.raw`${COUNT}\s*(?:total\s+)?(?:plans?|trds?|planos|planes|pläne|计划|플랜)(?![\p{L}])`, 'iu');
const TASKS = new RegExp(String.raw`${COUNT}\s*(?:total\s+)?(?:tasks?|tarefas|tareas|aufgaben|任务|작업)(?![\p{L}])`, 'iu');
const PHASE_COUNT = new RegExp(String.raw`${COUNT}\s*(?:total\s+)?(?:phases?|objectives?|fases?|phasen|阶段|단계)(?![\p{L}])`, 'iu');

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text.replace(/[~,]/g, '')));

/** The numbers behind words in a milestone's text: `5-6 (3 plans total)`, `4 phases, 7 plans, 28 tasks`, `18 of 23 plans`. */
export function readNumbers(text: string): Pick<MilestoneFact, 'plansDone' | 'plansTotal' | 'tasks' | 'phaseCount'> {
  const [plans, tasks, phases] = [PLANS.exec(text), TASKS.exec(text), PHASE_COUNT.exec(text)];
  return {
    ...countsOf(plans),
    // `0 tasks` means that they were not counted (formats.md 6.1).
    ...(tasks === null || number(tasks[1]) === 0 ? {} : { tasks: number(tasks[2] ?? tasks[1]) }),
    ...(phases === null ? {} : { phaseCount: number(phases[2] ?? phases[1]) }),
  };
}

function countsOf(match: RegExpExecArray | null): Pick<MilestoneFact, 'plansDone' | 'plansTotal'> {
  if (match === null) return {};
  return match[2] === undefined ? { plansTotal: number(match[1]) } : { plansDone: number(match[1]), plansTotal: number(match[2]) };
}

/** A value that is a number of plans by its label: `9`, `12/14`, `15 (14 feature plans + 1 fix plan)`, `18 of 23`. */
export function readPlanCount(value: string): Pick<MilestoneFact, 'plansDone' | 'plansTotal'> {
  return countsOf(new RegExp(String.raw`^${COUNT}(?![\d./-])`).exec(value.trim()));
}

/** The phases that the value of a label for phases lists: `1-4`, `7 phases (9-14, including 13.1)`, `Phases 5, 6`; a count is none. */
export function readPhaseList(value: string): PhaseRange[] | undefined {
  const text = value.replace(/\*\*/g, '').trim();
  const bracket = /\b(?:phases?|fases?|phasen?|objectives?|total)\s*\((\d[^()]*)\)/i.exec(text)?.[1];
  return rangesAt(text) ?? (bracket === undefined ? undefined : rangesAt(bracket)) ?? namedRanges(text);
}

/** Start and end of a timeline: `2 days (2026-03-02 → 2026-03-03)`. A single day is the end. */
export function readTimeline(value: string): { startedOn?: string | undefined; endedOn?: string | undefined } {
  const span = spanIn(value);
  if (span === undefined) return {};
  return span.to === undefined ? { endedOn: span.from } : { startedOn: span.from, endedOn: span.to };
}
