import type { Decision, Milestone, ProjectFile } from '../../model/index.ts';
import { daysBetween, fileName, longDay, span } from '../format.ts';
import { lookup } from '../lookup.ts';
import type { Lookup } from '../lookup.ts';
import { basisOf } from './basis.ts';
import { auditViews, evidenceView } from './evidence.ts';
import type { AuditView, EvidenceView } from './evidence.ts';
import { milestonePace } from './pace.ts';
import type { MilestonePaceView } from './pace.ts';
import { disagreementsOf, risksOf } from './risks.ts';
import type { DisagreementRow, RiskRow } from './risks.ts';
import { deliveredText, promisedText, sentenceOf, tallyOf } from './tally.ts';
import { placesOf } from '../places.ts';
import type { Place } from '../places.ts';
import { milestoneLabel } from '../labels.ts';
import type { Link } from '../labels.ts';
import { decisionRow, phaseRow, requirementRow } from '../project-rows.ts';
import type { DecisionRow, PhaseRow, RequirementRow } from '../project-rows.ts';
import { shortened } from '../shortened.ts';
import { stateView } from '../states.ts';
import type { StateView } from '../states.ts';
import { planRow } from '../phase.ts';
import type { PlanRow } from '../phase.ts';
import { documentUrl, milestoneUrl, phaseUrl } from '../urls.ts';

/** A milestone report: what was promised, what was delivered, whether that is verified, and when. */
export interface MilestoneView {
  key: string;
  title: string;
  state: StateView;
  /** The whole report in one sentence. */
  sentence: string;
  promised: string;
  delivered: string;
  evidence?: EvidenceView | undefined;
  when: string;
  summary?: string | undefined;
  accomplishments: string[];
  /** Requirements and phases that were promised and are not done. */
  open: { label: string; text: string; state: StateView; href?: string | undefined }[];
  phases: PhaseRow[];
  /** In the phases' order. */
  plans: PlanRow[];
  requirements: RequirementRow[];
  risks: RiskRow[];
  disagreements: DisagreementRow[];
  pace?: MilestonePaceView | undefined;
  /** How the numbers came about. */
  basis: string[];
  /** By phase, in the phases' order; first those of no phase. */
  decisions: DecisionGroup[];
  stats: { label: string; value: string }[];
  audits: AuditView[];
  documents: Link[];
  places: Place[];
  earlier?: Link | undefined;
  later?: Link | undefined;
}

export interface DecisionGroup {
  /** The phase; absent where a milestone has a single group. */
  title?: string | undefined;
  href?: string | undefined;
  rows: DecisionRow[];
}

export function milestoneView(file: ProjectFile, milestone: Milestone): MilestoneView {
  const known = lookup(file);
  const { key } = milestone;
  const phases = known.phasesOf(key).map((phase) => phaseRow(phase, known));
  const plans = known.phasesOf(key).flatMap((phase) => known.plansOf(phase));
  const requirements = known.requirementsOfMilestone(key).filter(({ scope }) => scope === 'current');
  const rows = requirements.map((requirement) => requirementRow(requirement, known));
  const tally = tallyOf(milestone, known);
  return {
    key,
    title: milestoneLabel(milestone),
    state: stateView(milestone.status),
    sentence: sentenceOf(milestone, tally),
    promised: promisedText(tally),
    delivered: deliveredText(tally),
    evidence: evidenceView(milestone),
    when: whenText(milestone),
    summary: milestone.summary,
    accomplishments: milestone.accomplishments,
    open: openOf(phases, rows),
    phases,
    plans: plans.map((plan) => planRow(plan, known)),
    requirements: rows,
    risks: risksOf(file, milestone, known),
    disagreements: disagreementsOf(file, milestone, known),
    pace: milestonePace(file, milestone, known),
    basis: basisOf(milestone, known),
    decisions: decisionGroups(known, key),
    stats: milestone.stats,
    audits: auditViews(file, milestone, known),
    documents: documentsOf(file, milestone, known),
    places: placesOf(milestone.origins, known, 6),
    ...neighbours(file, key),
  };
}

function decisionGroups(known: Lookup, key: string): DecisionGroup[] {
  const decisions = known.decisionsOfMilestone(key);
  const phaseKeyOf = (decision: Decision) => known.phaseOf(decision)?.key;
  const rowsOf = (phase: string | undefined) =>
    decisions.filter((decision) => phaseKeyOf(decision) === phase).map((decision) => decisionRow(decision, known));
  const named = known.phasesOf(key).map((phase) => ({
    title: `Phase ${phase.number}${phase.name === undefined ? '' : `, ${phase.name}`}`,
    href: phaseUrl(known.project, phase.key),
    rows: rowsOf(phase.key),
  }));
  const groups = named.filter(({ rows }) => rows.length > 0);
  const shown = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const rest = decisions.filter(({ id }) => !shown.has(id)).map((decision) => decisionRow(decision, known));
  const whole = { title: groups.length > 0 ? 'Of the milestone as a whole' : undefined, rows: rest };
  return rest.length > 0 ? [whole, ...groups] : groups;
}

/** `5 Jan 2026 to 9 Feb 2026, 5 weeks`; says which day is missing. */
export function whenText({ startedOn, shippedOn, status }: Milestone): string {
  const days = daysBetween(startedOn, shippedOn);
  if (startedOn && shippedOn)
    return `${longDay(startedOn)} to ${longDay(shippedOn)}${days === undefined || days < 0 ? '' : `, ${span(days + 1)}`}`;
  if (shippedOn) return `${longDay(shippedOn)}; no start is stated`;
  if (startedOn) return `Since ${longDay(startedOn)}${status === 'active' ? '' : '; no end is stated'}`;
  return status === 'planned' ? 'Not started' : 'No date is stated in the files';
}

/** Of a longer text the beginning is said; the table of requirements has the whole. */
const LONG = 300;

function openOf(phases: readonly PhaseRow[], requirements: readonly RequirementRow[]): MilestoneView['open'] {
  const isOpen = ({ state }: { state: StateView }) => state.state !== 'done';
  return [
    ...requirements.filter(isOpen).map(({ id, label, text, state }) => ({
      label,
      text: shortened(text, LONG),
      state,
      href: `#${id}`,
    })),
    ...phases
      .filter(isOpen)
      .map(({ id, number, name, state }) => ({ label: `Phase ${number}`, text: name, state, href: `#${id}` })),
  ];
}

/** Documents that the milestone names, then those that belong to it but to no phase of it. */
function documentsOf(file: ProjectFile, { key, documents }: Milestone, known: Lookup): Link[] {
  const own = file.documents
    .filter((document) => document.milestone === key && document.phase === undefined)
    .map(({ path }) => path);
  const paths = [...new Set([...documents, ...own])].filter((path) => known.documents.has(path));
  return paths.map((path) => ({ label: fileName(path), href: documentUrl(known.project, path) }));
}

function neighbours({ milestones, project }: ProjectFile, key: string): Pick<MilestoneView, 'earlier' | 'later'> {
  const index = milestones.findIndex((milestone) => milestone.key === key);
  const at = (position: number) => {
    const milestone = milestones[position];
    return milestone && { label: milestoneLabel(milestone), href: milestoneUrl(project.id, milestone.key) };
  };
  return { earlier: at(index - 1), later: at(index + 1) };
}

/** What a report says of parts it has not: which file was looked for and what would fill it. */
export const emptyMilestone = {
  phases: 'No phase of this milestone was found: neither its roadmap in milestones/ nor ROADMAP.md lists any.',
  requirements:
    'No requirement of this milestone was found: a REQUIREMENTS.md, or its archive in milestones/, would list them.',
  accomplishments: 'No accomplishments are recorded. MILESTONES.md would name them under this milestone.',
  decisions:
    'No decision of this milestone was found in STATE.md, PROJECT.md, its plan summaries or its phase contexts.',
  audit: 'No audit was found. One in milestones/ would stand here with its status and scores.',
  risks: 'No blocker or concern of this milestone was found in STATE.md or its history, and its documents agree.',
  pace: 'No plan of this milestone has a day or a time: its SUMMARY would state them as “completed” and “duration”.',
} as const;
