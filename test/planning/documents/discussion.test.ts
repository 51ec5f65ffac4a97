import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

const read = (...lines: string[]) =>
  parse('phases/02-doors/02-DISCUSSION-LOG.md', ['# Discussion Log', ...lines].join('\n\n')).facts.decisions.map(
    ({ text, alternatives }) => [text, alternatives ?? []],
  );
const table = (...rows: string[]) => ['| Option | Description | Selected |', '|---|---|---|', ...rows].join('\n');

test('picking what to talk about decides nothing', () => {
  const areas = table('| Hinges | How they turn | ✓ |', '| Locks | Which keys | |');
  expect(read('## Gray Area Selection', areas, "**User's choice:** Hinges")).toEqual([]);
  expect(read('## More Gray Areas', '### Selection', areas)).toEqual([]);
});

test('a choice in words of its own counts, and so does the section behind', () => {
  const areas = table('| Hinges | How they turn | |');
  const doors = table('| Brass (Recommended) | Shines | ✓ |', '| Steel（推荐） | Lasts | |');
  expect(read('## Gray Areas', areas, "**User's choice:** Only repaint what is there", '## Hinges', doors)).toEqual([
    ['Only repaint what is there', []],
    ['Brass', ['Steel']],
  ]);
});

test('what was decided may be listed below a label, or below a heading where nothing was decided above it', () => {
  const captured = ['## Decisions Captured', '1. D-02: Oak beams', '2. None'];
  const labelled = ['## Lamps', '**Decisions:**', '- Oil alone', '- **Wicks:** of hemp'];
  expect(read(...labelled, ...captured).map(([text]) => text)).toEqual(['Oil alone', 'Wicks: of hemp']);
  expect(read(...captured).map(([text]) => text)).toEqual(['Oak beams']);
});
