import { resolve } from 'node:path';
import { describe } from './schema-problems.ts';
import type { ConfigProblem } from './problems.ts';

/** What the environment decides, with absolute paths. */
export interface Settings {
  file: string;
  cache: string;
  offline: boolean;
  strict: boolean;
}

/** Reads MILEPOST_SOURCES, MILEPOST_CACHE, MILEPOST_OFFLINE and MILEPOST_STRICT; paths are relative to `folder`. */
export function readEnvironment(
  env: NodeJS.ProcessEnv,
  folder: string,
): { settings: Settings; problems: ConfigProblem[] } {
  const offline = flag(env, 'MILEPOST_OFFLINE');
  const strict = flag(env, 'MILEPOST_STRICT');
  return {
    settings: {
      file: resolve(folder, env['MILEPOST_SOURCES'] || 'content/sources.yaml'),
      cache: resolve(folder, env['MILEPOST_CACHE'] || '.cache'),
      offline: offline === true,
      strict: strict === true,
    },
    problems: [offline, strict].filter((value) => typeof value === 'object'),
  };
}

function flag(env: NodeJS.ProcessEnv, name: string): boolean | ConfigProblem {
  const value = env[name] ?? '';
  if (value === '1' || value === 'true') return true;
  if (value === '' || value === '0' || value === 'false') return false;
  return { file: name, path: '', found: describe(value), expected: '`1` or `0`' };
}
