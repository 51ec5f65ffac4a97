import type { Config, ProjectFile } from '../model/index.ts';
import { parseDocument } from '../planning/documents/index.ts';
import { beginRoot } from '../planning/index.ts';
import { policyOf, type Policy } from '../planning/publish/audience/policy.ts';
import { veilOf } from '../planning/publish/audience/snapshot.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { readBlobs } from '../sources/index.ts';
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
    projects.push(await keepProject(config, root, key, () => readProject(config, root, snapshot, policy)));
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
    if (snapshot.gitDir !== undefined)
      for await (const version of readBlobs(snapshot.gitDir, reading.wanted, limits)) reading.tell(veil(version));
    if (root.versions.length > 0) await keep(reading.read());
    return reading.finish();
  } catch (error) {
    const what = fileThatThrows(root) ?? `what the documents of \`${root.root}\` say together`;
    throw new OwnError(`Reading ${what}, source \`${snapshot.source.id}\`,`, error);
  }
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
