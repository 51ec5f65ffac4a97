import { PHASE_WORDS, PLAN_WORDS } from '../dialects/milestones.ts';
import { phaseNumber, readReference, versionIn } from '../identity.ts';
import { dayIn } from '../markdown/dates.ts';
import { type PhaseIds, plainIds } from '../phase-ids.ts';

/** What the reference before or behind a decision names. */
export interface Tag {
  phase?: string | undefined;
  plan?: string | undefined;
  /** A version as written. */
  milestone?: string | undefined;
  date?: string | undefined;
  /** A word instead of a phase, such as `Architecture` or `Init`. */
  word?: string | undefined;
  /** An id that the document itself gives, such as `D-07` or `LOCKED-04`. */
  ref?: string | undefined;
}

const PHASE_WORD = `(?:${PHASE_WORDS.join('|')})`;
const PLAN_WORD = `(?:${PLAN_WORDS.join('|')})`;
const TOKEN = String.raw`\d{1,4}[A-Za-z]?(?:\.\d{1,3}[A-Za-z]?)*`;
const DATE = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/;
const VERSION = /(?<![\w.])v\d{1,3}(?:\.\d{1,4}){0,3}(?:\.x)?(?![\w.])/i;
const PLAN = new RegExp(
  String.raw`(?<![\w.])(?:${PHASE_WORD}\s*|${PLAN_WORD}\s*|p)?(${TOKEN})(?:-(?:[a-z][\w]*(?:-[\w]+)*\s+)?|\s*,?\s*${PLAN_WORD}\s*|\s+p(?=\d)|\s*/\s*(?:plan\s*)?)p?(?:${TOKEN}-)?(\d{1,3}[a-z]?)(?:-(?:plan|summary|trd)(?:\.md)?)?(?:-D\d+)?(?![\w.]{0,20}\d)`,
  'i',
);
const PHASE = new RegExp(String.raw`(?<!\w)${PHASE_WORD}\s*(${TOKEN})(?:-[a-z][\w-]*)?(?![\w.]{0,20}\d)`, 'i');
/** Words that may stand in a reference beside numbers and dates. */
const FILLER =
  /\b(?:decisions?|decided|wave\s*\d+|task\s*\d+|d\d+|context|planning|plan|pre|post|research|roadmap|discussion|discuss|execution|review|gap|closure|fix|checkpoint|milestone|governance|uat|hotfix|locked|p\d*|and|at)\b|[\s,;/()[\]{}·|.:?–—&+-]+/gi;

/** A quick task, of no phase: `260312-k4f`, `quick 260312-k4f`, `Quick task 12`. */
const QUICK =
  /^\s*(?:quick(?:[\s-]{1,2}task)?[\s:#-]{0,3}(?:\d{6}-[a-z0-9]{3}|\d{1,3})|\d{6}-(?=\d{0,2}[a-z])[a-z0-9]{3})\s*$/i;

/**
 * Reads text that is nothing but a reference: `Phase 35 Plan 02`, `v1.21/150-01`, `85-04, 2026-06-16`, `Phase 57.7 Plan 10 2026-04-17`,
 * `08-CONTEXT`, `Phase ?`. Undefined when words are left over. A range of phases is a reference that names none.
 */
export function readTag(written: string, ids: PhaseIds = 'sequential'): Tag | undefined {
  const { text, milestone } = plainIds(written, ids);
  // `27/27` counts something.
  if (text.length > 90 || /\bpre-phase\b|^\s*\d+\s*\/\s*\d+\s*$/i.test(text)) return undefined;
  if (/^\s*phase\s*\?\s*$/i.test(text) || QUICK.test(text)) return {};
  const tag: Tag = milestone === undefined ? {} : { milestone };
  let rest = text;
  const date = DATE.exec(rest);
  if (date !== null) {
    tag.date = dayIn(date[0]);
    rest = rest.replace(date[0], ' ');
  }
  const version = VERSION.exec(rest);
  if (version !== null) {
    tag.milestone = versionIn(version[0]) ?? version[0];
    rest = rest.replace(version[0], ' ');
  }
  rest = takeNumbers(rest.replace(/^\s*M\d{1,3}\/(?=\d)/, 'Phase '), tag);
  const known =
    tag.date !== undefined ||
    tag.milestone !== undefined ||
    tag.phase !== undefined ||
    rest !== stripDated(text, date?.[0], version?.[0]);
  return known && rest.replace(FILLER, '') === '' ? tag : undefined;
}

const stripDated = (text: string, ...parts: (string | undefined)[]): string =>
  parts.reduce<string>((rest, part) => (part === undefined ? rest : rest.replace(part, ' ')), text);

const RANGE = new RegExp(
  String.raw`${PHASE_WORD}\s*${TOKEN}(?:\s*(?:[-–—,&]|and|to|through)\s*${TOKEN})+|(?<![\w.])${TOKEN}\s*–\s*${TOKEN}`,
  'i',
);

/** Takes the plan, phase or range out of a text. */
function takeNumbers(text: string, tag: Tag): string {
  const whole = readReference(text.trim());
  if (whole !== undefined && /\d/.test(text)) {
    tag.phase = whole.phase;
    tag.plan = whole.plan;
    return '';
  }
  const range = RANGE.exec(text);
  const plan = PLAN.exec(text);
  const named =
    plan === null ? undefined : (readReference(plan[0].trim()) ?? readReference(`${plan[1] ?? ''}-${plan[2] ?? ''}`));
  if (plan !== null && named?.plan !== undefined && !isPhaseRange(plan[0])) {
    tag.phase = named.phase;
    tag.plan = named.plan;
    return text.replace(plan[0], ' ');
  }
  if (range !== null) return text.replace(range[0], ' ');
  const phase = PHASE.exec(text);
  if (phase === null) return text;
  tag.phase = phaseNumber(phase[1]);
  return text.replace(phase[0], ' ');
}

const isPhaseRange = (text: string): boolean => /^phases?\b/i.test(text) && readReference(text) === undefined;

export interface Referred extends Tag {
  /** What is left without the leading references. */
  text: string;
}

/**
 * Splits the references off the front of a decision, several if they are doubled (survey 2.4), and reads the one behind it.
 * `markdown` tells a bracket tag from a code span that happens to begin with a bracket.
 */
export function splitReference(plain: string, markdown = plain, ids: PhaseIds = 'sequential'): Referred {
  const tag: Tag = {};
  let text = plain.trim();
  const inCode = /^[*_]*`/.test(markdown.trim());
  for (let round = inCode ? 4 : 0; round < 4; round++) {
    const next = codedTag(text, ids) ?? bracketTag(text, ids) ?? parenTag(text, ids) ?? leadingTag(text, ids);
    if (next === undefined || next.rest === '') break;
    merge(tag, next.tag);
    text = next.rest;
  }
  merge(tag, trailingTag(text, ids));
  const ref = tag.ref ?? ID.exec(text)?.[1];
  return { ...tag, ...(ref === undefined ? {} : { ref }), text };
}

/** `D-07: text`, `LOCKED-04: text`: an id is no reference, and stays in the text. */
const ID = /^(D-\d+|[A-Z]{3,}-\d{2,}(?:-D\d+)?)(?=\s*[:：]\s|\s(?:—|–|--?)\s)/;

/** The text without the id before it. */
export const withoutId = (text: string): string =>
  ID.test(text) ? text.replace(ID, '').replace(/^\s*(?:[:：]|—|–|--?)\s*/, '') : text;

/** An earlier reference wins, except that a plan completes its phase. */
function merge(into: Tag, from: Tag | undefined): void {
  if (from === undefined) return;
  if (into.plan === undefined && from.plan !== undefined && (into.phase === undefined || into.phase === from.phase))
    into.plan = from.plan;
  into.phase ??= from.phase;
  into.milestone ??= from.milestone;
  into.date ??= from.date;
  into.word ??= from.word;
  into.ref ??= from.ref;
}

/** `[GSD.02] 05-01: text`, where phase ids are written so. */
function codedTag(text: string, ids: PhaseIds): { tag: Tag; rest: string } | undefined {
  const match =
    ids === 'bracket' ? /^(\[[A-Z][\w.]{0,20}\]\s?\d{2}(?:\.\d{2})*(?:-\d{2})?)\s*[:：—–-]+\s/.exec(text) : null;
  const tag = match === null ? undefined : readTag(match[1] ?? '', ids);
  return tag === undefined || match === null ? undefined : { tag, rest: text.slice(match[0].length).trim() };
}

/** `[Phase 3]: text`, `[01-01] text`, `[Architecture]: text`, `[v3.4 research]: text`. */
function bracketTag(text: string, ids: PhaseIds): { tag: Tag; rest: string } | undefined {
  const match = /^\[([^[\]]{1,90})\]\s*(?:[:：—–]|--?(?=\s))?\s*/.exec(text);
  if (match === null) return undefined;
  const content = (match[1] ?? '').trim();
  const isCode = /^\S*[\p{L}\p{N}][._:=#@]+[\p{L}\p{N}]\S*$/u.test(content) && !/[:：—–-]\s*$/.test(match[0]);
  const tag = readTag(content, ids) ?? (isCode ? undefined : wordTag(content));
  return tag === undefined ? undefined : { tag, rest: text.slice(match[0].length) };
}

/** `(02-09) text`, `(02-09, read-back) text`: words behind the number are a remark. */
function parenTag(text: string, ids: PhaseIds): { tag: Tag; rest: string } | undefined {
  const match = /^\(([^(),;]{1,40})(?:[,;][^()]{1,40})?\)\s*(?:[:：—–-]\s*)?/.exec(text);
  const tag = match === null || !/\d/.test(match[1] ?? '') ? undefined : readTag(match[1] ?? '', ids);
  return tag?.phase === undefined || match === null ? undefined : { tag, rest: text.slice(match[0].length) };
}

function wordTag(content: string): Tag {
  const id = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\d+$/.test(content) ? content : undefined;
  if (id !== undefined) return { ref: id };
  return /\bpre-phase\b/i.test(content)
    ? {}
    : { ...(/^[\p{L}][\p{L}\s/&-]{1,40}$/u.test(content) ? { word: content } : {}), ...looseTag(content) };
}

const LOOSE_PHASE = new RegExp(
  String.raw`(?<!\w)${PHASE_WORD}\s*${TOKEN}(?:-\d{2}(?!\d))?(?:-[a-z][\w-]*)?(?:\s*,?\s*${PLAN_WORD}\s*\d+[a-z]?|\s+p\d+)?`,
  'i',
);

/** Date, phase and plan of a text that has other words too, such as a caption or a title. */
export function looseTag(whole: string): Tag {
  const text = whole.slice(0, 300);
  const tag: Tag = {};
  const date = DATE.exec(text);
  const version = VERSION.exec(text);
  if (date !== null) tag.date = dayIn(date[0]);
  if (version !== null) tag.milestone = versionIn(version[0]) ?? version[0];
  const phase = LOOSE_PHASE.exec(text) ?? /(?<![\w.])(?:TRD|Plan)\s+\d[\d.]*-\d{2}/i.exec(text);
  const read = phase === null ? undefined : readReference(phase[0].trim());
  const after = phase === null ? '' : text.slice(phase.index + phase[0].length);
  return read === undefined || /^\s*(?:[-–]\s*\d|(?:,|and|&|to|through)\s*\d)/.test(after) ? tag : { ...tag, ...read };
}

/** The plan that a caption begins with: `From 01-02 (Name):`, `07-03 decisions:`, `Decisions from 07-03`. */
export function captionPlan(text: string): Tag {
  const id =
    /^(?:[\p{L}]+\s){0,3}(\d{2,3}(?:\.\d{1,3})?[A-Za-z]?-\d{2}[a-z]?)(?=\s*(?:$|[(（:：,]|—|–|\s-)|\s+\p{L})/u.exec(
      text.slice(0, 80),
    )?.[1];
  return id === undefined ? {} : (readReference(id) ?? {});
}

/** `D07-02-01`: the first decision of a plan. */
const DECIDED_IN = /^D(\d{2,3}-\d{2})-\d{1,3}$/;

/** `01-01: text`, `Phase 35 Plan 02: text`, `v1.21/150-01: text`, `2026-07-21 [Phase 22]: text`, `LOCKED-04: text`. */
function leadingTag(text: string, ids: PhaseIds): { tag: Tag; rest: string } | undefined {
  const delimiter = /[:：]\s|\s(?:—|–|--?)\s/.exec(text.slice(0, 100));
  if (delimiter === null) return undefined;
  const head = text.slice(0, delimiter.index);
  const rest = text.slice(delimiter.index + delimiter[0].length).trim();
  const decided = DECIDED_IN.exec(head)?.[1];
  const withoutName = decided ?? /^(phase\s+[\d.]+[A-Za-z]?)\s*\([^()]{1,60}\)$/i.exec(head)?.[1] ?? head;
  const tag = /\d/.test(head) ? readTag(withoutName, ids) : undefined;
  return tag === undefined ? undefined : { tag, rest };
}

const BRACKETED = /\s*[([（]([^()[\]（）]{1,60})[)\]）]\.?$/;
const DASHED = /\s[—–-]\s((?:phase|plan|trd)\s[^—–]{1,40})$/i;

/** The text without a reference behind it: `Use SQLite (07-02)` is `Use SQLite`. */
export function withoutTrailingReference(text: string): string {
  const tail = text.slice(-64);
  const match = BRACKETED.exec(tail) ?? DASHED.exec(tail);
  return match === null || !/\d/.test(match[1] ?? '') || readTag(match[1] ?? '') === undefined
    ? text
    : text.slice(0, text.length - tail.length + match.index);
}

/** `text (07-02)`, `text — Phase 11-02`, `title (TRD 19-02) — text`. */
function trailingTag(text: string, ids: PhaseIds): Tag | undefined {
  const tail = (BRACKETED.exec(text.slice(-64)) ?? DASHED.exec(text.slice(-64)))?.[1];
  const tag = tail === undefined || !/\d/.test(tail) ? undefined : readTag(tail, ids);
  if (tag !== undefined) return tag;
  const title = /^(.{1,200}?)\s(?:—|--)\s/.exec(text)?.[1];
  const named =
    title === undefined
      ? undefined
      : /\(((?:TRD|Phase|Plan|Objective)\s[^()]{1,40})\)$|^((?:TRD|Plan)\s\d[\d.]*-\d+[a-z]?)\b/i.exec(title);
  return named === null || named === undefined ? undefined : looseTag(named[1] ?? named[2] ?? '');
}
