import { createHash } from 'node:crypto';
import type { ProjectFile } from '../../src/model/index.ts';
import { beginRoot } from '../../src/planning/index.ts';
import type { FileVersion, RootSnapshot, Snapshot, SourceFile } from '../../src/planning/snapshot.ts';

/** One commit: the files it writes, below `.planning`, and those it takes away. */
export interface Step {
  date: string;
  files: Record<string, string | null>;
}

const blobOf = (text: string): string => createHash('sha1').update(text).digest('hex');

/** Reads a planning root as the commits leave it, with their history; without dates the last step alone. */
export function readSteps(
  steps: readonly Step[],
  { shallow = false, since, id = 'ferries' }: { shallow?: boolean; since?: string; id?: string } = {},
): ProjectFile {
  const texts = new Map<string, string>();
  const standing = new Map<string, SourceFile>();
  const versions: FileVersion[] = [];
  steps.forEach(({ date, files }, at) => {
    for (const [inner, text] of Object.entries(files)) {
      const path = `.planning/${inner}`;
      const commit = String(at + 1).padStart(40, '0');
      if (text === null) {
        standing.delete(path);
        versions.push({ path, commit, date });
        continue;
      }
      const blob = blobOf(text);
      texts.set(blob, text);
      standing.set(path, { path, blob, bytes: Buffer.byteLength(text), text });
      versions.push({ path, blob, commit, date });
    }
  });
  const files = [...standing.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return readFiles(files, versions, texts, { shallow, since, id });
}

/** Reads files as they lie in a folder, without history. */
export const readPlain = (files: Record<string, string>, id = 'ferries'): ProjectFile =>
  readFiles(
    Object.entries(files).map(([inner, text]) => ({
      path: `.planning/${inner}`,
      blob: blobOf(text),
      bytes: Buffer.byteLength(text),
      text,
    })),
    [],
    new Map(),
    { shallow: false, id },
  );

function readFiles(
  files: SourceFile[],
  versions: FileVersion[],
  texts: ReadonlyMap<string, string>,
  { shallow, since, id }: { shallow: boolean; since?: string | undefined; id: string },
): ProjectFile {
  const root: RootSnapshot = { id, root: '.planning', files, versions };
  const report = { id, repo: id, state: 'fresh', shallow, projects: [id] } as const;
  const snapshot: Snapshot = {
    source: { id, repo: id, ...(since === undefined ? {} : { history: { since } }) } as Snapshot['source'],
    report: { ...report, projects: [id] },
    roots: [root],
  };
  const reading = beginRoot(root, snapshot);
  for (const blob of reading.wanted) {
    const text = texts.get(blob);
    if (text !== undefined) reading.tell({ blob, text });
  }
  return reading.finish();
}
