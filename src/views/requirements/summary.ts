import type { ProjectFile } from '../../model/index.ts';
import { milestoneUrl } from '../urls.ts';
import { traceability } from './trace.ts';
import type { TraceRow } from './trace.ts';

/** Requirements at a glance: how many are met, what is left, and how many cannot be followed to finished plans. */
export interface RequirementsSummary {
  /** The milestone they belong to; absent where the whole project is told. */
  milestone?: string | undefined;
  tally: string;
  /** The first of the current milestone that are not done, in the order of the file. */
  left: Pick<TraceRow, 'key' | 'id' | 'text' | 'state' | 'holes'>[];
  /** How many others are not done. */
  more: number;
  /** The first of those that are said to be done and cannot be followed to a finished plan. */
  holes: Pick<TraceRow, 'key' | 'id' | 'text' | 'state' | 'holes'>[];
}

const LEFT = 6;
const HOLES = 3;

/** The requirements of the current milestone; of the whole project only the count, where it has none. Undefined where there is no requirement. */
export function requirementsSummary(file: ProjectFile): RequirementsSummary | undefined {
  if (file.requirements.length === 0) return undefined;
  const { lead, groups } = traceability(file);
  const key = file.project.currentMilestone?.key;
  const href = key === undefined ? undefined : milestoneUrl(file.project.id, key);
  const current = href === undefined ? undefined : groups.find((group) => group.href === href);
  if (current === undefined) return { tally: lead, left: [], more: 0, holes: [] };
  const promised = current.rows.filter(({ scope }) => scope === undefined);
  const left = promised.filter(({ state }) => state.state !== 'done');
  const holes = promised.filter((row) => row.holes.length > 0 && row.state.state === 'done');
  return {
    milestone: current.title,
    tally: `${current.tally}.`,
    left: left.slice(0, LEFT).map(brief),
    more: Math.max(0, left.length - LEFT),
    holes: holes.slice(0, HOLES).map(brief),
  };
}

const brief = ({ key, id, text, state, holes }: TraceRow) => ({ key, id, text, state, holes });
