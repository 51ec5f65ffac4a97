import type { APIContext } from 'astro';
import { cacheKey, getSite } from '../../../../collections/read.ts';
import { decisionRows } from '../../../../views/decisions/row.ts';

/** One file for each project that has decisions. */
export async function getStaticPaths() {
  const site = await getSite();
  return [...site.projects].map(([project, file]) => ({
    params: { project },
    cacheKey: cacheKey(site, file.decisions),
  }));
}

/** The rows that the lists of decisions are narrowed over. */
export async function GET({ params }: APIContext): Promise<Response> {
  const file = (await getSite()).projects.get(params['project'] ?? '');
  return Response.json(file ? decisionRows(file) : []);
}
