import { expect, test } from 'vitest';
import { requirementStatus } from '../../../src/planning/dialects/requirements.ts';
import { defined, parse } from '../parse.ts';

const facts = (text: string, path = 'REQUIREMENTS.md') => parse(path, text).facts.requirements;
const items = (text: string) =>
  facts(text)
    .filter(({ place }) => place === 'item')
    .map(({ id, text: said, status, scope }) => defined({ id, text: said, status, scope }));

test.each([
  ['- [x] **AUTH-01**: People log in', { id: 'AUTH-01', text: 'People log in', status: 'done' }],
  ['- [ ] **AUTH-01:** People log in', { id: 'AUTH-01', text: 'People log in', status: 'open' }],
  ['- **AUTH-01**: People log in', { id: 'AUTH-01', text: 'People log in' }],
  ['- [x] AUTH-01: People log in', { id: 'AUTH-01', text: 'People log in', status: 'done' }],
  ['- [x] **AUTH-01** — People log in', { id: 'AUTH-01', text: 'People log in', status: 'done' }],
  ['- [x] **AUTH-01** (High): People log in', { id: 'AUTH-01', text: '(High): People log in', status: 'done' }],
  ['- [x] `AUTH-01` People log in', { id: 'AUTH-01', text: 'People log in', status: 'done' }],
  ['- ~~**AUTH-01**: People log in~~ — dropped', { id: 'AUTH-01', text: 'People log in — dropped', status: 'dropped' }],
  ['- ~~[ ] **AUTH-01**: People log in~~', { id: 'AUTH-01', text: 'People log in', status: 'dropped' }],
  ['- [~] **AUTH-01**: People log in', { id: 'AUTH-01', text: 'People log in', status: 'open' }],
  ['- [N/A] **AUTH-01**: People log in', { id: 'AUTH-01', text: 'People log in', status: 'dropped' }],
  ['- [✓] **AUTH-01**: People log in', { id: 'AUTH-01', text: 'People log in', status: 'done' }],
  ['1. **AUTH-01**: People log in', { id: 'AUTH-01', text: 'People log in' }],
  ['**AUTH-01**: People log in', { id: 'AUTH-01', text: 'People log in' }],
  ['> **AUTH-01**: People log in', { id: 'AUTH-01', text: 'People log in' }],
  ['### AUTH-01: People log in', { id: 'AUTH-01', text: 'People log in' }],
  ['### R039 — People log in', { id: 'R039', text: 'People log in' }],
  ['- [x] **AUTH-05** — 30 s of grace', { id: 'AUTH-05', text: '30 s of grace', status: 'done' }],
  ['- [x] **UI-NAV-02**: Menu\n  of two lines', { id: 'UI-NAV-02', text: 'Menu of two lines', status: 'done' }],
  ['- [x] **UI-ΔE-02**: Colours', { id: 'UI-ΔE-02', text: 'Colours', status: 'done' }],
  ['- [ ] **ВХОД-01**: Вход', { id: 'ВХОД-01', text: 'Вход', status: 'open' }],
  ['- [ ] **FR-01.3**: Roles', { id: 'FR-01.3', text: 'Roles', status: 'open' }],
  ['- [ ] **TEST-04a**: Later', { id: 'TEST-04a', text: 'Later', status: 'open' }],
])('%s', (markdown, expected) => {
  expect(items(`## v1 Requirements\n\n${markdown}`)).toEqual([{ ...expected, scope: 'current' }]);
});

test.each([
  '- D-01: A decision',
  '- UTF-8 everywhere',
  '- SEED-001 is planted',
  '- Mapped to phases: 18',
  '- [ ] text without an id',
])('%s is no requirement', (markdown) => {
  expect(items(`## v1 Requirements\n\n${markdown}`)).toEqual([]);
});

test.each([
  ['LEX-01~03', ['LEX-01', 'LEX-02', 'LEX-03']],
  ['LEX-01..03', ['LEX-01', 'LEX-02', 'LEX-03']],
  ['LEX-01 to LEX-03', ['LEX-01', 'LEX-02', 'LEX-03']],
  ['LEX-09 through LEX-11', ['LEX-09', 'LEX-10', 'LEX-11']],
])('a range %s is all of it', (range, ids) => {
  expect(items(`- [x] **${range}**: Text`).map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['## v1 Requirements', 'current'],
  ['## Requirements', 'current'],
  ['### Test Coverage', 'current'],
  ['### Carried forward from v1.2', 'current'],
  ['## Future Requirements', 'future'],
  ['## Future', 'future'],
  ['## Lamps (future milestone)', 'future'],
  ['### Records and future ferry reuse', 'current'],
  ['## v2 Requirements (Deferred)', 'future'],
  ['## Zukünftige Anforderungen', 'future'],
  ['## Out of Scope', 'out'],
  ['## Carried forward from v1.1 (still open, not scoped)', 'out'],
  ['## Fora do escopo', 'out'],
])('below %j the scope is %s', (heading, scope) => {
  expect(items(`${heading}\n\n- **AUTH-01**: Text`)[0]?.scope).toBe(scope);
});

test('a later version is a later scope', () => {
  expect(
    items('## v1.2 Requirements\n\n- [ ] **A-01**: x\n\n## v1.3 Requirements\n\n- **B-01**: y').map(
      ({ scope }) => scope,
    ),
  ).toEqual(['current', 'future']);
});

test.each([
  ['## Requirements', '## v2 Requirements', ['current', 'future']],
  ['## v1 Requirements', '## Future\n\n### Carried forward from v1.1', ['current', 'future']],
])('%j, then %j', (first, second, scopes) => {
  expect(items(`${first}\n\n- [ ] **A-01**: x\n\n${second}\n\n- **B-01**: y`).map(({ scope }) => scope)).toEqual(
    scopes,
  );
});

test('what is out of scope needs no id', () => {
  expect(
    items('## Out of Scope\n\n| Feature | Reason |\n|---|---|\n| Payments | later |\n\n- Chat — too much'),
  ).toEqual([
    { text: 'Payments', scope: 'out' },
    { text: 'Chat — too much', scope: 'out' },
  ]);
});

test.each([
  [
    '| Requirement | Phase | Status |\n|---|---|---|\n| AUTH-01 | Phase 1 | Complete |',
    { id: 'AUTH-01', phases: ['1'], plans: [], status: 'done' },
  ],
  [
    '| Phase | REQ-ID | Status |\n|---|---|---|\n| 02.1 | AUTH-01 | ✅ Complete |',
    { id: 'AUTH-01', phases: ['2.1'], plans: [], status: 'done' },
  ],
  [
    '| Status | Requirement | Plan | Phase |\n|---|---|---|---|\n| Pending | AUTH-01 | 03-02 | Phases 3-4 |',
    { id: 'AUTH-01', phases: ['3', '4'], plans: ['03-02'], status: 'open' },
  ],
  ['| ✓ | Requirement |\n|---|---|\n| ☐ | AUTH-01 |', { id: 'AUTH-01', status: 'open', phases: [], plans: [] }],
  [
    '| ID | Phase | Status |\n|---|---|---|\n| R12 | 4 | ❌ Cancelled |',
    { id: 'R12', phases: ['4'], plans: [], status: 'dropped' },
  ],
  [
    '| Requirement | Phase | Status | Evidence |\n|---|---|---|---|\n| AUTH-01 | — | Not complete | see log |',
    { id: 'AUTH-01', phases: [], plans: [], status: 'open' },
  ],
])('traceability %#', (table, expected) => {
  const [row] = facts(`## Traceability\n\n${table}`);
  expect(defined({ id: row?.id, phases: row?.phases, plans: row?.plans, status: row?.status })).toEqual(expected);
});

test('a range of rows is all of it', () => {
  expect(
    facts(
      '## Traceability\n\n| Requirement | Phase | Status |\n|---|---|---|\n| A-01 through A-03 | 1 | Complete |',
    ).map(({ id }) => id),
  ).toEqual(['A-01', 'A-02', 'A-03']);
});

test('a table that says what is required defines it', () => {
  expect(items('## Requirements\n\n| ID | Description | Status |\n|---|---|---|\n| A-01 | Log in | Done |')).toEqual([
    { id: 'A-01', text: 'Log in', status: 'done', scope: 'current' },
  ]);
});

test('a traceability table defines what no item does', () => {
  const table = '## Traceability Table\n\n| Req ID | Description | Phase | Status |\n|---|---|---|---|\n';
  expect(items(`${table}| A-01.1 | Log in | 1 | ✅ Complete |`)).toEqual([
    { id: 'A-01.1', text: 'Log in', status: 'done', scope: 'current' },
  ]);
  expect(items(`## Requirements\n\n- [x] **A-01**: Log in\n\n${table}| A-01 | Login | 1 | Complete |`)).toEqual([
    { id: 'A-01', text: 'Log in', status: 'done', scope: 'current' },
  ]);
});

test('what an archive carries forward is not of its milestone', () => {
  const text = '## v1.0 Requirements\n\n- [x] **A-01**: Log in\n\n## Carried Forward\n\n- B-01: Later\n';
  expect(facts(text, 'milestones/v1.0-REQUIREMENTS.md').map(({ scope }) => scope)).toEqual(['current', 'future']);
  expect(facts(text).map(({ scope }) => scope)).toEqual(['current', 'current']);
});

test('an archive knows its milestone, and both of its titles are read past', () => {
  const archive =
    '# Requirements Archive: v1.0 First\n\n**Status:** SHIPPED\n\n---\n\n# Requirements: Shop\n\n## v1 Requirements\n\n- [x] **A-01**: Log in';
  expect(facts(archive, 'milestones/v1.0-REQUIREMENTS.md')).toMatchObject([
    { id: 'A-01', milestone: 'v1.0', origin: { line: 11 } },
  ]);
});

test.each([
  ['Complete (plan 05; gap closure in plan 09)', 'done'],
  ['Validated via gap-closure rerun', 'done'],
  ['Closed — cause not found', 'done'],
  ['Complete (pending sign-off)', 'open'],
  ['[x]', 'done'],
  ['[ ]', 'open'],
  ['Not verified', 'open'],
  ['Partial — 2 of 3 done', 'open'],
])('the traceability status %j is %s', (cell, status) => {
  expect(requirementStatus(cell)).toBe(status);
});
