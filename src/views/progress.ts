import type { Project } from '../model/index.ts';
import { doneOf, fileName, percent, plural } from './format.ts';

type Progress = Project['progress'];

/** Progress as pages print it: the counted number leads, the stated one stands beside it where they disagree. */
export interface ProgressView {
  /** 0 to 100, for the bar. */
  value: number;
  /** `67%` */
  label: string;
  /** `4 of 6 plans, 1 of 3 phases`; with `in all` where the whole project was counted, for want of a current milestone. */
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
      detail: detailOf(computed) + (computed.basis === 'project' ? ' in all' : ''),
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

/** `12 of 16 plans`; `12 plans done` where no total is known. */
const part = (done: number | undefined, total: number | undefined, noun: string) =>
  total === undefined && done !== undefined ? `${plural(done, noun)} done` : doneOf(done, total, noun);

const detailOf = ({ plansDone, plansTotal, phasesDone, phasesTotal }: Counts) =>
  [part(plansDone, plansTotal, 'plan'), part(phasesDone, phasesTotal, 'phase')].filter(Boolean).join(', ');

function statedPercent({ percent: value, plansDone, plansTotal, phasesDone, phasesTotal }: Stated): number | undefined {
  if (value !== undefined) return value;
  if (plansDone !== undefined && plansTotal) return (100 * plansDone) / plansTotal;
  return phasesDone !== undefined && phasesTotal ? (100 * phasesDone) / phasesTotal : undefined;
}

/** A whole percent of rounding is no disagreement, nor is a statement on one milestone beside a count of them all. */
function differs(stated: Stated, computed: NonNullable<Progress['computed']>): boolean {
  if (computed.basis === 'project' && stated.plansTotal !== computed.plansTotal) return false;
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
