import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { configFile, type Config, type ConfigFile, type SiteTheme } from '../model/index.ts';
import { withinAudience } from '../planning/publish/audience/config.ts';
import { absoluteRepo } from './address.ts';
import { formatPath, openDocument, placeOf, syntaxProblems, type ConfigDocument } from './config/document.ts';
import { draftOf } from './config/draft.ts';
import { readEnvironment, type Settings } from './config/environment.ts';
import { fileProblems } from './config/files.ts';
import { ConfigError, type ConfigProblem } from './config/problems.ts';
import { rules } from './config/rules.ts';
import { schemaProblems } from './config/schema-problems.ts';

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] };

/**
 * Reads the configuration that the environment names, by default `content/sources.yaml` below `folder`.
 * Throws a `ConfigError` with every mistake at once.
 */
export async function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  folder: string = process.cwd(),
): Promise<Config> {
  const { settings, problems } = readEnvironment(env, folder);
  const text = await readFile(settings.file, 'utf8').catch((error: unknown) => {
    throw new ConfigError([...problems, unreadable(settings.file, folder, error)]);
  });
  const shown = shownFile(settings.file, folder);
  const result = parseConfig(text, settings, shown);
  const all = [...problems, ...(result.ok ? await fileProblems(result.config, folder, shown) : result.problems)];
  if (!result.ok || all.length > 0) throw new ConfigError(all);
  return result.config;
}

/** Schema, then normal form, then rules. `name` is how the problems call the file. */
export function parseConfig(text: string, settings: Settings, name: string = settings.file): ConfigResult {
  const document = openDocument(text, name);
  const broken = syntaxProblems(document);
  if (broken.length > 0) return { ok: false, problems: broken };

  const input: unknown = toValue(document);
  if (input === null || input === undefined) return { ok: false, problems: [empty(name)] };

  const parsed = configFile.safeParse(input, { reportInput: true });
  const problems = [
    ...(parsed.success ? [] : schemaProblems(document, input, parsed.error.issues)),
    ...ruleProblems(document, input),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems: problems.sort(byPlace) };
  return { ok: true, config: normalForm(parsed.data, settings) };
}

/** Everything present, every path absolute, and no source or team above the audience. */
function normalForm(written: ConfigFile, { file, cache, offline, strict, audience }: Settings): Config {
  const folder = dirname(file);
  return withinAudience({
    ...written,
    publish: { ...written.publish, audience: audience ?? written.publish.audience },
    sources: written.sources.map((source) => ({ ...source, repo: absoluteRepo(source.repo, folder) })),
    site: { ...written.site, theme: themeFrom(folder, written.site.theme) },
    notes: resolve(folder, written.notes),
    corrections: resolve(folder, written.corrections),
    file,
    cache,
    offline,
    strict,
  });
}

const themeFrom = (folder: string, { logo, css, ...rest }: SiteTheme): SiteTheme => ({
  ...rest,
  ...(logo === undefined ? {} : { logo: resolve(folder, logo) }),
  ...(css === undefined ? {} : { css: resolve(folder, css) }),
});

function ruleProblems(document: ConfigDocument, input: unknown): ConfigProblem[] {
  const draft = draftOf(input);
  return rules
    .flatMap((rule) => rule(draft))
    .map(({ path, ...rest }) => ({ file: document.file, ...placeOf(document, path), path: formatPath(path), ...rest }));
}

/** Aliases may multiply without end; the parser then refuses, which is a mistake of the file like any other. */
function toValue({ document }: ConfigDocument): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return String(error);
  }
}

const byPlace = (a: ConfigProblem, b: ConfigProblem): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.path < b.path ? -1 : 1);

const expectation = 'a configuration with at least `sources: [{ id, repo }]`';

const empty = (file: string): ConfigProblem => ({
  file,
  line: 1,
  column: 1,
  path: '',
  found: 'an empty file',
  expected: expectation,
});

function unreadable(file: string, folder: string, error: unknown): ConfigProblem {
  const code = (error as NodeJS.ErrnoException).code;
  const found =
    code === 'ENOENT'
      ? 'no such file'
      : code === 'EISDIR'
        ? 'a folder'
        : `a file that cannot be read (${code ?? 'unknown'})`;
  return {
    file: shownFile(file, folder),
    path: '',
    found,
    expected: expectation,
    hint: 'Write it, or name another file in MILEPOST_SOURCES.',
  };
}

/** As seen from the project, since that is where the commands are run. */
const shownFile = (file: string, folder: string): string => relative(folder, file).split('\\').join('/') || file;
