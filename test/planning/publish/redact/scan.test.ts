import { expect, test } from 'vitest';
import { finderOf, lookOver, rulesOf, Scan, type Known } from '../../../../src/planning/publish/redact/index.ts';

const groups = rulesOf({ rules: {}, patterns: [], withhold: { ids: [], patterns: [] } });
const token = `ghp_${'aB3dE5fG7h'.repeat(4).slice(0, 36)}`;
/** With a text that occurs twice, marks inside of words, and texts in which nothing stands. */
const texts = [
  'Lamps burn oil',
  `The key is ${token}`,
  'Lamps burn oil',
  `In **${token.slice(0, 12)}**${token.slice(12)} a mark stands in between`,
  'Deployed from /home/kim/pier/src',
  'Kim painted the pier',
];
const known: Known[] = [
  { ruleId: 'withheld', label: 'withheld', value: 'painted', written: 'painted', everywhere: true, whole: false },
];

test('a scan that takes a look knows what one knows that looks itself', () => {
  const [looking, taking] = [new Scan(groups), new Scan(groups)];
  const told = lookOver(texts, groups);
  taking.take(texts, JSON.parse(JSON.stringify(told)) as typeof told);
  expect(told.found.map(([number]) => number)).toEqual([1, 3, 4]);
  expect(told.marked).toEqual([3]);
  const hits = (scan: Scan) => texts.map((text) => scan.hits(text).map(({ value, start, end }) => [value, start, end]));
  expect(hits(taking)).toEqual(hits(looking));
  expect(taking.suspects).toEqual(looking.suspects);
  for (const scan of [looking, taking]) scan.know(finderOf(known));
  expect(hits(taking)).toEqual(hits(looking));
  expect(hits(taking).at(-1)).toEqual([['painted', 4, 11]]);
  expect([...taking.all()]).toEqual([...looking.all()]);
});
