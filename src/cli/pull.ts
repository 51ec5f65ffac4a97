import type { Config } from '../model/index.ts';
import { pullAll, readConfig, systemEffects, type SourceEffects } from '../sources/index.ts';
import { exitCodes } from './exit.ts';

/** Pulls every source of the configuration into the cache and returns the exit code. */
export const pull = async () => pullSources(await readConfig());

/** 0, or 3 under `strict` where a source is not fresh. */
export async function pullSources(config: Config, effects: SourceEffects = systemEffects()) {
  const snapshots = await pullAll(config, effects);
  const troubled = snapshots.filter(({ report }) => report.state !== 'fresh').length;
  if (troubled > 0) effects.progress.line(`${troubled} of ${snapshots.length} sources are not fresh`);
  return config.strict && troubled > 0 ? exitCodes.strict : exitCodes.ok;
}
