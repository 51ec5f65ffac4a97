/** One address in the demo for each kind of page, by its file below `src/pages`. */
export const kinds: Record<string, string> = {
  '404.astro': '/404.html',
  'index.astro': '/',
  'about-data/index.astro': '/about-data/',
  'decisions/index.astro': '/decisions/',
  'milestones/index.astro': '/milestones/',
  'search/index.astro': '/search/',
  'teams/[team].astro': '/teams/lending/',
  'velocity/index.astro': '/velocity/',
  'projects/[project]/index.astro': '/projects/pedal/',
  'projects/[project]/about-data.astro': '/projects/pedal/about-data/',
  'projects/[project]/decisions/index.astro': '/projects/pedal/decisions/',
  'projects/[project]/decisions/[week].astro': '/projects/pedal/decisions/2025-W41/',
  'projects/[project]/documents/index.astro': '/projects/pedal/documents/',
  'projects/[project]/documents/[...path].astro': '/projects/pedal/documents/~planning/STATE.md/',
  'projects/[project]/milestones/index.astro': '/projects/pedal/milestones/',
  'projects/[project]/milestones/[key].astro': '/projects/pedal/milestones/v1.0/',
  'projects/[project]/phases/[...phase].astro': '/projects/pedal/phases/v2.0/9/',
  'projects/[project]/requirements.astro': '/projects/pedal/requirements/',
  'projects/[project]/velocity.astro': '/projects/pedal/velocity/',
};

/** Rules of axe that a kind of page is excused from: a pulled document keeps the levels of its headings. */
export const excusedFrom = (path: string): string[] => (path.includes('/~planning/') ? ['heading-order'] : []);
