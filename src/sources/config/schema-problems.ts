import type { z } from 'zod';
import {
  configFile,
  day,
  healthRules,
  publishPattern,
  publishRules,
  site,
  siteTheme,
  source,
  team,
  visibilityRules,
  withhold,
} from '../../model/index.ts';
import { withoutCredentials } from '../address.ts';
import { formatPath, placeOf, placeOfKey, type ConfigDocument, type Path } from './document.ts';
import { nearest } from './nearest.ts';
import type { ConfigProblem } from './problems.ts';

type Issue = z.core.$ZodIssue;

/** The keys that each map of a file may have, by its path with every index 0. */
export type Shapes = Readonly<Record<string, object>>;

const configShapes: Shapes = {
  '': configFile.shape,
  'sources[0]': source.shape,
  'sources[0].history': { since: day },
  site: site.shape,
  'site.health': healthRules.shape,
  'site.theme': siteTheme.shape,
  'site.theme.accent': { light: day, dark: day },
  'teams[0]': team.shape,
  publish: configFile.shape.publish.unwrap().shape,
  'publish.visibility': visibilityRules.shape,
  'publish.visibility.kinds': visibilityRules.shape.kinds.unwrap().shape,
  'publish.visibility.sections[0]': visibilityRules.shape.sections.unwrap().element.shape,
  'publish.visibility.paths[0]': visibilityRules.shape.paths.unwrap().element.shape,
  'publish.rules': publishRules,
  'publish.patterns[0]': publishPattern.shape,
  'publish.withhold': withhold.shape,
};

/** Turns what the schema objects to into problems with their places. */
export function schemaProblems(
  config: ConfigDocument,
  input: unknown,
  issues: readonly Issue[],
  shapes: Shapes = configShapes,
): ConfigProblem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(config, issue.path, key, shapes))
      : valueProblem(config, input, issue, shapes),
  );
}

function unknownKey(config: ConfigDocument, path: Path, key: string, shapes: Shapes): ConfigProblem {
  const known = knownKeys(path, shapes);
  const meant = nearest(key, known);
  return {
    file: config.file,
    ...placeOfKey(config, path, key),
    path: formatPath([...path, key]),
    found: `the unknown key \`${key}\``,
    expected: `one of ${listed(known)}`,
    hint: meant && `Did you mean \`${meant}\`?`,
  };
}

function valueProblem(config: ConfigDocument, input: unknown, issue: Issue, shapes: Shapes): ConfigProblem[] {
  if (issue.code === 'invalid_union') {
    const closest = issue.errors.find((errors) =>
      errors.some((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
    );
    if (closest)
      return schemaProblems(
        config,
        input,
        closest.map((error) => ({ ...error, path: [...issue.path, ...error.path] })),
        shapes,
      );
  }
  const problem = { file: config.file, ...placeOf(config, issue.path), path: formatPath(issue.path) };
  const value = valueAt(input, issue.path);
  const meant =
    issue.code === 'invalid_value' && typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined;
  const hint = meant && `Did you mean \`${meant}\`?`;
  return [{ ...problem, found: describe(value), expected: expectation(issue), ...(hint && { hint }) }];
}

/** The value as the message shows it: short, and never a credential. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return 'a map';
  const shown = withoutCredentials(String(value));
  const text = shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
  if (text === '') return 'an empty text';
  return typeof value === 'number' ? `the number \`${text}\`` : `\`${text}\``;
}

const typeNames: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  object: 'a map',
  boolean: '`true` or `false`',
  number: 'a number',
};

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${listed(issue.values.map(String))}`;
    case 'invalid_union':
      return issue.message.startsWith('expected ')
        ? issue.message.slice('expected '.length)
        : '`true`, `false` or `{ since: YYYY-MM-DD }`';
    case 'too_small':
      return issue.origin === 'array' ? 'at least one entry' : 'a text that is not empty';
    case 'invalid_format':
      return formatName(issue);
    default:
      return issue.message.replace(/^expected /, '');
  }
}

function formatName(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length);
  if (issue.format === 'url') return 'a URL';
  if (issue.format === 'starts_with') return 'a path that begins with `/`';
  return day.safeParse(issue.input).success ? issue.message : 'a day, YYYY-MM-DD';
}

function knownKeys(path: Path, shapes: Shapes): string[] {
  const shape = formatPath(path.map((key) => (typeof key === 'number' ? 0 : key)));
  return Object.keys(shapes[shape] ?? {});
}

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}
