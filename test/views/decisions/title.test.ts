import { expect, test } from 'vitest';
import { titleOf } from '../../../src/views/decisions/title.ts';

const from = (...kinds: string[]) => kinds.map((kind) => ({ path: '.planning/a.md', line: 1, kind }));

test.each([
  [
    { text: 'Skip it', category: 'Old bells', origins: from('discussion', 'discussion-history') },
    'Old bells: Skip it',
    undefined,
  ],
  [
    { text: 'The dock', category: 'Q2: Where do bells hang?', origins: from('discussion') },
    'Where do bells hang? The dock',
    undefined,
  ],
  [
    { text: 'Two', category: 'Pergunta 4 — Sinos', choice: 'one for fog', origins: from('discussion') },
    'Sinos: Two',
    'one for fog',
  ],
  [{ text: 'Old bells go', category: 'Old bells', origins: from('discussion') }, 'Old bells go', undefined],
  [{ text: 'Skip it', category: 'Old bells', origins: from('discussion', 'context') }, 'Skip it', undefined],
  [{ text: 'Bells', choice: 'one of bronze', origins: from('summary') }, 'Bells: one of bronze', undefined],
  [
    { text: 'Kinds of bells:', choice: 'bronze; brass', origins: from('roadmap') },
    'Kinds of bells: bronze; brass',
    undefined,
  ],
  [
    { text: 'Every bell on the pier is cast of bronze, by one founder', choice: 'in May', origins: from('context') },
    'Every bell on the pier is cast of bronze, by one founder',
    'in May',
  ],
  [
    { text: 'Bells (as the founder of the bells on the pier said)', choice: 'bronze', origins: from('context') },
    'Bells (as the founder of the bells on the pier said): bronze',
    undefined,
  ],
])('%j is titled “%s”', (decision, title, rest) => {
  const told = titleOf(decision);
  expect([told.title, told.rest]).toEqual([title, rest]);
});
