import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Origin } from '../../src/model/index.ts';
import { readPlain } from '../helpers/planning-root.ts';
import { shared } from '../helpers/shared.ts';

type Choice<T> = T | null | (T | null)[];
interface Listed {
  line: number;
  optional?: boolean;
}
interface Gold {
  currentMilestone: { version: string } | null;
  statusClass: string[];
  phase: Choice<string>;
  phaseCount: Choice<number>;
  stated: Record<'plansDone' | 'plansTotal' | 'phasesDone' | 'phasesTotal' | 'percent', Choice<number>>;
  lastActivity: Choice<string>;
  decisions: (Listed & { phase: Choice<string>; plan: Choice<string> })[];
  blockersOpen: Listed[];
  blockersResolved: Listed[];
  todos: Listed[];
  metricRows: { plan: string; minutes: number | null }[];
  byPhaseRows: { phase: string }[];
  quickTasks: { id: string }[];
}

const allows = (choice: Choice<unknown>, value: unknown): boolean =>
  (Array.isArray(choice) ? choice : [choice]).some((each) => (each ?? undefined) === value);
const linesOf = (items: readonly { origins: Origin[] }[]): number[] =>
  items.flatMap(({ origins }) => origins.map(({ line }) => line)).sort((a, b) => a - b);
const certain = (items: readonly Listed[]): number[] =>
  items.filter(({ optional }) => optional !== true).map(({ line }) => line);

describe.each(['seed-000', 'seed-001', 'seed-002', 'seed-003', 'seed-004'])('%s', (name) => {
  const path = shared(`seeds/${name}/.planning/STATE.md`);
  const goldPath = shared(`fidelity/gold/${name}.json`);
  const gold =
    goldPath === undefined ? undefined : (JSON.parse(readFileSync(goldPath, 'utf8')) as { state: Gold }).state;
  const file = path === undefined ? undefined : readPlain({ 'STATE.md': readFileSync(path, 'utf8') });

  test('reads where the project stands as a careful reader does', () => {
    if (gold === undefined || file === undefined) return;
    const { project } = file;
    expect(gold.statusClass).toContain(project.status.class);
    expect(project.currentMilestone?.version).toBe(gold.currentMilestone?.version);
    expect(allows(gold.phase, project.position?.phase)).toBe(true);
    expect(allows(gold.phaseCount, project.position?.phaseCount)).toBe(true);
    expect(allows(gold.lastActivity, project.lastActivity?.date)).toBe(true);
    for (const key of ['plansDone', 'plansTotal', 'phasesDone', 'phasesTotal', 'percent'] as const)
      expect([key, allows(gold.stated[key], project.progress.stated?.[key])]).toEqual([key, true]);
  });

  test('lists every decision with phase and plan', () => {
    if (gold === undefined || file === undefined) return;
    expect(linesOf(file.decisions)).toEqual(gold.decisions.map(({ line }) => line));
    for (const { line, phase, plan } of gold.decisions) {
      const ours = file.decisions.find(({ origins }) => origins.some((origin) => origin.line === line));
      expect([line, allows(phase, ours?.phase), allows(plan, ours?.plan)]).toEqual([line, true, true]);
    }
  });

  test('lists blockers, todos, rows and quick tasks', () => {
    if (gold === undefined || file === undefined) return;
    const open = linesOf(file.blockers.filter(({ resolved }) => !resolved));
    for (const line of certain(gold.blockersOpen)) expect(open).toContain(line);
    expect(file.blockers.length).toBeLessThanOrEqual(gold.blockersOpen.length + gold.blockersResolved.length);
    expect(linesOf(file.todos)).toEqual(certain(gold.todos));
    expect(file.metricRows.map(({ plan }) => plan)).toEqual(gold.metricRows.map(({ plan }) => plan).sort());
    expect(file.phaseRows.map(({ phase }) => phase)).toEqual(gold.byPhaseRows.map(({ phase }) => phase));
    expect(file.quickTasks.map(({ id }) => id)).toEqual(gold.quickTasks.map(({ id }) => id));
  });
});
