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
