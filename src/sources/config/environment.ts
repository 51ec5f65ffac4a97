import { resolve } from 'node:path';
import { visibility, type Visibility } from '../../model/index.ts';
import { describe } from './schema-problems.ts';
import type { ConfigProblem } from './problems.ts';

/** What the environment decides, with absolute paths. */
export interface Settings {
  file: string;
  cache: string;
  offline: boolean;
  strict: boolean;
  /** Goes before `publish.audience`. */
  audience?: Visibility | undefined;
}

/** Reads MILEPOST_SOURCES, MILEPOST_CACHE, MILEPOST_OFFLINE, MILEPOST_STRICT and MILEPOST_AUDIENCE; paths are relative to `folder`. */
export function readEnvironment(
  env: NodeJS.ProcessEnv,
  folder: string,
): { settings: Settings; problems: ConfigProblem[] } {
  const offline = flag(env, 'MILEPOST_OFFLINE');
  const strict = flag(env, 'MILEPOST_STRICT');
  const audience = audienceOf(env['MILEPOST_AUDIENCE'] ?? '');
  return {
    settings: {
      file: resolve(folder, env['MILEPOST_SOURCES'] || 'content/sources.yaml'),
      cache: resolve(folder, env['MILEPOST_CACHE'] || '.cache'),
      offline: offline === true,
      strict: strict === true,
      ...(typeof audience === 'string' ? { audience } : {}),
    },
    problems: [offline, strict, audience].filter((value) => typeof value === 'object'),
  };
}

function flag(env: NodeJS.ProcessEnv, name: string): boolean | ConfigProblem {
  const value = env[name] ?? '';
  if (value === '1' || value === 'true') return true;
  if (value === '' || value === '0' || value === 'false') return false;
  return { file: name, path: '', found: describe(value), expected: '`1` or `0`' };
}

function audienceOf(value: string): Visibility | undefined | ConfigProblem {
  const known = visibility.safeParse(value);
  if (value === '' || known.success) return known.data;
  const expected = `one of ${visibility.options.map((each) => `\`${each}\``).join(', ')}`;
  return { file: 'MILEPOST_AUDIENCE', path: '', found: describe(value), expected };
}
