import type { ProjectFile } from '../../model/index.ts';
import { longDay, plural } from '../format.ts';
import { weekUrl } from '../urls.ts';
import { decisionRows, type DecisionRow, type FoundRow } from './row.ts';
import { weekTitle } from './week.ts';

export interface DecisionIndex {
  lead: string;
  /** All rows, newest first. */
  rows: FoundRow[];
  /** Pages of the decisions that the list leaves out: the older ones of a large project. */
  older: { title: string; href: string; count: number }[];
}

/** More rows than this on one page weigh too much; the older ones are on their weeks' pages. */
export const MOST_ROWS = 1000;

/** The index of a project's decisions: the newest, and pointers to the older ones. */
export function decisionIndex(file: ProjectFile): DecisionIndex {
  const project = file.project.id;
  const rows = decisionRows(file).map((row) => ({ ...row, project }));
  const weeks = Map.groupBy(rows.slice(MOST_ROWS), ({ week }) => week);
  return {
    lead: leadOf(rows),
    rows,
    older: [...weeks].map(([week, group]) => ({
      title: weekTitle(week),
      href: weekUrl(project, week),
      count: group.length,
    })),
  };
}

/** Rows by the month of their day, in their order. */
export function monthsOf<R extends DecisionRow>(rows: readonly R[]): { id: string; title: string; rows: R[] }[] {
  const months = Map.groupBy(rows, ({ day }) => day?.slice(0, 7) ?? 'undated');
  return [...months].map(([id, group]) => ({ id, title: monthTitle(id), rows: group }));
}

const monthTitle = (month: string): string => (month === 'undated' ? 'No day known' : longDay(`${month}-01`).slice(2));

function leadOf(rows: readonly DecisionRow[]): string {
  const days = rows.flatMap(({ day }) => day ?? []);
  const [newest, oldest] = [days[0], days.at(-1)];
  const superseded = rows.filter(({ status }) => status === 'superseded').length;
  const retired = rows.filter(({ status }) => status === 'retired').length;
  return [
    `${plural(rows.length, 'decision')}${newest && oldest ? ` from ${longDay(oldest)} to ${longDay(newest)}` : ''}.`,
    superseded > 0 ? `${plural(superseded, 'decision')} ${superseded === 1 ? 'was' : 'were'} superseded.` : '',
    retired > 0
      ? `${plural(retired, 'decision')} ${retired === 1 ? 'is' : 'are'} retired: withdrawn, or in no file any more.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
