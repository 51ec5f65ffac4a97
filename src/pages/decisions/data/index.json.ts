import { getSite } from '../../../collections/read.ts';
import type { ExplorerIndex } from '../../../views/decisions/explorer-shape.ts';
import { explorerOf } from '../_explorer.ts';

/** What decisions are narrowed by, and where their texts and words are. */
export async function GET(): Promise<Response> {
  const { columns, words, version } = explorerOf(await getSite());
  return Response.json({ ...columns, version, words: words.bounds } satisfies ExplorerIndex);
}
