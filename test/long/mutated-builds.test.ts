import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { buildSite } from '../helpers/build-demo.ts';
import { tempDir } from '../helpers/git.ts';
import { mutateFolder, type Folder } from '../helpers/mutate-folder.ts';
import { randomFrom } from '../helpers/mutate.ts';
import { filesOf } from '../helpers/site.ts';
import { smallFolders } from '../helpers/small-folders.ts';

const seed = Number(process.env['MILEPOST_SEED'] ?? 1);
const healthy = ['pedal', 'tidebook'];
const demo = join(import.meta.dirname, '../../content/demo');
const random = randomFrom(seed);
const small = smallFolders();

/** Writes a folder as a disk takes it: a name that it refuses is left out. */
function write(folder: string, files: Folder): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, '.planning', path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    } catch {
      // A file stands where a folder should be, or the name is too long: nobody could have committed it here either.
    }
  }
}

/** Builds a site from the healthy sources and `others`, all below one folder of its own; answers that folder. */
async function build(others: readonly Folder[]): Promise<string> {
  const folder = tempDir();
  for (const id of healthy) cpSync(join(demo, id), join(folder, id), { recursive: true });
  others.forEach((files, at) => {
    write(join(folder, `odd-${String(at)}`), files);
  });
  const ids = [...healthy, ...others.map((_, at) => `odd-${String(at)}`)];
  const sources = ids.map((id) => ({ id, repo: id }));
  writeFileSync(join(folder, 'sources.yaml'), JSON.stringify({ sources, site: { asOf: '2026-06-10' } }));
  await buildSite(join(folder, 'site'), join(folder, 'cache'), { MILEPOST_SOURCES: join(folder, 'sources.yaml') });
  return folder;
}

/** What the site says of the healthy sources, as data: by path. */
const dataOf = (folder: string): [string, string][] =>
  healthy.map((id) => [id, readFileSync(join(folder, 'site/data/projects', `${id}.json`), 'utf8')]);

const alone = build([]);

test.each([1, 2, 3, 4])(
  `50 damaged folders beside healthy ones: each has its page, nothing is written elsewhere, the healthy ones are whole (MILEPOST_SEED=${seed}, build %d)`,
  async () => {
    const others = Array.from(
      { length: 50 },
      () => mutateFolder(small[Math.floor(random() * small.length)]!, random).folder,
    );
    const folder = await build(others);
    expect(dataOf(folder)).toEqual(dataOf(await alone));
    const paths = new Set(filesOf(join(folder, 'site')));
    const missing = others.map((_, at) => `projects/odd-${String(at)}/index.html`).filter((path) => !paths.has(path));
    expect(missing).toEqual([]);
    const expected = [...healthy, ...others.map((_, at) => `odd-${String(at)}`), 'cache', 'site', 'sources.yaml'];
    expect(readdirSync(folder).filter((name) => !expected.includes(name))).toEqual([]);
  },
);
