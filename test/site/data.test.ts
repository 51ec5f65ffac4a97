import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';
import { portfolio as portfolioSchema, projectFile, type ProjectFile } from '../../src/model/index.ts';
import { filesOf } from '../helpers/site.ts';

const site = inject('site');
const read = (path: string): unknown => JSON.parse(readFileSync(join(site, path), 'utf8'));
const portfolio = portfolioSchema.parse(read('data/portfolio.json'));
const names = portfolio.projects.map((project) => project.id);
const projects = new Map(names.map((id) => [id, projectFile.parse(read(`data/projects/${id}.json`))]));

test('the demo is three sources with four projects', () => {
  expect(names.toSorted()).toEqual(['foyer', 'foyer--school-visits', 'pedal', 'tidebook']);
  expect(portfolio.sources.map(({ id, state }) => `${id} ${state}`).toSorted()).toEqual([
    'foyer fresh',
    'pedal fresh',
    'tidebook fresh',
  ]);
});

describe('the published JSON Schema', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const schema = read('data/schema/v1.json') as { $defs?: Record<string, object> };

  test.each(filesOf(site).filter((path) => /^data\/(portfolio|projects\/.*)\.json$/.test(path)))(
    'accepts %s',
    (path) => {
      const validate = ajv.compile(schema);
      expect(validate(read(path)), ajv.errorsText(validate.errors)).toBe(true);
    },
  );

  test('refuses a file of another version', () => {
    expect(ajv.compile(schema)({ schemaVersion: 2, projects: [], sources: [] })).toBe(false);
  });
});

describe.each(names)('%s', (id) => {
  const project = projects.get(id)!;

  test.each(['milestones', 'phases', 'plans', 'requirements', 'blockers', 'todos', 'quickTasks', 'audits'] as const)(
    'keys of %s are unique',
    (array) => {
      const keys = project[array].map((entry) => entry.key);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    },
  );

  test('decisions have unique ids', () => {
    const ids = project.decisions.map((decision) => decision.id);
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
  });

  test('milestones and phases that are named exist', () => {
    const milestones = new Set(project.milestones.map((milestone) => milestone.key));
    const named = [...project.phases, ...project.plans, ...project.decisions].flatMap(
      ({ milestone }) => milestone ?? [],
    );
    expect(named.filter((key) => !milestones.has(key))).toEqual([]);
  });

  test('every origin is a line of a file that exists', () => {
    expect(originsIn(project).filter((origin) => !exists(id, origin))).toEqual([]);
  });

  test('the summary in the portfolio counts what the file holds', () => {
    const { counts } = portfolio.projects.find((one) => one.id === id)!;
    for (const [array, count] of Object.entries(counts)) {
      expect.soft(project[array as keyof typeof counts].length, array).toBeGreaterThanOrEqual(count);
    }
  });
});

interface Place {
  path: string;
  line: number;
  kind: string;
}

/** Every origin anywhere in a project's file. */
function originsIn(value: unknown): Place[] {
  if (Array.isArray(value)) return value.flatMap(originsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'path' in value && 'line' in value ? [value as Place] : [];
  return [...own, ...Object.values(value).flatMap(originsIn)];
}

const lines = new Map<string, number>();
function exists(id: string, { path, line, kind }: Place): boolean {
  const folder = kind === 'correction' ? '.' : join('demo', id.split('--')[0]!);
  const file = join(import.meta.dirname, '../../content', folder, path);
  if (!lines.has(file)) lines.set(file, readFileSync(file, 'utf8').split('\n').length);
  return line >= 1 && line <= lines.get(file)!;
}

/** What the demo's files say, read by hand. */
const facts: [string, string, (project: ProjectFile) => unknown, unknown][] = [
  ['pedal', 'current milestone', (p) => p.project.currentMilestone?.key, 'v2.0'],
  ['pedal', 'stated percent', (p) => p.project.progress.stated?.percent, 75],
  ['pedal', 'computed plans of the milestone', (p) => p.project.progress.computed?.plansDone, 6],
  ['pedal', 'shipped milestones', shipped, ['v1.0', 'v1.1', 'v1.2']],
  ['pedal', 'metric rows', (p) => p.metricRows.length, 6],
  ['pedal', 'open blockers', openBlockers, 1],
  ['tidebook', 'status', (p) => p.project.status.class, 'paused'],
  ['tidebook', 'shipped milestones', shipped, ['v0.1', 'v0.2', 'v1.0']],
  ['tidebook', 'open blockers', openBlockers, 2],
  ['foyer', 'stated percent', (p) => p.project.progress.stated?.percent, 71],
  ['foyer', 'shipped milestones', shipped, ['v1.0', 'v1.1']],
  ['foyer', 'metric rows', (p) => p.metricRows.length, 5],
  ['foyer--school-visits', 'phases', (p) => p.phases.map((phase) => phase.number), ['1', '2']],
];

test.each(facts)('%s: %s', (id, _, pick, expected) => {
  expect(pick(projects.get(id)!)).toEqual(expected);
});

function shipped(project: ProjectFile): string[] {
  const found = project.milestones.filter(({ status }) => status === 'shipped' || status === 'archived');
  return found.map((milestone) => milestone.key).toSorted();
}

function openBlockers(project: ProjectFile): number {
  return project.blockers.filter((blocker) => !blocker.resolved).length;
}
