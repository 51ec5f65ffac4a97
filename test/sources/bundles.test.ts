import { expect, test } from 'vitest';
import { pullAll, readConfig } from '../../src/sources/index.ts';
import { tempDir, watchedEffects } from '../helpers/git.ts';
import { shared } from '../helpers/shared.ts';

const sources = shared('sources/bundles.yaml');

test('of real bundles, every file at HEAD is the last version of its history, and every other file was deleted', async () => {
  if (sources === undefined) return;
  const config = await readConfig({ MILEPOST_SOURCES: sources, MILEPOST_CACHE: tempDir() });
  const snapshots = await pullAll(config, watchedEffects());
  expect(snapshots.map(({ report }) => report.state)).toEqual(config.sources.map(() => 'fresh'));
  for (const { id, files, versions } of snapshots.flatMap(({ roots }) => roots)) {
    const last = new Map(versions.map(({ path, blob }) => [path, blob]));
    const standing = [...last].filter(([, blob]) => blob !== undefined).map(([path, blob]) => `${path} ${blob ?? ''}`);
    expect(standing.toSorted(), id).toEqual(files.map(({ path, blob }) => `${path} ${blob}`).toSorted());
    const dates = versions.map(({ date }) => date);
    expect(dates, id).toEqual(dates.toSorted());
  }
}, 120_000);
