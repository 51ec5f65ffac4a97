import type { Diagnostic, Origin } from '../../model/index.ts';
import type { ParsedDocument } from '../facts.ts';
import { rules } from '../rules/index.ts';

/** More plans, tasks, files or minutes than this no project has: the number is a slip or a hash, and no chart could show it. */
const MOST = 1_000_000;

/** A document without the numbers that cannot be meant, each of which is told. */
export function plausible(document: ParsedDocument): ParsedDocument {
  const diagnostics: Diagnostic[] = [];
  const facts = Object.fromEntries(
    Object.entries(document.facts).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((entry) => withoutAbsurd(entry, document, diagnostics))
        : withoutAbsurd(value, document, diagnostics),
    ]),
  ) as unknown as ParsedDocument['facts'];
  if (diagnostics.length === 0) return document;
  return { ...document, facts, diagnostics: [...document.diagnostics, ...diagnostics] };
}

function withoutAbsurd(entry: unknown, document: ParsedDocument, diagnostics: Diagnostic[]): unknown {
  if (!isMap(entry)) return entry;
  const changes = Object.entries(entry).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'origin' || key === 'origins') return [];
    if (isMap(value)) {
      const inner = withoutAbsurd(value, document, diagnostics);
      return inner === value ? [] : [[key, isPair(value) ? undefined : inner]];
    }
    return typeof value === 'number' && !(value <= MOST) ? [[key, undefined]] : [];
  });
  if (changes.length === 0) return entry;
  for (const [key, value] of changes) if (value === undefined) diagnostics.push(unreadable(entry, key, document));
  const changed: Record<string, unknown> = { ...entry, ...Object.fromEntries(changes) };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}

/** Two numbers that say something only together. */
const isPair = (value: Record<string, unknown>): boolean => 'total' in value && 'done' in value;

function unreadable(entry: Record<string, unknown>, key: string, { path, kind }: ParsedDocument): Diagnostic {
  const origin = (entry['origin'] as Origin | undefined) ?? (entry['origins'] as Origin[] | undefined)?.[0];
  return {
    ruleId: 'field-unreadable',
    severity: rules['field-unreadable'].severity,
    message: `Unexpected number for \`${key}\`, expected at most ${String(MOST)}; left out`,
    origins: [origin ?? { path, line: 1, kind }],
  };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
