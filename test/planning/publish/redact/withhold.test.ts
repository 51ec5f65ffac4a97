import { expect, test } from 'vitest';
import { withoutEntries, withoutLines } from '../../../../src/planning/publish/redact/withhold.ts';
import { readPlain } from '../../../helpers/planning-root.ts';

const file = readPlain({
  'STATE.md': '# Ferries\n\n## Decisions\n\n- The hull is painted green at the yard\n- Lamps are lit at dusk by hand\n',
  'threads/yard.md': '# Yard\n\nTalk.\n',
});

test('an entry goes with its wording and its lines, wherever its id is named', () => {
  const id = file.decisions.find(({ text }) => text.includes('green'))?.id ?? '';
  for (const name of [id, `ferries/${id}`]) {
    const { file: left, withheld } = withoutEntries(file, new Set([name]));
    expect(left.decisions.map(({ text }) => text)).toEqual(['Lamps are lit at dusk by hand']);
    expect(withheld.texts).toContain('The hull is painted green at the yard');
    expect(withoutLines('# Ferries\n\n## Decisions\n\n- green\n- lamps\n', '.planning/STATE.md', withheld.lines)).toBe(
      '# Ferries\n\n## Decisions\n\n[withheld]\n- lamps\n',
    );
  }
  expect(withoutEntries(file, new Set([`barges/${id}`])).file.decisions).toHaveLength(2);
});

test('a document goes by its path', () => {
  const { file: left } = withoutEntries(file, new Set(['.planning/threads/yard.md']));
  expect(left.documents.map(({ path }) => path)).toEqual(['.planning/STATE.md']);
});
