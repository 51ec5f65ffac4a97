import { expect, test } from 'vitest';
import { publicConfig } from '../../../src/planning/documents/public-config.ts';

const shown = (config: unknown): unknown => JSON.parse(publicConfig(JSON.stringify(config)));

test.each([
  [
    'known settings, switches and short names',
    { mode: 'yolo', granularity: 'fine', workflow: { research: true }, planning: { sub_repos: ['web', 'api/core'] } },
    { mode: 'yolo', granularity: 'fine', workflow: { research: true }, planning: { sub_repos: ['web', 'api/core'] } },
  ],
  [
    'nothing of unknown keys, keys of services, paths and long values',
    {
      brave_search: 'BSA-secret',
      workflow: { token: 'secret', verifier: false },
      planning: { sub_repos: ['/home/someone/web'], search: 'x' },
      mode: 'x'.repeat(50),
      project_code: { key: 'secret' },
      constructor: 'x',
    },
    { workflow: { verifier: false }, planning: {} },
  ],
])('config.json shows %s', (_, config, expected) => {
  expect(shown(config)).toEqual(expected);
});

test.each(['{ "mode": ', '[1]', '"text"', ''])('config.json that is no object is not shown: %j', (text) => {
  expect(publicConfig(text)).toBe('Not shown: this file is no JSON object, and may hold what is not for others.\n');
});
