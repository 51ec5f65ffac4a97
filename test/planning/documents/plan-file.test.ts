import { expect, test } from 'vitest';
import { readPlanFile } from '../../../src/planning/documents/plan-file.ts';

test.each([
  ['01-base', '01-02-PLAN.md', '1', '01-02'],
  ['01-base', '01-02-SUMMARY.md', '1', '01-02'],
  ['02.1-hotfix', '02.1-01-PLAN.md', '2.1', '02.1-01'],
  ['3.1.1-deep', '3.1.1-01-SUMMARY.md', '3.1.1', '03.1.1-01'],
  ['10-ui', '10-04a-SUMMARY.md', '10', '10-04a'],
  ['3a-queue', '3a-PLAN-01.md', '3a', '03a-01'],
  ['3a-queue', '3a-01-SUMMARY.md', '3a', '03a-01'],
  ['01-base', '01-PLAN-02.md', '1', '01-02'],
  ['01-base', '01-PLAN-02-SUMMARY.md', '1', '01-02'],
  ['05-api', 'plans/PLAN-01-routes.md', '5', '05-01'],
  ['05-api', 'plans/SUMMARY-01-routes.md', '5', '05-01'],
  ['05-api', 'plans/05-PLAN-01-routes.md', '5', '05-01'],
  ['05-api', '05-02-PLAN-routes.md', '5', '05-02'],
  ['05-api', '05-02-TRD-routes.md', '5', '05-02'],
  ['05-api', '05-02-SUMMARY-routes.md', '5', '05-02'],
  ['04-login', 'PLAN.md', '4', '04-01'],
  ['phase-04', 'PLAN.md', '4', '04-01'],
  ['04-login', 'SUMMARY.md', '4', '04-01'],
  ['04-login', '04-PLAN.md', '4', '04-01'],
  ['04-login', '04-login-SUMMARY.md', '4', '04-01'],
  ['04-login', '02-PLAN.md', '4', '04-02'],
  ['00-base', '00-03-agent-update-TRD.md', '0', '00-03'],
  ['BIG-EVAL', 'BIG-EVAL-02-TRD.md', 'BIG-EVAL', 'BIG-EVAL-02'],
  ['m7-02-home', 'm7-02-03-PLAN.md', 'm7-02', 'm7-02-03'],
  ['E90-tidy', 'E90-01-PLAN.md', 'E90', 'E90-01'],
  ['08-B-cards', '08-B-03-SUMMARY.md', '8-B', '08-B-03'],
  ['14-2026-photos', '14-01-PLAN.md', '14', '14-01'],
  ['CK-01-base', 'CK-01-02-PLAN.md', '1', '01-02'],
])('%s/%s is phase %s, plan %s', (folder, file, phase, id) => {
  expect(readPlanFile(`phases/${folder}/${file}`, folder)).toMatchObject({ phase, id });
});

test.each([
  ['06-display', '06-UI-REDESIGN-SUMMARY.md'],
  ['08-checks', 'CHANNEL-TEST-PLAN.md'],
  ['94-bugs', '94-01-FIX-SUMMARY.md'],
  ['03-talks', '03-PLAN-REVIEW.md'],
])('%s/%s is no plan', (folder, file) => {
  expect(readPlanFile(`phases/${folder}/${file}`, folder)).toBeUndefined();
});

test('a plan and its summary share a stem', () => {
  const stems = ['01-02-PLAN.md', '01-02-SUMMARY.md', '01-PLAN-02.md', '01-PLAN-02-SUMMARY.md'].map(
    (name) => readPlanFile(`phases/01-a/${name}`, '01-a')?.stem,
  );
  expect(new Set(stems)).toEqual(new Set(['01-02']));
});
