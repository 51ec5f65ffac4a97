import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../model/index.ts';
import { headersFile, htaccessFile } from '../views/csp.ts';

/** Writes the files by which a host is told to send the security headers. */
export async function writeHeaders({ base, images }: Site, folder: string): Promise<void> {
  await writeFile(join(folder, '_headers'), headersFile(base, images));
  await writeFile(join(folder, '.htaccess'), htaccessFile(images));
}
