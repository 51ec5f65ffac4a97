import type { Requirement } from '../../model/index.ts';
import type { Words } from './dialect.ts';
import { fold } from './fold.ts';
import { words } from './lists.ts';
import { joined, wordsOf } from './registry.ts';

type Status = Requirement['status'];
export type Scope = Requirement['scope'];

/** Headings that put requirements out of a milestone or off to a later one (survey 4). */
const OUT = joined(
  /out[ -]of[ -]scope|not (?:in scope|scoped)|excluded|exclusions|non-goals|no-goals|won['’]?t[ -](?:have|do)/u,
  'scopes',
  'out',
);
const FUTURE = joined(
  /^future\b|\bfuture(?=$|[^\p{L}\s]|\s(?:[^\p{L}]|requirements?|scope|work|milestones?|releases?|versions?|phases?|iterations?|follow))|deferred|deferrable|\blater\b|backlog|candidates?\b|next (?:version|milestone|release)|nice[ -]to[ -]have|post-?v\d|v\d[\d.]*\+|v\d[\d.]*\.x|vnext|carried (?:forward )?(?:to|into)\b/u,
  'scopes',
  'future',
);
const CURRENT = /carried forward from|deferred from|\bcarried (?:over )?from/u;
/** Sections about requirements that define none. */
const OTHER = new RegExp(
  String.raw`^(?:requirements? )?(?:v[\d.]+ )?(?:traceability|(?:requirements? )?coverage|(?:milestone |requirements? )?summary|(?:requirements? )?outcomes?|milestone goals?|problem statement|prior milestones?|residual debt|changelog|${wordsOf('scopes', 'other').join('|')})(?![\p{L}])`,
  'u',
);

/** `Carried Forward`: into a milestone where it is being planned, out of it where it is archived. */
const CARRIED = /^carr(?:ied|y)[ -]?(?:forward|over)s?$/;

/** What a heading says of the requirements below it; undefined where it says nothing. */
export function scopeOf(title: string, archived = false): Scope | 'other' | undefined {
  const words = title.toLowerCase();
  if (archived && CARRIED.test(words.trim())) return 'future';
  if (OUT.test(words)) return 'out';
  if (CURRENT.test(words)) return 'current';
  if (FUTURE.test(words)) return 'future';
  return OTHER.test(words) ? 'other' : undefined;
}

const STATUSES: readonly (readonly [Status, RegExp])[] = [
  [
    'dropped',
    joined(
      /dropped|cancell?ed|descoped|superseded|removed|rejected|withdrawn|obsolete|won.?t|abandoned|n\/a/iu,
      'requirementStatus',
      'dropped',
    ),
  ],
  ['blocked', joined(/blocked/iu, 'requirementStatus', 'blocked')],
  [
    'open',
    joined(
      /\bnot\b|\bno\b|incomplete|unverified|partial|pending|in[ _-]progress|planned|deferred|open\b|todo|tbd|gap|failed|unsatisfied|unmapped|⏳|❌|✗|🚧|📋/iu,
      'requirementStatus',
      'open',
    ),
  ],
  [
    'done',
    joined(
      /complete|done|satisfied|validated|verified|shipped|delivered|implemented|met\b|passed|closed|achieved|resolved|✅|✓|✔|☑|🟢/iu,
      'requirementStatus',
      'done',
    ),
  ],
];

/** `Complete (plan 05; gap closure in plan 09)`, `Validated via gap-closure rerun`: the first word tells, what follows says how. */
const LEADS_DONE =
  /^[^\p{L}\p{N}]*(?:completed?|done|satisfied|validated|verified|shipped|delivered|implemented|met|passed|closed|achieved|resolved)(?=$|\s*(?:[—–,;:]|--|\((?!\s*(?:pending|partial|not|except|with)\b))|\s(?:via|in|at|on|by|during|through)\b)/iu;

/** A traceability status in words or marks, any language; undefined for a placeholder or none of them. */
export function requirementStatus(text: string): Status | undefined {
  if (LEADS_DONE.test(text) || /^\s*\[[xX✓✔✅]\]\s*$/u.test(text)) return 'done';
  if (/^\s*(?:\[ ?\]|[⬜🔲☐])\s*$/u.test(text)) return 'open';
  const negated = /unmet|unsatisfied|not (?:done|met|complete|satisfied|started|shipped)/i.test(text);
  return negated ? 'open' : STATUSES.find(([, pattern]) => pattern.test(text))?.[0];
}

/** What a column of a requirements table holds, by its header in the template. */
const COLUMNS = {
  id: words(`id, req, req-id, req id, requirement id, requirement, requirements, requirement(s), req., #`),
  text: words(`description, text, requirement, feature, what, capability, item, title, summary, name`),
  phase: words(`phase, phases, phase(s), planned phase, provisional phase, mapped phase`),
  plan: words(`plan, plans, plan(s)`),
  status: words(`status, final status, outcome, state, result, verdict, satisfied, done, coverage`),
  evidence: words(`evidence, verified by, proof, notes, note, verification, source, delivered`),
  reason: words(`reason, rationale, why`),
} as const satisfies Record<string, Words>;

export type RequirementColumn = keyof typeof COLUMNS;
const titles = Object.fromEntries(
  Object.entries(COLUMNS).map(([column, names]) => [
    column,
    new Set<string>([...names, ...wordsOf('requirementColumns', column)].map(fold)),
  ]),
) as Record<RequirementColumn, Set<string>>;

/** The first column with that name, but for those already taken. */
export const requirementColumn = (
  header: readonly string[],
  column: RequirementColumn,
  taken: readonly number[] = [],
): number =>
  header.findIndex(
    (title, at) =>
      !taken.includes(at) &&
      titles[column].has(fold(title.replace(/\s*\([^()]*\)$/, (tail) => (/^\s*\(s\)$/i.test(tail) ? tail : '')))),
  );
