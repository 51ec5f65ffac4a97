import { expect, test } from 'vitest';
import {
  actionsOf,
  detect,
  finderOf,
  knownFrom,
  marksOf,
  rulesOf,
  withMarks,
} from '../../../../src/planning/publish/redact/index.ts';
import { canaries, random } from '../../../helpers/canaries.ts';

const settings = { rules: {}, patterns: [], withhold: { ids: [], patterns: ['project falcon'] } };
const groups = rulesOf(settings);
const valueOf = (label: string, seed: number) => canaries(seed).find((canary) => canary.label === label)?.value ?? '';

/** Texts as one build would show them. */
function shown(...texts: string[]): string[] {
  const found = texts.flatMap((text) => detect(text, groups));
  const finder = finderOf(knownFrom(found, actionsOf(settings)));
  const hits = texts.map((text) => detect(text, groups, finder).filter(({ ruleId }) => ruleId !== 'user-name'));
  const marks = marksOf(hits.flat());
  return texts.map((text, at) => withMarks(text, hits[at] ?? [], marks));
}

test('values of one kind are numbered where there are several, the same value the same everywhere', () => {
  const [one, two] = [valueOf('AWS key', 1), valueOf('AWS key', 2)];
  expect(shown(`a ${one} b`, `c ${two}, ${one}`)).toEqual([
    'a [redacted: AWS key 1] b',
    'c [redacted: AWS key 2], [redacted: AWS key 1]',
  ]);
  expect(shown(`a ${one} b`)).toEqual(['a [redacted: AWS key] b']);
});

test('a value known in one text goes from all, in other writings and with marks inside as well', () => {
  const secret = `${random('base62', 14, 5)}/x+7`;
  const [, bare, encoded, marked] = shown(
    `API_SECRET="${secret}"`,
    `the value ${secret} once more`,
    `see ?q=${encodeURIComponent(secret)}`,
    `the **${secret.slice(0, 6)}**${secret.slice(6)}`,
  );
  expect(bare).toBe('the value [redacted: secret] once more');
  expect(encoded).toBe('see ?q=[redacted: secret]');
  expect(marked).toBe('the **[redacted: secret]');
});

test('a path begins at home', () => {
  const name = random('letters', 7, 3).toLowerCase();
  expect(
    shown(
      `cd /home/${name}/work && ls /home/${name}`,
      `C:\\Users\\${name}\\work`,
      `file:///Users/${name}/a.md`,
      `~${name}/notes, /home/${name}son/work`,
    ),
  ).toEqual(['cd ~/work && ls ~', '~\\work', 'file://~/a.md', `~/notes, ~/work`]);
});

test('a mark in an address has no spaces, and lines stay as many', () => {
  const [key, block] = [valueOf('Google key', 4), valueOf('private key', 4)];
  expect(shown(`[map](https://maps.shop.net/?key=${key}&z=1)`)).toEqual([
    '[map](https://maps.shop.net/?key=redacted-google-key&z=1)',
  ]);
  const [text = ''] = shown(`before\n${block}\nafter ${block.split('\n')[2] ?? ''}`);
  expect(text.split('\n').length).toBe(block.split('\n').length + 2);
  expect(text.startsWith('before\n[redacted: private key]\n\n')).toBe(true);
  expect(text.endsWith('\nafter [redacted: private key]')).toBe(true);
});

test('what is withheld goes without a name', () => {
  expect(shown('We start Project Falcon today')).toEqual(['We start [withheld] today']);
});
