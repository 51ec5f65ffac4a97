import process from 'node:process';
import { expect, test } from 'vitest';
import { projectFile } from '../../src/model/index.ts';
import { renderDocument } from '../../src/planning/markdown/render.ts';
import { mutateFolder } from '../helpers/mutate-folder.ts';
import { randomFrom } from '../helpers/mutate.ts';
import { readPlain } from '../helpers/planning-root.ts';
import { summary } from '../helpers/site.ts';
import { smallFolders } from '../helpers/small-folders.ts';

/** Milliseconds of processor time; above this a folder would hold up a build. */
const LIMIT = 5_000;

const seed = Number(process.env['MILEPOST_SEED'] ?? 1);
const cases = Number(process.env['MILEPOST_CASES'] ?? 10_000);
const folders = smallFolders();

test(`${cases} damaged planning folders are read whole, within the schema, each in time (MILEPOST_SEED=${seed})`, () => {
  const random = randomFrom(seed);
  const wrong: string[] = [];
  for (let index = 0; index < cases; index += 1) {
    const { folder, names } = mutateFolder(folders[Math.floor(random() * folders.length)]!, random);
    const before = process.cpuUsage();
    try {
      const file = readPlain(folder);
      const checked = projectFile.safeParse(file);
      if (!checked.success)
        wrong.push(
          `case ${index}, ${names.join(', ')}: ${checked.error.issues
            .map(({ path, message }) => `${path.join('.')} ${message}`)
            .join('; ')
            .slice(0, 300)}`,
        );
      const paths = Object.keys(folder);
      const path = paths[Math.floor(random() * paths.length)];
      if (path !== undefined) renderDocument(folder[path] ?? '', { path: `.planning/${path}`, root: '.planning' });
      const milliseconds = process.cpuUsage(before).user / 1000;
      if (milliseconds > LIMIT) wrong.push(`case ${index}, ${names.join(', ')}: ${Math.round(milliseconds)} ms`);
    } catch (error) {
      wrong.push(`case ${index}, ${names.join(', ')}: ${String(error)}`);
    }
  }
  expect(summary(wrong)).toEqual([]);
});
