import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..');

/**
 * A hash of the project's own code in folders or files below `src`, and of the versions it depends on: what was kept of an earlier
 * run is used only where the code that made it is the same.
 */
export function codeVersion(...below: string[]): string {
  const files = below
    .flatMap((path) => (path.endsWith('.ts') ? path : globSync(`${path}/**/*.ts`, { cwd: source })))
    .sort();
  const hash = createHash('sha256').update(readFileSync(join(source, '../package.json')));
  for (const file of files) hash.update(file).update(readFileSync(join(source, file)));
  return hash.digest('hex');
}
