import type { Dialect } from '../dialect.ts';

/** Generations of the planning template. Their words are the tables of `columns.ts`, `headings.ts`, … themselves (formats.md 1 and 9.1). */
export const generations: readonly Dialect[] = [
  {
    id: 'early',
    name: 'Planning template, early (no frontmatter, `Project Summary`)',
    signs: [
      {
        in: 'headings',
        pattern: /^(?:project summary|project alignment|deferred issues|blockers\/concerns carried forward)$/i,
      },
    ],
  },
  {
    id: 'template',
    name: 'Planning template',
    signs: [
      { in: 'keys', pattern: /^gsd_state_version$/ },
      { in: 'headings', pattern: /^(?:current position|accumulated context|session continuity|performance metrics)$/i },
      { in: 'lines', pattern: /(?:^|[\s`(])\/gsd[:-][a-z]/ },
    ],
  },
];
