import type { APIContext } from 'astro';
import { cacheKey, getSite } from '../../../collections/read.ts';
import { namesOf } from '../_names.ts';

export async function getStaticPaths() {
  const site = await getSite();
  return namesOf(site).names.shards.map((names, shard) => ({
    params: { shard: String(shard) },
    props: { names },
    cacheKey: cacheKey(site, names),
  }));
}

/** A part of the name index: names, and what bears them. */
export function GET({ props }: APIContext): Response {
  return Response.json(props['names']);
}
