import type { Words } from './dialect.ts';
import { fold } from './fold.ts';
import { words } from './lists.ts';
import { type Spoken, understands, wordsOf } from './registry.ts';

/** The fields that STATE.md and PROJECT.md give as label lines, by their labels in the template (formats.md 2.2–2.6, survey 2.3). */
const LABELS = {
  project: words(`project`),
  milestone: words(`milestone, current milestone, active milestone`),
  phase: words(`phase, active phase, current phase, phase in progress, phase in flight`),
  plan: words(`plan, active plan, current plan`),
  plansInPhase: words(`total plans in phase`),
  phasesDone: words(`phases complete, phases completed, completed phases`),
  plansCompleted: words(`total plans completed, plans completed`),
  status: words(`status, current status`),
  lastActivity: words(`last activity`),
  lastActivityText: words(`last activity description`),
  previous: words(`previous, previous activity, prior`),
  progress: words(`progress, overall, overall progress`),
  coreValue: words(`core value`),
  focus: words(`current focus, focus`),
  lastSession: words(`last session, last date`),
  stoppedAt: words(`stopped at`),
  resumeFile: words(`resume file, resume from`),
} as const satisfies Record<string, Words>;

export type Label = keyof typeof LABELS;

const byWord = new Map<string, Label>(
  Object.entries(LABELS).flatMap(([label, names]) =>
    [...names, ...wordsOf('labels', label)].map((word) => [fold(word), label as Label] as const),
  ),
);

/** Which field a label names; undefined for a label that no table knows, or that means this in other dialects than `spoken` only. */
export function labelOf(text: string, spoken?: Spoken): Label | undefined {
  const word = fold(text);
  return understands('labels', word, spoken) ? byWord.get(word) : undefined;
}
