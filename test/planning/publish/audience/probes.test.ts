import { expect, test } from 'vitest';
import { lettersOf, probesOf } from '../../../../src/planning/publish/audience/probes.ts';

const probes = (text: string) => probesOf([{ ruleId: 'audience-document', text }]).map(({ value }) => value);

test.each<[string, string, string[]]>([
  [
    'whole runs of words',
    'Short.\nThe winch of the northern quay is broken since May\n',
    ['The winch of the northern quay is broken since May'],
  ],
  [
    'runs between marks',
    '- **The winch of the northern quay is broken** since May',
    ['The winch of the northern quay is broken'],
  ],
  [
    'nothing of few or short words',
    'a b c d e f g h i j k l\nsuperlongidentifierwithoutanyspacesinit anotherlongone',
    [],
  ],
])('takes %s', (_, text, expected) => {
  expect(probes(text)).toEqual(expected);
});

test('takes a few of a long text, from all of it, and each once', () => {
  const lines = Array.from({ length: 800 }, (_, at) => `The winch number ${String(at)} of the northern quay is broken`);
  const found = probes([...lines, ...lines].join('\n'));
  expect(found.length).toBeLessThanOrEqual(8);
  expect(found).toContain(lines[0]);
  expect(new Set(found).size).toBe(found.length);
});

test('equal words are equal, however they are marked and broken', () => {
  expect(lettersOf('The **winch**\nis `broken`')).toBe(lettersOf('the winch is “broken”'));
});
