import type { Diagnostic, ProjectFile, Severity } from '../../model/index.ts';
import { lookup } from '../lookup.ts';
import { placesOf, type Place } from '../places.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** How many diagnostics of each severity, in the order of `severities`. */
export const tally = (diagnostics: readonly Pick<Diagnostic, 'severity'>[]): { severity: Severity; count: number }[] =>
  severities.map((severity) => ({
    severity,
    count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
  }));

export interface RuleGroup {
  ruleId: string;
  severity: Severity;
  count: number;
  rows: {
    message: string;
    note?: string | undefined;
    actual?: string | undefined;
    expected?: string | undefined;
    places: Place[];
  }[];
  /** How many more there are than the page lists. */
  more: number;
}

/** A page lists this many of one rule; all are in the project's data. */
const MOST = 100;

/** A project's diagnostics by rule: errors first, then what occurs most. */
export function ruleGroups(file: ProjectFile): RuleGroup[] {
  const known = lookup(file);
  const rules = Map.groupBy(file.diagnostics, ({ ruleId, severity }) => `${severity} ${ruleId}`);
  return [...rules.values()]
    .map((group) => ({
      ruleId: group[0]?.ruleId ?? '',
      severity: group[0]?.severity ?? 'info',
      count: group.length,
      rows: group.slice(0, MOST).map(({ message, note, actual, expected, origins }) => ({
        message,
        note,
        actual,
        expected,
        places: placesOf(origins, known),
      })),
      more: Math.max(0, group.length - MOST),
    }))
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.count - a.count ||
        (a.ruleId < b.ruleId ? -1 : 1),
    );
}

/** The rules that were met in all projects. */
export function rulesOfAll(
  files: readonly ProjectFile[],
): { ruleId: string; severity: Severity; count: number; projects: number }[] {
  const met = files.flatMap((file) =>
    file.diagnostics.map(({ ruleId, severity }) => ({ ruleId, severity, project: file.project.id })),
  );
  return [...Map.groupBy(met, ({ ruleId, severity }) => `${severity} ${ruleId}`).values()]
    .map((group) => ({
      ruleId: group[0]?.ruleId ?? '',
      severity: group[0]?.severity ?? 'info',
      count: group.length,
      projects: new Set(group.map(({ project }) => project)).size,
    }))
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.count - a.count ||
        (a.ruleId < b.ruleId ? -1 : 1),
    );
}
