import type { ProjectFile } from '../model/index.ts';
import { historyCounts } from '../planning/history/counts.ts';
import { lookOver, rulesOf } from '../planning/publish/redact/index.ts';
import { keyFor, readingCode, type RootJob, type RootOf, type RootResults } from './kept-roots.ts';
import { keepRoot } from './project-cache.ts';
import { textsOf } from './publish/texts.ts';
import { readProject } from './read-project.ts';

/**
 * Does a job, and keeps what it gives for the next run, unless the history could not be read to its end (`whole` is false then).
 * Rejects with an `OwnError` for a bug of ours.
 */
export async function doJob<J extends RootJob>(
  job: J,
  of: RootOf,
): Promise<{ result: RootResults[J]; whole: boolean }> {
  const { config, root, snapshot } = of;
  const { file, whole } = await readProject(config, root, snapshot, readingCode);
  const result = results[job](file, of);
  if (whole) await keepRoot(config, job, root.id, keyFor(of), result);
  return { result, whole };
}

const results: { [J in RootJob]: (file: ProjectFile, of: RootOf) => RootResults[J] } = {
  read: (file, { config, root }) => ({ file, looked: lookOver(textsOf(root, file), rulesOf(config.publish)) }),
  count: historyCounts,
};
