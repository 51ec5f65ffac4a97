import type { CountedProject } from '../collections/count-history.ts';
import type { HistoryCounts } from '../planning/history/counts.ts';
import { plural } from './report.ts';

/** A line per project and one for all. */
export function historyText(projects: readonly CountedProject[]): string {
  const counted = projects.map(({ project, history }) => [project.id, history] as const);
  if (counted.length === 0) return 'No project was read.';
  const total = counted.map(([, counts]) => counts).reduce(sum);
  return [...counted, [plural(projects.length, 'project'), total] as const]
    .map(([id, counts]) => line(id, counts))
    .join('\n');
}

const line = (id: string, counts: HistoryCounts): string =>
  [
    `${id}: ${plural(counts.decisions, 'decision')} ever`,
    `${String(counts.standing)} standing, ${String(counts.superseded)} superseded, ${String(counts.retired)} retired, ${String(counts.unknown)} not said`,
    `${String(counts.reworded)} reworded (${String(counts.wordings)} wordings)`,
    `gone: ${plural(counts.restored.phases, 'phase')}, ${plural(counts.restored.plans, 'plan')}, ${plural(counts.restored.requirements, 'requirement')}`,
    `${plural(counts.blockers.ever, 'blocker')}, ${String(counts.blockers.gone)} gone, ${String(counts.blockers.resolved)} resolved`,
    `${plural(counts.versions, 'version')} read, ${String(counts.unreadable)} unreadable, ${String(counts.conflicts)} with conflicts`,
  ].join('; ');

function sum<T extends object>(a: T, b: T): T {
  const added = Object.entries(a).map(([key, value]: [string, unknown]) => {
    const other = (b as Record<string, unknown>)[key];
    return [key, typeof value === 'number' ? value + Number(other) : sum(value as object, other as object)];
  });
  return Object.fromEntries(added) as T;
}
