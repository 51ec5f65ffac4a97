import type { ProjectFile } from '../model/index.ts';

/** A project whose planning files did not change for longer is stale: a milestone of most projects takes less (survey 8). */
export const STALE_AFTER_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Says of each project whether its files are old, measured against the site's "today" (`asOf`, an instant or a day). What was
 * on track, or unknown, is stale then; a project that is done stays done, one that is blocked or at risk keeps its word and gets the reason.
 */
export function withFreshness(files: readonly ProjectFile[], today: string | undefined): ProjectFile[] {
  return files.map((file) => {
    const days = today === undefined ? undefined : daysBetween(lastChange(file), today);
    if (days === undefined || days <= STALE_AFTER_DAYS || file.project.health.word === 'done') return file;
    const { word, reasons } = file.project.health;
    const reason = `The last dated change is ${String(days)} days older than the newest of this site.`;
    const health = {
      ...file.project.health,
      word: word === 'on-track' || word === 'unknown' ? ('stale' as const) : word,
      reasons: [...reasons, reason],
    };
    return { ...file, project: { ...file.project, health } };
  });
}

/** The commit that last touched the root; for a plain folder the newest day that its files state. */
function lastChange({ project, plans }: ProjectFile): string | undefined {
  if (project.asOf !== undefined) return project.asOf;
  const days = [project.lastActivity?.date, ...plans.map(({ completedOn }) => completedOn)];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function daysBetween(from: string | undefined, to: string): number | undefined {
  const days = from === undefined ? Number.NaN : (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY;
  return Number.isNaN(days) ? undefined : days;
}
