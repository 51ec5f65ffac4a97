import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProjectFile } from '../../../src/model/index.ts';
import { readFiles } from '../read.ts';

type Words = Readonly<Record<string, string>>;

/** The words of one small project, told in each language as people translate the template. */
const languages = JSON.parse(readFileSync(join(import.meta.dirname, 'words.json'), 'utf8')) as Record<string, Words>;

const file = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
const list = (...items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const table = (header: readonly string[], ...rows: readonly string[][]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const filesIn = (w: Words) => ({
  'STATE.md': file(
    `# ${w.project}`,
    `## ${w.pos}`,
    `**${w.curmil}:** v1.1 Lamps\n${w.phase}: 3 ${w.of} 4 (Wires)\n${w.plan}: 1 ${w.of} 2\n${w.status}: ${w.exec}\n${w.last}: 2026-03-04 — text`,
    `${w.prog}: [###---] 50%`,
    `## ${w.ctx}`,
    `### ${w.dec}`,
    list(`[${w.phase} 2]: Posts are steel`, '03-01: Wires are copper'),
    `### ${w.todo}`,
    list('[ ] Buy a ladder', '[x] Count the poles'),
    `### ${w.blk}`,
    list('The ladder is lent', `${w.resolved}: the van is back`),
  ),
  'ROADMAP.md': file(
    `# ${w.road}: Pier`,
    `## ${w.mil}`,
    list(
      `✅ **v1.0 Posts** - ${w.phases} 1-2 (${w.shipped} 2026-02-01)`,
      `🚧 **v1.1 Lamps** - ${w.phases} 3-4 (${w.active})`,
    ),
    `## ${w.phases}`,
    list(
      `[x] **${w.phase} 1: Base** - stone`,
      `[x] **${w.phase} 2: Posts** - steel`,
      `[ ] **${w.phase} 3: Wires** - copper`,
      `[ ] **${w.phase} 4: Bulbs** - light`,
    ),
    `## ${w.details}`,
    `### ${w.phase} 3: Wires\n**${w.goal}**: Current flows\n**${w.dep}**: ${w.phase} 2\n**${w.reqs}**: LAMP-01\n**${w.plans}**: 2`,
    `${w.plans}:\n${list('[x] 03-01: Pull', '[ ] 03-02: Test')}`,
    `## ${w.progress}`,
    table(
      [w.hPhase ?? '', w.hPlans ?? '', w.hStatus ?? '', w.hDone ?? ''],
      ['1. Base', '1/1', w.complete ?? '', '2026-01-10'],
      ['2. Posts', '2/2', w.complete ?? '', '2026-01-20'],
      ['3. Wires', '1/2', w.exec ?? '', '-'],
      ['4. Bulbs', '0/1', w.notstarted ?? '', '-'],
    ),
  ),
  'PROJECT.md': file(
    '# Pier',
    `## ${w.keydec}`,
    table(
      [w.hDec ?? '', w.hWhy ?? '', w.hOut ?? ''],
      ['Steel posts', 'Rust is slow', w.good ?? ''],
      ['Copper wires', 'Cheap', w.pend ?? ''],
    ),
  ),
  'REQUIREMENTS.md': file(
    `# ${w.reqdoc}: Pier`,
    `## ${w.v1}`,
    list('[x] **LAMP-01**: Light at night', '[ ] **LAMP-02**: Dark by day'),
    `## ${w.later}`,
    list('**LAMP-03**: Colours'),
    `## ${w.out}`,
    table(['LAMP-09', 'Music']),
    `## ${w.trace}`,
    table(
      [w.hReq ?? '', w.hPhase ?? '', w.hStatus ?? ''],
      ['LAMP-01', `${w.phase} 3`, w.complete ?? ''],
      ['LAMP-02', `${w.phase} 4`, w.notstarted ?? ''],
    ),
  ),
  'MILESTONES.md': file(
    `# ${w.mil}`,
    `## v1.0 Posts (${w.shippedH}: 2026-02-01)`,
    `**${w.phases}:** 1-2\n**${w.plans}:** 3`,
    `**${w.acc}:**\n${list('Stone base', 'Steel posts')}`,
  ),
  'phases/03-wires/03-01-PLAN.md': '# x\n',
  'phases/03-wires/03-01-SUMMARY.md': file(
    `# ${w.phase} 3 ${w.plan} 1: ${w.summary}`,
    list(`**${w.dur}:** 12 ${w.min}`, `**${w.comp}:** 2026-03-04`),
    `## ${w.decmade}`,
    list('Twist the ends', 'Tape the rest'),
  ),
});

const decisionsOf = ({ decisions }: ProjectFile, kind: string) =>
  decisions.filter(({ origins }) => origins.some((origin) => origin.kind === kind));

describe.each(Object.entries(languages))('%s', (_, words) => {
  const project = readFiles(filesIn(words));

  test('where it stands', () => {
    expect(project.project).toMatchObject({
      status: { class: 'executing' },
      position: { phase: '3', phaseCount: 4 },
      currentMilestone: { version: 'v1.1' },
      lastActivity: { date: '2026-03-04' },
      progress: { stated: { percent: 50 } },
    });
  });

  test('decisions, todos and blockers', () => {
    expect(decisionsOf(project, 'state').map(({ text, phase, plan }) => [text, phase, plan])).toEqual([
      ['Wires are copper', '3', '03-01'],
      ['Posts are steel', '2', undefined],
    ]);
    expect(decisionsOf(project, 'project').map(({ text, outcome, rationale }) => [text, outcome, rationale])).toEqual([
      ['Steel posts', 'good', 'Rust is slow'],
      ['Copper wires', 'pending', 'Cheap'],
    ]);
    expect(decisionsOf(project, 'summary').map(({ text }) => text)).toEqual(['Twist the ends', 'Tape the rest']);
    expect(project.todos.map(({ done }) => done)).toEqual([false, true]);
    expect(project.blockers.map(({ resolved }) => resolved)).toEqual([false, true]);
  });

  test('milestones and phases', () => {
    expect(project.milestones).toMatchObject([
      { key: 'v1.0', name: 'Posts', status: 'shipped', shippedOn: '2026-02-01', phases: ['1', '2'], plansTotal: 3 },
      { key: 'v1.1', status: 'active', phases: ['3', '4'] },
    ]);
    expect(project.milestones[0]?.accomplishments).toEqual(['Stone base', 'Steel posts']);
    expect(project.phases.map(({ number, status }) => [number, status])).toMatchObject([
      ['1', 'done'],
      ['2', 'done'],
      ['3', expect.anything()],
      ['4', expect.anything()],
    ]);
    expect(project.phases[2]).toMatchObject({ goal: 'Current flows', dependsOn: ['2'] });
    expect(project.phases[0]).toMatchObject({ completedOn: '2026-01-10' });
  });

  test('plans and requirements', () => {
    expect(project.plans.find(({ id }) => id === '03-01')).toMatchObject({
      done: true,
      minutes: 12,
      completedOn: '2026-03-04',
    });
    const current = project.requirements.filter(({ scope }) => scope === 'current');
    expect(current.map(({ id, status, phases }) => [id, status, phases])).toEqual([
      ['LAMP-01', 'done', ['3']],
      ['LAMP-02', 'open', ['4']],
    ]);
  });
});
