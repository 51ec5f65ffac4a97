import { type DocumentContext, factAt, mark, originAt, report } from '../context.ts';
import { sectionKind } from '../dialects/headings.ts';
import { milestoneLabel } from '../dialects/milestones.ts';
import { phaseLabel, ROADMAP_FILLER, roadmapSection } from '../dialects/roadmap.ts';
import type { MilestoneFact } from '../facts.ts';
import { type Entry, type FieldEntry, type HeadingEntry, type ItemEntry } from '../markdown/outline.ts';
import { plainInline } from '../markdown/text.ts';
import { isDecisionTable } from '../sections/decision-table.ts';
import { readDecisionItem, readDecisionRows } from '../sections/roadmap-decisions.ts';
import { addAccomplishment, addStat } from '../sections/milestone-entry.ts';
import { readMilestoneLine } from '../sections/milestone-line.ts';
import {
  closeSummary,
  openHeading,
  openSummary,
  readBullet,
  readCaption,
  readMilestoneField,
  referenceOf,
} from '../sections/roadmap-milestones.ts';
import { statusIn } from '../sections/milestone-status.ts';
import { openBoldPhase, openPhase, readChecklist, readPhaseField } from '../sections/roadmap-phases.ts';
import { readPlanItem } from '../sections/roadmap-plans.ts';
import { readProgress } from '../sections/roadmap-progress.ts';
import { assignScopes } from '../sections/roadmap-scopes.ts';
import { closeScopes, type Walk } from '../sections/roadmap-walk.ts';

/**
 * Reads a roadmap, live or archived, of either kind: milestones with their ranges, phases with goals and plan lists, progress
 * tables, and the key decisions of an archive's summary (formats.md 3 and 6.2). A cumulative copy tells of earlier milestones too:
 * each claim carries the milestone under which it stands.
 */
export function readRoadmap(context: DocumentContext): void {
  const walk: Walk = { context, phaseDepth: 0, inBody: false };
  for (const entry of context.doc.outline) step(walk, entry);
  const own = walk.own === undefined ? undefined : referenceOf(walk.own);
  const others = context.facts.milestones.some((fact) => referenceOf(fact) !== own);
  if (walk.own !== undefined && own !== undefined) context.facts.milestones.push(walk.own);
  // A live roadmap of several milestones may hold phases of any of them.
  const several = others && !context.archived && context.milestone === undefined;
  assignScopes(context.facts, several ? undefined : (own ?? context.milestone));
}

function step(walk: Walk, entry: Entry): void {
  switch (entry.kind) {
    case 'heading': {
      readHeading(walk, entry);
      return;
    }
    case 'summary': {
      openSummary(walk, entry);
      return;
    }
    case 'close': {
      closeSummary(walk);
      return;
    }
    case 'table':
      if (walk.label === 'decisions' && isDecisionTable(entry.table)) readDecisionRows(walk, entry);
      else readProgress(walk, entry);
      return;
    case 'field': {
      readField(walk, entry);
      return;
    }
    case 'item': {
      readItem(walk, entry);
      return;
    }
    case 'text':
      if (ROADMAP_FILLER.test(entry.text)) mark(walk.context, 'filler', entry);
      else if (!openBoldPhase(walk, entry) && !readCaption(walk, entry))
        walk.label = entry.text.endsWith(':') ? walk.label : undefined;
  }
}

function readHeading(walk: Walk, entry: HeadingEntry): void {
  walk.label = undefined;
  if (entry.depth === 1 && readTitle(walk, entry)) return;
  walk.inBody ||= entry.depth > 1;
  if (openPhase(walk, entry)) return;
  if (walk.phase !== undefined && entry.depth > walk.phaseDepth) {
    walk.label =
      phaseLabel(entry.text) === 'plans' ? 'plans' : phaseLabel(entry.text) === 'decisions' ? 'decisions' : undefined;
    return;
  }
  walk.phase = undefined;
  if (openHeading(walk, entry)) return;
  closeScopes(walk, entry.depth);
  walk.section = roadmapSection(entry.text) ?? (entry.depth <= 2 ? undefined : walk.section);
  walk.phasesAre = walk.section === 'phases' ? statusIn(entry.text) : undefined;
  walk.listStatus = walk.section === 'milestones' ? statusIn(entry.text) : undefined;
  const label = milestoneLabel(entry.text);
  if (phaseLabel(entry.text) === 'decisions' || sectionKind(entry.text) === 'decisions') walk.label = 'decisions';
  else if (label === 'accomplishments' || label === 'stats') walk.label = label;
}

/** The first title names the milestone of an archive, or the one a live roadmap is written for. */
function readTitle(walk: Walk, entry: HeadingEntry): boolean {
  const { context } = walk;
  if (walk.own !== undefined || walk.inBody) return walk.own !== undefined;
  const text = plainInline(entry.markdown);
  const at = text.search(/(?<![\w.])v\d+(?:\.\d+)*(?![\w.]*\w)/i);
  const line = at < 0 ? undefined : readMilestoneLine(text.slice(at));
  const slug =
    context.milestone === undefined
      ? undefined
      : (readMilestoneLine(context.milestone) ?? { name: undefined, version: undefined });
  const place: MilestoneFact['place'] = context.archived ? 'archive' : 'roadmap-heading';
  if (context.archived) {
    const same =
      line?.version !== undefined &&
      (slug?.version === undefined || slug.version === line.version || `${slug.version}.0` === line.version);
    walk.own = {
      ...(same
        ? line
        : { version: slug?.version, ...(slug?.version === undefined ? { name: context.milestone } : {}) }),
      place,
      origin: factAt(context, entry),
    };
  } else if (line?.version?.includes('.') === true) walk.own = { ...line, place, origin: factAt(context, entry) };
  else walk.own = { ...slug, place: slug === undefined ? place : 'file-name', origin: originAt(context, entry) };
  return true;
}

function readField(walk: Walk, entry: FieldEntry): void {
  if (ROADMAP_FILLER.test(entry.label)) {
    mark(walk.context, 'filler', entry);
    return;
  }
  if (entry.bullet && (walk.label === 'decisions' || walk.label === 'accomplishments' || walk.label === 'stats')) {
    readItem(walk, entry);
    return;
  }
  if (entry.bullet && (readChecklist(walk, entry) || readPlanItem(walk, entry) || readBullet(walk, entry))) return;
  if (walk.phase !== undefined && entry.indent < 4) {
    readPhaseField(walk, entry);
    return;
  }
  walk.label = undefined;
  if (phaseLabel(entry.label) === 'decisions') walk.label = 'decisions';
  else if (phaseLabel(entry.label) === 'scope' && entry.value === '') walk.label = 'scope';
  else readMilestoneField(walk, entry);
}

function readItem(walk: Walk, entry: ItemEntry | FieldEntry): void {
  const { context, label } = walk;
  if (ROADMAP_FILLER.test(`- ${entry.kind === 'field' ? entry.label : entry.text}`)) {
    mark(context, 'filler', entry);
    return;
  }
  if (label === 'decisions') {
    readDecisionItem(walk, entry);
    return;
  }
  const milestone = walk.scope?.fact ?? walk.own;
  if (label === 'accomplishments' && milestone !== undefined) {
    addAccomplishment(context, milestone, entry);
    return;
  }
  if (label === 'stats' && milestone !== undefined) {
    addStat(context, milestone, entry);
    return;
  }
  if (readPlanItem(walk, entry) || readChecklist(walk, entry) || readBullet(walk, entry)) return;
  if (label === 'plans' && walk.phase !== undefined && entry.kind === 'item' && entry.checked !== undefined)
    leave(walk, entry);
}

/** A box in a plan list that names no plan; `TBD` is the template's. */
function leave({ context }: Walk, entry: ItemEntry): void {
  if (/^\W*(?:tbd|none|to be (?:planned|determined))\b/i.test(entry.text)) {
    mark(context, 'filler', entry);
    return;
  }
  mark(context, 'left', entry);
  report(
    context,
    'item-unreadable',
    `Unexpected entry ${JSON.stringify(entry.text.slice(0, 80))} in a list of plans, expected a plan id such as "01-02" first`,
    entry,
  );
}
