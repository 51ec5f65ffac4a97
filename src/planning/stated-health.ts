import type { Note, ProjectFile } from '../model/index.ts';
import { STALE_AFTER_DAYS } from './freshness.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * A person's word on a project's health, from its newest note with one, goes before the computed word; the computed reasons stay.
 * A note speaks for as long as a project's files do: a month, measured against the site's "today".
 */
export function withStatedHealth(
  files: readonly ProjectFile[],
  notes: readonly Note[],
  today: string | undefined,
): ProjectFile[] {
  return files.map((file) => {
    const note = notes
      .filter(({ project, milestone, health }) => project === file.project.id && milestone === undefined && health)
      .filter(({ date }) => today === undefined || Date.parse(today) - Date.parse(date) <= (STALE_AFTER_DAYS + 1) * DAY)
      .sort((a, b) => (a.date < b.date ? 1 : -1))[0];
    if (note?.health === undefined) return file;
    const { title, author, date, health: word } = note;
    const statedBy = { note: title, ...(author === undefined ? {} : { author }), date };
    return { ...file, project: { ...file.project, health: { ...file.project.health, word, statedBy } } };
  });
}
