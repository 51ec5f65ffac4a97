import { type Lines, factAt } from '../context.ts';
import { milestoneLabel } from '../dialects/milestones.ts';
import { roadmapSection } from '../dialects/roadmap.ts';
import type { MilestoneFact } from '../facts.ts';
import type { FieldEntry, HeadingEntry, ItemEntry, SummaryEntry, TextEntry } from '../markdown/outline.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { applyField } from './milestone-fields.ts';
import { isVersion, leadingVersion, readMilestoneLine } from './milestone-line.ts';
import { versionOf } from '../phase-ids.ts';
import { readPhaseLine } from './phase-line.ts';
import { addMilestone, closeScopes, type Walk } from './roadmap-walk.ts';

/** `Milestone 3: Name`, `M001: Title`, `[GSD.02] Name`: a milestone without a version. */
const NUMBERED =
  /^[^\p{L}\p{N}[]*(?:Milestone\s+|M(?=\d))(\d{1,3})\s*(?:[:：]|—|–|--|-)\s*(.+)$|^\[([A-Z][A-Z0-9]*\.\d{1,3})\]\s+(?!\d)(.+)$/iu;

type Place = MilestoneFact['place'];

/** A claim on a milestone from one line; undefined when the line is none. */
export function milestoneFrom(
  walk: Walk,
  markdown: string,
  lines: Lines,
  place: Place,
  anyName = false,
): MilestoneFact | undefined {
  const coded = walk.context.conventions.phaseIds === 'bracket' ? codedMilestone(markdown) : undefined;
  const numbered = coded === undefined ? NUMBERED.exec(plainInline(markdown)) : null;
  const line =
    coded ??
    (numbered === null
      ? readMilestoneLine(markdown, anyName)
      : readMilestoneLine(numbered[2] ?? numbered[4] ?? '', true));
  if (line === undefined) return undefined;
  const named = numbered === null ? null : /^(.{2,120}?)\s*\((v\d+(?:\.\d+){1,3})\)$/.exec(line.name ?? '');
  if (named !== null && line.version === undefined) Object.assign(line, { name: named[1], version: named[2] });
  const archive = numbered?.[1] === undefined ? numbered?.[3] : `M${numbered[1]}`;
  return { ...line, ...(archive === undefined ? {} : { archive }), place, origin: factAt(walk.context, lines) };
}

/** `[GSD.02] Name`: the second milestone, v2.0 where no version stands behind it. */
function codedMilestone(markdown: string): ReturnType<typeof readMilestoneLine> {
  const [mark, number] = /^\s*\[[A-Z][A-Z0-9_]*\.(\d{2})\]\s*(?!\d{2}(?!\d))/.exec(plainInline(markdown)) ?? [];
  if (mark === undefined) return undefined;
  const line = readMilestoneLine(plainInline(markdown).slice(mark.length), true);
  return line && { ...line, version: line.version ?? versionOf(number) };
}

/** What a claim is called by others: its version, else its name. */
export const referenceOf = (fact: MilestoneFact): string | undefined => fact.version ?? fact.name;

/** A heading that names a milestone opens its scope. True when it did. */
export function openHeading(walk: Walk, entry: HeadingEntry): boolean {
  if (walk.phase !== undefined && entry.depth > walk.phaseDepth) return false;
  if (readPhaseLine(entry.markdown, walk.context.conventions) !== undefined || isSection(entry.text)) return false;
  const fact = milestoneFrom(walk, entry.markdown, entry, 'roadmap-heading');
  if (fact === undefined) return false;
  closeScopes(walk, entry.depth);
  // The list of milestones ends where the first of them has a section of its own.
  if (entry.depth <= 2 && walk.section === 'milestones') walk.section = undefined;
  openScope(walk, addMilestone(walk, fact), entry.depth);
  return true;
}

/** `v1 Requirements`, `v2 Phases (later)` name a section, not a milestone. */
const isSection = (title: string): boolean =>
  roadmapSection(title) !== undefined ||
  /^v\d+(?:\.\d+)?\s+(?:requirements|anforderungen|requisitos|phases?(?!\s*\d))(?!\p{L})/iu.test(title);

/** A `<summary>` that names a milestone opens its scope until `</details>`; another one keeps the scope around it. */
export function openSummary(walk: Walk, entry: SummaryEntry): void {
  const fact = milestoneFrom(walk, entry.text, entry, 'roadmap-summary');
  if (fact !== undefined) openScope(walk, addMilestone(walk, fact), 0);
  else openScope(walk, walk.scope?.fact ?? { place: 'roadmap-summary', origin: factAt(walk.context, entry) }, 0);
}

function openScope(walk: Walk, fact: MilestoneFact, depth: number): void {
  walk.scope = { milestone: referenceOf(fact) ?? '', depth, fact, section: walk.section, outer: walk.scope };
  if (walk.section === 'backlog') walk.section = undefined;
  walk.phase = undefined;
}

/** Leaves the innermost `<details>`. */
export function closeSummary(walk: Walk): void {
  while (walk.scope !== undefined && walk.scope.depth !== 0) walk.scope = walk.scope.outer;
  if (walk.scope !== undefined) walk.section = walk.scope.section;
  walk.scope = walk.scope?.outer;
  walk.phase = undefined;
}

/** A bullet of a milestone list. True when it was one. */
export function readBullet(walk: Walk, entry: ItemEntry | FieldEntry): boolean {
  const listed = walk.section === 'milestones' && entry.indent < 2;
  const version = leadingVersion(entry.markdown);
  if (entry.kind === 'field' && version === undefined && milestoneLabel(entry.label) !== undefined) return false;
  if (
    walk.phase !== undefined ||
    (version === undefined && !listed) ||
    readPhaseLine(entry.markdown, walk.context.conventions) !== undefined
  )
    return false;
  const fact = milestoneFrom(walk, entry.markdown, entry, 'roadmap-bullet', listed);
  if (fact === undefined) return false;
  fact.archive ??= /\]\((?:\.\/|\.planning\/)?milestones\/([^()]{1,120}?)-ROADMAP\.md\)/i.exec(entry.markdown)?.[1];
  // Outside the list a bullet that begins with a version may speak of anything.
  const told = listed
    ? (fact.version !== undefined && isVersion(fact.version)) || fact.ranges !== undefined || fact.status !== undefined
    : walk.scope === undefined && (fact.ranges ?? fact.shippedOn) !== undefined;
  if (!told) return false;
  const checked = entry.kind === 'item' ? entry.checked : undefined;
  const status = fact.status ?? (checked === true ? 'shipped' : listed ? walk.listStatus : undefined);
  addMilestone(walk, { ...fact, status });
  return true;
}

/** Deeper than any heading: the next one ends it. */
const CAPTION_DEPTH = 7;

/** A bold caption says more of the milestone it stands under, or, among phases, heads those of another one. True when it does. */
export function readCaption(walk: Walk, entry: TextEntry): boolean {
  const version = entry.markdown.startsWith('**') ? leadingVersion(entry.markdown) : undefined;
  if (walk.phase !== undefined || version === undefined) return false;
  const same = version === walk.scope?.fact.version;
  const listed = walk.section === 'milestones';
  const fact =
    same || listed || walk.section === 'phases'
      ? milestoneFrom(walk, entry.markdown, entry, listed ? 'roadmap-bullet' : 'roadmap-heading')
      : undefined;
  if (fact === undefined || (!same && !listed && (fact.ranges ?? fact.status) === undefined)) return false;
  fact.status ??= listed ? walk.listStatus : undefined;
  addMilestone(walk, fact);
  if (same) return true;
  closeScopes(walk, CAPTION_DEPTH);
  openScope(walk, fact, CAPTION_DEPTH);
  return true;
}

/** A field below a milestone's heading, or in the head of an archived roadmap. True when it told something. */
export function readMilestoneField(walk: Walk, entry: FieldEntry): boolean {
  const fact = walk.scope?.fact ?? (walk.inBody ? undefined : walk.own);
  const label = milestoneLabel(entry.label);
  if (fact === undefined || label === undefined) return false;
  // `Version: 1.6` may count the editions of the document.
  if (/^version$/i.test(entry.label) && /^\d+(?:\.\d+)*$/.test(entry.value.trim())) return false;
  const value = present(plainInline(entry.value));
  if (label === 'accomplishments' || label === 'stats') walk.label = label;
  if (value === undefined) return label === 'accomplishments' || label === 'stats';
  factAt(walk.context, entry);
  applyField(fact, label, value);
  return true;
}
