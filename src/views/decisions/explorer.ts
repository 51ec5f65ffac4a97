import type { Decision, ProjectFile, Team } from '../../model/index.ts';
import { byName } from '../format.ts';
import { sharded, type Sharded } from '../shards.ts';
import { termsOf } from '../terms.ts';
import { packColumns, unpackColumns, type PackedColumns, type ProjectRows } from './columns.ts';
import { BLOCK, type BlockOrder, type RowText } from './explorer-shape.ts';
import { decisionRows, decisionsNewestFirst } from './row.ts';
import { titleOf } from './title.ts';

/** Everything the decision explorer fetches, piece by piece. */
export interface Explorer {
  columns: PackedColumns;
  /** The texts of the rows twice: in the order of the columns, and newest first. A screenful is in few files of one of the two. */
  blocks: Record<BlockOrder, RowText[][]>;
  /** For each word the numbers of the rows that hold it, each as the step from the one before. */
  words: Sharded<number[]>;
}

/** Numbers in one part of the word index: about ten kilobytes on the way. */
const WORDS_SHARD = 6000;

/** The rows of projects in the order of the explorer. */
export function projectRows(files: readonly ProjectFile[]): ProjectRows[] {
  const order = [...files].sort((a, b) => byName(a.project.name, b.project.name) || byName(a.project.id, b.project.id));
  return order.map((file) => {
    const { id, name, team } = file.project;
    return { id, name, team, rows: decisionRows(file) };
  });
}

/** The data of the explorer over all projects. */
export function explorer(files: readonly ProjectFile[], teams: readonly Team[]): Explorer {
  const projects = projectRows(files);
  const byId = new Map(files.map((file) => [file.project.id, file]));
  const decisions = projects.flatMap(({ id }) => decisionsNewestFirst(byId.get(id)?.decisions ?? []));
  const texts = projects.flatMap(({ rows }) =>
    rows.map(({ id, week, plan = '', text }): RowText => [id, week, plan, text]),
  );
  const columns = packColumns(projects, teams);
  const newest = Array.from(unpackColumns(columns).newest, (row) => texts[row]!);
  return { columns, blocks: { listed: inBlocks(texts), newest: inBlocks(newest) }, words: wordIndex(decisions) };
}

const inBlocks = (texts: readonly RowText[]): RowText[][] =>
  Array.from({ length: Math.ceil(texts.length / BLOCK) }, (_, at) => texts.slice(at * BLOCK, (at + 1) * BLOCK));

function wordIndex(decisions: readonly Decision[]): Sharded<number[]> {
  const rows = new Map<string, number[]>();
  const last = new Map<string, number>();
  decisions.forEach((decision, row) => {
    const { title, rest } = titleOf(decision);
    const { rationale, plan, milestone } = decision;
    for (const term of termsOf([title, rest, rationale, plan, milestone].join('\n'))) {
      const known = rows.get(term);
      const step = row - (last.get(term) ?? 0);
      if (known === undefined) rows.set(term, [step]);
      else known.push(step);
      last.set(term, row);
    }
  });
  return sharded(rows, (numbers) => numbers.length + 3, WORDS_SHARD);
}
