import { dayFromNumber, dayNumber } from '../charts/days.ts';
import type { DecisionRow } from './row.ts';
import { facetNames, type FacetName } from './selection.ts';

/** A project and its rows, newest first. */
export interface ProjectRows {
  id: string;
  name: string;
  team?: string | undefined;
  rows: readonly DecisionRow[];
}

/**
 * What decisions are narrowed by, a column for each fact, in the order of the projects and newest first within them. Columns are
 * runs, `[value, length, …]`: 50,000 decisions are some ten kilobytes on the way.
 */
export interface PackedColumns {
  projects: { id: string; name: string; team?: string | undefined; count: number }[];
  /** Names of teams by id. */
  teams: [id: string, name: string][];
  /** Steps from one row's day to the next's, as numbers of days; no day is 0. */
  days: number[];
  facets: Record<StoredFacet, PackedFacet>;
}

interface PackedFacet {
  /** What the numbers mean: a row has several values, one or none. */
  values: string[][];
  runs: number[];
}

const storedFacets = ['milestone', 'phase', 'status', 'source', 'outcome'] as const;
type StoredFacet = (typeof storedFacets)[number];

const valuesOf: Record<StoredFacet, (row: DecisionRow) => string[]> = {
  milestone: ({ milestone }) => listed(milestone),
  phase: ({ phase }) => listed(phase),
  status: ({ status }) => [status],
  source: ({ kinds }) => kinds,
  outcome: ({ outcome }) => listed(outcome),
};
const listed = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** Packs the rows of projects; `teams` are those of the site. */
export function packColumns(
  projects: readonly ProjectRows[],
  teams: readonly { id: string; name: string }[],
): PackedColumns {
  const rows = projects.flatMap((project) => project.rows);
  const facets = storedFacets.map((name) => [name, packed(rows.map(valuesOf[name]))] as const);
  return {
    projects: projects.map(({ id, name, team, rows }) => ({ id, name, team, count: rows.length })),
    teams: teams.map(({ id, name }) => [id, name]),
    days: runsOf(steps(rows.map(({ day }) => (day === undefined ? 0 : dayNumber(day))))),
    facets: Object.fromEntries(facets) as PackedColumns['facets'],
  };
}

function packed(column: readonly string[][]): PackedFacet {
  const codes = new Map<string, number>();
  const values: string[][] = [];
  const numbers = column.map((each) => {
    const key = each.join('\n');
    const code = codes.get(key) ?? values.push(each) - 1;
    codes.set(key, code);
    return code;
  });
  return { values, runs: runsOf(numbers) };
}

const steps = (numbers: readonly number[]): number[] => numbers.map((value, at) => value - (numbers[at - 1] ?? 0));

function runsOf(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  numbers.forEach((value, at) => {
    if (at > 0 && value === numbers[at - 1]) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(value, 1);
  });
  return runs;
}

/** One facet of all rows: the number of each row's value, and what the numbers mean; a row may have several values, or none. */
export interface FacetColumn {
  codes: Uint16Array;
  values: readonly (readonly string[])[];
}

/** The columns as they are narrowed. */
export interface Columns {
  size: number;
  /** Rows by number, newest first over all projects, those without a day last. */
  newest: Uint32Array;
  /** For each row its place in `newest`. */
  ranks: Uint32Array;
  days: Int32Array;
  /** Number of a project's first row, and one past its last. */
  spans: ReadonlyMap<string, readonly [number, number]>;
  projects: PackedColumns['projects'];
  teams: ReadonlyMap<string, string>;
  facets: Record<FacetName, FacetColumn>;
}

/** Unpacks columns. Linear in the rows, a few milliseconds for 50,000. */
export function unpackColumns({ projects, teams, days: daySteps, facets: stored }: PackedColumns): Columns {
  const size = projects.reduce((sum, { count }) => sum + count, 0);
  const days = new Int32Array(size);
  spread(daySteps, days);
  for (let at = 1; at < size; at += 1) days[at]! += days[at - 1]!;
  const project = new Uint16Array(size);
  const spans = new Map<string, readonly [number, number]>();
  let from = 0;
  projects.forEach(({ id, count }, code) => {
    project.fill(code, from, from + count);
    spans.set(id, [from, (from += count)]);
  });
  const column = ({ values, runs }: PackedFacet): FacetColumn => {
    const codes = new Uint16Array(size);
    spread(runs, codes);
    return { codes, values };
  };
  const facets: Columns['facets'] = {
    milestone: column(stored.milestone),
    phase: column(stored.phase),
    status: column(stored.status),
    source: column(stored.source),
    outcome: column(stored.outcome),
    project: { codes: project, values: projects.map(({ id }) => [id]) },
    team: { codes: project, values: projects.map(({ team }) => listed(team)) },
    year: yearsOf(days),
  };
  const newest = newestFirst(days);
  const ranks = new Uint32Array(size);
  newest.forEach((row, at) => (ranks[row] = at));
  return { size, newest, ranks, days, spans, projects, teams: new Map(teams), facets };
}

function spread(runs: readonly number[], into: Int32Array | Uint16Array): void {
  let from = 0;
  for (let at = 0; at < runs.length; at += 2) {
    const value = runs[at]!;
    // Most runs are short: a call for each would take longer than the work.
    for (const to = from + runs[at + 1]!; from < to; from += 1) into[from] = value;
  }
}

/** The day of a row, undefined where none is known. */
export const dayOfRow = ({ days }: Columns, row: number): string | undefined =>
  days[row] ? dayFromNumber(days[row]) : undefined;

function yearsOf(days: Int32Array): FacetColumn {
  const known = new Map<number, number>();
  const years: string[] = [];
  const codes = days.map((day) => {
    const code = known.get(day);
    if (code !== undefined) return code;
    const added = codeOf(years, day ? dayFromNumber(day).slice(0, 4) : 'undated');
    known.set(day, added);
    return added;
  });
  return { codes: Uint16Array.from(codes), values: years.map((year) => [year]) };
}

function codeOf(values: string[], value: string): number {
  const at = values.indexOf(value);
  return at === -1 ? values.push(value) - 1 : at;
}

/** Numbers of rows by day, newest first, equal days in their order: counts how many a day has, so nothing is compared. */
function newestFirst(days: Int32Array): Uint32Array {
  let [latest, earliest] = [0, 0];
  for (let row = 0; row < days.length; row += 1) {
    if (days[row]! > latest) latest = days[row]!;
    else if (days[row]! < earliest) earliest = days[row]!;
  }
  const places = new Uint32Array(latest - earliest + 2);
  for (let row = 0; row < days.length; row += 1) places[latest - days[row]! + 1]! += 1;
  for (let at = 1; at < places.length; at += 1) places[at]! += places[at - 1]!;
  const newest = new Uint32Array(days.length);
  for (let row = 0; row < days.length; row += 1) newest[places[latest - days[row]!]!++] = row;
  return newest;
}

export const isFacet = (name: string | undefined): name is FacetName => facetNames.some((facet) => facet === name);
