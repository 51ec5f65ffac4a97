import type { Activity, ProjectFile, Team } from '../model/index.ts';
import { pastBlockersText } from './past-blockers.ts';
import { byName, dayOf, longDay, plural, withLongDays } from './format.ts';
import { lookup } from './lookup.ts';
import type { Lookup } from './lookup.ts';
import { firstPlace, placesOf } from './places.ts';
import type { Place } from './places.ts';
import { milestoneLabel, positionText, statedBy } from './labels.ts';
import type { Link } from './labels.ts';
import { progressView } from './progress.ts';
import type { ProgressView } from './progress.ts';
import { paceView } from './project-pace.ts';
import type { PaceView } from './project-pace.ts';
import { decisionRow, itemRow, milestoneRow, newestFirst, openBlockers, openTodos, phaseRow } from './project-rows.ts';
import type { DecisionRow, ItemRow, MilestoneRow, PhaseRow } from './project-rows.ts';
import { stateView } from './states.ts';
import type { StateView } from './states.ts';
import { milestoneUrl, teamUrl } from './urls.ts';

/** A label with its value and where it stands. */
export interface Fact {
  label: string;
  value: string;
  href?: string | undefined;
  state?: StateView | undefined;
  sub?: string | undefined;
  place?: Place | undefined;
}

export interface ProjectView {
  id: string;
  name: string;
  coreValue?: string | undefined;
  team?: Link | undefined;
  health: StateView;
  reasons: string[];
  /** Who stated the health, and when, where a note did. */
  statedBy?: string | undefined;
  facts: Fact[];
  progress?: ProgressView | undefined;
  progressPlace?: Place | undefined;
  pace?: PaceView | undefined;
  /** The current milestone with its phases; without one, the phases that belong to none. */
  current?: { label: string; href?: string | undefined; phases: PhaseRow[] } | undefined;
  blockers: ItemRow[];
  /** What became of earlier blockers. */
  pastBlockers?: string | undefined;
  todos: ItemRow[];
  decisions: DecisionRow[];
  decisionsTotal: number;
  activity: { day: string; text: string; place?: Place | undefined }[];
  /** Newest first. */
  milestones: MilestoneRow[];
  contradictions: { fact: string; trusted: string; claims: { value: string; places: Place[] }[] }[];
  /** What could not be read or looks wrong, in number. */
  remarks: string;
  documents: number;
}

/** One project: where it stands first, then its parts. */
export function projectView(file: ProjectFile, teams: readonly Team[]): ProjectView {
  const { project } = file;
  const known = lookup(file);
  const team = teams.find(({ id }) => id === project.team);
  const { stated } = project.progress;
  return {
    id: project.id,
    name: project.name,
    coreValue: project.coreValue,
    team: team && { label: team.name, href: teamUrl(team.id) },
    health: stateView(project.health.word),
    reasons: project.health.reasons.map(withLongDays),
    statedBy: statedBy(project.health.statedBy),
    facts: factsOf(file, known),
    progress: progressView(project.progress),
    progressPlace: stated && firstPlace(stated.origins, known),
    pace: paceView(file),
    current: currentOf(file, known),
    blockers: openBlockers(file.blockers).map((blocker) => itemRow('blocker', blocker, known)),
    pastBlockers: pastBlockersText(file.blockers),
    todos: openTodos(file.todos).map((todo) => itemRow('todo', todo, known)),
    decisions: newestFirst(file.decisions)
      .slice(0, 8)
      .map((decision) => decisionRow(decision, known)),
    decisionsTotal: file.decisions.length,
    activity: recent(file).map(({ date, text, origins }) => ({ day: date, text, place: firstPlace(origins, known) })),
    milestones: file.milestones.toReversed().map((milestone) => milestoneRow(milestone, known)),
    contradictions: file.contradictions.map(({ fact, trusted, claims }) => ({
      fact,
      trusted,
      claims: claims.map(({ value, origins }) => ({ value, places: placesOf(origins, known) })),
    })),
    remarks:
      file.diagnostics.length === 0
        ? 'No remark on what could not be read'
        : `${plural(file.diagnostics.length, 'remark')} on what could not be read`,
    documents: file.documents.length,
  };
}

/** The eight newest dated things that happened; of one day, STATE.md's first and then the last summary first. */
const recent = ({ activity }: ProjectFile) =>
  activity
    .toSorted((a, b) => compare(b.date, a.date) || stateFirst(a) - stateFirst(b) || byName(pathOf(b), pathOf(a)))
    .slice(0, 8);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const pathOf = ({ origins }: Activity) => origins[0]?.path ?? '';
const stateFirst = ({ origins }: Activity) => (origins[0]?.kind === 'state' ? 0 : 1);

function factsOf({ project }: ProjectFile, known: Lookup): Fact[] {
  const { currentMilestone, position, lastActivity, focus, session } = project;
  const facts: (Fact | undefined)[] = [
    currentMilestone && {
      label: 'Milestone',
      value: milestoneLabel(currentMilestone),
      href:
        currentMilestone.key !== undefined && known.milestones.has(currentMilestone.key)
          ? milestoneUrl(project.id, currentMilestone.key)
          : undefined,
      place: firstPlace(currentMilestone.origins, known),
    },
    position && { label: 'Position', value: positionText(position), place: firstPlace(position.origins, known) },
    statusFact(project, known),
    focus === undefined ? undefined : { label: 'Focus', value: focus },
    lastActivity && {
      label: 'Last activity',
      value: lastActivity.date ? longDay(lastActivity.date) : (lastActivity.text ?? ''),
      sub: lastActivity.date ? lastActivity.text : undefined,
      place: firstPlace(lastActivity.origins, known),
    },
    session?.stoppedAt === undefined
      ? undefined
      : {
          label: 'Stopped at',
          value: session.stoppedAt,
          sub: lastSession(session.last),
          place: firstPlace(session.origins, known),
        },
  ];
  return facts.filter((fact): fact is Fact => fact !== undefined && (fact.value !== '' || fact.state !== undefined));
}

const goingOn: readonly string[] = ['executing', 'verifying'];

/** The status as STATE.md says it: quoted, without a state of its own, where it says that work goes on and the milestone has shipped. */
function statusFact({ status, health }: ProjectFile['project'], known: Lookup): Fact | undefined {
  if (status.class === 'unknown' && status.text === undefined) return undefined;
  const place = firstPlace(status.origins, known);
  const state = stateView(status.class);
  if (health.word !== 'done' || !goingOn.includes(status.class))
    return { label: 'Status', value: status.text ?? '', state, place };
  return { label: 'Status', value: `STATE.md still says “${status.text ?? state.word}”.`, place };
}

const lastSession = (last: string | undefined) =>
  last === undefined ? undefined : `last session ${dayOf(last) ? longDay(last) : last}`;

function currentOf(file: ProjectFile, known: Lookup): ProjectView['current'] {
  const key = file.project.currentMilestone?.key;
  const milestone = key === undefined ? undefined : known.milestones.get(key);
  const phases = (milestone ? known.phasesOf(milestone.key) : known.phasesOf(undefined)).filter(
    ({ gone, backlog }) => !gone && !backlog,
  );
  if (!milestone && phases.length === 0) return undefined;
  return {
    label: milestone ? `Phases of ${milestoneLabel(milestone)}` : 'Phases without a milestone',
    href: milestone && milestoneUrl(file.project.id, milestone.key),
    phases: phases.map((phase) => phaseRow(phase, known)),
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
} as const;
