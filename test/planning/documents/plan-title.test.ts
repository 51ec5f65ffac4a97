import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

test.each([
  '# Phase 6 Plan 1 Summary',
  '# Phase 06-carts Plan 02 Summary',
  '# Phase 3a Plan 01',
  '# Plan 01-02 Summary',
  '# 01-02-SUMMARY',
])('%s names nothing', (heading) => {
  expect(parse('phases/06-carts/06-01-SUMMARY.md', heading).facts.plans[0]?.title).toBeUndefined();
});

test('a bare reference leaves the title to the objective', () => {
  const text = '# Phase 6 Plan 1\n\n<objective>\nCarts for guests.\n</objective>';
  expect(parse('phases/06-carts/06-01-PLAN.md', text).facts.plans[0]?.title).toBe('Carts for guests.');
});

test('what kind of document it is does not belong to the name', () => {
  const text = '# Phase 6: Carts - Implementation Summary\n';
  expect(parse('phases/06-carts/06-01-SUMMARY.md', text).facts.plans[0]?.title).toBe('Carts');
});
