import { expect, test } from 'vitest';
import { readPlain } from '../../helpers/planning-root.ts';

test('half a character, which only an escape can write, becomes the mark of a broken one', () => {
  const half = String.raw`\ud83d`;
  const file = readPlain({
    'STATE.md': `---\nstopped_at: "Gates ${half} open"\n"k${half}": x\n---\n# Project State\n`,
    'HANDOFF.json': `{"blockers": [{"description": "Gates ${half} closed"}]}`,
    'phases/01-gates/01-01-SUMMARY.md': `---\nkey-decisions:\n  - "Gates ${half} open inwards"\n---\n# Summary\n`,
  });
  expect(file.decisions.map(({ text }) => text)).toEqual(['Gates \uFFFD open inwards']);
  expect(JSON.stringify(file)).not.toContain(half);
});
