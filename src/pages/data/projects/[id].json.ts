import type { APIRoute, GetStaticPaths } from 'astro';
import { cacheKey, getSite } from '../../../collections/read.ts';
import type { ProjectFile } from '../../../model/index.ts';

export const getStaticPaths = (async () => {
  const site = await getSite();
  return [...site.projects].map(([id, file]) => ({ params: { id }, props: { file }, cacheKey: cacheKey(site, file) }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: ProjectFile }> = ({ props }) => Response.json(props.file);
