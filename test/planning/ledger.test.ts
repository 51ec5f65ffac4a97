import { expect, test } from 'vitest';
import { parse } from './parse.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const sum = ({ facts, prose, filler, left }: ReturnType<typeof parse>['ledger']) => facts + prose + filler + left;

test.each([
  'a',
  'a\n',
  '\n',
  'ä\r\nß\r\n',
  '\uFEFF# One\n',
  '---\nphase: 1\n---\n',
  '😀 한국어\n- [x] **A-01**: text',
  'a\rb\rc',
  '\0\0',
  '   ',
])('%j is covered to the last byte', (text) => {
  for (const path of ['REQUIREMENTS.md', 'STATE.md', 'phases/01-a/01-01-SUMMARY.md', 'notes/a.md', 'config.json'])
    expect(sum(parse(path, text).ledger)).toBe(bytes(text));
});

test('lines go to what became of them', () => {
  const text = '# Requirements\n\nOverview\n\n- [x] **A-01**: Log in\n';
  expect(parse('REQUIREMENTS.md', text).ledger).toEqual({
    facts: bytes('- [x] **A-01**: Log in\n'),
    prose: bytes('# Requirements\n\nOverview\n\n'),
    filler: 0,
    left: 0,
  });
});
