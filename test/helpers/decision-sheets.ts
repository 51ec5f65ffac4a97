import type { DrawnPair, DrawnWording } from './decision-pairs.ts';

/** A decision to judge, with the commit it is dated by and the earliest one that git finds for its line. */
export interface DrawnDecision extends DrawnWording {
  project: string;
  firstSeen: string;
  /** Absent where nothing could be looked for. */
  found?: string;
}

/** A Markdown sheet with one row for each pair and a column for the reader's verdict. */
export const pairSheet = (title: string, question: string, pairs: readonly DrawnPair[]): string =>
  sheet(
    title,
    question,
    ['one', 'other'],
    pairs.map(({ project, a, b, sideBySide }) => [
      sideBySide === true ? `${project} (side by side)` : project,
      cellOf(a),
      cellOf(b),
    ]),
  );

/** The same for single decisions. */
export const decisionSheet = (title: string, question: string, drawn: readonly DrawnDecision[]): string =>
  sheet(
    title,
    question,
    ['decision', 'dated by', 'git finds'],
    drawn.map((each) => [each.project, cellOf(each), each.firstSeen, each.found ?? '']),
  );

const sheet = (title: string, question: string, columns: readonly string[], rows: readonly string[][]): string =>
  [
    `# ${title}`,
    '',
    question,
    '',
    row(['#', 'project', ...columns, 'verdict']),
    row(['--:', ...columns.map(() => '---'), '---', '---']),
    ...rows.map((cells, at) => row([String(at + 1), ...cells, ''])),
    '',
  ].join('\n');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const cellOf = ({ text, of, stood }: DrawnWording): string =>
  [escaped(text), ...[of, ...stood].filter((each) => each !== '').map((each) => `\`${each}\``)].join('<br>');

/** Pulled text in a table cell: it ends no cell and is no HTML. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~[\]|]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
