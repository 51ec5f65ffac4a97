/**
 * What config.json may show of itself (formats.md 8): it can hold keys of services and paths of a person's machine. `true` stands for a
 * value, an object for what it may hold, `switches` for flags of any name.
 */
interface Allowed {
  readonly [key: string]: true | 'switches' | Allowed;
}

const ALLOWED: Allowed = {
  version: true,
  mode: true,
  depth: true,
  granularity: true,
  model_profile: true,
  parallelization: true,
  commit_docs: true,
  branching_strategy: true,
  project_code: true,
  phase_naming: true,
  phase_id_convention: true,
  response_language: true,
  workflow: 'switches',
  planning: { commit_docs: true, sub_repos: true },
  git: { branching_strategy: true },
};

/** The text of a config.json with what it may show, one key a line; a note where it is no JSON object. Keeps no comment and no unknown key. */
export function publicConfig(text: string): string {
  const data = objectIn(text);
  return data === undefined
    ? 'Not shown: this file is no JSON object, and may hold what is not for others.\n'
    : `${JSON.stringify(pick(data, ALLOWED), null, 2)}\n`;
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}

const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

function pick(data: Record<string, unknown>, allowed: Allowed): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
      const rule = Object.hasOwn(allowed, key) ? allowed[key] : undefined;
      const inner = asObject(value);
      if (rule === undefined) return [];
      if (rule === true) return isPlain(value) ? [[key, value]] : [];
      if (inner === undefined) return [];
      return [[key, rule === 'switches' ? switchesOf(inner) : pick(inner, rule)]];
    }),
  );
}

const switchesOf = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value === 'boolean'));

/** A flag, a number, a short word or name, or a list of them. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  (typeof value === 'string' && /^(?!\/|~)[\w./ -]{0,40}$/.test(value)) ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string' && isPlain(each)));
