import type { Activity, ProjectFile, Team } from '../model/index.ts';
import { mainDocuments } from './documents/main.ts';
import { ago, byName, plural, withLongDays } from './format.ts';
import { milestoneLabel, statedBy } from './labels.ts';
import type { Link } from './labels.ts';
import { lookup } from './lookup.ts';
import type { Lookup } from './lookup.ts';
import { pastBlockersText } from './past-blockers.ts';
import { phasePlan } from './phase-plan.ts';
import type { PhasePlan } from './phase-plan.ts';
import { firstPlace, placesOf } from './places.ts';
import type { Place } from './places.ts';
import { progressView } from './progress.ts';
import type { ProgressView } from './progress.ts';
import { milestoneFact, momentFacts } from './project-facts.ts';
import type { Fact } from './project-facts.ts';
import { paceView } from './project-pace.ts';
import type { PaceView } from './project-pace.ts';
import {
  decisionRow,
  itemRow,
  milestoneRow,
  newestFirst,
  oldestFirst,
  openBlockers,
  openTodos,
} from './project-rows.ts';
import type { DecisionRow, ItemRow, MilestoneRow } from './project-rows.ts';
import { requirementsSummary } from './requirements/summary.ts';
import type { RequirementsSummary } from './requirements/summary.ts';
import { shortened } from './shortened.ts';
import { stateView } from './states.ts';
import type { StateView } from './states.ts';
import { milestoneUrl, teamUrl } from './urls.ts';

export interface ProjectView {
  id: string;
  name: string;
  coreValue?: string | undefined;
  team?: Link | undefined;
  health: StateView;
  reasons: string[];
  /** Who stated the health, and when, where a note did. */
  statedBy?: string | undefined;
  milestone: Fact;
  progress?: ProgressView | undefined;
  progressPlace?: Place | undefined;
  pace?: PaceView | undefined;
  /** What comes next, and what the files say of the moment. */
  facts: Fact[];
  blockers: ItemRow[];
  /** What became of earlier blockers. */
  pastBlockers?: string | undefined;
  activity: ActivityRow[];
  /** The current milestone with its phases; without one, the phases that belong to none. */
  current?: { label: string; href?: string | undefined; plan: PhasePlan } | undefined;
  decisions: DecisionRow[];
  decisionsTotal: number;
  todos: ItemRow[];
  requirements?: RequirementsSummary | undefined;
  /** What is not over, then the last that are, newest first. */
  milestones: MilestoneRow[];
  milestonesTotal: number;
  contradictions: { fact: string; trusted: string; claims: { value: string; places: Place[] }[] }[];
  /** What could not be read or looks wrong, in number. */
  remarks: string;
  /** Those that speak of the whole project. */
  documents: Link[];
  documentsTotal: number;
}

export interface ActivityRow {
  day: string;
  /** `8 days ago`; of the newest only. */
  age?: string | undefined;
  text: string;
  place?: Place | undefined;
}

/** A reason may quote a whole paragraph, which stands below “What blocks it”. */
const REASON = 140;
const DECISIONS = 8;
const ACTIVITY = 5;
/** So many milestones that are over are named; all of them stand on their own page. */
const MILESTONES = 6;

/** One project: where it stands first, then its parts. `today` is the site's. */
export function projectView(file: ProjectFile, teams: readonly Team[], today?: string): ProjectView {
  const { project } = file;
  const known = lookup(file);
  const team = teams.find(({ id }) => id === project.team);
  return {
    id: project.id,
    name: project.name,
    coreValue: project.coreValue,
    team: team && { label: team.name, href: teamUrl(team.id) },
    health: stateView(project.health.word),
    reasons: project.health.reasons.map((reason) => shortened(withLongDays(reason), REASON)),
    statedBy: statedBy(project.health.statedBy),
    milestone: milestoneFact(file, known),
    progress: progressView(project.progress),
    progressPlace: project.progress.stated && firstPlace(project.progress.stated.origins, known),
    pace: paceView(file),
    facts: momentFacts(file, known),
    blockers: oldestFirst(openBlockers(file.blockers)).map((blocker) => itemRow('blocker', blocker, known, today)),
    pastBlockers: pastBlockersText(file.blockers),
    activity: recent(file, known, today),
    current: currentOf(file, known, today),
    decisions: newestFirst(file.decisions)
      .slice(0, DECISIONS)
      .map((decision) => decisionRow(decision, known)),
    decisionsTotal: file.decisions.length,
    todos: openTodos(file.todos).map((todo) => itemRow('todo', todo, known, today)),
    requirements: requirementsSummary(file),
    milestones: milestonesOf(file, known),
    milestonesTotal: file.milestones.length,
    contradictions: file.contradictions.map(({ fact, trusted, claims }) => ({
      fact,
      trusted,
      claims: claims.map(({ value, origins }) => ({ value, places: placesOf(origins, known) })),
    })),
    remarks:
      file.diagnostics.length === 0
        ? 'No remark on what could not be read'
        : `${plural(file.diagnostics.length, 'remark')} on what could not be read`,
    documents: mainDocuments(file),
    documentsTotal: file.documents.length,
  };
}

/** The newest dated things that happened; of one day, STATE.md's first and then the last summary first. */
const recent = ({ activity }: ProjectFile, known: Lookup, today: string | undefined): ActivityRow[] =>
  activity
    .toSorted((a, b) => compare(b.date, a.date) || stateFirst(a) - stateFirst(b) || byName(pathOf(b), pathOf(a)))
    .slice(0, ACTIVITY)
    .map(({ date, text, origins }, index) => ({
      day: date,
      age: index === 0 ? ago(date, today) : undefined,
      text,
      place: firstPlace(origins, known),
    }));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const pathOf = ({ origins }: Activity) => origins[0]?.path ?? '';
const stateFirst = ({ origins }: Activity) => (origins[0]?.kind === 'state' ? 0 : 1);

function milestonesOf({ milestones }: ProjectFile, known: Lookup): MilestoneRow[] {
  const { open = [], over = [] } = Object.groupBy(milestones.toReversed(), ({ status }) =>
    status === 'active' || status === 'planned' ? 'open' : 'over',
  );
  return [...open, ...over.slice(0, MILESTONES)].map((milestone) => milestoneRow(milestone, known));
}

function currentOf(file: ProjectFile, known: Lookup, today: string | undefined): ProjectView['current'] {
  const key = file.project.currentMilestone?.key;
  const milestone = key === undefined ? undefined : known.milestones.get(key);
  const phases = (milestone ? known.phasesOf(milestone.key) : known.phasesOf(undefined)).filter(
    ({ gone, backlog }) => !gone && !backlog,
  );
  if (!milestone && phases.length === 0) return undefined;
  return {
    label: milestone ? `Plan of ${milestoneLabel(milestone)}` : 'Phases without a milestone',
    href: milestone && milestoneUrl(file.project.id, milestone.key),
    plan: phasePlan(phases, known, today),
  };
}

/** What a project page says of things it has not: which file was looked for and what would fill the page. */
export const emptyProject = {
  milestones: 'No milestone was found: neither MILESTONES.md, nor a roadmap in milestones/, nor ROADMAP.md names one.',
  decisions:
    'No decision was found: STATE.md and PROJECT.md have no decisions section with entries, and no plan summary records one.',
  phases: 'No phase of this milestone was found: ROADMAP.md lists none, and there is no folder for one in phases/.',
  blockers: 'No open blocker: STATE.md lists none under “Blockers”.',
  activity: 'Nothing dated was found: STATE.md has no “Last activity”, and no plan summary has a date.',
  pace: 'Fewer than three plans have a day of completion, so no pace can be told. Plan summaries with a “completed” date would show one.',
  requirements:
    'No requirement was found: there is no REQUIREMENTS.md with entries, nor an archive of one in milestones/.',
} as const;
