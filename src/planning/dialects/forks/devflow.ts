import type { Dialect } from '../dialect.ts';
import { words } from '../lists.ts';

/** Objectives stand for phases, TRDs and jobs for plans; they lie in `objectives/NN-name/NN-MM-TRD.md`. */
export const devflow: Dialect = {
  id: 'devflow',
  name: 'DevFlow',
  signs: [
    { in: 'paths', pattern: /^(?:milestones\/[^/]+\/)?objectives\/[^/]+\/|^milestones\/[^/]+-objectives\// },
    { in: 'paths', pattern: /^phases\/[^/]+\/[^/]*-(?:TRD|JOB)\.md$/ },
    { in: 'headings', pattern: /^devflow state\b/i },
    { in: 'headings', pattern: /^objective \d[\w.]*\s*(?:[:—–]|-{1,2}\s)/i, unless: /\bphase \d|(?:^|\/)phases\//i },
    { in: 'lines', pattern: /(?:^|[\s`(])\/(?:df|devflow):[a-z]/ },
  ],
  vocabulary: {
    labels: {
      phase: words('objective, current objective, active objective, objective in flight, objective in progress'),
      plan: words('trd, current trd, job, current job'),
    },
    columns: { phase: words('objective'), plan: words('trd, job') },
    requirementColumns: { phase: words('objective'), plan: words('trd') },
    progressColumns: { phase: words('objectives?'), plans: words('trds?, trds? completed?') },
    roadmapSections: { phases: words('objectives'), details: words('objective details') },
    phaseLabels: { plans: words('trds, jobs'), scope: words('objective scope, objectives') },
    milestoneLabels: { phases: words('objectives, objectives completed'), plans: words('trds') },
    units: { phase: words('objectives, objective'), plan: words('trds, trd, jobs, job') },
  },
  homonyms: {
    labels: words('objective, current objective, active objective, job, current job'),
    units: words('objectives, objective'),
  },
};
