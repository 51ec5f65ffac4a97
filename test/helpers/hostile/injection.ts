import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../build-demo.ts';
import { commit, git, makeRepo, tempDir } from '../git.ts';
import { branches, plant } from './plant.ts';

/** Builds a site from one repository with the payloads everywhere, and one source per branch named by a payload. */
export async function buildHostile(payloads: readonly string[], perRoot?: number): Promise<string> {
  const folder = tempDir();
  const repo = makeRepo(plant(payloads, perRoot), '2026-01-20T10:00:00Z');
  commit(
    repo,
    { '.planning/STATE.md': `# Project State\n\n## Decisions\n\n- ${payloads[0] ?? ''}\n` },
    '2026-01-21T10:00:00Z',
  );
  commit(repo, plant(payloads, perRoot), '2026-01-22T10:00:00Z', payloads[0]);
  for (const name of branches) git(repo, 'branch', name);
  const named = branches.map((ref, at) => ({
    id: `branch-${String(at)}`,
    repo,
    ref,
    name: ref,
    // What stands in the folders is looked at in the first source; here it is the name.
    roots: ['.planning'],
    exclude: ['**/notes', '**/phases'],
  }));
  const sources = [{ id: 'planted', repo, web: 'https://example.org/{commit}/{path}#L{line}' }, ...named];
  writeFileSync(join(folder, 'sources.yaml'), JSON.stringify({ sources }));
  await buildSite(join(folder, 'site'), join(folder, 'cache'), { MILEPOST_SOURCES: join(folder, 'sources.yaml') });
  return join(folder, 'site');
}
