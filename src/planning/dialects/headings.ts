import type { SectionKind } from './dialect.ts';
import { fold } from './fold.ts';
import { remembered } from './remembered.ts';
import { wordsOf } from './registry.ts';

export type { SectionKind } from './dialect.ts';

/** Heading patterns of the template, on the folded title, first match wins; the patterns of a kind in every dialect are joined to its last. */
const TEMPLATE: readonly (readonly [RegExp, SectionKind])[] = [
  [
    /^(?:open|pending|undecided|deferred|upcoming) decisions?\b|\bdecisions? (?:needed|required|pending|to make)\b|^decision (?:log|records?) index/,
    'other',
  ],
  [
    /open questions?|critical pitfalls|deferred|technical (?:discoveries|notes|debt)|hard constraints|^notes\b|known (?:issues|bugs)|lessons?\b|next (?:steps?|actions?|up)\b|operator next|constraints|patterns\b|gotchas/,
    'other',
  ],
  [/^(?!key\b)(?=.).{1,80} decision(?: [\d./-]+)?$/, 'one-decision'],
  [/\bdecisions\b|\bdecision (?:log|records?|register|history|table|made)\b|^(?:key )?decision$/, 'decisions'],
  [/quick (?:tasks?|fixes)/, 'quick-tasks'],
  [/\bblock(?:er|ers|ing issues)\b|^(?:open |active |current )?concerns$|^open issues$/, 'blockers'],
  [/\bto-?dos?\b|^pending (?:items|tasks)$/, 'todos'],
  [/performance metrics|^metrics$|^velocity/, 'metrics'],
  [/roadmap (?:evolution|changes|history)/, 'roadmap-evolution'],
  [/^timeline$|^recent activity$|^activity(?: log)?$|^(?:change|activity) log$/, 'timeline'],
  [/session|^resume\b/, 'session'],
  [
    /^(?:previous|previously|prior|last|latest|recently) (?:shipped|completed|released|milestones?)|(?:shipped|completed|past|finished|released|archived) milestones?|milestones? (?:shipped|completed|archived)/,
    'shipped-milestones',
  ],
  [/^(?:current|active) milestone/, 'current-milestone'],
  [/^(?:project )?milestones?$|milestones? (?:history|summary|overview|list|status|progress|context)$/, 'milestones'],
  [/current (?:position|status|state)|^position$|^status$|^progress$|active baseline/, 'position'],
  [/core value/, 'core-value'],
  [/^what this is|^overview$|^vision$|^description$|^about$/, 'description'],
  [/project (?:reference|summary)|^reference$/, 'reference'],
  [/requirements?\b/, 'requirements'],
];

const HEADINGS = TEMPLATE.map(([template, kind], at): readonly [RegExp, SectionKind] => {
  const isLast = TEMPLATE.findLastIndex(([, other]) => other === kind) === at;
  return [isLast ? new RegExp([template.source, ...wordsOf('headings', kind)].join('|'), 'u') : template, kind];
});

/** The kind of section a heading opens; undefined for headings that no table knows. */
export const sectionKind = remembered((title: string): SectionKind | undefined => {
  if (/^\s*decision\s*[:—–-]\s/i.test(title)) return 'one-decision';
  const folded = fold(title);
  return HEADINGS.find(([pattern]) => pattern.test(folded))?.[1];
});
