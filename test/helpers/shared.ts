import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared');
let said = false;

/**
 * Absolute path of `path` in the folder `shared` beside the project, which holds real planning folders and is not part of
 * it; undefined where it does not exist, which is said once on the terminal.
 */
export function shared(path: string): string | undefined {
  const found = join(folder, path);
  if (existsSync(found)) return found;
  if (!said) console.warn(`No ${folder}: tests over real planning folders have nothing to read and pass without them.`);
  said = true;
  return undefined;
}
