import { createHash } from 'node:crypto';

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * The slug of a planning root: the folders around it, without `.planning` and `workstreams`.
 * Empty for `.planning` itself and for a folder that is wholly a planning folder (`.`).
 */
export function rootSlug(root: string): string {
  const names = root.split('/').filter((name) => name !== '.planning' && name !== 'workstreams' && name !== '.');
  if (names.length === 0) return '';
  return fold(names.join('-')) || createHash('sha1').update(names.join('/')).digest('hex').slice(0, 8);
}

/** The project id of a planning root of a source. */
export function projectId(source: string, root: string): string {
  const slug = rootSlug(root);
  return slug === '' ? source : `${source}--${slug}`;
}
