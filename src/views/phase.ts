import type { Phase, Plan, ProjectFile } from '../model/index.ts';
import { daysBetween, doneOf, duration, fileName, longDay, number, span } from './format.ts';
import { lookup } from './lookup.ts';
import type { Lookup } from './lookup.ts';
import { phaseBasis } from './phase-basis.ts';
import { firstPlace, placesOf } from './places.ts';
import type { Place } from './places.ts';
import { milestoneLabel } from './labels.ts';
import type { Link } from './labels.ts';
import type { Fact } from './project-facts.ts';
import {
  anchor,
  decisionRow,
  goneText,
  itemRow,
  localKey,
  newestFirst,
  openBlockers,
  phaseLink,
  requirementRow,
} from './project-rows.ts';
import type { DecisionRow, ItemRow, RequirementRow } from './project-rows.ts';
import { stateView } from './states.ts';
import type { StateView } from './states.ts';
import { documentUrl, milestoneUrl, phaseUrl } from './urls.ts';

export interface PlanRow {
  id: string;
  label: string;
  title: string;
  state: StateView;
  remark?: string | undefined;
  completed?: string | undefined;
  /** `26 min`, `about 26 min`, `26 min?` where the unit was not stated. */
  duration?: string | undefined;
  tasks?: string | undefined;
  files?: string | undefined;
  requirements: string[];
  place?: Place | undefined;
}

/** A phase with its plans, and what was asked for and decided in it. */
export interface PhaseView {
  key: string;
  number: string;
  title: string;
  goal?: string | undefined;
  milestone?: Link | undefined;
  facts: Fact[];
  dependsOn: { label: string; href?: string | undefined }[];
  plans: PlanRow[];
  requirements: RequirementRow[];
  decisions: DecisionRow[];
  blockers: ItemRow[];
  documents: { label: string; href: string; kind: string }[];
  places: Place[];
  earlier?: Link | undefined;
  later?: Link | undefined;
}

export function phaseView(file: ProjectFile, phase: Phase): PhaseView {
  const known = lookup(file);
  const milestone = phase.milestone === undefined ? undefined : known.milestones.get(phase.milestone);
  return {
    key: phase.key,
    number: phase.number,
    title: phase.name ?? `Phase ${phase.number}`,
    goal: phase.goal,
    milestone: milestone && { label: milestoneLabel(milestone), href: milestoneUrl(known.project, milestone.key) },
    facts: factsOf(phase),
    dependsOn: phase.dependsOn.map(
      (n) =>
        phaseLink({ phase: n, milestone: phase.milestone }, known) ?? phaseLink({ phase: n }, known) ?? { label: n },
    ),
    plans: known.plansOf(phase).map((plan) => planRow(plan, known)),
    requirements: known.requirementsOfPhase(phase).map((requirement) => requirementRow(requirement, known)),
    decisions: newestFirst(known.decisionsOfPhase(phase)).map((decision) => ({
      ...decisionRow(decision, known),
      phase: undefined,
    })),
    blockers: openBlockers(file.blockers)
      .filter((blocker) => known.phaseOf({ phase: blocker.phase })?.key === phase.key)
      .map((blocker) => ({ ...itemRow('blocker', blocker, known), phase: undefined })),
    documents: documentsOf(file, phase, known),
    places: placesOf(phase.origins, known, 4),
    ...neighbours(known, phase),
  };
}

export function planRow(plan: Plan, known: Lookup): PlanRow {
  const { id, title, done, completedOn, tasks, files, requirements, origins, gone } = plan;
  return {
    id: anchor('plan', localKey(plan)),
    label: id,
    title: title ?? '',
    state: stateView(done ? 'done' : 'open'),
    remark: gone && goneText(gone),
    completed: completedOn,
    duration: planDuration(plan),
    tasks: tasks === undefined ? undefined : number(tasks),
    files: files === undefined ? undefined : number(files),
    requirements,
    place: firstPlace(origins, known),
  };
}

function planDuration({ minutes, minutesGuessed, approximate }: Plan): string | undefined {
  if (minutes === undefined) return undefined;
  return `${approximate ? 'about ' : ''}${duration(minutes)}${minutesGuessed ? ' (unit guessed)' : ''}`;
}

function factsOf(phase: Phase): Fact[] {
  const { status, minutes } = phase;
  const facts: (Fact | undefined)[] = [
    { label: 'Status', value: '', state: stateView(status), sub: remark(phase) },
    plansFact(phase),
    valueFact('When', whenText(phase)),
    valueFact('Time spent', minutes === undefined ? undefined : `${duration(minutes)}, as the plan summaries state`),
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** Plans are counted; where the status seems to say something else, so does the fact, with what each rests on. */
function plansFact(phase: Phase): Fact | undefined {
  const counted = doneOf(phase.plansDone, phase.plansTotal, 'plan');
  const basis = phaseBasis(phase);
  if (counted === undefined) return undefined;
  return {
    label: 'Plans',
    value: counted,
    sub: basis && `${basis} A plan counts as done where it has a summary, or the roadmap ticks it.`,
  };
}

const valueFact = (label: string, value: string | undefined): Fact | undefined =>
  value === undefined ? undefined : { label, value };

function remark({ inserted, backlog, gone }: Phase): string | undefined {
  if (gone) return `It stands ${goneText(gone)}.`;
  if (backlog) return 'In the backlog: it belongs to no milestone yet.';
  return inserted ? 'Inserted after the roadmap was made.' : undefined;
}

function whenText({ startedOn, completedOn }: Phase): string | undefined {
  const days = daysBetween(startedOn, completedOn);
  if (startedOn && completedOn)
    return `${longDay(startedOn)} to ${longDay(completedOn)}${days === undefined || days < 0 ? '' : `, ${span(days + 1)}`}`;
  if (completedOn) return `Completed on ${longDay(completedOn)}`;
  return startedOn ? `Since ${longDay(startedOn)}` : undefined;
}

function documentsOf({ documents }: ProjectFile, phase: Phase, known: Lookup): PhaseView['documents'] {
  const paths = new Set(known.documentsOfPhase(phase));
  return documents
    .filter(({ path }) => paths.has(path))
    .map(({ path, kind, title }) => ({
      label: fileName(path),
      href: documentUrl(known.project, path),
      kind: title ?? kind,
    }));
}

function neighbours(known: Lookup, { milestone, key }: Phase): Pick<PhaseView, 'earlier' | 'later'> {
  const phases = known.phasesOf(milestone);
  const index = phases.findIndex((phase) => phase.key === key);
  const at = (position: number) => {
    const phase = phases[position];
    return (
      phase && {
        label: `Phase ${phase.number}${phase.name ? `, ${phase.name}` : ''}`,
        href: phaseUrl(known.project, phase.key),
      }
    );
  };
  return { earlier: at(index - 1), later: at(index + 1) };
}

/** What a phase page says of parts it has not. */
export const emptyPhase = {
  plans: 'No plan of this phase was found: ROADMAP.md lists none, and its folder holds no PLAN or SUMMARY file.',
} as const;
