import type { ProjectFile } from '../../model/index.ts';
import { byName, plural } from '../format.ts';
import { decisionsUrl } from '../urls.ts';
import { projectRows } from './explorer.ts';
import type { FoundRow } from './row.ts';

export interface DecisionPortfolio {
  lead: string;
  total: number;
  /** The newest of all projects. */
  newest: FoundRow[];
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
export function decisionPortfolio(files: readonly ProjectFile[], most: number): DecisionPortfolio {
  const projects = projectRows(files);
  const rows = projects.flatMap(({ id, rows }) => rows.map((row) => ({ ...row, project: id })));
  const years = [...new Set(rows.map(yearOf))].sort(
    (a, b) => Number(a === 'undated') - Number(b === 'undated') || byName(b, a),
  );
  const filled = projects.filter(({ rows }) => rows.length > 0);
  return {
    lead: `${plural(rows.length, 'decision')} of ${plural(filled.length, 'project')}.`,
    total: rows.length,
    newest: newestOf(rows, most),
    years,
    projects: projects.map(({ id, name, rows }) => {
      const counts = Map.groupBy(rows, yearOf);
      const href = decisionsUrl(id);
      const byYear = years.map((year) => ({
        year,
        count: counts.get(year)?.length ?? 0,
        href: `${href}?year=${year}`,
      }));
      return { id, name, href, total: rows.length, byYear };
    }),
  };
}

/** Newest first, equal days in the order of the projects; those without a day last. */
const newestOf = (rows: readonly FoundRow[], most: number): FoundRow[] =>
  [...rows]
    .sort((a, b) => ((a.day ?? '') === (b.day ?? '') ? 0 : (a.day ?? '') < (b.day ?? '') ? 1 : -1))
    .slice(0, most);

const yearOf = ({ day }: Pick<FoundRow, 'day'>): string => day?.slice(0, 4) ?? 'undated';
