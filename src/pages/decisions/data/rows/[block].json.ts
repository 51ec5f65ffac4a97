import type { APIContext } from 'astro';
import { cacheKey, getSite } from '../../../../collections/read.ts';
import { explorerOf } from '../../_explorer.ts';

export async function getStaticPaths() {
  const site = await getSite();
  return explorerOf(site).blocks.map((rows, block) => ({
    params: { block: String(block) },
    props: { rows },
    cacheKey: cacheKey(site, rows),
  }));
}

/** The texts of some decisions, in the order of the index. */
export function GET({ props }: APIContext): Response {
  return Response.json(props['rows']);
}
