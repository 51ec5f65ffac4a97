import { expect, test } from 'vitest';
import { redactSite } from '../../src/collections/redact.ts';
import { readRoot } from '../../src/planning/index.ts';
import { finderOf } from '../../src/planning/publish/redact/index.ts';
import type { Snapshot, SourceFile } from '../../src/planning/snapshot.ts';
import { pullAll, readConfig } from '../../src/sources/index.ts';
import { canaries, written, type Canary } from '../helpers/canaries.ts';
import { tempDir, watchedEffects } from '../helpers/git.ts';
import { randomFrom } from '../helpers/mutate.ts';
import { shared } from '../helpers/shared.ts';
import { summary } from '../helpers/site.ts';

const ROUNDS = 3;
const sources = shared('sources/corpus.yaml');
const random = randomFrom(1);
const below = (most: number) => Math.floor(random() * most);

/** Writes a canary into a line of its own, or before or behind what a line says. */
function plantIn(file: SourceFile, canary: Canary): SourceFile {
  const lines = file.text.split('\n');
  const at = below(lines.length);
  const said = written(canary).split('\n').join('\\n');
  const line = lines[at] ?? '';
  lines[at] = [`${line}\n- Deployed with ${said} again`, `${line} ${said}`, `${said} ${line}`][below(3)] ?? line;
  return { ...file, text: lines.join('\n') };
}

/** The snapshot with canaries in documents drawn by chance; those that were planted are added to `planted`. */
function withCanaries(snapshot: Snapshot, planted: Canary[]): Snapshot {
  const roots = snapshot.roots.map((root) => {
    const files = [...root.files];
    const documents = files.flatMap(({ path, text }, at) => (path.endsWith('.md') && text !== '' ? at : []));
    for (let round = 0; documents.length > 0 && round < ROUNDS; round++)
      for (const canary of canaries(5_000 + planted.length)) {
        const at = documents[below(documents.length)] ?? 0;
        files[at] = plantIn(files[at]!, canary);
        planted.push(canary);
      }
    return { ...root, files };
  });
  return { ...snapshot, roots };
}

/** The values as they must stand nowhere; of a key, each of its lines. */
const values = (planted: readonly Canary[]) =>
  planted.flatMap(({ label, value }) =>
    value
      .split('\n')
      .filter((line) => !line.startsWith('-----'))
      .map((line) => ({ ruleId: 'planted', label, value: line, everywhere: true, written: line, whole: false })),
  );

test('of canaries planted in real planning folders, none is left in documents or facts', async () => {
  if (sources === undefined) return;
  const config = await readConfig({ MILEPOST_SOURCES: sources, MILEPOST_CACHE: tempDir() });
  const planted: Canary[] = [];
  const snapshots = (await pullAll(config, watchedEffects())).map((snapshot) => withCanaries(snapshot, planted));
  const projects = snapshots.flatMap((snapshot) => snapshot.roots.map((root) => readRoot(root, snapshot)));
  const site = await redactSite(config, snapshots, projects);

  const find = finderOf(values(planted));
  const documents = site.snapshots.flatMap(({ roots }) => roots.flatMap(({ files }) => files.map(({ text }) => text)));
  const facts = site.projects.map((file) => JSON.stringify(file).replaceAll('\\\\', '\\'));
  const leaks = [...documents, ...facts].flatMap((text) =>
    find(text).map(({ label, start }) => `${label}: ${text.slice(Math.max(0, start - 60), start + 20)}`),
  );
  console.log(`${String(planted.length)} canaries in ${String(snapshots.length)} folders`);
  expect(planted.length).toBeGreaterThan(5_000);
  expect(summary(leaks)).toEqual([]);
});
