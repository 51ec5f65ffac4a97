import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/planning/documents/index.ts';

const fence = '```';

/** Rule and line of every remark on a research note. */
function remarks(text: string): string[] {
  const path = '.planning/research/NOTES.md';
  const { diagnostics } = parseDocument({ path, blob: '', bytes: Buffer.byteLength(text), text }, '.planning');
  return diagnostics.map(({ ruleId, origins }) => `${ruleId} ${origins[0]?.line ?? 0}`);
}

test.each([
  ['invalid frontmatter', '---\na: b: c\n---\n\n# T\n', ['frontmatter-invalid 2']],
  ['valid frontmatter', '---\na: "b: c"\n---\n\n# T\n', []],
  ['frontmatter without an end', '---\nphase: 1\nplan: 2\n\n# T\n', ['frontmatter-unclosed 1']],
  ['a line above the text', '# T\n\n---\n\ntext\n', []],
  ['a replacement character in a word', '# T\n\ncaf\uFFFD\n', ['encoding-damaged 3']],
  ['a replacement character that is spoken of', '# T\n\nshown as \uFFFD or a box\n', []],
  ['NUL', '# T\n\na\0b\n', ['encoding-damaged 3']],
  ['a fence that stays open', `# T\n\n${fence}sh\nls\n`, ['fence-unclosed 3']],
  ['a fence in a list', `# T\n\n- a\n  ${fence}\n  ls\n  ${fence}\n`, []],
  ['a fence that a quote ends', `> ${fence}\n> ls\n\ntext\n`, []],
  ['a longer fence around a shorter', `${fence}${fence}\n${fence}\n${fence}${fence}\n`, []],
  ['conflict markers', '# T\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n', ['conflict-marker 3']],
  ['conflict markers that are shown', `${fence}\n<<<<<<< HEAD\na\n>>>>>>> main\n${fence}\n`, []],
  ['more depth than people write', `${'>'.repeat(500)} x\n`, ['file-too-deep 1']],
])('%s', (_, text, expected) => {
  expect(remarks(text)).toEqual(expected);
});
