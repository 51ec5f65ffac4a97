import { expect, test } from 'vitest';
import { normalForm } from '../../../src/planning/assemble/decision-text.ts';
import { parseState } from '../../../src/planning/documents/state.ts';
import { linesOf, listChunks } from '../../../src/planning/history/chunks.ts';
import { Sayings } from '../../../src/planning/history/says.ts';
import { planningFiles } from '../../helpers/planning-files.ts';
import { readAs } from '../../helpers/reading.ts';
import { shared } from '../../helpers/shared.ts';

const place = { kind: 'state', inner: 'STATE.md', archived: false } as const;

const said = (text: string): string[] => {
  const sayings = new Sayings((placed) => placed);
  return listChunks(linesOf(text)).flatMap((chunk) =>
    sayings
      .of(chunk, place)
      .filter(({ saying }) => saying.sort === 'decision')
      .map(
        ({ saying, line, endLine }) => `${saying.form} ${String(chunk.line + line)}-${String(chunk.line + endLine)}`,
      ),
  );
};

const parsed = (text: string): string[] =>
  readAs('state', parseState, text).facts.decisions.map(
    ({ text: words, origin: { line, endLine = line } }) => `${normalForm(words)} ${String(line)}-${String(endLine)}`,
  );

test.each([
  '## Decisions\n\n- One lamp\n- Two boats\n  of wood\n\n- Three piers:\n  - north\n  - south\n',
  '## Decisions\n\n1. One lamp\n2. Two boats\n\n### Phase 3\n\n- Four oars\n\n## Blockers\n\n- No oil\n',
  '## Decisions\r\n\r\n- One lamp\r\n- Two boats\r\n',
  '## Decisions\n\n**Phase 3:**\n| Decision | Rationale |\n|---|---|\n| One lamp | cheap |\n\n| Two boats | safe |\n',
  '## Decisions\n\nNone yet.\n\n## Notes\n\n- One lamp\n',
  '## Decisions\n\n```\n- One lamp\n```\n\n- Two boats\n',
])('%j says in chunks what it says as a whole', (text) => {
  expect(said(text)).toEqual(parsed(text));
});

test('nearly every decision of real STATE.md files is found in chunks', () => {
  const corpus = shared('corpus');
  const files =
    corpus === undefined ? [] : planningFiles(corpus).filter(({ file }) => /\.planning\/STATE\.md$/.test(file.path));
  const withoutLines = (each: string): string => each.replace(/ \d+-\d+$/, '');
  const missing = files.flatMap(({ file }) => {
    const found = new Set(said(file.text).map(withoutLines));
    return parsed(file.text)
      .map(withoutLines)
      .filter((form) => !found.has(form));
  });
  const all = files.reduce((sum, { file }) => sum + parsed(file.text).length, 0);
  expect(missing.length).toBeLessThanOrEqual(all * 0.01);
});
