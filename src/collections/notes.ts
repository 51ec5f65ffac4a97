import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { note, type Config, type Note } from '../model/index.ts';

/** Paths of the notes below the folder of notes; none where it does not exist. */
export const notesIn = ({ notes }: Pick<Config, 'notes'>): string[] => globSync('**/*.{md,mdx}', { cwd: notes }).sort();

/** The frontmatter of all notes. One that is not valid is left out here: Astro refuses it with its place when it reads the collection. */
export const readNotes = (config: Pick<Config, 'notes'>): Note[] =>
  notesIn(config).flatMap((path) => frontmatterOf(readFileSync(join(config.notes, path), 'utf8')) ?? []);

function frontmatterOf(text: string): Note | undefined {
  const yaml = /^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1];
  try {
    return note.safeParse(parse(yaml ?? '')).data;
  } catch {
    return undefined;
  }
}
