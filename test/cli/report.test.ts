import { describe, expect, it } from 'vitest';
import { checkJson, checkText } from '../../src/cli/check.ts';
import { severityLine, sourceLine, strictFailures } from '../../src/cli/report.ts';
import type { Diagnostic, SourceReport } from '../../src/model/index.ts';
import { portfolioOf } from '../../src/planning/spine.ts';
import { origin, projectFile } from '../collections/project-file.ts';

const finding = (ruleId: string, severity: Diagnostic['severity'], line: number): Diagnostic => ({
  ruleId,
  severity,
  message: 'Unexpected value',
  origins: [origin('.planning/STATE.md', line)],
});
const fresh: SourceReport = {
  id: 'shop',
  repo: 'https://example.org/shop.git',
  state: 'fresh',
  projects: ['shop'],
  commit: '0123456789abcdef0123456789abcdef01234567',
};
const failed: SourceReport = {
  id: 'till',
  repo: '/srv/till',
  state: 'failed',
  projects: [],
  message: 'no such folder',
};
const file = projectFile('shop', {
  diagnostics: [
    finding('date-unreadable', 'warning', 3),
    finding('file-empty', 'error', 1),
    finding('date-unreadable', 'warning', 9),
  ],
});
const data = (sources: SourceReport[], projects = [file]) => ({
  portfolio: portfolioOf({ site: {} }, sources, projects),
  projects,
  findings: [],
  strayNotes: [],
});

describe('checkText(data)', () => {
  it('prints sources, counts, and diagnostics by severity and rule with their places', () => {
    expect(checkText(data([fresh, failed]))).toMatchInlineSnapshot(`
      "shop: fresh at 0123456789, 1 project
      till: failed, 0 projects: no such folder

      shop (shop): 0 milestones, 0 phases, 0 plans, 0 decisions, 0 requirements, 0 blockers, 0 todos, 0 contradictions
        error file-empty (1)
          .planning/STATE.md:1: Unexpected value
        warning date-unreadable (2)
          .planning/STATE.md:3: Unexpected value
          .planning/STATE.md:9: Unexpected value

      1 project; diagnostics: 1 error, 2 warnings"
    `);
  });

  it('says how many of one rule are left out', () => {
    const many = projectFile('shop', {
      diagnostics: Array.from({ length: 8 }, (_, line) => finding('date-unreadable', 'info', line + 1)),
    });
    expect(checkText(data([fresh], [many]))).toContain('    and 3 more');
  });
});

describe('checkJson(data)', () => {
  it('has every diagnostic', () => {
    expect(checkJson(data([fresh]))).toMatchObject({
      projects: [{ id: 'shop', counts: { diagnostics: 3 }, diagnostics: file.diagnostics }],
    });
  });
});

describe('strictFailures(data)', () => {
  it.each([
    ['nothing', [fresh], [], 0],
    ['an info', [fresh], [finding('a', 'info', 1)], 0],
    ['a warning', [fresh], [finding('a', 'warning', 1)], 1],
    ['a failed source', [fresh, failed], [], 1],
    ['a stale source', [{ ...fresh, state: 'stale' as const }], [], 1],
  ])('counts %s', (_, sources, diagnostics, count) => {
    expect(strictFailures(data(sources, [projectFile('shop', { diagnostics })]))).toHaveLength(count);
  });
});

it('severityLine and sourceLine say it in words', () => {
  expect(severityLine([])).toBe('none');
  expect(sourceLine(failed)).toBe('till: failed, 0 projects: no such folder');
});
