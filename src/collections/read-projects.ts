import type { Config, Limits, ProjectFile } from '../model/index.ts';
import { parseDocument } from '../planning/documents/index.ts';
import { beginRoot, type RootReading } from '../planning/index.ts';
import { policyOf, type Policy } from '../planning/publish/audience/policy.ts';
import { veilOf } from '../planning/publish/audience/snapshot.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { rules } from '../planning/rules/index.ts';
import { GitError, readBlobs } from '../sources/index.ts';
import { codeVersion } from './code-version.ts';
import { OwnError } from './errors.ts';
import { keepProject, keepVersions, keyOf, projectKey } from './project-cache.ts';

/** The reading code: what an earlier version of it read is read again. */
const code = codeVersion('planning', 'model', 'collections/read-projects.ts');

/** Reads the projects of one source, or takes them from the last run where nothing has changed. Throws an `OwnError` for a bug of ours. */
export async function readProjects(config: Config, snapshot: Snapshot): Promise<ProjectFile[]> {
  const projects: ProjectFile[] = [];
  const policy = policyOf(config);
  for (const root of snapshot.roots) {
    const key = projectKey(root, snapshot, code, config.limits.fileBytes);
    const read = keepProject(config, root, key, () => readProject(config, root, snapshot, policy));
    projects.push(await read.catch(asFarAsRead));
  }
  return projects;
}

async function readProject(
  config: Config,
  root: RootSnapshot,
  snapshot: Snapshot,
  policy: Policy,
): Promise<ProjectFile> {
  try {
    const veil = veilOf(policy, root);
    const { limits, publish } = config;
    const { known, keep } = await keepVersions(config, root, keyOf(code, root.root, limits.fileBytes, publish));
    const reading = beginRoot(root, snapshot, known);
    const trouble = snapshot.gitDir && (await tellHistory(snapshot.gitDir, reading, limits, veil));
    if (trouble) throw new PartlyRead(withTrouble(reading.finish(), trouble));
    if (root.versions.length > 0) await keep(reading.read());
    return reading.finish();
  } catch (error) {
    if (error instanceof PartlyRead) throw error;
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

/** A project whose history could not be read to its end: shown, and not kept for the next run. */
class PartlyRead extends Error {
  readonly file: ProjectFile;

  constructor(file: ProjectFile) {
    super('the history could not be read to its end');
    this.file = file;
  }
}

function asFarAsRead(error: unknown): ProjectFile {
  if (error instanceof PartlyRead) return error.file;
  throw error;
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
