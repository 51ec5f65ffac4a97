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
  const slug = fold(names.join('-'));
  return slug !== '' && slug.length <= MOST ? slug : `${slug.slice(0, MOST - 9)}-${hash(names)}`.replace(/^-+/, '');
}

/** A project's id is the name of a file and of a folder. */
const MOST = 100;
const hash = (names: readonly string[]): string => createHash('sha1').update(names.join('/')).digest('hex').slice(0, 8);

/** The project id of a planning root of a source. */
export function projectId(source: string, root: string): string {
  const slug = rootSlug(root);
  return slug === '' ? source : `${source}--${slug}`;
}
