import type { Config, Limits, ProjectFile } from '../model/index.ts';
import { parseDocument } from '../planning/documents/index.ts';
import { beginRoot, type RootReading } from '../planning/index.ts';
import { policyOf } from '../planning/publish/audience/policy.ts';
import { veilOf } from '../planning/publish/audience/snapshot.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { rules } from '../planning/rules/index.ts';
import { GitError, readBlobs } from '../sources/index.ts';
import { OwnError } from './errors.ts';
import { keepTexts, keyOf } from './project-cache.ts';

/** `whole` is false where the history could not be read to its end: what is shown of it is not kept for the next run. */
export interface Reading {
  file: ProjectFile;
  whole: boolean;
}

/**
 * Reads one planning root; texts that an earlier run of the same `code` has read are not read again. Rejects with an `OwnError`
 * for a bug of ours.
 */
export async function readProject(
  config: Config,
  root: RootSnapshot,
  snapshot: Snapshot,
  code: string,
): Promise<Reading> {
  try {
    const veil = veilOf(policyOf(config), root);
    const { limits, publish } = config;
    const { known, keep } = await keepTexts(config, root, keyOf(code, root.root, limits.fileBytes, publish));
    const reading = beginRoot(root, snapshot, known);
    const trouble = snapshot.gitDir && (await tellHistory(snapshot.gitDir, reading, limits, veil));
    if (trouble) return { file: withTrouble(reading.finish(), trouble), whole: false };
    const kept = keep(reading.read()); // it is written while the rest goes on
    const file = reading.finish();
    await kept;
    return { file, whole: true };
  } catch (error) {
    const what = fileThatThrows(root) ?? `what the documents of \`${root.root}\` say together`;
    throw new OwnError(`Reading ${what}, source \`${snapshot.source.id}\`,`, error);
  }
}

/** Tells the old versions; answers what stopped that, where something did. */
async function tellHistory(
  gitDir: string,
  { wanted, tell }: RootReading,
  limits: Limits,
  veil: ReturnType<typeof veilOf>,
): Promise<string | undefined> {
  try {
    for await (const version of readBlobs(gitDir, wanted, limits)) tell(veil(version));
    return undefined;
  } catch (error) {
    if (error instanceof GitError) return error.message;
    throw error;
  }
}

function withTrouble(file: ProjectFile, trouble: string): ProjectFile {
  const { severity } = rules['limit-reached'];
  const message = `Not all of the history is read: ${trouble}`;
  return { ...file, diagnostics: [{ ruleId: 'limit-reached', severity, message, origins: [] }, ...file.diagnostics] };
}

/** The reading of a root does not say which file it was at; the files one by one do. */
function fileThatThrows(root: RootSnapshot): string | undefined {
  const file = root.files.find((each) => {
    try {
      parseDocument(each, root.root);
      return false;
    } catch {
      return true;
    }
  });
  return file && `\`${file.path}\``;
}
