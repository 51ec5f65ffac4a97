import { expect, test } from 'vitest';
import { pullSources } from '../../src/cli/pull.ts';
import { configOf, makeFolder, watchedEffects } from '../helpers/git.ts';
import { state } from '../helpers/pull.ts';

const fine = { id: 'fine', repo: makeFolder(state) };
const gone = { id: 'gone', repo: '/nonexistent' };

test.each([
  ['all sources fresh', [fine], true, 0, ['fine: fresh, 1 file, 0.0 s']],
  ['one failed', [fine, gone], false, 0, ['1 of 2 sources are not fresh']],
  ['one failed, strictly', [fine, gone], true, 3, ['1 of 2 sources are not fresh']],
])('%s', async (_, sources, strict, code, lines) => {
  const effects = watchedEffects();
  expect(await pullSources(configOf(sources, { strict }), effects)).toBe(code);
  expect(effects.lines).toEqual(expect.arrayContaining(lines));
});
