import { createHash } from 'node:crypto';
import type { ProjectFile } from '../../src/model/index.ts';
import { parseDocument } from '../../src/planning/documents/index.ts';
import type { ParsedDocument } from '../../src/planning/facts.ts';
import { readRoot, type RootSnapshot, type Snapshot, type SourceFile } from '../../src/planning/index.ts';

const fileOf = (path: string, text: string): SourceFile => ({
  path: `.planning/${path}`,
  blob: createHash('sha1').update(text).digest('hex'),
  bytes: Buffer.byteLength(text),
  text,
});

/** One document, read at its place in a planning root. */
export const parse = (path: string, text: string): ParsedDocument => parseDocument(fileOf(path, text), '.planning');

/** A planning root of these files, by path inside it, read as a whole. */
export function readPlanning(files: Record<string, string>): ProjectFile {
  const sorted = Object.keys(files).sort();
  const root: RootSnapshot = {
    id: 'demo',
    root: '.planning',
    files: sorted.map((path) => fileOf(path, files[path] ?? '')),
    versions: [],
  };
  const snapshot = {
    source: { id: 'demo', repo: 'demo' },
    report: { id: 'demo', repo: 'demo', state: 'fresh', projects: [] },
    roots: [root],
  } as unknown as Snapshot;
  return readRoot(root, snapshot);
}
