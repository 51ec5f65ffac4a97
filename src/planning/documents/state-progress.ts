import type { Origin } from '../../model/index.ts';
import type { Lines } from '../context.ts';
import type { StateFacts } from '../facts.ts';
import { versionIn } from '../identity.ts';
import { fieldOf } from '../sections/fields.ts';
import { readPhasePosition } from '../sections/position.ts';
import { currentClaim, readProgress, type ProgressClaim } from '../sections/progress.ts';
import { keyLines, type StateSource } from './state-source.ts';

/** The numbers that STATE.md states for the current milestone: frontmatter first, the body's bar and counts for what it lacks. */
export function readStated(
  source: StateSource,
  version: string | undefined,
  at: (lines: Lines) => Origin,
): StateFacts['stated'] {
  const front = frontmatterProgress(source);
  const bars = source.fields.filter(({ label }) => label === 'progress');
  const claims = bars.map((field) => ({ field, claim: currentClaim(readProgress(field.value), version) }));
  const bodies = claims.flatMap(({ field, claim }) => (claim === undefined ? [] : [{ lines: field, claim }]));
  const counts = phaseCounts(source, version);
  const all: { lines: Lines; claim: Partial<ProgressClaim> }[] = [
    ...(front === undefined ? [] : [front]),
    ...bodies,
    ...counts,
  ];
  const used = all.filter(({ claim }) => NUMBERS.some((key) => claim[key] !== undefined));
  if (used.length === 0) return undefined;
  const pick = (key: (typeof NUMBERS)[number]): number | undefined =>
    used.find(({ claim }) => claim[key] !== undefined)?.claim[key];
  return {
    plansDone: pick('plansDone'),
    plansTotal: pick('plansTotal'),
    phasesDone: pick('phasesDone'),
    phasesTotal: pick('phasesTotal'),
    percent: pick('percent'),
    origins: used.map(({ lines }) => at(lines)),
  };
}

const NUMBERS = ['plansDone', 'plansTotal', 'phasesDone', 'phasesTotal', 'percent'] as const;

/** Whether frontmatter holds counts of phases or plans. */
export const isCounted = (source: StateSource): boolean => frontmatterProgress(source)?.claim.phasesTotal !== undefined;

function frontmatterProgress(source: StateSource): { lines: Lines; claim: Partial<ProgressClaim> } | undefined {
  const { data, lineOf } = source.context.doc.frontmatter;
  const map = data['progress'];
  if (map === null || typeof map !== 'object' || Array.isArray(map)) return undefined;
  const number = (key: string): number | undefined => {
    const value = map[key];
    return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
  };
  const line = lineOf['progress'] ?? 1;
  const claim = {
    plansDone: number('completed_plans'),
    plansTotal: number('total_plans'),
    phasesDone: number('completed_phases'),
    phasesTotal: number('total_phases'),
    percent: number('percent'),
  };
  const { lines } = source.context.doc;
  let endLine = line;
  while (endLine < source.context.doc.frontmatter.endLine && /^\s+\S/.test(lines[endLine] ?? '')) endLine++;
  return { lines: { ...keyLines(source, 'progress'), endLine }, claim };
}

/** `Phase: Complete (7/7 phases)`, `**Phases Complete:** 4/4`, `**Phases Complete:** 3`. */
function phaseCounts(
  { fields, context }: StateSource,
  version: string | undefined,
): { lines: Lines; claim: Partial<ProgressClaim> }[] {
  return fields.flatMap((field) => {
    if (isOfOther(context.doc.lines, field, version)) return [];
    if (field.label === 'phase') return [{ lines: field, claim: readPhasePosition(field.value) }];
    const pair = field.label === 'phasesDone' ? /^(\d{1,4})(?:\s*(?:\/|of)\s*(\d{1,4}))?/.exec(field.value) : null;
    return pair === null
      ? []
      : [
          {
            lines: field,
            claim: { phasesDone: Number(pair[1]), phasesTotal: pair[2] === undefined ? undefined : Number(pair[2]) },
          },
        ];
  });
}

/** Lists of figures are short; the caption of a longer one is not looked for. */
const MOST_ITEMS = 40;

/** Whether a caption such as `**v1.4 Velocity:**` right above a list gives its items to another milestone than the current one. */
function isOfOther(lines: readonly string[], { line }: Lines, version: string | undefined): boolean {
  let at = line - 1;
  while (at > 0 && line - at < MOST_ITEMS && /^\s*(?:[-*+]\s|$)/.test(lines[at - 1] ?? '')) at--;
  const caption = lines[at - 1] ?? '';
  const named = /^\s*(?:#+\s|\*\*)/.test(caption) && at < line ? versionIn(caption) : undefined;
  return named !== undefined && named !== version;
}

/** Totals over the whole project: they are progress only where it has no milestones (SCHEMA, `stated`). */
export function readTotals({ fields, context }: StateSource, at: (lines: Lines) => Origin): StateFacts['totals'] {
  const plans = fieldOf(
    fields.filter((field) => !isOfOther(context.doc.lines, field, undefined)),
    'plansCompleted',
  );
  const plansDone = /^~?(\d{1,5})(?!\d)(?!.*\bv\d)/.exec(plans?.value ?? '')?.[1];
  const phase = fieldOf(fields, 'phase');
  const phasesTotal = phase === undefined ? undefined : readPhasePosition(phase.value).count;
  if (plansDone === undefined && phasesTotal === undefined) return undefined;
  const origins = [
    ...(plans === undefined || plansDone === undefined ? [] : [at(plans)]),
    ...(phase === undefined || phasesTotal === undefined ? [] : [at(phase)]),
  ];
  return { plansDone: plansDone === undefined ? undefined : Number(plansDone), phasesTotal, origins };
}
