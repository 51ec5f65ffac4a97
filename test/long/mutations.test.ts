import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { parseDocument } from '../../src/planning/documents/index.ts';
import { mutate, randomFrom } from '../helpers/mutate.ts';
import { planningFiles, withText } from '../helpers/planning-files.ts';
import { shared } from '../helpers/shared.ts';

/** Above this a document would hold up a build; the slowest of the usual ones takes some 20 ms. */
const LIMIT = 2_000;

const seed = Number(process.env['MILEPOST_SEED'] ?? 1);
const cases = Number(process.env['MILEPOST_CASES'] ?? 10_000);
const files = planningFiles(shared('corpus') ?? join(import.meta.dirname, '../../content/demo'));

test(`${cases} damaged planning files are read without a throw, each in time (MILEPOST_SEED=${seed})`, () => {
  const random = randomFrom(seed);
  const wrong: string[] = [];
  for (let index = 0; index < cases; index += 1) {
    const { root, file } = files[Math.floor(random() * files.length)]!;
    const { text, names } = mutate(file.text, random);
    const name = `case ${index}: ${file.path}, ${names.join(', ')}`;
    const started = performance.now();
    try {
      parseDocument(withText(file, text), root);
      const time = performance.now() - started;
      if (time > LIMIT) wrong.push(`${name}: ${Math.round(time)} ms`);
    } catch (error) {
      wrong.push(`${name}: ${String(error)}`);
    }
  }
  expect(wrong).toEqual([]);
});
