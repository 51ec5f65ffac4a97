import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

test.each([
  ['NOTES.md', 'Some words.\n\n## Part\n\n# Notes on Doors #\n', 'Notes on Doors'],
  ['NOTES.md', '## Only a part\n', 'Only a part'],
  ['NOTES.md', '```sh\n# install\n```\n\n# Doors\n', 'Doors'],
  ['NOTES.md', '---\ntitle: Doors\n---\n\nWords.\n', 'Doors'],
  [
    'phases/01-doors/01-01-PLAN.md',
    '---\nphase: 01-doors\n---\n\n<objective>\nHang the doors.\n</objective>\n\n```sh\n# build\n```\n',
    'Hang the doors.',
  ],
])('%s: %j', (file, text, title) => {
  expect(parse(file, text).title).toBe(title);
});
