import type { Columns, FacetColumn } from './columns.ts';
import { facetNames, type FacetName, type Selection } from './selection.ts';

export interface FacetValue {
  value: string;
  count: number;
}

/** What a selection leaves. */
export interface Narrowed {
  /** Numbers of rows, newest first. */
  found: number[];
  /** How many rows each value of a facet would leave beside the other facets chosen; a chosen value stays, even at 0. */
  counts: Record<FacetName, FacetValue[]>;
}

/** The rows that may be found at all: a project's, where a list is one project's, and those that hold the words. */
export interface Scope {
  project?: string | undefined;
  /** For each row whether it holds the words. */
  hits?: Uint8Array | undefined;
}

/**
 * Narrows the columns in one pass: a row that fails no facet is found and counts everywhere; one that fails a single facet counts
 * there, since another value of it would find the row.
 */
export function narrow(columns: Columns, selection: Selection, { project, hits }: Scope = {}): Narrowed {
  const active = facetNames.filter((name) => selection[name] !== undefined);
  const allowed = active.map((name) => allowedCodes(columns.facets[name], selection[name] ?? []));
  const codes = active.map((name) => columns.facets[name].codes);
  const tallies = tallyPer(columns);
  const failing = active.map((name) => tallies.find((each) => each.name === name)!.tally);
  const [from, to] = project === undefined ? [0, columns.size] : (columns.spans.get(project) ?? [0, 0]);
  const found: number[] = [];
  for (const row of columns.newest) {
    if (row < from || row >= to || hits?.[row] === 0) continue;
    const failed = failure(row, codes, allowed);
    if (failed === NONE) {
      found.push(row);
      for (const { name, tally } of tallies) tally[columns.facets[name].codes[row]!]! += 1;
    } else if (failed !== SEVERAL) failing[failed]![codes[failed]![row]!]! += 1;
  }
  const counts = tallies.map(({ name, tally }) => [name, valuesOf(columns.facets[name], tally, selection[name] ?? [])]);
  return { found, counts: Object.fromEntries(counts) as Narrowed['counts'] };
}

const NONE = -1;
const SEVERAL = -2;

/** The number of the one facet that a row fails. */
function failure(row: number, codes: readonly Uint16Array[], allowed: readonly Uint8Array[]): number {
  let failed = NONE;
  for (let at = 0; at < codes.length; at += 1) {
    if (allowed[at]![codes[at]![row]!] === 1) continue;
    if (failed !== NONE) return SEVERAL;
    failed = at;
  }
  return failed;
}

function allowedCodes({ values }: FacetColumn, chosen: readonly string[]): Uint8Array {
  return Uint8Array.from(values, (each) => (each.some((value) => chosen.includes(value)) ? 1 : 0));
}

const tallyPer = ({ facets }: Columns) =>
  facetNames.map((name) => ({ name, tally: new Uint32Array(facets[name].values.length) }));

function valuesOf({ values }: FacetColumn, tally: Uint32Array, chosen: readonly string[]): FacetValue[] {
  const counts = new Map(chosen.map((value) => [value, 0]));
  values.forEach((each, code) => {
    const count = tally[code] ?? 0;
    if (count > 0) for (const value of each) counts.set(value, (counts.get(value) ?? 0) + count);
  });
  return [...counts].map(([value, count]) => ({ value, count }));
}
