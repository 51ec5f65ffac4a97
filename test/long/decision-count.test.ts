import { expect, test } from 'vitest';
import { readProjects } from '../../src/collections/each-root.ts';
import { pullAll, readConfig } from '../../src/sources/index.ts';
import { tempDir, watchedEffects } from '../helpers/git.ts';
import { loggedWordings, stateWordings } from '../helpers/log-decisions.ts';
import { shared } from '../helpers/shared.ts';

const sources = shared('sources/bundles.yaml');

test('of the wordings that the log of STATE.md shows, at least 97 in 100 are read', async () => {
  if (sources === undefined) return;
  const config = await readConfig({ MILEPOST_SOURCES: sources, MILEPOST_CACHE: tempDir() });
  let [counted, read] = [0, 0];
  for (const snapshot of await pullAll(config, watchedEffects())) {
    for (const file of await readProjects(config, snapshot)) {
      const root = snapshot.roots.find(({ id }) => id === file.project.id);
      const paths = new Set(root?.versions.map(({ path }) => path).filter((path) => /(?:^|\/)STATE\.md$/.test(path)));
      const forms = new Set<string>();
      for (const path of paths)
        for (const { form } of await loggedWordings(snapshot.gitDir ?? '', snapshot.commit ?? 'HEAD', path))
          forms.add(form);
      counted += forms.size;
      read += stateWordings(file).size;
    }
  }
  expect(read / counted).toBeGreaterThanOrEqual(0.97);
}, 900_000);
