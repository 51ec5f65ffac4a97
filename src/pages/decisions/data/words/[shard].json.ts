import type { APIContext } from 'astro';
import { cacheKey, getSite } from '../../../../collections/read.ts';
import { explorerOf } from '../../_explorer.ts';

export async function getStaticPaths() {
  const site = await getSite();
  return explorerOf(site).words.shards.map((words, shard) => ({
    params: { shard: String(shard) },
    props: { words },
    cacheKey: cacheKey(site, words),
  }));
}

/** A part of the word index: words, and the decisions that hold them. */
export function GET({ props }: APIContext): Response {
  return Response.json(props['words']);
}
