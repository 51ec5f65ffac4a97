/** One mistake in the configuration, with its place. */
export interface ConfigProblem {
  /** The file as given, or the name of an environment variable. */
  file: string;
  /** 1-based; absent where the mistake has no line, such as a missing file. */
  line?: number | undefined;
  column?: number | undefined;
  /** Path in the file, e.g. `sources[1].repo`; empty for the whole file. */
  path: string;
  found: string;
  expected: string;
  /** What to do, where that is known. */
  hint?: string | undefined;
}

/** A problem as one line, in the form that editors and terminals link. */
export function formatProblem({ file, line, column, path, found, expected, hint }: ConfigProblem): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const subject = path === '' ? '' : `${path}: `;
  return `${place}: ${subject}found ${found}, expected ${expected}${hint ? `. ${hint}` : ''}`;
}

/** Carries every mistake of a configuration at once. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    const count = problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`;
    super(`The configuration has ${count}:\n${problems.map((problem) => `  ${formatProblem(problem)}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
