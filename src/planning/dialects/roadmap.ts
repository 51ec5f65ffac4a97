import type { Words } from './dialect.ts';
import { words } from './lists.ts';
import { type Spoken, understands, type VocabularyTable, wordsOf } from './registry.ts';

/** The words by which roadmaps name their sections and the fields of a phase. Matched without regard to case. */

/** Headings of a roadmap’s sections, by what they hold. */
const ROADMAP_SECTIONS = {
  milestones:
    words(`milestones, completed milestones, active milestone, active milestones, current milestone, current milestones,
    planned milestones, upcoming milestones, next milestones, milestone history, milestone overview, shipped milestones, past
    milestones, previous milestones, milestone summary table, all milestones`),
  phases: words(`phases, phase overview, phase list, phase summary, active phases, current phases, summary checklist,
    phase checklist, phase index, roadmap, planned phases, completed phases, upcoming phases, remaining phases, phase
    plan, phase breakdown, implementation phases, development phases, project phases, phases overview, the phases`),
  details: words(`phase details, phase detail, details`),
  progress: words(`progress, progress table, progress summary, phase progress, overall progress, progress (all
    milestones), progress tracking`),
  backlog: words(`backlog, parking lot, deferred`),
  summary: words(`milestone summary`),
} as const satisfies Record<string, Words>;

export type RoadmapSection = keyof typeof ROADMAP_SECTIONS;

/** Labels inside the detail of a phase, by what they hold. */
const PHASE_LABELS = {
  goal: words(`goal, goals, objective, purpose`),
  dependsOn: words(`depends on, depends, dependencies, dependency`),
  requirements: words(`requirements, requirement, reqs, requirements covered, requirements addressed`),
  plans: words(`plans, plan, plan list, total plans, estimated plans`),
  status: words(`status, state`),
  completed: words(`completed, completed on, shipped, completed date, completion date, finished`),
  started: words(`started, start`),
  milestone: words(`milestone`),
  criteria: words(`success criteria, acceptance criteria, key deliverables, details, deliverables`),
  decisions: words(`key decisions, decisions, decisions made, locked decisions, architecture decisions, architectural
    decisions, key technical decisions`),
  scope: words(`phase scope, phases`),
} as const satisfies Record<string, Words>;

export type PhaseLabel = keyof typeof PHASE_LABELS;

const index = <K extends string>(table: Record<K, Words>, name: VocabularyTable): Map<string, K> =>
  new Map(
    (Object.keys(table) as K[]).flatMap((kind) =>
      [...table[kind], ...wordsOf(name, kind)].map((word): [string, K] => [word, kind]),
    ),
  );
const SECTIONS = index<RoadmapSection>(ROADMAP_SECTIONS, 'roadmapSections');
const LABELS = index<PhaseLabel>(PHASE_LABELS, 'phaseLabels');

/** Cut first: no label is longer, and the patterns cost the square of the length. */
const plainWords = (text: string): string =>
  text
    .slice(0, 200)
    .replace(/\([^()]*\)/g, '')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .toLowerCase();

/** Which section of a roadmap a heading opens; undefined for others. */
export const roadmapSection = (title: string): RoadmapSection | undefined =>
  SECTIONS.get(title.trim().toLowerCase()) ?? SECTIONS.get(plainWords(title));

/** What a label in the detail of a phase holds; undefined for others, and for words that mean this in other dialects than `spoken` only. */
export function phaseLabel(label: string, spoken?: Spoken): PhaseLabel | undefined {
  const word = plainWords(label);
  return understands('phaseLabels', word, spoken) ? LABELS.get(word) : undefined;
}

const column = (template: string, name: string): RegExp =>
  new RegExp(`^(?:${[template, ...wordsOf('progressColumns', name)].join('|')})$`, 'i');

/** Headers of a progress table's columns. */
export const PROGRESS_COLUMNS = {
  phase: column(String.raw`#|phases?|phase\s*#|phase name`, 'phase'),
  milestone: column('milestones?|version|release', 'milestone'),
  plans: column('plans?(?: (?:completed?|done|executed|progress))?|progress', 'plans'),
  status: column(String.raw`(?:phase )?(?:status|state)|done\??|complete\?|completed\?`, 'status'),
  completed: column('completed?(?: on| date)?|date|shipped|finished', 'completed'),
  name: column('name|title|description|goal', 'name'),
  phases: column('phases|phase range', 'phases'),
} as const;

/** Text that the roadmap template brings along and nobody wrote. */
export const ROADMAP_FILLER =
  /^(?:phase numbering|- integer phases \(|- decimal phases \(|decimal phases appear between|phases execute in numeric order|integer phases \(|decimal phases \()/i;
