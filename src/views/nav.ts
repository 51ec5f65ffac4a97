import type { Project, SourceReport, Visibility } from '../model/index.ts';
import { plural } from './format.ts';
import * as urls from './urls.ts';

/** The nouns of the header. */
export const sections = ['Projects', 'Milestones', 'Decisions', 'Velocity', 'Search', 'About data'] as const;
export type Section = (typeof sections)[number];

/** The pages of one project. */
export const projectSections = [
  'Overview',
  'Milestones',
  'Decisions',
  'Requirements',
  'Velocity',
  'Documents',
  'Data',
] as const;
export type ProjectSection = (typeof projectSections)[number];

export interface NavItem {
  label: string;
  href: string;
  current: boolean;
}

/** One step of the path to a page; the last has no address. */
export interface Crumb {
  label: string;
  href?: string | undefined;
}

/** What a project's pages were read from. */
export interface Basis {
  label: string;
  commit?: string | undefined;
  asOf?: string | undefined;
  /** The commit in the forge. */
  href?: string | undefined;
}

export const basisOf = ({ repo, source, root, commit, asOf }: Project): Basis => ({
  label: [repo ?? source, root].join(', '),
  commit,
  asOf,
});

const sectionUrls: Record<Section, string> = {
  Projects: urls.portfolioUrl(),
  Milestones: urls.milestonesUrl(),
  Decisions: urls.decisionsUrl(),
  Velocity: urls.velocityUrl(),
  Search: urls.searchUrl(),
  'About data': urls.aboutDataUrl(),
};

export const siteNav = (current?: Section): NavItem[] =>
  sections.map((label) => ({ label, href: sectionUrls[label], current: label === current }));

const projectSectionUrls: Record<ProjectSection, (id: string) => string> = {
  Overview: urls.projectUrl,
  Milestones: urls.milestonesUrl,
  Decisions: urls.decisionsUrl,
  Requirements: urls.requirementsUrl,
  Velocity: urls.velocityUrl,
  Documents: urls.documentsUrl,
  Data: urls.aboutDataUrl,
};

export const projectNav = (id: string, current?: ProjectSection): NavItem[] =>
  projectSections.map((label) => ({ label, href: projectSectionUrls[label](id), current: label === current }));

/** What the site says about its sources at the foot of each page, e.g. `14 sources, 1 stale`. */
export function sourcesLine(sources: readonly Pick<SourceReport, 'state'>[]): string {
  const of = (state: SourceReport['state']) => sources.filter((source) => source.state === state).length;
  const troubles = (['stale', 'failed', 'empty'] as const).filter((state) => of(state) > 0);
  return [plural(sources.length, 'source'), ...troubles.map((state) => `${String(of(state))} ${state}`)].join(', ');
}

/** Whom a site is for, where that is not everybody. */
export const audienceWords = (audience: Visibility | undefined): string | undefined =>
  audience === 'team' ? 'For the team only' : audience === 'stakeholder' ? 'For stakeholders only' : undefined;
