import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SiteTheme } from '../model/index.ts';
import { themeCss, themeFiles } from '../views/theme.ts';

const mediaTypes: Record<string, string> = {
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** A file of the team's look, by its name in `themeFiles`. */
export async function themeFile(
  theme: SiteTheme,
  name: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; type: string }> {
  const source = themeFiles(theme).find((file) => file.name === name)?.source;
  const body =
    source === undefined ? new TextEncoder().encode(themeCss(theme)) : new Uint8Array(await readFile(source));
  return { body, type: mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream' };
}
