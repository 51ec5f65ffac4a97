/**
 * Makes a test for paths from globs: `*` and `?` stay inside a folder, `**` crosses folders,
 * and a pattern that names a folder takes everything below it.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map(toRegExp);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

function toRegExp(glob: string): RegExp {
  const tokens =
    glob
      .replace(/^\.?\//, '')
      .replace(/\/+$/, '')
      .match(/\*\*\/|\*\*|\*|\?|[^*?]+/g) ?? [];
  return new RegExp(`^${tokens.map(toSource).join('')}(?:/|$)`, 'u');
}

function toSource(token: string): string {
  if (token === '**/') return '(?:.*/)?';
  if (token === '**') return '.*';
  if (token === '*') return '[^/]*';
  return token === '?' ? '[^/]' : token.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
}
