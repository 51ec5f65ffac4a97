import { type DocumentContext, factAt } from '../context.ts';
import { sectionKind } from '../dialects/headings.ts';
import { milestoneLabel, type MilestoneLabel, PHASE_WORDS, PLAN_WORDS, STAT_LABELS } from '../dialects/milestones.ts';
import type { MilestoneFact } from '../facts.ts';
import { type Entry, type FieldEntry, type HeadingEntry, type ItemEntry, type TextEntry } from '../markdown/outline.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { applyField } from '../sections/milestone-fields.ts';
import { addAccomplishment, addStat, splitStats } from '../sections/milestone-entry.ts';
import { readNumbers, readTimeline } from '../sections/milestone-numbers.ts';
import { milestoneFrom, readBullet } from '../sections/roadmap-milestones.ts';
import { leadingVersion } from '../sections/milestone-line.ts';
import { tellsOfMilestone, withVersionMark } from '../sections/milestone-titles.ts';
import { readDecisionItem } from '../sections/roadmap-decisions.ts';
import { readProgress } from '../sections/roadmap-progress.ts';
import type { Walk } from '../sections/roadmap-walk.ts';

/** Reads MILESTONES.md: one entry per heading, in whatever order, with its figures and accomplishments (formats.md 6.1). */
export const readMilestones = (context: DocumentContext): void => readEntries(context, 'milestones-entry');

/** Reads RETROSPECTIVE.md: `## Milestone: v1.0 — Name` with its fields; the lessons stay prose (formats.md 8). */
export const readRetrospective = (context: DocumentContext): void => readEntries(context, 'retrospective');

function readEntries(context: DocumentContext, place: MilestoneFact['place']): void {
  const walk: Walk = { context, phaseDepth: 0, inBody: true };
  const entries = context.doc.outline;
  entries.forEach((entry, at) => {
    switch (entry.kind) {
      case 'heading': {
        openEntry(walk, entry, place, entries, at);
        return;
      }
      case 'summary': {
        openEntry(walk, { ...entry, kind: 'heading', depth: 6, markdown: entry.text }, place, entries, at);
        return;
      }
      case 'field': {
        readField(walk, entry);
        return;
      }
      case 'item': {
        readItem(walk, entry);
        return;
      }
      case 'table':
        if (walk.scope === undefined) readProgress(walk, entry);
        return;
      case 'text':
        readText(walk, entry);
        return;
      default:
        return;
    }
  });
  for (const fact of context.facts.milestones)
    if (place === 'milestones-entry' || fact.shippedOn !== undefined) fact.status ??= 'shipped';
}

function openEntry(
  walk: Walk,
  entry: HeadingEntry,
  place: MilestoneFact['place'],
  entries: readonly Entry[],
  at: number,
): void {
  walk.label = undefined;
  const open = walk.scope;
  const label = milestoneLabel(entry.text);
  if (open !== undefined && entry.depth > open.depth) {
    readNested(walk, entry, label);
    return;
  }
  walk.scope = undefined;
  if (entry.depth === 1 && !/\bv\d/i.test(entry.text)) return;
  const anyName = entry.depth > 1 && label === undefined && tellsOfMilestone(entries, at, entry.depth);
  const fact = milestoneFrom(walk, withVersionMark(entry.markdown), entry, place, anyName);
  if (fact === undefined) return;
  if (
    (fact.version ?? fact.archive) === undefined &&
    fact.shippedOn === undefined &&
    fact.status === undefined &&
    !anyName
  )
    return;
  walk.context.facts.milestones.push(fact);
  walk.scope = { milestone: fact.version ?? fact.name ?? '', depth: entry.depth, fact };
}

/** A heading inside an entry says what stands below it; `Requirements: 19/19` tells its figure itself. */
function readNested(walk: Walk, entry: HeadingEntry, label: MilestoneLabel | undefined): void {
  const [, title = '', value] = /^([\p{L}\s]{3,40}?)\s*[:：(]\s*(\d+\s*(?:\/|of)\s*\d+)/u.exec(entry.text) ?? [];
  const fact = walk.scope?.fact;
  if (fact !== undefined && value !== undefined && milestoneLabel(title) === 'requirements') {
    factAt(walk.context, entry);
    applyField(fact, 'requirements', value);
  }
  if (walk.context.kind === 'milestones' && sectionKind(entry.text) === 'decisions') walk.label = 'decisions';
  else walk.label = listLabel(walk, label, entry.text);
}

/** A wish is no result: what a list below such a label holds was not delivered yet. */
const WISH = /goal|theme|ziel|obje[ck]ti|^but$|^doel|obiettiv|hedef|^cel$|цель|мета|目标|目標|목표|mục tiêu/iu;

/** What has been achieved where the milestone is over, and is a wish where it is not. */
const RESULTS =
  /^(?:(?:main |completed |shipped |delivered |new )?(?:deliverables|features)|outcomes?|results?)(?: delivered| shipped)?$/i;

/** What a list below a label holds. */
function listLabel({ scope }: Walk, label: MilestoneLabel | undefined, title: string): Walk['label'] {
  if (label === 'accomplishments' || label === 'stats') return label;
  const status = scope?.fact.status;
  const isOver = status === 'shipped' || status === 'archived' || scope?.fact.shippedOn !== undefined;
  const tells = label === 'delivered' || label === 'shipped' ? !WISH.test(title) : isOver && RESULTS.test(title);
  return tells ? 'accomplishments' : undefined;
}

/** The first sentence below `### Delivered` sums the milestone up. */
function readText(walk: Walk, entry: TextEntry): void {
  if (entry.text.endsWith(':')) return;
  const fact = walk.scope?.fact;
  if (walk.label === 'accomplishments' && fact?.accomplishments === undefined && fact !== undefined) {
    factAt(walk.context, entry);
    applyField(fact, 'delivered', plainInline(entry.markdown));
  }
  walk.label = undefined;
}

function readField(walk: Walk, entry: FieldEntry): void {
  const fact = walk.scope?.fact;
  if (fact === undefined) {
    if (entry.bullet) readListed(walk, entry);
    return;
  }
  if (entry.bullet && walk.label !== undefined) {
    readItem(walk, entry);
    return;
  }
  const label = milestoneLabel(entry.label);
  const value = present(plainInline(entry.value));
  walk.label =
    walk.context.kind === 'milestones' && sectionKind(entry.label) === 'decisions'
      ? 'decisions'
      : value === undefined
        ? listLabel(walk, label, entry.label)
        : label === 'accomplishments' || label === 'stats'
          ? label
          : undefined;
  if (value === undefined) return;
  if (label === undefined && COUNTED.test(value) && walk.context.kind === 'milestones') {
    factAt(walk.context, entry);
    addNumbers(fact, value);
  }
  if (label === 'stats') addStatLine(walk, fact, entry, value);
  else if (label === 'timeline' || STAT_LABELS.test(entry.label)) addFigure(walk, fact, entry, value);
  else if (label !== undefined) factAt(walk.context, entry);
  // `**Phase:** 9` names it, `**Phases:** 9` may count them.
  if (label !== undefined) applyField(fact, label, label === 'phases' && isOne(entry.label) ? `Phase ${value}` : value);
}

const isOne = (label: string): boolean => /^(?:phase|fase|etapa|étape|этап|фаза|faza)$/iu.test(label.trim());

/** `**Scope:** 3 phases · 7 plans`: figures, whatever the label. */
const COUNTED = new RegExp(String.raw`^~?\d+\s(?:${[...PHASE_WORDS, ...PLAN_WORDS].join('|')})(?!\p{L})`, 'iu');

function addFigure(walk: Walk, fact: MilestoneFact, entry: FieldEntry, value: string): void {
  factAt(walk.context, entry);
  fact.stats = [...(fact.stats ?? []), { label: entry.label, value }];
}

function addStatLine(walk: Walk, fact: MilestoneFact, entry: FieldEntry, value: string): void {
  factAt(walk.context, entry);
  fact.stats = [...(fact.stats ?? []), ...splitStats(value)];
  addNumbers(fact, value);
}

function readItem(walk: Walk, entry: ItemEntry | FieldEntry): void {
  const fact = walk.scope?.fact;
  if (fact === undefined) {
    readListed(walk, entry);
    return;
  }
  if (walk.label === 'decisions') {
    readDecisionItem(walk, entry);
    return;
  }
  if (walk.label === 'accomplishments') {
    addAccomplishment(walk.context, fact, entry);
    return;
  }
  if (walk.label !== 'stats') return;
  addStat(walk.context, fact, entry);
  addNumbers(fact, plainInline(entry.markdown));
}

/** A MILESTONES.md that is a plain list: bullets that begin with a version. */
function readListed(walk: Walk, entry: ItemEntry | FieldEntry): void {
  if (walk.context.kind !== 'milestones' || leadingVersion(entry.markdown) === undefined) return;
  const before = walk.context.facts.milestones.length;
  readBullet({ ...walk, section: 'milestones' }, entry);
  const isOpen = entry.kind === 'item' && entry.checked === false;
  if (isOpen) for (const fact of walk.context.facts.milestones.slice(before)) fact.status ??= 'planned';
}

/** Figures among the statistics, where no field stated them. */
function addNumbers(fact: MilestoneFact, text: string): void {
  const { plansDone, plansTotal, tasks, phaseCount } = readNumbers(text);
  if (fact.plansTotal === undefined && plansTotal !== undefined)
    Object.assign(fact, { plansTotal, ...(plansDone === undefined ? {} : { plansDone }) });
  fact.tasks ??= tasks;
  fact.phaseCount ??= phaseCount;
  fact.startedOn ??= readTimeline(text).startedOn;
}
