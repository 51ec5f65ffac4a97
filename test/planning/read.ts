import { type ProjectFile, source } from '../../src/model/index.ts';
import { readRoot } from '../../src/planning/index.ts';

/** Reads planning files given by their path in `.planning`; `others` are planning roots beside it. */
export function readFiles(texts: Record<string, string>, others: readonly string[] = []): ProjectFile {
  const files = Object.entries(texts).map(([name, text]) => ({
    path: `.planning/${name}`,
    blob: name,
    bytes: Buffer.byteLength(text),
    text,
  }));
  const root = { id: 'demo', root: '.planning', files, versions: [] };
  return readRoot(root, {
    source: source.parse({ id: 'demo', repo: 'demo' }),
    report: { id: 'demo', repo: 'demo', state: 'fresh', projects: [] },
    roots: [root, ...others.map((each) => ({ id: each, root: each, files: [], versions: [] }))],
  });
}
