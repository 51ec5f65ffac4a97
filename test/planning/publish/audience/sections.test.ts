import { expect, test } from 'vitest';
import { concealSections } from '../../../../src/planning/publish/audience/sections.ts';

const conceal = (text: string, ...headings: string[]) => concealSections(text, headings).text;

test.each<[string, string, string, string]>([
  ['a section', '# S\n## Blockers\n- secret\n## Next\n- open', 'Blockers', '# S\n\n\n## Next\n- open'],
  ['its sub-sections', '## Blockers\n### Old\nsecret\n# Next', 'Blockers', '\n\n\n# Next'],
  ['another name of the same section', '## Blockers/Concerns\nsecret\n## Next', 'Blockers', '\n\n## Next'],
  ['marks, case and numbers', '## 3. **Risks** ##\nsecret\n## Next', 'risks', '\n\n## Next'],
  ['a beginning', '## Risk register\nsecret\n## Rest', 'Risk*', '\n\n## Rest'],
  ['an underlined heading', 'Risks\n-----\nsecret\n\n# Next', 'Risks', '\n\n\n\n# Next'],
  ['a heading in a quote', '> ## Risks\n> secret\n\n## Next', 'Risks', '\n\n\n## Next'],
  ['a heading in code', '```\n## Risks\nsecret\n```\nsecret', 'Risks', '```\n\n\n\n'],
  ['a label', '**Risks:** secret\nsecret\n**Owner:** Ann', 'Risks', '\n\n**Owner:** Ann'],
  ['labels inside a label', '**Risks:**\n- **Gate:** secret\n**Owner:** Ann', 'Risks', '\n\n**Owner:** Ann'],
  ['a tag', 'a\n<risks>\nsecret\n## more\n</risks>\nb', 'Risks', 'a\n\n\n\n\nb'],
  ['a tag that nothing closes', 'a\n<risks>\nsecret', 'Risks', 'a\n\n'],
  ['a fold', '<summary>Risks</summary>\nsecret\n</details>\nb', 'Risks', '\n\n\nb'],
  ['a key of the frontmatter', '---\na: 1\nrisks:\n  - secret\nb: 2\n---\nx', 'Risks', '---\na: 1\n\n\nb: 2\n---\nx'],
  ['to the end, where a fence is never closed', '## Risks\n```\nsecret\n## Next', 'Risks', '\n\n\n'],
  ['past a rule', '## Risks\n- secret\n---\nsecret\n## Next', 'Risks', '\n\n\n\n## Next'],
  ['past a heading in code', '## Risks\n~~~\n## Not\n~~~\nsecret\n## Next', 'Risks', '\n\n\n\n\n## Next'],
])('takes out %s', (_, text, heading, expected) => {
  expect(conceal(text, heading)).toBe(expected);
});

test.each<[string, string]>([
  ['other sections', '## Blocked users\nopen'],
  ['mentions', 'The risks are known.\n- Risks: open'],
])('leaves %s', (_, text) => {
  expect(conceal(text, 'Risks')).toBe(text);
});

test('hands out the lines it takes', () => {
  expect(concealSections('## Risks\n\nsecret\n', ['Risks']).hidden).toEqual(['## Risks', 'secret']);
});

test('long hostile lines take no time worth naming', () => {
  const line = `${'>'.repeat(200_000)}${'* '.repeat(100_000)}`;
  expect(conceal(`${line}\n## Risks\n${line}\n`, 'Risks')).toBe(`${line}\n\n\n`);
});

test('many fences and tags take no time worth naming', () => {
  const text = `## Risks\n${'```\nx\n```\n<risks>\n</risks>\n'.repeat(40_000)}`;
  expect(conceal(text, 'Risks').trim()).toBe('');
});
