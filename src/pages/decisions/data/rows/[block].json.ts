import type { APIContext } from 'astro';
import { cacheKey, getSite } from '../../../../collections/read.ts';
import { blockOrders } from '../../../../views/decisions/explorer-shape.ts';
import { explorerOf } from '../../_explorer.ts';

export async function getStaticPaths() {
  const site = await getSite();
  const { blocks } = explorerOf(site);
  return blockOrders.flatMap((order) =>
    blocks[order].map((rows, at) => ({
      params: { block: `${order}-${String(at)}` },
      props: { rows },
      cacheKey: cacheKey(site, rows),
    })),
  );
}

/** The texts of some decisions, in the order of the index. */
export function GET({ props }: APIContext): Response {
  return Response.json(props['rows']);
}
