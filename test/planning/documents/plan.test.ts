import { expect, test } from 'vitest';
import { defined, parse } from '../parse.ts';

const plan = (text: string, name = '01-02-PLAN.md') =>
  parse(`phases/01-base/${name}`, text).facts.plans.map(defined)[0];

test('a plan file tells its tasks, requirements and objective', () => {
  const text =
    '---\nphase: 01-base\nplan: 02\nrequirements: [CORE-01]\n---\n\n<objective>\nStore **files** in folders.\n\nPurpose: …\n</objective>\n\n<tasks>\n<task type="auto">\n</task>\n<task type="auto">\n</task>\n</tasks>';
  expect(plan(text)).toMatchObject({
    place: 'plan-file',
    phase: '1',
    id: '01-02',
    title: 'Store files in folders.',
    tasks: 2,
    requirements: ['CORE-01'],
  });
});

test.each([
  ['# Phase 1 Plan 2: Storage Summary', 'Storage'],
  ['# Phase 1 Plan 02: Storage', 'Storage'],
  ['# Plan 01-02: Storage', 'Storage'],
  ['# Plan 01-02 Summary: Storage', 'Storage'],
  ['# 01-02: Storage', 'Storage'],
  ['# Summary 01-02: Storage layer', 'Storage layer'],
  ['# Objective 5 TRD 03: Context layer Summary', 'Context layer'],
  ['# Storage', 'Storage'],
])('%s', (heading, title) => {
  expect(plan(heading)?.title).toBe(title);
});

test('headings count as tasks where no tags do', () => {
  expect(plan('# Plan\n\n## Task 1: One\n\n## Task 2: Two')?.tasks).toBe(2);
});

test('a superseded plan is void', () => {
  expect(plan('---\nstatus: superseded\n---')?.void).toBe(true);
});

test('the frontmatter names the plan where the file does not', () => {
  expect(plan('---\nphase: 01-base\nplan: 03\n---', 'gaps-PLAN.md')).toMatchObject({ id: '01-03' });
});
