import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from '../../src/planning/snapshot.ts';

/** A Markdown file and the planning root it stands in. */
export interface PlanningFile {
  root: string;
  file: SourceFile;
}

/** Every Markdown file of the planning folders below a folder, sorted by path. */
export function planningFiles(folder: string): PlanningFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({
      root: /^.*?\.planning(?=\/)/.exec(path)?.[0] ?? '.',
      file: fileOf(path, readFileSync(join(folder, path))),
    }));
}

const fileOf = (path: string, content: Buffer): SourceFile => ({
  path,
  blob: path,
  bytes: content.length,
  text: content.toString('utf8'),
});

/** The same file with another text. */
export const withText = (file: SourceFile, text: string): SourceFile => ({
  ...file,
  text,
  bytes: Buffer.byteLength(text),
});
