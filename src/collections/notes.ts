import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { note, type Config, type Note, type ProjectFile } from '../model/index.ts';
import { mayReadNote } from '../planning/publish/audience/notes.ts';
import { strayNotes } from '../views/about/stray-notes.ts';

type WithNotes = Pick<Config, 'notes' | 'publish' | 'aboveAudience'>;

/** Paths below the folder of notes of those that the audience may read; none where the folder does not exist. */
export const notesIn = (config: WithNotes): string[] =>
  allNotes(config).filter((path) => {
    const text = textOf(config, path);
    return mayReadNote(config, frontmatterOf(text), text);
  });

/** Paths of the notes that the audience may not read. */
export function notesAbove(config: WithNotes): string[] {
  const seen = new Set(notesIn(config));
  return allNotes(config).filter((path) => !seen.has(path));
}

/** Paths of the notes whose authors say that the audience may read them: what they quote may be read. */
export const notesCleared = (config: WithNotes): string[] =>
  notesIn(config).filter((path) => frontmatterOf(textOf(config, path))?.visibility !== undefined);

const allNotes = ({ notes }: WithNotes): string[] => globSync('**/*.{md,mdx}', { cwd: notes }).sort();
const textOf = ({ notes }: WithNotes, path: string): string => readFileSync(join(notes, path), 'utf8');

/** The frontmatter of all notes. One that is not valid is left out here: Astro refuses it with its place when it reads the collection. */
export const readNotes = (config: WithNotes): Note[] =>
  notesIn(config).flatMap((path) => frontmatterOf(textOf(config, path)) ?? []);

/** Notes that name a project, milestone or team that is none of the site's, each as `notes/june.mdx:4: what is wrong`. */
export function strayNoteLines(config: WithNotes & Pick<Config, 'teams'>, projects: readonly ProjectFile[]): string[] {
  const notes = notesIn(config).flatMap((id) => {
    const data = frontmatterOf(textOf(config, id));
    return data === undefined ? [] : [{ id, data }];
  });
  return strayNotes(notes, { projects, teams: config.teams }).map(({ id, field, message }) => {
    const lines = textOf(config, id).split('\n');
    const line = lines.findIndex((each) => each.startsWith(`${field}:`)) + 1;
    return `${join(basename(config.notes), id)}:${String(line)}: ${message}`;
  });
}

function frontmatterOf(text: string): Note | undefined {
  const yaml = /^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1];
  try {
    return note.safeParse(parse(yaml ?? '')).data;
  } catch {
    return undefined;
  }
}
