import type { Health, HealthRules, Note, ProjectFile } from '../../model/index.ts';
import { blockingReasons, concernReasons } from './blockers.ts';
import { progressReasons } from './pace.ts';
import { overReasons } from './over.ts';
import { daysBetween, lastChange } from './time.ts';

/** What health is judged by, besides the project itself. */
export interface HealthInput {
  /** The site's "today", an instant or a day; undefined where no source has a date: nothing is old then. */
  today: string | undefined;
  notes: readonly Note[];
  rules: HealthRules;
}

/**
 * Judges the health of every project, with a sentence for each reason: `docs/health.md` is the written rule. A person's word, from the
 * newest note on the project with one, goes before the judged one for `rules.statementDays`; the judged reasons stay beside it.
 */
export function withHealth(files: readonly ProjectFile[], input: HealthInput): ProjectFile[] {
  return files.map((file) => {
    // A project of which nothing could be read already says why.
    if (file.documents.length === 0 && file.project.health.reasons.length > 0) return file;
    const health = { ...healthOf(file, input), ...statement(file.project.id, input) };
    return { ...file, project: { ...file.project, health } };
  });
}

/** The first of the words that has a reason; what is worse comes first. */
function healthOf(file: ProjectFile, { today, rules }: HealthInput): Health {
  const blocking = blockingReasons(file, today);
  const over = overReasons(file);
  const old = over === undefined ? ageReasons(file, today, rules) : [];
  const progress = progressReasons(file, today);
  const concerns = concernReasons(file, today, rules);
  const atRisk = [...progress.atRisk, ...concerns.atRisk];
  const rest = [...concerns.noted, ...progress.noted];
  if (blocking.length > 0) return { word: 'blocked', reasons: [...blocking, ...old] };
  if (over !== undefined) return { word: 'done', reasons: [...over, ...concerns.noted, ...concerns.atRisk] };
  if (old.length > 0) return { word: 'stale', reasons: [...old, ...atRisk, ...rest] };
  if (atRisk.length > 0) return { word: 'at-risk', reasons: [...atRisk, ...rest] };
  return isKnown(file)
    ? { word: 'on-track', reasons: rest }
    : { word: 'unknown', reasons: ['The planning files say neither what is being worked on nor what is done.'] };
}

function ageReasons(file: ProjectFile, today: string | undefined, { staleAfterDays }: HealthRules): string[] {
  const changed = lastChange(file);
  const days = daysBetween(changed, today);
  return days !== undefined && changed !== undefined && days > staleAfterDays
    ? [`Nothing changed for ${String(days)} days, since ${changed.slice(0, 10)}.`]
    : [];
}

const isKnown = ({ phases, plans, milestones, project }: ProjectFile) =>
  [phases, plans, milestones].some(({ length }) => length > 0) ||
  project.progress.computed !== undefined ||
  project.status.class !== 'unknown';

function statement(id: string, { today, notes, rules }: HealthInput): Partial<Health> {
  const recent = ({ date }: Note) => (daysBetween(date, today) ?? 0) <= rules.statementDays;
  const note = notes
    .filter((each) => each.project === id && each.milestone === undefined && each.health !== undefined)
    .filter(recent)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (note?.health === undefined) return {};
  const { title, author, date, health: word } = note;
  return { word, statedBy: { note: title, ...(author === undefined ? {} : { author }), date } };
}
