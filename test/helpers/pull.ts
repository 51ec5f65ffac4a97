import type { Config } from '../../src/model/index.ts';
import type { Snapshot } from '../../src/planning/snapshot.ts';
import { pullAll, type SourceEffects } from '../../src/sources/index.ts';
import { configOf, watchedEffects } from './git.ts';

/** A repository or folder with one planning file. */
export const state = { '.planning/STATE.md': '# State\n' };

/** Pulls a configuration of one source, quietly. */
export async function pullOne(
  source: { repo: string } & Record<string, unknown>,
  config: Config = configOf([{ id: 'shop', ...source }]),
  effects: SourceEffects = watchedEffects(),
): Promise<Snapshot> {
  const [snapshot] = await pullAll(config, effects);
  if (!snapshot) throw new Error('There is no snapshot.');
  return snapshot;
}

export const pathsOf = ({ roots }: Snapshot): string[] => roots.flatMap(({ files }) => files.map(({ path }) => path));

export const textOf = ({ roots }: Snapshot, path = '.planning/STATE.md'): string | undefined =>
  roots.flatMap(({ files }) => files).find((file) => file.path === path)?.text;
