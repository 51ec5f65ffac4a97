import { type DocumentContext, mark } from '../context.ts';
import { sectionKind } from '../dialects/headings.ts';
import { isBoilerplate, saysNone } from '../dialects/words.ts';
import { itemsOf } from '../markdown/items.ts';
import type { Section } from '../markdown/sections.ts';
import { outlineOf } from '../markdown/outline.ts';
import { plainText } from '../markdown/text.ts';
import { namesMatter, sortBelow, textOfEntry } from './decision-below.ts';
import { addDecision, fieldsOf } from './decision-fields.ts';
import { standingOf } from './decision-status.ts';
import { readTag, splitReference, type Tag } from './reference.ts';

/** `ADR-003: …`, `D-07: …`: whatever stands below it, the heading is the decision. */
const WITH_ID = /^(?:ADR|DEC|DR|D)[- ]?\d{1,4}\b\s*(?:[:：.)]|—|–|--?\s)\s*\S/i;
/** `1. …`, `#3 …`, `2026-01-02 — …`: a decision, or a caption of several. */
const NUMBERED = /^(?:(?:decision\s*)?#?\d{1,3}[.):]\s+|#\d{1,3}\s+|\d{4}-\d{2}-\d{2}\s*(?:[:：]|—|–|-)\s*)(?=\p{L})/iu;
/** What begins a sentence about a decision, not one of its own. */
const ABOUT =
  /^(?:rationale|reason(?:ing)?|why|context|background|decision|decided|choice|chosen|date|status|state|outcome|result|consequences?|alternatives?(?: considered)?|impact|trade-?offs?|options?(?: considered)?|benefits?|implementation|future(?: enhancements?)?|deferred|phase|made in|by)\s*[:：(]/i;

export const isAboutDecision = (text: string): boolean => ABOUT.test(text);

/** Whether a sub-section of a section of decisions is one itself: its heading says it, what stands below tells of it. */
export function isTitledDecision({ title, depth, body, sections }: Section): boolean {
  if (depth < 3 || sectionKind(title) !== undefined || readTag(title) !== undefined) return false;
  if (WITH_ID.test(title)) return true;
  const texts = body.filter(({ type }) => type === 'paragraph').map((node) => plainText(node));
  const items = itemsOf(body, []).map(({ text }) => text);
  const told = texts.length + items.length > 0 && items.every((text) => ABOUT.test(text));
  const plain = told && body.every(({ type }) => type === 'paragraph' || type === 'list') && sections.length === 0;
  if (!isSentence(title)) return plain && NUMBERED.test(title);
  return (
    (plain && (NUMBERED.test(title) || ABOUT.test(texts[0] ?? items[0] ?? ''))) || isProse(title, { body, sections })
  );
}

const isSentence = (title: string): boolean =>
  title.split(/\s+/).length >= 3 ||
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{6}/u.test(title);

/** What a heading is about, not what was decided: `From the first milestone`, `Decisions of the team`. */
const TOPIC =
  /^(?:from|about|notes?|background|summary|overview|why|how|what|when|where|who|see|phase|plan|milestone|v\d)\b|[:：?]$/i;

/** A sentence with nothing but paragraphs below it, none of which has items or bold beginnings of its own. */
const isProse = (title: string, { body, sections }: Pick<Section, 'body' | 'sections'>): boolean =>
  !TOPIC.test(title) &&
  sections.length === 0 &&
  body.length > 0 &&
  body.every(
    (node) =>
      node.type === 'paragraph' &&
      node.children[0]?.type !== 'strong' &&
      !isBoilerplate(plainText(node)) &&
      !saysNone(plainText(node)),
  );

/** Reads such a heading, with what stands below as its reasons. */
export function readTitledDecision(context: DocumentContext, section: Section, under: Tag): void {
  const { text, ...tag } = splitReference(section.title, undefined, context.conventions.phaseIds);
  const title = text.replace(/^(?:decision\s*)?#?\d{1,3}[.):]?\s+/i, '');
  const below = outlineOf(context.doc.lines, section.line + 1, section.endLine).flatMap(
    (entry) => textOfEntry(entry) ?? [],
  );
  addDecision(
    context,
    { line: section.line },
    {
      text: title,
      ...sortBelow(below, namesMatter(title) ? 'choice' : 'rationale'),
      ...fieldsOf(tag, under),
      ...standingOf([section.title, ...below].join(' | ')),
    },
  );
  if (section.endLine > section.line) mark(context, 'facts', { line: section.line + 1, endLine: section.endLine });
}
