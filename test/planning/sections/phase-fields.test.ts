import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

test.each([
  ['Phase 1, Phase 3', ['1', '3']],
  ['Nothing (can run once Phase 2 is in place)', []],
  ['None — beside Phase 4', []],
])('depends on %s', (value, phases) => {
  const text = `# Roadmap\n\n## Phase Details\n\n### Phase 5: Doors\n\n**Depends on**: ${value}\n`;
  expect(parse('ROADMAP.md', text).facts.phases[0]?.dependsOn).toEqual(phases);
});

test('a struck-out entry keeps its remark without marks', () => {
  const text = '# Roadmap\n\n## Phases\n\n- [ ] ~~**Phase 6: Attic**~~ - *Superseded by Phase 9*\n';
  expect(parse('ROADMAP.md', text).facts.phases[0]).toMatchObject({
    number: '6',
    name: 'Attic',
    goal: 'Superseded by Phase 9',
    status: 'dropped',
  });
});

test.each(['descoped 2026-03-04 (nobody asked)', 'dropped from scope', 'superseded by Phase 9'])(
  '— %s ends a name',
  (remark) => {
    const text = `# Roadmap\n\n## Phases\n\n- [~] Phase 7: Shutters — inside and out — ${remark}\n`;
    expect(parse('ROADMAP.md', text).facts.phases[0]).toMatchObject({ name: 'Shutters — inside and out' });
  },
);

test.each([
  ['- [x] Phase 7: Shutters (2/3 plans, 07-03 deferred) — completed 2026-03-04', undefined],
  ['- [ ] **Phase 7: Shutters** - Remove/archive superseded hinges', undefined],
  ['- [ ] **Phase 7: Shutters** - SKIPPED (nobody asked)', 'dropped'],
  ['- ❌ **Phase 7: Shutters** — ❌ CANCELLED: nobody asked', 'dropped'],
  ['- [ ] Phase 7: Shutters (deferred)', 'dropped'],
])('%s', (line, status) => {
  expect(parse('ROADMAP.md', `# Roadmap\n\n## Phases\n\n${line}\n`).facts.phases[0]?.status).toBe(status);
});
