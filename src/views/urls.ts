import type { Decision } from '../model/index.ts';
import { documentSlug } from './document-slug.ts';

/** Addresses are root-relative, without the site's base, encoded per segment, with a trailing slash. */
const url = (...segments: string[]) => `/${segments.map((segment) => `${encodeURIComponent(segment)}/`).join('')}`;
const scope = (project: string | undefined) => (project === undefined ? [] : ['projects', project]);

export const portfolioUrl = () => '/';
export const projectUrl = (project: string) => url('projects', project);
export const teamUrl = (team: string) => url('teams', team);
export const searchUrl = () => url('search');
/** What the site, or one project, was read from, and how well. */
export const aboutDataUrl = (project?: string) => url(...scope(project), 'about-data');

/** The timeline of one project, or of all. */
export const milestonesUrl = (project?: string) => url(...scope(project), 'milestones');
export const milestoneUrl = (project: string, key: string) => url('projects', project, 'milestones', key);
/** `key` is a phase's `key`: `<milestone key>/<number>`, or the number alone. */
export const phaseUrl = (project: string, key: string) => url('projects', project, 'phases', ...key.split('/'));
export const velocityUrl = (project?: string) => url(...scope(project), 'velocity');
export const requirementsUrl = (project: string) => url('projects', project, 'requirements');

/** The decision index of one project, or of all. */
export const decisionsUrl = (project?: string) => url(...scope(project), 'decisions');
/** The page of a project's decisions that were first seen in one ISO week, or of the `undated` ones. */
export const weekUrl = (project: string, week: string) => url('projects', project, 'decisions', week);
/** A decision's own address. */
export const decisionUrl = (project: string, decision: Pick<Decision, 'id' | 'firstSeen' | 'decidedOn'>) =>
  `${weekUrl(project, decisionWeek(decision))}#${decision.id}`;

export const documentsUrl = (project: string) => url('projects', project, 'documents');
/** A pulled document, or one line of it. */
export const documentUrl = (project: string, path: string, line?: number) =>
  url('projects', project, 'documents', ...documentSlug(path).split('/')) +
  (line === undefined ? '' : `#${lineAnchor(line)}`);
/** The id of the block that holds a line of a document. */
export const lineAnchor = (line: number) => `L${String(line)}`;
export const portfolioJsonUrl = () => '/data/portfolio.json';
export const projectJsonUrl = (project: string) => `/data/projects/${encodeURIComponent(project)}.json`;

/** The page a decision stands on: the ISO week of its first sighting, else of its stated day, else `undated`. */
export function decisionWeek(decision: Pick<Decision, 'firstSeen' | 'decidedOn'>): string {
  const date = decision.firstSeen?.date ?? decision.decidedOn;
  return (date === undefined ? undefined : isoWeek(date)) ?? 'undated';
}

const DAY = 86_400_000;

/** `2026-W08` for a day or an instant (its UTC day); undefined where `date` is not one. ISO 8601: the week of a Thursday. */
export function isoWeek(date: string): string | undefined {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return undefined;
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = new Date(time + (3 - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1;
  return `${String(year)}-W${String(week).padStart(2, '0')}`;
}
