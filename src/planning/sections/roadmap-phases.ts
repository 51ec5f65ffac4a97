import { factAt } from '../context.ts';
import { phaseLabel } from '../dialects/roadmap.ts';
import { saysNone } from '../dialects/words.ts';
import type { PhaseFact } from '../facts.ts';
import { dayIn } from '../markdown/dates.ts';
import type { FieldEntry, HeadingEntry, ItemEntry, TextEntry } from '../markdown/outline.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { plainIds } from '../phase-ids.ts';
import { leadingVersion } from './milestone-line.ts';
import { statusIn } from './milestone-status.ts';
import { readNumbers, readPlanCount } from './milestone-numbers.ts';
import { type PhaseLine, readPhaseCell, readPhaseLine, saysDone } from './phase-line.ts';
import { allNamedPhases } from './phase-ranges.ts';
import { addPhase, type Walk } from './roadmap-walk.ts';

/** What a line says of a phase, as a claim. */
export function phaseFact(line: PhaseLine, rest: Pick<PhaseFact, 'origin' | 'place'>): PhaseFact {
  const { dropped, done, active, description, ...stated } = line;
  return {
    ...stated,
    ...(description === undefined ? {} : { goal: description }),
    ...(done === undefined ? {} : { done }),
    ...(dropped === true
      ? { status: 'dropped' as const }
      : active === true && done !== true
        ? { status: 'active' as const }
        : {}),
    ...rest,
  };
}

/** A heading that names a phase opens its detail. True when it did. */
export function openPhase(walk: Walk, entry: HeadingEntry): boolean {
  const line = readPhaseLine(entry.markdown, walk.context.conventions) ?? numberedPhase(walk, entry.markdown);
  if (line === undefined || (walk.phase !== undefined && entry.depth > walk.phaseDepth)) return false;
  walk.phase = addPhase(walk, phaseFact(line, { place: 'detail', origin: factAt(walk.context, entry) }));
  walk.phaseDepth = entry.depth;
  return true;
}

/** A line in bold that names a phase and nothing more, where the roadmap has no headings for phases: opens its detail. True when it did. */
export function openBoldPhase(walk: Walk, entry: TextEntry): boolean {
  const isAlone = /^\*\*[^*]{3,120}\*\*[^\p{L}]{0,6}(?:[([][^()[\]]{1,40}[)\]])?[^\p{L}]{0,6}$/u.test(entry.markdown);
  if (!isAlone || (walk.phase !== undefined && walk.phaseDepth < 7)) return false;
  const line = readPhaseLine(entry.markdown, walk.context.conventions);
  if (line?.name === undefined) return false;
  walk.phase = addPhase(walk, phaseFact(line, { place: 'detail', origin: factAt(walk.context, entry) }));
  walk.phaseDepth = 7;
  walk.label = undefined;
  return true;
}

/** `### 3. Wires`, `- [x] 1. Posts` where the section says that they are phases. */
const numberedPhase = ({ section, context }: Walk, markdown: string): PhaseLine | undefined =>
  (section === 'phases' || section === 'details') && /^\d{1,3}[.)]\s+\p{L}/u.test(markdown)
    ? readPhaseCell(markdown, context.conventions)
    : undefined;

/** `- [x] 1. Posts`, `1. **Posts** — text`, `1. Posts - text` in such a section. */
function numberedItem(walk: Walk, entry: ItemEntry | FieldEntry): PhaseLine | undefined {
  const { markdown } = entry;
  if (entry.kind === 'item' && entry.mark !== undefined) return numberedPhase(walk, markdown);
  if (entry.kind !== 'item' || entry.ordinal === undefined || entry.indent > 1 || walk.section !== 'phases')
    return undefined;
  const head = NAME.exec(markdown);
  const name = plainInline(head?.[0] ?? '');
  return name === '' || name.split(/\s+/).length > 8
    ? undefined
    : readPhaseLine(`**Phase ${entry.ordinal}: ${name}**${markdown.slice(head?.[0].length)}`);
}

/** The name at the beginning of a numbered item: in bold, or up to a colon, dash, bracket or mark. */
const NAME =
  /^(?:\*\*[^*]{1,120}\*\*|[^—–:：([✅✓✔☑🚧📋⏳🔄⏸]{2,60}?(?=\s*(?:[:：([✅✓✔☑🚧📋⏳🔄⏸]|\s(?:—|–|--?)\s|$)))/u;

/** An entry of a phase checklist, boxed or not. True when it was one. */
export function readChecklist(walk: Walk, entry: ItemEntry | FieldEntry): boolean {
  if (walk.label === 'scope' && entry.kind === 'item' && entry.ordinal !== undefined)
    return readScopeItem(walk, entry, entry.ordinal);
  const mark = entry.kind === 'item' ? entry.mark : undefined;
  const listed =
    mark !== undefined || walk.section === 'phases' || /^[^\p{L}\p{N}]*(?:\*\*|✅|🚧|📋)/u.test(entry.markdown);
  const named =
    listed && (walk.phase === undefined || mark !== undefined)
      ? readPhaseLine(entry.markdown, walk.context.conventions)
      : undefined;
  const line = named ?? (listed && walk.phase === undefined ? numberedItem(walk, entry) : undefined);
  if (
    line?.name === undefined ||
    (named !== undefined &&
      !(walk.section === 'phases' && mark !== undefined && /^[^\p{Ll}]/u.test(named.name ?? '')) &&
      !hasSeparator(plainIds(plainInline(entry.markdown), walk.context.conventions.phaseIds).text)) ||
    (walk.phase !== undefined && walk.label !== undefined)
  )
    return false;
  const fact = phaseFact(line, { place: 'checklist', origin: factAt(walk.context, entry) });
  const checked = entry.kind === 'item' ? entry.checked : undefined;
  addPhase(walk, {
    ...fact,
    ...(checked === undefined
      ? {}
      : { done: checked || (mark === ' ' && fact.done === true && fact.completedOn !== undefined) }),
    ...(fact.status === undefined && (mark === '~' || mark === '-' || mark === '>')
      ? { status: 'active' as const }
      : {}),
  });
  return true;
}

/** A name follows the number behind a colon, a dash or a bracket: `Phase 7 tests pass` is a sentence. */
const hasSeparator = (text: string): boolean =>
  /^[^\p{L}\p{N}]*\p{L}+(?:\s\p{L}+)?\s+[\w.-]+?\**\s*(?:[:：(.]|—|–|--|-(?=\s))/u.test(text) ||
  /^[^\p{L}\p{N}]*第?\s?\d/u.test(text);

/** DevFlow lists the objectives of a milestone by number before it details them. */
function readScopeItem(walk: Walk, entry: ItemEntry, number: string): boolean {
  const name = /^(~~)?\*\*(.{1,300}?)\*\*/.exec(entry.markdown);
  if (name === null || entry.indent > 1 || /^(?:phase|objective)\s/i.test(name[2] ?? '')) return false;
  const [title, tail] = [
    plainInline(name[2] ?? ''),
    plainInline(entry.markdown.slice(name[0].length)).replace(/^\s*(?:—|–|-|:)\s*/, ''),
  ];
  addPhase(walk, {
    number,
    name: title.replace(/[:.]$/, ''),
    goal: present(tail),
    ...(saysDone(tail.slice(0, 20)) ? { done: true } : {}),
    place: 'checklist',
    origin: factAt(walk.context, entry),
  });
  return true;
}

/** A field in the detail of a phase. True when it told something. */
export function readPhaseField(walk: Walk, entry: FieldEntry): boolean {
  const { conventions } = walk.context;
  const label = phaseLabel(entry.label, conventions.spoken);
  walk.label = label === 'plans' ? 'plans' : label === 'decisions' ? 'decisions' : 'other';
  const written = plainInline(entry.value.replace(/<!--.*?-->/g, ''));
  const value = present(label === 'dependsOn' ? plainIds(written, conventions.phaseIds).text : written);
  if (walk.phase === undefined || label === undefined || value === undefined) return label !== undefined;
  const told = tell(label, value);
  if (told === undefined) return false;
  factAt(walk.context, entry);
  Object.assign(walk.phase, Object.fromEntries(Object.entries(told).filter(([, each]) => each !== undefined)));
  return true;
}

function tell(label: NonNullable<ReturnType<typeof phaseLabel>>, value: string): Partial<PhaseFact> | undefined {
  switch (label) {
    case 'goal':
      return { goal: value };
    case 'dependsOn':
      return { dependsOn: dependencies(value) };
    case 'requirements':
      return { requirements: requirementIds(value) };
    case 'plans':
      return planNumbers(value);
    case 'status':
      return statusOf(value);
    case 'completed':
      return { completedOn: dayIn(value) };
    case 'started':
      return { startedOn: dayIn(value) };
    case 'milestone':
      return { milestone: leadingVersion(value) };
    default:
      return undefined;
  }
}

const planNumbers = (value: string): Partial<PhaseFact> => {
  const { plansDone, plansTotal } = { ...readPlanCount(value), ...readNumbers(value) };
  return /^(?:tbd|estimated|~)/i.test(value) ? {} : { plansDone, plansTotal };
};

/** The status of a phase in words: `Complete`, `Not started`, `Deferred`, `✅ COMPLETE 2026-01-02`. */
export function statusOf(text: string): Pick<PhaseFact, 'status' | 'done' | 'completedOn'> {
  if (
    /\b(?:deferred|dropped|cancell?ed|superseded|descoped|skipped|punted)\b/i.test(text) &&
    !/^[^\p{L}]*complete/iu.test(text)
  )
    return { status: 'dropped' };
  const said = statusIn(text);
  if (said === 'shipped') return { done: true, completedOn: dayIn(text) };
  if (said === 'active') return { done: false, status: 'active' };
  return said === 'planned' ? { done: false } : {};
}

/** Phase numbers in a value such as `Phase 1, Phase 3`, `Phases 16 and 17`, `Phase 2 (all of it)`; empty for `Nothing (can run after Phase 2)`. */
const dependencies = (value: string): string[] => {
  if (saysNone(value)) return [];
  const named = allNamedPhases(value);
  return named.length > 0 ? named : /^\d/.test(value) ? allNamedPhases(`Phase ${value}`) : [];
};

/** Ids as written; a range keeps its ends. */
const requirementIds = (value: string): string[] => [
  ...new Set(value.match(/(?<![\p{L}\p{N}_])\p{Lu}[\p{Lu}0-9]*(?:-[\p{Lu}0-9]+)*-\d+[a-z]?(?![\p{L}\p{N}_])/gu) ?? []),
];
