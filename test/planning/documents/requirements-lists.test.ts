import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

const texts = (...lines: string[]) =>
  parse('REQUIREMENTS.md', ['# Requirements', ...lines, ''].join('\n')).facts.requirements.map(({ text }) => text);

test('details below a requirement are no requirements of their own', () => {
  const lines = [
    '## v1.0 Requirements',
    '- [x] **BASE-01**: Stands',
    '## v1.1 Requirements',
    '- [ ] **DOOR-01**: Opens',
    '  - With a key',
    '  - Both ways',
  ];
  expect(texts(...lines)).toEqual(['Stands', 'Opens']);
});

test('what is left out has no id, and a footer is none of it', () => {
  expect(
    texts(
      '## Out of Scope',
      '',
      '- Sliding doors',
      '',
      '---',
      '*Requirements defined: 2026-03-04*',
      '*Last updated: 2026-03-05*',
    ),
  ).toEqual(['Sliding doors']);
});
