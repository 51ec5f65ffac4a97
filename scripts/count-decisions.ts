// Counts the decisions ever written to STATE.md twice: as Milepost read them, and line by line over `git log -p` without any of its code.
import { readConfig, pullAll } from '../src/sources/index.ts';
import { readProjects } from '../src/collections/each-root.ts';
import { loggedWordings, stateWordings } from '../test/helpers/log-decisions.ts';

const isState = (path: string): boolean => /(?:^|\/)STATE\.md$/.test(path);

/** The first letters tell what a wording is: what stands below an item may count or not. */
const START = 40;

const config = await readConfig();
let [counted, read, both] = [0, 0, 0];
for (const snapshot of await pullAll(config)) {
  const files = await readProjects(config, snapshot);
  for (const root of snapshot.roots) {
    const file = files.find(({ project }) => project.id === root.id);
    const paths = [...new Set(root.versions.map(({ path }) => path))].filter(isState);
    if (file === undefined || snapshot.gitDir === undefined || paths.length === 0) continue;
    const logged = new Map<string, string>();
    for (const path of paths)
      for (const { form, line } of await loggedWordings(snapshot.gitDir, snapshot.commit ?? 'HEAD', path))
        logged.set(form, line);
    const own = stateWordings(file);
    const starts = new Set([...own].map((form) => form.slice(0, START)));
    const missing = [...logged].filter(([form]) => !starts.has(form.slice(0, START)));
    const found = logged.size - missing.length;
    [counted, read, both] = [counted + logged.size, read + own.size, both + found];
    console.log(`${root.id}: counted ${String(logged.size)}, read ${String(own.size)}, both ${String(found)}`);
    if (process.argv.includes('--misses')) for (const [, line] of missing) console.log(`    ${line.slice(0, 160)}`);
  }
}
console.log(
  `all: counted ${String(counted)}, read ${String(read)} (${(read / counted).toFixed(3)}), both ${String(both)} (${(both / counted).toFixed(3)})`,
);
