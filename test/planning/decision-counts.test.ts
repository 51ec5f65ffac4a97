import { describe, expect, test } from 'vitest';
import { sectionKind } from '../../src/planning/dialects/headings.ts';
import { isBoilerplate, saysNone } from '../../src/planning/dialects/words.ts';
import { parseProject } from '../../src/planning/documents/project.ts';
import { parseState } from '../../src/planning/documents/state.ts';
import { planningFiles } from '../helpers/planning-files.ts';
import { readAs } from '../helpers/reading.ts';
import { shared } from '../helpers/shared.ts';

interface Counted {
  line: number;
  text: string;
  heading: string;
  row: boolean;
}

/** The list items and rows below headings that speak of decisions, counted by line and by nothing else. */
function countLines(text: string): Counted[] {
  const lines = text.replace(/\r/g, '').split('\n');
  const counted: Counted[] = [];
  let heading: { title: string; depth: number } | undefined;
  let fence = false;
  lines.forEach((line, index) => {
    if (/^\s*```/.test(line)) fence = !fence;
    const found = fence ? null : /^(#+)\s+(.*)/.exec(line);
    if (found !== null) {
      const depth = found[1]?.length ?? 1;
      if (/decision|결정|决策|entscheidung/i.test(found[2] ?? '')) heading = { title: found[2] ?? '', depth };
      else if (heading !== undefined && depth <= heading.depth) heading = undefined;
      else if (heading !== undefined) heading = { ...heading, title: found[2] ?? '' };
      return;
    }
    const row = /^\|/.test(line) && !isRule(line) && !isRule(lines[index + 1] ?? '');
    if (!fence && heading !== undefined && (row || /^(?:[-*+]|\d+\.)\s+\S/.test(line)))
      counted.push({ line: index + 1, text: line, heading: heading.title, row });
  });
  return counted;
}

const isRule = (line: string): boolean => /^\|[-:\s|]+\|\s*$/.test(line);

/** Why a counted line is no decision; undefined for one that was overlooked. */
function explain(
  { text, heading, row }: Counted,
  all: readonly Counted[],
  kind: 'state' | 'project',
): string | undefined {
  const own = sectionKind(heading);
  if (own !== undefined && own !== 'decisions')
    return own === 'one-decision' ? 'the heading is the decision' : 'another kind of section';
  if (kind === 'project' && own === undefined) return 'a heading that only mentions a decision';
  if (kind === 'project' && !row && all.some((each) => each.row && each.heading === heading))
    return 'prose behind a table';
  const plain = text.replace(/^(?:[-*+]|\d+\.)\s+/, '');
  return saysNone(plain) || isBoilerplate(plain) || !/\p{L}/u.test(plain) || /^\|\s*Phase\s\S+\sP\d/.test(text)
    ? 'filler'
    : undefined;
}

describe('every list item and row below a heading for decisions is a decision, or it is known why not', () => {
  const corpus = shared('corpus');
  const files =
    corpus === undefined
      ? []
      : planningFiles(corpus).filter(({ file }) => /\.planning\/(?:STATE|PROJECT)\.md$/.test(file.path));

  test.for(files.map(({ file }) => [file.path, file] as const))('%s', ([path, file]) => {
    const kind = path.endsWith('STATE.md') ? 'state' : 'project';
    const { facts } = readAs(kind, kind === 'state' ? parseState : parseProject, file.text);
    const read = new Set(facts.decisions.map(({ origin }) => origin.line));
    const counted = countLines(file.text);
    const overlooked = counted.filter((each) => !read.has(each.line) && explain(each, counted, kind) === undefined);
    expect(overlooked.map(({ line, text }) => `${String(line)}: ${text.slice(0, 80)}`)).toEqual([]);
  });

  test('the counter counts', () => {
    expect(
      countLines('## Decisions\n\n- One lamp\n\n| Decision |\n|---|\n| Two boats |\n\n## Notes\n\n- Three oars\n'),
    ).toHaveLength(2);
  });
});
