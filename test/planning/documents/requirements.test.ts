import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const table = (...rows: string[]): string =>
  ['| Requirement | Phase | Status |', '|---|---|---|', ...rows, ''].join('\n');

test('a later section is current where the table maps it to phases, and rows find the requirement of their own section', () => {
  const { requirements } = readFiles({
    'ROADMAP.md': [
      '# Roadmap',
      '### Milestone v1.0 (Complete)',
      '- [x] **Phase 1: Base** - ground',
      '### Milestone v1.1: Doors',
      '- [ ] **Phase 2: Doors** - ways in',
    ].join('\n'),
    'REQUIREMENTS.md': [
      '# Requirements',
      '## v1.0 Requirements (Validated)',
      '- [x] **BASE-01**: Stands on its own',
      '## v1.1 Requirements',
      '- [ ] **DOOR-01**: Opens',
      '- [ ] **DOOR-02**: Closes',
      '## v2 Requirements',
      '- **ROOF-01**: Keeps the rain out',
      '## Traceability',
      '### v1.0 Requirements (Complete)',
      table('| BASE-01 | Phase 1 | Complete |'),
      '### v1.1 Requirements',
      table('| DOOR-01 | Phase 2 | Pending |', '| DOOR-02 | Phase 2 | Pending |'),
      '**Coverage:**',
      '- v1.1 requirements: 2 mapped',
    ].join('\n'),
  });
  expect(
    requirements.map(({ id, scope, milestone, phases, status }) => [id, scope, milestone, phases?.join(), status]),
  ).toEqual([
    ['BASE-01', 'current', 'v1.0', '1', 'done'],
    ['DOOR-01', 'current', 'v1.1', '2', 'open'],
    ['DOOR-02', 'current', 'v1.1', '2', 'open'],
    ['ROOF-01', 'future', 'v1.1', undefined, 'unknown'],
  ]);
});
