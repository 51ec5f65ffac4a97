import { expect, test } from 'vitest';
import { eachRoot } from '../../src/collections/each-root.ts';
import { pullAll } from '../../src/sources/index.ts';
import { configOf, makeRepo, watchedEffects } from '../helpers/git.ts';

const state = (item: string): string => `# State\n\n## Decisions\n\n- ${item}\n`;
const long = `# Sounding\n\n${'The harbour is two fathoms deep at the old mole. '.repeat(50_000)}\n`;

test('threads read what one alone reads, in the order of the sources', { timeout: 60_000 }, async () => {
  const small = makeRepo({ '.planning/STATE.md': state('Lamps burn oil') });
  const large = makeRepo({ '.planning/STATE.md': state('Boats are blue'), '.planning/research/DEPTH.md': long });
  const sources = [
    { id: 'lamps', repo: small },
    { id: 'boats', repo: large },
    { id: 'mole', repo: makeRepo({ '.planning/research/DEPTH.md': long }) },
  ];
  const pull = async (...of: typeof sources) => {
    const config = configOf(of);
    return { config, snapshots: await pullAll(config, watchedEffects()) };
  };
  const alone = [];
  for (const source of sources) {
    const { config, snapshots } = await pull(source);
    alone.push(...(await eachRoot('read', config, snapshots)));
  }
  const { config, snapshots } = await pull(...sources);
  const together = await eachRoot('read', config, snapshots);
  expect(together.map(([read]) => read?.file.project.id)).toEqual(['lamps', 'boats', 'mole']);
  expect(JSON.parse(JSON.stringify(together))).toEqual(JSON.parse(JSON.stringify(alone)));
});
