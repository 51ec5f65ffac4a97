import { expect, test } from 'vitest';
import { fullDecision } from '../../../src/views/decisions/full.ts';
import { standsOf } from '../../../src/views/decisions/story.ts';
import { pastBlockersText } from '../../../src/views/past-blockers.ts';
import { readSteps } from '../../helpers/planning-root.ts';

const state = (...items: string[]): string =>
  `# State\n\n## Decisions\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
const file = readSteps([
  { date: '2026-03-01T10:00:00Z', files: { 'STATE.md': state('Lamps are wired in rings around every pier') } },
  { date: '2026-03-04T10:00:00Z', files: { 'STATE.md': state('Lamps are wired in rings around every new pier') } },
  { date: '2026-03-09T10:00:00Z', files: { 'STATE.md': state('Boats are blue') } },
]);

test('a retired decision tells where it stood, in which wordings, and what retired it', () => {
  const [retired] = file.decisions.filter(({ status }) => status === 'retired').map((each) => fullDecision(file, each));
  expect(retired).toMatchObject({
    over: true,
    basis: 'No file holds it since 9 Mar 2026, 000000000000; nothing says that it was reversed.',
    stands: ['Stood in STATE.md (project state) from 1 Mar 2026 to 9 Mar 2026.'],
    wordings: [
      { when: '1 Mar 2026', pieces: [{ change: 'same' }] },
      {
        when: '4 Mar 2026',
        pieces: [
          { text: 'Lamps are wired in rings around every', change: 'same' },
          { text: 'new', change: 'added' },
          { text: 'pier', change: 'same' },
        ],
      },
    ],
  });
});

test.each([
  [
    ['phases/03-lamps/03-CONTEXT.md', 'milestones/v1.0-phases/03-lamps/03-CONTEXT.md'],
    ['phases/…/03-CONTEXT.md', 'milestones/v1.0-phases/…/03-CONTEXT.md'],
  ],
  [
    ['west/STATE.md', 'east/STATE.md', 'PROJECT.md'],
    ['west/STATE.md', 'east/STATE.md', 'PROJECT.md'],
  ],
  [
    ['STATE.md', 'old/STATE.md'],
    ['STATE.md', 'old/STATE.md'],
  ],
])('of files with one name, as %j, the folders tell which it stood in', (paths, names) => {
  const origins = paths.map((path) => ({ path: `.planning/${path}`, line: 1, kind: 'state-history' }));
  expect(standsOf({ origins })).toEqual(names.map((name) => `Stood in ${name} (project state).`));
});

test('of several files that held it last, none is said to have lost it before the end', () => {
  const at = (day: string, commit: string) => ({ commit, date: `2026-03-${day}T10:00:00Z` });
  const stood = (path: string, ...seen: { commit: string; date: string }[]) =>
    seen.map((each) => ({ path: `.planning/${path}`, line: 1, kind: 'state-history', ...each }));
  const origins = [
    ...stood('STATE.md', at('01', 'a'), at('02', 'b')),
    ...stood('PROJECT.md', at('03', 'c')),
    ...stood('ROADMAP.md', at('03', 'c')),
  ];
  expect(standsOf({ origins, lastSeen: at('03', 'c'), gone: at('09', 'd') })).toEqual([
    'Stood in STATE.md (project state) from 1 Mar 2026 to 2 Mar 2026.',
    'Stood in PROJECT.md (project state) from 3 Mar 2026 to 9 Mar 2026 at the latest.',
    'Stood in ROADMAP.md (project state) from 3 Mar 2026 to 9 Mar 2026 at the latest.',
  ]);
});

test('a standing decision is not over', () => {
  const [standing] = file.decisions
    .filter(({ status }) => status === 'standing')
    .map((each) => fullDecision(file, each));
  expect(standing).toMatchObject({ over: false, wordings: [] });
  expect(standing?.basis).toBeUndefined();
});

test('blockers that are no more say how long they stood', () => {
  const blockers = (...items: string[]): string =>
    `# State\n\n## Blockers\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
  const { blockers: read } = readSteps([
    { date: '2026-03-01T10:00:00Z', files: { 'STATE.md': blockers('The key is missing', 'No oil for the lamps') } },
    { date: '2026-03-05T10:00:00Z', files: { 'STATE.md': blockers('The key is missing', '~~No oil for the lamps~~') } },
    { date: '2026-03-11T10:00:00Z', files: { 'STATE.md': blockers('~~No oil for the lamps~~') } },
  ]);
  expect(
    read.map(({ text, since, resolved, resolvedOn, gone }) => [text, since, resolved, resolvedOn, gone?.date]),
  ).toEqual([
    ['No oil for the lamps', '2026-03-01', true, '2026-03-05', undefined],
    ['The key is missing', '2026-03-01', false, undefined, '2026-03-11T10:00:00Z'],
  ]);
  expect(pastBlockersText(read)).toBe(
    '2 earlier blockers: 1 resolved, 1 only taken off the list. Half of them stood 10 days or longer.',
  );
  const [first] = read;
  const short = { ...first!, resolvedOn: '2026-03-01' };
  expect(pastBlockersText([short])).toBe('1 earlier blocker: 1 resolved.');
  expect(pastBlockersText([short, short])).toBe(
    '2 earlier blockers: 2 resolved. More than half of them went on the day on which they came.',
  );
  expect(pastBlockersText([])).toBeUndefined();
});
