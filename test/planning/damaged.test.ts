import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from '../../src/planning/documents/index.ts';
import { mutations, randomFrom } from '../helpers/mutate.ts';
import { planningFiles, withText } from '../helpers/planning-files.ts';

const files = planningFiles(join(import.meta.dirname, '../../content/demo'));

test.each(Object.entries(mutations))('%s: documents are read, and their ledger holds every byte', (_, change) => {
  const random = randomFrom(7);
  for (const { root, file } of files.filter((_file, index) => index % 12 === 0)) {
    const damaged = withText(file, change(file.text, random));
    const { facts, prose, filler, left } = parseDocument(damaged, root).ledger;
    expect.soft(facts + prose + filler + left, file.path).toBe(damaged.bytes);
  }
});
