import type { Phase, ProjectFile } from '../../model/index.ts';
import { median, sum } from '../charts/numbers.ts';
import { tenths, type Chart, type ChartMark } from '../charts/spec.ts';
import { duration, number, plural } from '../format.ts';
import { lookup } from '../lookup.ts';
import { timedPlans } from './times.ts';

/** Fewer phases with a time than this make no chart. */
export const ENOUGH_PHASES = 3;

/** Longer phases make the chart count hours. */
const IN_MINUTES = 300;

interface TimedPhase {
  phase: Pick<Phase, 'key' | 'number' | 'name' | 'milestone'>;
  minutes: number;
  basis: 'counted' | 'stated';
}

/** The minutes of each phase: the sum of its plans' times, else what a By Phase row of STATE.md states. */
export function phasesChart(file: ProjectFile): Chart {
  const phases = timedPhases(file);
  if (phases.length < ENOUGH_PHASES) return { refusal: refusalOf(file, phases.length) };
  const minutes = phases.map((phase) => phase.minutes);
  const stated = phases.filter(({ basis }) => basis === 'stated').length;
  const longest = phases[minutes.indexOf(Math.max(...minutes))] as TimedPhase;
  const hours = longest.minutes > IN_MINUTES;
  return {
    spec: {
      id: 'phases',
      kind: 'bar',
      title: `The median phase took ${duration(median(minutes) ?? 0)}, the longest (${shortName(longest.phase)}) ${duration(longest.minutes)}`,
      notes: [
        countedNote(phases.length - stated, stated),
        ...(file.phases.length > phases.length
          ? [`Not in the chart: ${plural(file.phases.length - phases.length, 'phase')} without a time.`]
          : []),
      ],
      x: { title: 'Phase' },
      y: hours
        ? { title: 'Hours per phase', unit: 'hours', scale: 'linear' }
        : { title: 'Minutes per phase', unit: 'minutes', scale: 'linear' },
      labels: phases.map(({ phase }) => longName(phase)),
      ticks: phases.map(({ phase }, at) => ({ at, label: phase.number })),
      series: [{ name: 'Time', values: minutes.map((value) => tenths(hours ? value / 60 : value)), tone: 'accent' }],
      marks: milestoneMarks(file, phases),
    },
  };
}

/** Phases with a time, in the order of the model; stated rows of phases that were not found come last. */
export function timedPhases(file: ProjectFile): TimedPhase[] {
  const plans = Map.groupBy(timedPlans(file), (plan) => lookup(file).phaseOf(plan)?.key);
  const rows = statedRows(file);
  const bearers = Map.groupBy(file.phases, ({ number }) => number);
  const found = file.phases.flatMap((phase): TimedPhase[] => {
    const counted = phase.minutes ?? total(plans.get(phase.key));
    if (counted !== undefined) return [{ phase, minutes: counted, basis: 'counted' }];
    const stated = bearers.get(phase.number)?.length === 1 ? rows.get(phase.number) : undefined;
    return stated === undefined ? [] : [{ phase, minutes: stated.minutes, basis: 'stated' }];
  });
  const alone = [...rows].filter(([number]) => !bearers.has(number));
  return [
    ...found,
    ...alone.map(([number, { name, minutes }]): TimedPhase => ({
      phase: { key: number, number, name },
      minutes,
      basis: 'stated',
    })),
  ];
}

/** The By Phase rows of STATE.md that name one phase, by its number; a row over several phases says nothing of one. */
function statedRows({ phaseRows }: ProjectFile): Map<string, { name?: string | undefined; minutes: number }> {
  return new Map(
    phaseRows.flatMap(({ phase, totalMinutes }) => {
      const [, number, name] = ONE_PHASE.exec(phase.trim()) ?? [];
      return number === undefined || totalMinutes === undefined
        ? []
        : [[number, { name: name || undefined, minutes: totalMinutes }] as const];
    }),
  );
}

/** `07`, `7. Name`, `Phase 7`, `07-name`; neither `1-3` nor `v1.2`. */
const ONE_PHASE = /^(?:phase\s+)?0*(\d+(?:\.\d+)*[A-Z]?)(?!\d|\.\d|\s*[-–]\s*\d)\b[\s.:—–-]*(.*)$/i;

const total = (plans: readonly { minutes: number }[] | undefined): number | undefined =>
  plans && sum(plans.map(({ minutes }) => minutes));

const shortName = ({ number, milestone }: TimedPhase['phase']): string =>
  milestone === undefined ? number : `${number} of ${milestone}`;
const longName = ({ number, name, milestone }: TimedPhase['phase']): string =>
  [[milestone, number].filter(Boolean).join(' · '), name].filter(Boolean).join(' ');

/** A mark before the first phase of each milestone, where there is more than one milestone. */
function milestoneMarks(file: ProjectFile, phases: readonly TimedPhase[]): ChartMark[] {
  const names = new Map(file.milestones.map(({ key, version }) => [key, version ?? key]));
  const changes = phases.flatMap(({ phase }, index) =>
    phase.milestone !== undefined && phase.milestone !== phases[index - 1]?.phase.milestone
      ? [{ at: index - 0.5, label: names.get(phase.milestone) ?? phase.milestone }]
      : [],
  );
  return changes.length > 1 ? changes : [];
}

function countedNote(counted: number, stated: number): string {
  if (counted === 0) return `Counted: the totals that STATE.md states for ${plural(stated, 'phase')}.`;
  return `Counted: the times of the plans of ${plural(counted, 'phase')}${stated > 0 ? `, and the stated total of ${number(stated)} more` : ''}.`;
}

function refusalOf(file: ProjectFile, timed: number) {
  const found =
    file.phases.length === 0
      ? 'No phases were found.'
      : `${number(timed)} of ${plural(file.phases.length, 'phase')} ${timed === 1 ? 'has' : 'have'} a time.`;
  return {
    id: 'phases',
    title: 'Too few phases have a time to compare',
    reasons: [
      found,
      `A chart needs ${String(ENOUGH_PHASES)}. A phase’s time is the sum of its plans’ times, or the total of its row under By Phase in STATE.md.`,
    ],
  };
}
