import type { Config } from '../model/index.ts';
import { pullAll, systemEffects, type SourceEffects } from '../sources/index.ts';

/** Pulls every source into the cache and returns the exit code: 0, or 3 under `strict` where a source is not fresh. */
export async function pull(config: Config, effects: SourceEffects = systemEffects()): Promise<number> {
  const snapshots = await pullAll(config, effects);
  const troubled = snapshots.filter(({ report }) => report.state !== 'fresh').length;
  if (troubled > 0) effects.progress.line(`${troubled} of ${snapshots.length} sources are not fresh`);
  return config.strict && troubled > 0 ? 3 : 0;
}
