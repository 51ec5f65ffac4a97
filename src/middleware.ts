import { defineMiddleware } from 'astro:middleware';
import { visible } from './model/visible.ts';

/** Every page passes here: what nobody could see in its text, titles and attributes is named. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  return new Response(visible(html), { status: response.status, headers: response.headers });
});
