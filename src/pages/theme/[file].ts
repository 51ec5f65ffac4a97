import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../collections/read.ts';
import { themeFile } from '../../collections/theme.ts';
import type { SiteTheme } from '../../model/index.ts';
import { themeFiles } from '../../views/theme.ts';

export const getStaticPaths = (async () => {
  const { theme } = (await getSite()).site;
  return themeFiles(theme).map(({ name }) => ({ params: { file: name }, props: { theme } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ theme: SiteTheme }> = async ({ params, props }) => {
  const { body, type } = await themeFile(props.theme, params['file'] ?? '');
  return new Response(body, { headers: { 'content-type': type } });
};
