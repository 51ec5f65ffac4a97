import type { ProjectFile } from '../../model/index.ts';
import { byName, plural } from '../format.ts';
import { decisionsUrl } from '../urls.ts';
import type { FoundRow } from './facets.ts';
import { merged, type Shard } from './filter.ts';
import { decisionRows } from './row.ts';

export interface DecisionPortfolio {
  lead: string;
  rows: FoundRow[];
  shards: Shard[];
  /** Column heads of the table of counts: the years, newest first, and `undated` where there is such a decision. */
  years: string[];
  projects: {
    id: string;
    name: string;
    href: string;
    total: number;
    byYear: { year: string; count: number; href: string }[];
  }[];
}

/** The index over all projects: counts that lead to each project's own list, and the newest of all. */
export function decisionPortfolio(files: readonly ProjectFile[]): DecisionPortfolio {
  const order = [...files].sort((a, b) => byName(a.project.name, b.project.name) || byName(a.project.id, b.project.id));
  const lists = order.map((file) => decisionRows(file).map((row) => ({ ...row, project: file.project.id })));
  const rows = merged(lists);
  const years = [...new Set(rows.map(yearOf))].sort(
    (a, b) => Number(a === 'undated') - Number(b === 'undated') || byName(b, a),
  );
  const filled = order.filter((_, index) => (lists[index]?.length ?? 0) > 0);
  return {
    lead: `${plural(rows.length, 'decision')} of ${plural(filled.length, 'project')}.`,
    rows,
    shards: order
      .map(({ project: { id, name } }, index) => ({ id, name, count: lists[index]?.length ?? 0 }))
      .filter(({ count }) => count > 0),
    years,
    projects: order.map(({ project: { id, name } }, index) => {
      const counts = Map.groupBy(lists[index] ?? [], yearOf);
      const href = decisionsUrl(id);
      const byYear = years.map((year) => ({
        year,
        count: counts.get(year)?.length ?? 0,
        href: `${href}?year=${year}`,
      }));
      return { id, name, href, total: lists[index]?.length ?? 0, byYear };
    }),
  };
}

const yearOf = ({ day }: FoundRow): string => day?.slice(0, 4) ?? 'undated';
