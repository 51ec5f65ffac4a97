import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const roadmap = [
  '# Roadmap',
  '## Phases',
  '- [x] **Phase 1: Base** - ground',
  '### ✅ v1.0 Doors (Shipped 2026-01-02)',
  '- [x] **Phase 2: Doors** - ways in',
  '### 🚧 v1.1 Roofs (In Progress)',
  '- [ ] **Phase 3: Roofs** - rain',
].join('\n');

test.each([
  ['Phase: 2 of 2 (Doors)', undefined],
  ['Phase: 3 of 3 (Roofs)', 7],
])('%s: numbers without a milestone belong to that of the position', (position, plansDone) => {
  const state = `# Project State\n\n## Current Position\n\n${position}\nProgress: [####] 100% (7/7 plans)\n`;
  expect(readFiles({ 'ROADMAP.md': roadmap, 'STATE.md': state }).project.progress.stated?.plansDone).toBe(plansDone);
});

test.each([
  ['v1.0 [####] 8/12 phases | v1.1 [#...] 0/1', { phasesDone: 0, phasesTotal: 1 }],
  ['v1.0 [####] 20/20 plans | v1.1 [#...] 1/5', { plansDone: 1, plansTotal: 5 }],
  ['v1.0 [####] done | v1.1 [#...] 1/5', undefined],
])('the bar of a milestone counts what the others of its line count: %s', (value, stated) => {
  const state = `# Project State\n\nMilestone: v1.1 Roofs\n\n## Current Position\n\nProgress: ${value}\n`;
  const { stated: read } = readFiles({ 'ROADMAP.md': roadmap, 'STATE.md': state }).project.progress;
  if (stated === undefined) expect(read).toBeUndefined();
  else expect(read).toMatchObject(stated);
});

test('a bar of one version is of the current milestone where STATE.md names none', () => {
  const state =
    '# Project State\n\n## Current Position\n\nPhase: 3 of 3 in v1.1 (Roofs)\nProgress: [###..] ~60% (v1.1 milestone)\n';
  expect(readFiles({ 'ROADMAP.md': roadmap, 'STATE.md': state }).project.progress.stated?.percent).toBe(60);
});
