import type { Decision, Origin, ProjectFile } from '../../../model/index.ts';

/** An entry that must not leave: its words, and the lines it stands on at HEAD. */
export interface Withheld {
  texts: string[];
  lines: Pick<Origin, 'path' | 'line' | 'endLine'>[];
}

const LISTS = [
  'milestones',
  'phases',
  'plans',
  'decisions',
  'requirements',
  'blockers',
  'todos',
  'quickTasks',
  'audits',
] as const satisfies readonly (keyof ProjectFile)[];

/** Fields of an entry that hold words of somebody. */
const WORDS = [
  'text',
  'choice',
  'rationale',
  'alternatives',
  'name',
  'goal',
  'title',
  'summary',
  'accomplishments',
  'description',
  'versions',
  'markdown',
];
/** Shorter texts stand in too many places to be looked for. */
const SHORTEST = 12;

/**
 * Takes entries out of a project by their ids: an entry's `id`, `key` or former id, or the path of a document; with `<project>/` in
 * front, of that project only. Says what else must go: the wording of the entries, and the lines they stand on.
 */
export function withoutEntries(file: ProjectFile, ids: ReadonlySet<string>): { file: ProjectFile; withheld: Withheld } {
  const withheld: Withheld = { texts: [], lines: [] };
  if (ids.size === 0) return { file, withheld };
  const named = (name: string | undefined) =>
    name !== undefined && (ids.has(name) || ids.has(`${file.project.id}/${name}`));
  const left: ProjectFile = { ...file };
  for (const list of LISTS) Object.assign(left, { [list]: kept(file[list], named, withheld) });
  left.documents = file.documents.filter(({ path }) => !named(path));
  const gone = new Set(file.decisions.filter((decision) => isNamed(decision, named)).map(({ id }) => id));
  left.decisions = left.decisions.map((decision) => withoutLinks(decision, gone));
  return { file: left, withheld };
}

type Entry = {
  origins: readonly Origin[];
  id?: string | undefined;
  key?: string | undefined;
  formerIds?: string[] | undefined;
};

const isNamed = (entry: Entry, named: (name: string | undefined) => boolean): boolean =>
  named(entry.id) || named(entry.key) || (entry.formerIds ?? []).some(named);

function kept(entries: readonly Entry[], named: (name: string | undefined) => boolean, withheld: Withheld): Entry[] {
  return entries.filter((entry) => {
    if (!isNamed(entry, named)) return true;
    withheld.texts.push(...wordsOf(entry).filter((text) => text.length >= SHORTEST));
    withheld.lines.push(...entry.origins.filter(({ commit }) => commit === undefined));
    return false;
  });
}

/** Every wording of an entry, those of its places and versions included. */
function wordsOf(entry: Entry): string[] {
  const fields = WORDS.flatMap((name) => texts((entry as Record<string, unknown>)[name]));
  return [...new Set([...fields, ...entry.origins.flatMap(({ text }) => text ?? [])])];
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  return typeof value === 'object' && value !== null && 'text' in value ? texts(value.text) : [];
}

function withoutLinks(decision: Decision, gone: ReadonlySet<string>): Decision {
  const { supersedes, supersededBy, ...rest } = decision;
  return {
    ...rest,
    ...(supersedes !== undefined && !gone.has(supersedes) && { supersedes }),
    ...(supersededBy !== undefined && !gone.has(supersededBy) && { supersededBy }),
  };
}

/** A document with a mark on each line that a withheld entry stands on. */
export function withoutLines(text: string, path: string, lines: Withheld['lines']): string {
  const here = lines.filter((each) => each.path === path);
  if (here.length === 0) return text;
  const all = text.split('\n');
  for (const { line, endLine = line } of here)
    for (let at = line; at <= endLine; at++) if ((all[at - 1] ?? '').trim() !== '') all[at - 1] = '[withheld]';
  return all.join('\n');
}
