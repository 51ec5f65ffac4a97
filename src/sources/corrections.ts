import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type Config,
  type Correction,
  type CorrectionEntry,
  correction,
  correctionsFile,
  correctionVerbs,
} from '../model/index.ts';
import { formatPath, openDocument, placeOf, syntaxProblems, type ConfigDocument } from './config/document.ts';
import { ConfigError, type ConfigProblem } from './config/problems.ts';
import { schemaProblems } from './config/schema-problems.ts';

const shapes = { '': correctionsFile.shape, 'corrections[0]': correction.shape };

/** Reads `corrections.yaml`; a file that does not exist corrects nothing. Throws a `ConfigError` with every mistake at once. */
export async function readCorrections({ corrections: file }: Pick<Config, 'corrections'>): Promise<Correction[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT') return undefined;
    const found = code === 'EISDIR' ? 'a folder' : `a file that cannot be read (${code})`;
    throw new ConfigError([{ file: basename(file), path: '', found, expected }]);
  });
  return text === undefined ? [] : parseCorrections(text, basename(file));
}

/** Schema, then rules. `name` is how problems and origins call the file. */
export function parseCorrections(text: string, name: string): Correction[] {
  const document = openDocument(text, name);
  const broken = syntaxProblems(document);
  if (broken.length > 0) throw new ConfigError(broken);
  const input = toValue(document);
  const parsed = correctionsFile.safeParse(input, { reportInput: true });
  if (!parsed.success) throw new ConfigError(schemaProblems(document, input, parsed.error.issues, shapes));
  const problems = parsed.data.corrections.flatMap((entry, index) => verbProblems(entry, index, document));
  if (problems.length > 0) throw new ConfigError(problems);
  return parsed.data.corrections.map((entry, index) => ({
    ...entry,
    path: name,
    line: placeOf(document, ['corrections', index]).line,
  }));
}

const expected = 'a list of `corrections`, or no such file';

/** Aliases may multiply without end; the parser then refuses, which is a mistake of the file like any other. */
function toValue({ document, file }: ConfigDocument): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    throw new ConfigError([
      { file, line: 1, path: '', found: `YAML that cannot be read (${String(error)})`, expected },
    ]);
  }
}

/** One correction says one thing of one decision or one milestone. */
function verbProblems(entry: CorrectionEntry, index: number, document: ConfigDocument): ConfigProblem[] {
  const subjects = (['decision', 'milestone'] as const).filter((key) => entry[key] !== undefined);
  const all = [...correctionVerbs.decision, ...correctionVerbs.milestone];
  const verbs = all.filter((key) => entry[key] !== undefined);
  const [subject] = subjects;
  const fitting: readonly string[] = subject === undefined ? [] : correctionVerbs[subject];
  if (subjects.length === 1 && verbs.length > 0 && verbs.every((verb) => fitting.includes(verb))) return [];
  const path = ['corrections', index] as const;
  const found = [...subjects, ...verbs].map((key) => `\`${key}\``).join(', ') || 'neither a decision nor a milestone';
  const fit = '`decision` with `supersededBy`, `sameAs` or `noDecision`, or `milestone` with `shippedOn` or `status`';
  return [{ file: document.file, ...placeOf(document, path), path: formatPath(path), found, expected: fit }];
}
