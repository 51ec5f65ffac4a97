import type { Origin } from '../../model/index.ts';
import { type DocumentContext, factAt, type Lines, report } from '../context.ts';
import { sectionKind, type SectionKind } from '../dialects/headings.ts';
import type { Label } from '../dialects/labels.ts';
import { statusClassOf } from '../dialects/status.ts';
import { saysNone } from '../dialects/words.ts';
import { dayIn } from '../markdown/dates.ts';
import type { StateFacts } from '../facts.ts';
import { allSections, type Section } from '../markdown/sections.ts';
import { present } from '../markdown/tables.ts';
import { plainText } from '../markdown/text.ts';
import { type Field, fieldOf } from '../sections/fields.ts';
import { plainIds } from '../phase-ids.ts';
import { readPhasePosition, readPlanPosition } from '../sections/position.ts';
import { readMilestone } from './state-milestone.ts';
import { isCounted, readStated, readTotals } from './state-progress.ts';
import { keyLines, scalar, sourceOf, type StateSource } from './state-source.ts';

/** Reads status, milestone, position, stated progress, last activity and session. */
export function readStateFacts(context: DocumentContext): void {
  const source = sourceOf(context);
  const { fields } = source;
  const at = (lines: Lines): Origin => factAt(context, lines);
  const milestone = readMilestone(source, at);
  const state: StateFacts = {
    projectName: projectName(source),
    coreValue: fieldOf(fields, 'coreValue')?.value ?? sectionText(context, 'core-value'),
    focus: textOf(source, 'focus', at),
    status: readStatus(source, at),
    milestone,
    position: readPosition(source, at),
    stated: readStated(source, milestone?.version, at),
    counted: isCounted(source),
    totals: readTotals(source, at),
    lastActivity: readLastActivity(source, at),
    session: readSession(source, at),
  };
  const coreValue = fieldOf(fields, 'coreValue');
  if (coreValue !== undefined) at(coreValue);
  context.facts.state = state;
}

function textOf({ fields }: StateSource, label: Label, at: (lines: Lines) => Origin): string | undefined {
  const field = fieldOf(fields, label);
  if (field === undefined) return undefined;
  at(field);
  return present(field.value);
}

/** `# Project State: Operator`, `**Project:** Operator`. */
function projectName(source: StateSource): string | undefined {
  const stated = fieldOf(source.fields, 'project')?.value;
  if (stated !== undefined && !/\.md\b|\//.test(stated)) return stated;
  const name = /^(?:project\s+|session\s+|devflow\s+|gsd\s+)?state(?:\.md)?\s*[:—–-]\s*(.+)$/i.exec(source.title)?.[1];
  return name === undefined || /^v\d/.test(name) ? undefined : name;
}

function sectionText({ doc }: DocumentContext, kind: SectionKind): string | undefined {
  const section: Section | undefined = allSections(doc.top).find(({ title }) => sectionKind(title) === kind);
  const paragraph = section?.body.find(({ type }) => type === 'paragraph');
  return paragraph === undefined ? undefined : present(plainText(paragraph));
}

function readStatus(source: StateSource, at: (lines: Lines) => Origin): StateFacts['status'] {
  const field = fieldOf(source.fields, 'status') ?? markerOf(source);
  const raw = scalar(source, 'status');
  const origins = [
    ...(raw === undefined ? [] : [at(keyLines(source, 'status'))]),
    ...(field === undefined ? [] : [at(field)]),
  ];
  if (origins.length === 0) return undefined;
  const first = raw === undefined ? 'unknown' : statusClassOf(raw);
  const paused = scalar(source, 'paused_at') !== undefined;
  const stated = first !== 'unknown' || field === undefined ? first : statusClassOf(field.value);
  const text = present(field?.value) ?? raw;
  if (
    stated === 'unknown' &&
    !paused &&
    text !== undefined &&
    !/^(?:unknown|not started|idle|ready|pending|new)\b/i.test(text)
  )
    reportStatus(source, text, field ?? keyLines(source, 'status'));
  return { class: paused ? 'paused' : stated, text, origins };
}

/** `Phase: 18 (Name) — COMPLETE`: the state of the work, where nothing else tells it. */
function markerOf({ fields }: StateSource): Field | undefined {
  const phase = fieldOf(fields, 'phase');
  const marker = /\s(?:—|–|--|-)\s([\p{L}][\p{L}\s]{3,40})$/u.exec(phase?.value ?? '')?.[1];
  const told = marker !== undefined && statusClassOf(marker) !== 'unknown';
  return told && phase !== undefined ? { ...phase, label: 'status', value: marker } : undefined;
}

function reportStatus({ context }: StateSource, text: string, { line, endLine }: Lines): void {
  const actual = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  report(
    context,
    'field-unreadable',
    `Unexpected status \`${actual}\`, expected words such as planning, executing, verifying or complete`,
    { line, endLine },
    { actual },
  );
}

/** `Phase: 45-50`: plans are counted over all of them. */
function isRange(value = ''): boolean {
  const [, from, to] = /^(?:phases?\s)?\s*(\d{1,4})\s*[-–—]\s*(\d{1,4})(?![\w.])/i.exec(value) ?? [];
  return to !== undefined && Number(to) > Number(from);
}

function readPosition(source: StateSource, at: (lines: Lines) => Origin): StateFacts['position'] {
  const field = fieldOf(source.fields, 'phase');
  const raw = scalar(source, 'current_phase') ?? scalar(source, 'phase');
  const { phaseIds } = source.context.conventions;
  const body = field === undefined ? {} : readPhasePosition(plainIds(field.value, phaseIds).text);
  const front = raw === undefined ? {} : readPhasePosition(plainIds(raw.replace(/^"|"$/g, ''), phaseIds).text);
  const phase = front.phase ?? body.phase;
  if (phase === undefined) return undefined;
  const same = front.phase === undefined || front.phase === body.phase;
  const planField = fieldOf(source.fields, 'plan');
  const plan =
    planField === undefined || !same || isRange(field?.value) ? {} : readPlanPosition(planField.value, phase);
  const planCount =
    plan.count ?? Number(/^\d+/.exec(fieldOf(source.fields, 'plansInPhase')?.value ?? '')?.[0] ?? Number.NaN);
  const origins = [
    ...(front.phase === undefined
      ? []
      : [at(keyLines(source, scalar(source, 'current_phase') === undefined ? 'phase' : 'current_phase'))]),
    ...(same && field !== undefined ? [at(field)] : []),
  ];
  if (planField !== undefined) at(planField);
  return {
    phase,
    phaseName: same ? (body.name ?? scalar(source, 'current_phase_name')) : scalar(source, 'current_phase_name'),
    phaseCount: same ? body.count : undefined,
    plan: plan.plan,
    planCount: Number.isNaN(planCount) ? undefined : planCount,
    origins,
  };
}

function readLastActivity(source: StateSource, at: (lines: Lines) => Origin): StateFacts['lastActivity'] {
  const field = fieldOf(source.fields, 'lastActivity');
  const raw = scalar(source, 'last_activity') ?? scalar(source, 'lastActivity');
  const body = dayIn(field?.value.slice(0, 40));
  const front = dayIn(raw?.slice(0, 40));
  const origins = [
    ...(raw === undefined
      ? []
      : [at(keyLines(source, scalar(source, 'last_activity') === undefined ? 'lastActivity' : 'last_activity'))]),
    ...(field === undefined ? [] : [at(field)]),
  ];
  if (origins.length === 0) return undefined;
  const newer = field === undefined || (front !== undefined && front > (body ?? '')) ? raw : field.value;
  const text =
    activityText(newer ?? '') ??
    textOf(source, 'lastActivityText', at) ??
    scalar(source, 'last_activity_desc') ??
    activityText(raw ?? '');
  return { date: front !== undefined && front > (body ?? '') ? front : body, text, origins };
}

/** What stands behind the date: `2026-02-19 — text`, `… -- text`, `… - text`. */
const activityText = (value: string): string | undefined =>
  present(value.replace(/^\s*\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+Z?)?\s*(?:—|–|--|-|:)?\s*/, ''));

function readSession(source: StateSource, at: (lines: Lines) => Origin): StateFacts['session'] {
  const last = fieldOf(source.fields, 'lastSession');
  const stopped = fieldOf(source.fields, 'stoppedAt');
  const resume = fieldOf(source.fields, 'resumeFile');
  const raw = scalar(source, 'stopped_at');
  const origins = [
    ...[last, stopped, resume].flatMap((field) => (field === undefined ? [] : [at(field)])),
    ...(stopped === undefined && raw !== undefined ? [at(keyLines(source, 'stopped_at'))] : []),
  ];
  if (origins.length === 0) return undefined;
  return {
    last: present(last?.value),
    stoppedAt: present(stopped?.value) ?? raw,
    resumeFile: resume === undefined || saysNone(resume.value) ? undefined : present(resume.value),
    origins,
  };
}
