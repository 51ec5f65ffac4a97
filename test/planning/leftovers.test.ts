import { expect, test } from 'vitest';
import { parseDocument } from '../../src/planning/documents/index.ts';

const ledgerOf = (path: string, text: string) =>
  parseDocument({ path: `.planning/${path}`, blob: '', bytes: text.length, text }, '.planning').ledger;
const size = (text: string) => text.length + 1;

const read = '- [ ] **AUTH-01**: A reader signs in with a card';
const unread = '- **A card is not a password**, whoever holds it';
const total = '- Mapped to phases: 18 (all)';

test.each([
  ['an item that no parser reads is left over', [unread], { left: size(unread), filler: 0 }],
  ['a stated total is filler', [total], { left: 0, filler: size(total) }],
  ['what is nested below an item belongs to it', [read, '  - with the number on its back'], { left: 0, filler: 0 }],
] as const)('under requirements %s', (_, lines, expected) => {
  const text = ['# Requirements', '', '## v1 Requirements', '', ...lines, ''].join('\n');
  expect(ledgerOf('REQUIREMENTS.md', text)).toMatchObject(expected);
});

test('an item under a heading that is not known is prose', () => {
  expect(ledgerOf('STATE.md', `# State\n\n## Weather\n\n${unread}\n`)).toMatchObject({ left: 0, filler: 0 });
});

test('the body of a summary that lists decisions above gives more of them and their reasons; what is neither is left over', () => {
  const neither = '- Benefit: less rust on every rack';
  const text = `---\nphase: 1\nplan: 1\nkey-decisions:\n  - Paint the rack green\n---\n\n# Phase 1 Plan 1 Summary\n\n## Decisions Made\n\n${unread}\n- The rack is painted in green, which hides rust\n${neither}\n`;
  expect(ledgerOf('phases/01-rack/01-01-SUMMARY.md', text).left).toBe(size(neither));
});
