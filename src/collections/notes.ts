import { globSync } from 'node:fs';
import type { Config } from '../model/index.ts';

/** Paths of the notes below the folder of notes; none where it does not exist. */
export const notesIn = ({ notes }: Pick<Config, 'notes'>): string[] => globSync('**/*.{md,mdx}', { cwd: notes }).sort();
