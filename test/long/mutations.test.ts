import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { parseDocument } from '../../src/planning/documents/index.ts';
import { mutate, randomFrom } from '../helpers/mutate.ts';
import { planningFiles, withText } from '../helpers/planning-files.ts';
import { shared } from '../helpers/shared.ts';

/** Milliseconds of processor time; above this a document would hold up a build. */
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
    const before = process.cpuUsage();
    try {
      parseDocument(withText(file, text), root);
      const milliseconds = process.cpuUsage(before).user / 1000;
      if (milliseconds > LIMIT) wrong.push(`${name}: ${Math.round(milliseconds)} ms`);
    } catch (error) {
      wrong.push(`${name}: ${String(error)}`);
    }
  }
  expect(wrong).toEqual([]);
});
