import { expect, test } from 'vitest';
import { milestone } from '../../../src/model/index.ts';
import { readFiles } from '../read.ts';

const keys = (files: Record<string, string>) => readFiles(files).milestones.map(({ key }) => key);
const state = (milestone: string, more = '') =>
  `---\ngsd_state_version: 1.0\nmilestone: ${milestone}\nmilestone_name: Returns\nstatus: executing\n---\n\n# Project State\n${more}`;
const roadmap = (...bullets: string[]) =>
  `# Roadmap\n\n## Milestones\n\n${bullets.map((bullet) => `- ${bullet}`).join('\n')}\n`;

test('one milestone is one entry, however many documents tell of it', () => {
  const { milestones } = readFiles({
    'MILESTONES.md':
      '# Milestones\n\n## v1.0 Lending Desk (Shipped: 2026-03-04)\n\n**Phases completed:** 1-2 (5 plans total)\n',
    'ROADMAP.md': roadmap('✅ **v1.0 Desk** - Phases 1-3 (shipped 2026-03-05)'),
    'milestones/v1.0-ROADMAP.md':
      '# Milestone v1.0: The Desk\n\n**Status:** ✅ SHIPPED 2026-03-06\n**Phases:** 1-3\n**Total Plans:** 7\n',
    'milestones/v1.0-REQUIREMENTS.md': '# Requirements Archive: v1.0 Desk\n',
  });
  expect(milestones).toMatchObject([
    {
      key: 'v1.0',
      version: 'v1.0',
      name: 'Lending Desk',
      status: 'shipped',
      shippedOn: '2026-03-04',
      phases: ['1', '2', '3'],
      plansTotal: 7,
      documents: ['.planning/milestones/v1.0-REQUIREMENTS.md', '.planning/milestones/v1.0-ROADMAP.md'],
    },
  ]);
});

test('v1 and v1.0 are one milestone, unless they shipped on different days', () => {
  const log = (a: string, b: string) => `# Milestones\n\n## v1 Desk (Shipped: ${a})\n\n## v1.0 Desk (Shipped: ${b})\n`;
  expect(keys({ 'MILESTONES.md': log('2026-03-04', '2026-03-04') })).toEqual(['v1']);
  expect(keys({ 'MILESTONES.md': log('2026-03-04', '2026-05-04') })).toEqual(['v1', 'v1.0']);
  expect(
    keys({
      'MILESTONES.md': '# Milestones\n\n## v1.0 Desk (Shipped: 2026-03-04)\n',
      'milestones/v1-ROADMAP.md': '# Roadmap\n',
    }),
  ).toEqual(['v1.0']);
});

test('one version with two names is two milestones, the older first', () => {
  const { milestones, phases } = readFiles({
    'MILESTONES.md':
      '# Milestones\n\n## v1.0 Carts (Shipped: 2026-05-04)\n\n## v1.0 Lending Desk (Shipped: 2026-03-04)\n',
    'ROADMAP.md': roadmap(
      '✅ **v1.0 Lending Desk** - Phases 1-2 (shipped 2026-03-04)',
      '✅ **v1.0 Carts** - Phases 3-4 (shipped 2026-05-04)',
    ),
  });
  expect(milestones.map(({ key, name, phases: numbers }) => [key, name, numbers])).toEqual([
    ['v1.0', 'Lending Desk', ['1', '2']],
    ['v1.0-2', 'Carts', ['3', '4']],
  ]);
  expect(phases).toEqual([]);
});

test('one entry told twice is one milestone', () => {
  expect(
    keys({
      'MILESTONES.md':
        '# Milestones\n\n## v1.0 Bikes & Stands (Shipped: 2026-03-04)\n\n## v1.0 Bikes and Stands (Shipped: 2026-03-05)\n',
    }),
  ).toEqual(['v1.0']);
});

test('milestones without a version have the slug of their name', () => {
  expect(
    keys({
      'MILESTONES.md': '# Milestones\n\n## Lending Desk (Shipped: 2026-03-04)\n',
      'milestones/lending-desk-ROADMAP.md': '# Roadmap\n',
      'milestones/M1-core/phases/01-a/01-01-PLAN.md': '# Plan\n',
    }),
  ).toEqual(['lending-desk', 'm1-core']);
});

test('numbered milestones are one with the folders of their number', () => {
  const { milestones, phases } = readFiles({
    'ROADMAP.md':
      '# Roadmap\n\n## Milestones\n\n- ✅ **Milestone 1: Lending Desk** — Phases 1-2 (shipped 2026-03-04)\n',
    'milestones/M1-desk/phases/01-stands/01-01-PLAN.md': '# Plan\n',
    'milestones/ws-carts-2026-04-01/phases/01-couplings/01-01-PLAN.md': '# Plan\n',
  });
  expect(milestones.map(({ key, name, status }) => [key, name, status])).toEqual([
    ['carts', 'carts', 'archived'],
    ['lending-desk', 'Lending Desk', 'shipped'],
  ]);
  expect(phases.map(({ key }) => key)).toEqual(['carts/1', 'lending-desk/1']);
});

test('an archive that a line links to is of the milestone of that line', () => {
  const { milestones } = readFiles({
    'ROADMAP.md': roadmap(
      '✅ **v0.1 Search** — Phases 1-2 (shipped 2026-03-04) — [Archive](milestones/v1.5-ROADMAP.md)',
    ),
    'milestones/v1.5-ROADMAP.md': '# Roadmap\n',
  });
  expect(milestones).toMatchObject([{ key: 'v0.1', documents: ['.planning/milestones/v1.5-ROADMAP.md'] }]);
});

test('cumulative copies multiply neither milestones nor phases', () => {
  const list = [
    '✅ **v1.0 Desk** - Phases 1-2 (shipped 2026-03-04)',
    '✅ **v1.1 Carts** - Phase 3 (shipped 2026-04-04)',
  ];
  const details =
    '\n## Phases\n\n<details>\n<summary>v1.0 Desk (Phases 1-2)</summary>\n\n- [x] Phase 1: A\n- [x] Phase 2: B\n\n</details>\n\n### v1.1 Carts\n\n- [x] **Phase 3: C**\n';
  const { milestones, phases } = readFiles({
    'ROADMAP.md': roadmap(...list) + details,
    'milestones/v1.0-ROADMAP.md': roadmap(
      '🚧 **v1.0 Desk** - Phases 1-2 (in progress)',
      '📋 **v1.1 Wagons** - Phases 3-9 (planned)',
    ),
    'milestones/v1.1-ROADMAP.md': roadmap(...list, '📋 **v9.0 Never** (planned)') + details,
  });
  expect(milestones.map(({ key, name, status }) => [key, name, status])).toEqual([
    ['v1.0', 'Desk', 'shipped'],
    ['v1.1', 'Carts', 'shipped'],
  ]);
  expect(phases.map(({ key }) => key)).toEqual(['v1.0/1', 'v1.0/2', 'v1.1/3']);
});

test('a copy of a flat list holds the phases it describes, and a flat live list takes none of earlier milestones', () => {
  const flat = (last: number) =>
    Array.from(
      { length: last },
      (_, at) => `- [x] **Phase ${String(at + 1)}: Pier ${'ABCDEFGH'.charAt(at)}** - wood\n`,
    ).join('');
  const described = (title: string, phases: readonly number[]) =>
    `\n## ${title}\n\n${phases.map((phase) => `### Phase ${String(phase)}: Pier ${'ABCDEFGH'.charAt(phase - 1)}\n**Delivered**:\n- Wood\n\n`).join('')}`;
  const { milestones } = readFiles({
    'MILESTONES.md': '# Milestones\n\n## v1.1 Lamps (Shipped: 2026-02-02)\n\n## v1.0 Posts (Shipped: 2026-01-02)\n',
    'milestones/v1.0-ROADMAP.md': `# Roadmap\n\n## Phases\n\n${flat(2)}`,
    'milestones/v1.1-ROADMAP.md': `# Roadmap\n\n## Phases\n\n${flat(5)}${described('Milestone v1.1 Delivery', [4, 5])}`,
    'ROADMAP.md': `# Roadmap\n\n## Phases\n\n${flat(6)}- [ ] **Phase 7: Pier G** - wood\n${described('Milestone v1.2 Delivery Plan', [7])}`,
  });
  expect(milestones.map(({ key, phases }) => [key, phases])).toEqual([
    ['v1.0', ['1', '2']],
    ['v1.1', ['4', '5']],
    ['v1.2', ['7']],
  ]);
});

test('the heading of a list of versions is no milestone where they are known', () => {
  expect(
    keys({
      'ROADMAP.md':
        '# Roadmap\n\n<details>\n<summary>v1.0 through v1.2 (Phases 1-9) - SHIPPED</summary>\n</details>\n\n' +
        roadmap('✅ **v1.1 A** - Phases 4-6 (shipped)'),
    }),
  ).toEqual(['v1.1']);
  expect(keys({ 'ROADMAP.md': roadmap('✅ **v0.4–v0.9** - Phases 1–31 (shipped 2026-03-27)') })).toEqual(['v0.4-v0.9']);
});

test.each([
  ['an archive header', { 'milestones/v1.0-ROADMAP.md': '# Milestone v1.0: A\n\n**Status:** IN PROGRESS\n' }, 'active'],
  ['archived phases alone', { 'milestones/v1.0-phases/01-a/01-01-PLAN.md': '# Plan\n' }, 'shipped'],
  ['requirements alone', { 'milestones/v1.0-REQUIREMENTS.md': '# Requirements\n' }, 'unknown'],
  ['the current one', { 'STATE.md': state('v1.0') }, 'active'],
  [
    'shipped by the roadmap, current in STATE.md',
    { 'STATE.md': state('v1.0'), 'ROADMAP.md': roadmap('✅ **v1.0 A** - Phases 1-2 (shipped 2026-03-04)') },
    'shipped',
  ],
  ['a plan of the roadmap', { 'ROADMAP.md': roadmap('📋 **v1.0 A** - Phases 1-2 (planned)') }, 'planned'],
])('status by %s', (_, files, status) => {
  expect(readFiles(files).milestones).toMatchObject([{ key: 'v1.0', status }]);
});

test('a range takes in decimal phases that exist, but not those that are a milestone of their own', () => {
  const { milestones } = readFiles({
    'ROADMAP.md': `${roadmap('✅ **v1.0 A** - Phases 1-3 (shipped 2026-03-04)', '✅ **v1.0.1 Fixes** - Phase 3.1 (shipped 2026-03-05)')}\n## Phases\n\n- [x] Phase 2.1: Inserted\n- [x] Phase 3.1: Fixes\n`,
  });
  expect(milestones.map(({ phases }) => phases)).toEqual([['1', '2', '2.1', '3'], ['3.1']]);
});

test.each([
  ['MILESTONES.md', '5-6 (3 plans total)', 3],
  ['the roadmap where MILESTONES.md covers fewer phases', '5 (1 plan total)', 6],
])('plans follow %s', (_, phases, plans) => {
  const { milestones } = readFiles({
    'MILESTONES.md': `# Milestones\n\n## v1.1 A (Shipped: 2026-03-04)\n\n**Phases completed:** ${phases}\n`,
    'ROADMAP.md': `${roadmap('✅ **v1.1 A** - Phases 5-6 (shipped 2026-03-04)')}\n## Phases\n\n- [x] Phase 5: A (2/2 plans) — completed 2026-03-01\n- [x] Phase 6: B (4/4 plans) — completed 2026-03-02\n`,
  });
  expect(milestones).toMatchObject([{ plansTotal: plans }]);
});

test('a line of the roadmap that still calls a shipped milestone open does not know its last phases', () => {
  const files = {
    'MILESTONES.md': '# Milestones\n\n## v1.0 Desk (Shipped: 2026-03-04)\n\n**Phases completed:** 3 phases (1–3)\n',
    'ROADMAP.md': roadmap('🚧 **v1.0 Desk** - Phases 1-2 (in progress)'),
  };
  expect(readFiles(files).milestones).toMatchObject([{ phases: ['1', '2', '3'] }]);
});

test('an archive copied before its end knows neither the last phases nor the plans', () => {
  const files = {
    'MILESTONES.md': '# Milestones\n\n## v1.0 Desk (Shipped: 2026-03-04)\n\n**Phases completed:** 1-3\n',
    'ROADMAP.md':
      '# Roadmap\n\n## Phases\n\n<details>\n<summary>v1.0 Desk</summary>\n\n- [x] Phase 1: A (2/2 plans)\n- [x] Phase 2: B (1/1 plans)\n- [x] Phase 3: C (1/1 plans)\n\n</details>\n',
    'milestones/v1.0-ROADMAP.md':
      '# Milestone v1.0: Desk\n\n**Status:** PLANNED\n**Total Plans:** 0/3\n\n## Milestones\n\n- **v1.0 Desk** - Phases 1-2 (in progress)\n',
  };
  expect(readFiles(files).milestones).toMatchObject([{ phases: ['1', '2', '3'], plansTotal: 4 }]);
});

test('a number of phases is their count where there are as many', () => {
  const text =
    '# Roadmap: v1.2 Lamps\n\n**Phases:** 2 (1 complete)\n\n## Current Milestone: v1.2\n\n### Phase 1: Posts ✓\n\n### Phase 2: Wires\n';
  expect(readFiles({ 'ROADMAP.md': text }).milestones[0]?.phases).toEqual(['1', '2']);
});

test('a bare number of phases is a count where no phase has it', () => {
  const { milestones } = readFiles({
    'milestones/v1.4-ROADMAP.md': '# Milestone v1.4: A\n\n**Phases:** 2\n\n### Phase 40: A\n\n### Phase 41: B\n',
    'milestones/v1.5-ROADMAP.md': '# Milestone v1.5: B\n\n**Phases:** 42\n\n### Phase 42: C\n',
  });
  expect(milestones.map(({ phases }) => phases)).toEqual([['40', '41'], ['42']]);
});

test('milestones stand in the order in which they shipped, open ones last', () => {
  const log = '# Milestones\n\n## v1.9 C (Shipped: 2026-03-03)\n\n## v1.10 A (Shipped: 2026-03-01)\n';
  expect(
    keys({
      'MILESTONES.md': log,
      'ROADMAP.md': roadmap('📋 **v3.0 P** - Phases 9-9 (planned)', '🚧 **v2.0 Q** - Phase 8 (in progress)'),
    }),
  ).toEqual(['v1.10', 'v1.9', 'v2.0', 'v3.0']);
});

test('the current milestone is the one that STATE.md names, unless it shipped; else the one in progress', () => {
  const open = {
    'ROADMAP.md': roadmap('✅ **v1.0 A** - Phase 1 (shipped 2026-03-04)', '🚧 **v1.1 Carts** - Phase 2 (in progress)'),
  };
  expect(readFiles({ ...open, 'STATE.md': state('v1.1') }).project.currentMilestone).toMatchObject({
    version: 'v1.1',
    name: 'Carts',
    key: 'v1.1',
  });
  expect(
    readFiles({ 'ROADMAP.md': roadmap('✅ **v0.9 A** - Phase 1 (shipped 2026-03-04)'), 'STATE.md': state('v0.9') })
      .project.currentMilestone,
  ).toBeUndefined();
  expect(readFiles(open).project.currentMilestone).toMatchObject({ version: 'v1.1' });
  expect(
    readFiles({ 'PROJECT.md': '# Bikes\n\n## Current Milestone: v3.0 Trailers\n' }).project.currentMilestone,
  ).toMatchObject({ version: 'v3.0' });
});

test('v1.0 in the frontmatter is a default once other milestones came after it', () => {
  const files = {
    'STATE.md': state('v1.0'),
    'ROADMAP.md': roadmap('✅ **v1.0 A** - Phase 1 (shipped 2026-03-04)', '🚧 **v1.1 Carts** - Phase 2 (in progress)'),
  };
  expect(readFiles(files).project.currentMilestone).toMatchObject({ version: 'v1.1' });
});

test('audits are spelled and keyed like their milestones', () => {
  const audit = '---\nmilestone: v1\nstatus: PASS\naudited: 2026-03-04\n---\n';
  const { audits, milestones } = readFiles({
    'MILESTONES.md': '# Milestones\n\n## v1.0 A (Shipped: 2026-03-04)\n',
    'milestones/v1.0-MILESTONE-AUDIT.md': audit,
    'v1-MILESTONE-AUDIT.md': audit,
  });
  expect(audits).toMatchObject([
    { key: 'v1.0', milestone: 'v1.0', status: 'passed' },
    { key: 'v1.0-2', milestone: 'v1.0', status: 'passed' },
  ]);
  expect(milestones).toMatchObject([{ audit: { status: 'passed' } }]);
});

test('a milestone holds what the model names and nothing else', () => {
  const { milestones } = readFiles({
    'MILESTONES.md':
      '# Milestones\n\n## v1.0 Desk (Shipped: 2026-03-04)\n\n**Phases completed:** 1-2 (5 plans total)\n',
  });
  const known = new Set(Object.keys(milestone.shape));
  expect(milestones.flatMap((each) => Object.keys(each)).filter((key) => !known.has(key))).toEqual([]);
});

test('codes are no range of versions, and name one milestone wherever they stand', () => {
  const files = {
    'MILESTONES.md':
      '# Milestones\n\n## dock-v1.0 — Lamps (closed 2026-01-02)\n\n## dock-v1.1 — Ropes (closed 2026-02-02)\n',
    'STATE.md': state('dock-v1.1'),
    'milestones/dock-v1.0-ROADMAP.md': '# Milestone: Lamps\n',
  };
  expect(keys(files)).toEqual(['dock-v1.0', 'dock-v1.1']);
});

test('an open milestone has the phases that its section lists beyond the line that sums it up', () => {
  const { milestones } = readFiles({
    'ROADMAP.md': `${roadmap('🚧 **v1.2 Returns** - Phases 4-5 (in progress)')}\n### v1.2 Returns (In Progress)\n\n- [x] **Phase 4: Bags** - a\n- [ ] **Phase 5: Tags** - b\n- [ ] **Phase 6: Flags** - c\n`,
  });
  expect(milestones[0]?.phases).toEqual(['4', '5', '6']);
});

test('a number of phases says nothing of which they are where none is known', () => {
  const files = {
    'MILESTONES.md': '# Milestones\n\n## v1.1 Desk (Shipped: 2026-03-04)\n\n**Phases:** 4 | **Plans:** 14\n',
  };
  expect(readFiles(files).milestones[0]?.phases).toBeUndefined();
});

test('requirements that only MILESTONES.md counts are those of the milestone', () => {
  const files = {
    'MILESTONES.md': '# Milestones\n\n## v1.0 Desk (Shipped: 2026-03-04)\n\n**Requirements:** 11/12 met\n',
  };
  expect(readFiles(files).milestones).toMatchObject([{ requirements: { done: 11, total: 12 } }]);
});
