import type { Project } from '../model/index.ts';
import { doneOf, fileName, percent } from './format.ts';

type Progress = Project['progress'];

/** Progress as pages print it: the counted number leads, the stated one stands beside it where they disagree. */
export interface ProgressView {
  /** 0 to 100, for the bar. */
  value: number;
  /** `67%` */
  label: string;
  /** `4 of 6 plans, 1 of 3 phases` */
  detail: string;
  /** Whether the number was counted from the files, or is only what a file says. */
  counted: boolean;
  /** What a file says, where it differs, and where: `83% (5 of 6 plans)`, `STATE.md:9`. */
  disagreement?: { said: string; at: string } | undefined;
  /** The stated percentage, for a mark on the bar, where it differs. */
  stated?: number | undefined;
}

/** Undefined where neither a count nor a statement is known. */
export function progressView({ computed, stated }: Progress): ProgressView | undefined {
  if (computed && (computed.plansTotal > 0 || computed.phasesTotal > 0)) {
    const counted = {
      value: clamp(computed.percent),
      label: percent(computed.percent),
      detail: detailOf(computed),
      counted: true,
    };
    return stated && differs(stated, computed) ? { ...counted, ...disagreement(stated) } : counted;
  }
  const value = stated && statedPercent(stated);
  return stated && value !== undefined
    ? { value: clamp(value), label: percent(value), detail: detailOf(stated), counted: false }
    : undefined;
}

type Stated = NonNullable<Progress['stated']>;
type Counts = Partial<Record<'plansDone' | 'plansTotal' | 'phasesDone' | 'phasesTotal', number | undefined>>;

const clamp = (value: number) => Math.min(100, Math.max(0, value));

const detailOf = ({ plansDone, plansTotal, phasesDone, phasesTotal }: Counts) =>
  [doneOf(plansDone, plansTotal, 'plan'), doneOf(phasesDone, phasesTotal, 'phase')].filter(Boolean).join(', ');

function statedPercent({ percent: value, plansDone, plansTotal, phasesDone, phasesTotal }: Stated): number | undefined {
  if (value !== undefined) return value;
  if (plansDone !== undefined && plansTotal) return (100 * plansDone) / plansTotal;
  return phasesDone !== undefined && phasesTotal ? (100 * phasesDone) / phasesTotal : undefined;
}

/** A whole percent of rounding is no disagreement. */
function differs(stated: Stated, computed: NonNullable<Progress['computed']>): boolean {
  const value = statedPercent(stated);
  const counts = ['plansDone', 'plansTotal'] as const;
  return (
    (value !== undefined && Math.abs(value - computed.percent) > 1) ||
    counts.some((key) => stated[key] !== undefined && stated[key] !== computed[key])
  );
}

function disagreement(stated: Stated): Pick<ProgressView, 'disagreement' | 'stated'> {
  const value = statedPercent(stated);
  const detail = detailOf(stated);
  const said = value === undefined ? detail : `${percent(value)}${detail && ` (${detail})`}`;
  const [origin] = stated.origins;
  const at = origin ? `${fileName(origin.path)}:${String(origin.line)}` : 'STATE.md';
  return { disagreement: { said, at }, ...(value !== undefined && { stated: clamp(value) }) };
}
