import { type Conventions, noConventions } from '../conventions.ts';
import { PHASE_WORDS, STATUS_WORDS } from '../dialects/milestones.ts';
import { understands } from '../dialects/registry.ts';
import { phaseNumber } from '../identity.ts';
import { dayIn } from '../markdown/dates.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { plainIds } from '../phase-ids.ts';
import { leadingStatus, statusTailAt, tailStatus, withoutBox } from './phase-status.ts';

/** What one line says of a phase: a heading, a task in a checklist, a cell. */
export interface PhaseLine {
  number: string;
  name?: string | undefined;
  /** What stands behind the name of a checklist entry. */
  description?: string | undefined;
  plansDone?: number | undefined;
  plansTotal?: number | undefined;
  completedOn?: string | undefined;
  inserted?: boolean | undefined;
  backlog?: boolean | undefined;
  dropped?: boolean | undefined;
  done?: boolean | undefined;
  /** It says that it is being worked on, or that work has been put off for a while. */
  active?: boolean | undefined;
  /** A version named in a remark: `(v1.22)`. */
  milestone?: string | undefined;
}

const TOKEN = String.raw`(?:[A-Za-z][A-Za-z0-9_.]{0,9}-)?\d{1,4}(?:-[A-Z](?![A-Za-z]))?[A-Za-z]?(?:\.\d{1,3}[A-Za-z]?)*(?:-\d{2}(?!\d))?|[A-Z]{1,6}-?\d{1,4}`;
const WORD = new RegExp(
  String.raw`^(?:\[[A-Z][A-Z0-9.]{0,12}\]\s?)?[^\p{L}\p{N}~]{0,6}(~~)?\s{0,2}(?:v\d[\d.]*\s+)?(?:${PHASE_WORDS.join('|')})\s{0,3}(${TOKEN})(?![\p{L}\p{N}–]|-\d)(.*)$`,
  'isu',
);
/** `第3阶段`, `3단계`: the word stands behind the number. */
const BEHIND = /^[^\p{L}\p{N}]{0,6}第?\s?(\d{1,3}(?:\.\d{1,2})?)\s?(?:阶段|階段|단계|フェーズ)(.*)$/su;

/** Reads `Phase 2.1: Name (INSERTED)`, `**Phase 1: Name** - text (completed 2026-01-02)`, `Objective 3 — Name`; undefined when it is none. */
export function readPhaseLine(markdown: string, conventions = noConventions): PhaseLine | undefined {
  const bold = boldPart(markdown);
  const { text: plain, milestone } = plainIds(
    withoutBox(plainInline(bold?.head ?? markdown.replace(/~~/g, ''))),
    conventions.phaseIds,
  );
  const match = WORD.exec(plain) ?? BEHIND.exec(plain);
  const token = match?.length === 4 ? match[2] : match?.[1];
  const number =
    phaseNumber(token) ??
    phaseNumber(token?.replace(/^[A-Za-z][\w.]*-/, '')) ??
    phaseNumber(token?.replace(/-\d{2}$/, ''));
  if (match === null || number === undefined || !isPhase(match, conventions)) return undefined;
  const rest = match.at(-1) ?? '';
  const bracket = /^\s*\([^()]{0,60}\)(?=\s*[:：—])/.exec(rest)?.[0] ?? '';
  const [name, remarks] = splitRemarks(rest.slice(bracket.length));
  const tail = bold === undefined ? '' : plainInline(bold.tail);
  return {
    number,
    ...(milestone === undefined ? {} : { milestone }),
    ...leadingStatus(markdown),
    ...readRemarks(`${remarks} ${tail}`),
    name,
    ...describe(tail),
    ...(isStruck(markdown) || DROPPED.test(bracket) ? { dropped: true } : {}),
    ...leftOut(markdown, name),
  };
}

/** `[~] Phase 4: Name — built in part, out of scope now`: a box that is neither open nor done, and words that say why. */
const LEFT_OUT =
  /^(.{2,120}?)\s(?:—|–|--|-)\s(?:.{0,80}\b)?(?:out of scope|not delivered|not pursued|won't do|deferred|dropped|descoped|cancell?ed|skipped|superseded|abandoned)\b/iu;

function leftOut(markdown: string, name: string | undefined): { name?: string; dropped?: true; active?: false } {
  const cut = /^[^\p{L}\p{N}[]{0,6}\[[~-]\]/u.test(markdown) ? LEFT_OUT.exec(name ?? '')?.[1] : undefined;
  return cut === undefined ? {} : { name: cut.trim(), dropped: true, active: false };
}

const CELL = new RegExp(
  String.raw`^(?:v\d[\d.]*\s+)?(?:P)?(${TOKEN})(?:\.?\s*(?:[:：]|—|–|--|-(?=\s)|\.)?\s*(?=[^\d\s–,-])(.*)|\.?)$`,
  'su',
);

/** Reads a bare phase cell or caption: `3`, `02.1. Name`, `1 - Name`, `15 Name`, `07`; undefined for ranges. */
export function readPhaseCell(cell: string, conventions = noConventions): PhaseLine | undefined {
  const named = readPhaseLine(cell, conventions);
  if (named !== undefined) return named;
  const { text, milestone } = plainIds(plainInline(cell).replace(/~~/g, '').trim(), conventions.phaseIds);
  const match = CELL.exec(text);
  const number = phaseNumber(match?.[1]);
  if (match === null || number === undefined || /^\d{4}$/.test(number)) return undefined;
  const [name, remarks] = splitRemarks(`: ${match[2] ?? ''}`);
  return {
    number,
    ...(milestone === undefined ? {} : { milestone }),
    ...readRemarks(remarks),
    name,
    ...(isStruck(cell) ? { dropped: true } : {}),
  };
}

/** The word before the number may be another dialect's: an `Objective 1` is a phase for some, and an aim for others. */
function isPhase(match: RegExpExecArray, { spoken }: Conventions): boolean {
  const word = /(\p{L}+)[^\p{L}\p{N}]*$/u.exec(
    match[0].slice(0, match[0].length - match.slice(-2).join('').length),
  )?.[1];
  return understands('units', (word ?? '').toLowerCase(), spoken);
}

const isStruck = (markdown: string): boolean => /^[^\p{L}\p{N}]*~~/u.test(markdown);

function boldPart(markdown: string): { head: string; tail: string } | undefined {
  const match = /^([^\p{L}\p{N}*]{0,8})\*\*((?:[^*]|\*(?!\*)){1,400})\*\*(.*)$/su.exec(markdown.trim());
  return match === null ? undefined : { head: `${match[1] ?? ''}${match[2] ?? ''}`, tail: match[3] ?? '' };
}

/** Remarks that end a name (formats.md trap 12). */
const REMARK = new RegExp(
  String.raw`\s*[([](?:inserted|backlog|moved to|complete|completed|done|deferred|dropped|cancell?ed|skipped|superseded|gap closure|shipped|v\d|\d+\/\d+|\d+ (?:plans?|trds?)|pr |parallel|planned|in progress|not started|started|optional|urgent|punted)[^)\]]{0,200}[)\]]` +
    String.raw`|\s+(?:—|–|--|-)\s+(?:complete[d]?|done|inserted|shipped|skipped|deferred|dropped|descoped|abandoned|cancell?ed|superseded|moved to (?:the )?backlog|in progress)(?![\p{L}-])|\s*(?:✅|✓|✔|☑|🚧|📋|⏳|❌|⏸|🔄)`,
  'iu',
);

/** Name and remarks of what stands behind a phase number; the separator is the first colon or dash only. */
function splitRemarks(rest: string): [name: string | undefined, remarks: string] {
  const body = rest.replace(/^\s*(?:[:：.]|—|–|--|-)?\s*/, '');
  const at = Math.min(REMARK.exec(body)?.index ?? body.length, statusTailAt(body) ?? body.length);
  const name = present(
    body
      .slice(0, at)
      .replace(/\s*(?:—|–|--|-|:)$/, '')
      .trim(),
  );
  return [name, body.slice(at)];
}

/** A remark that begins with such a word, or a bracket at its beginning that holds one. */
const DROPPED =
  /^[^\p{L}\p{N}([]{0,8}(?:[([][^()[\]\d/]{0,30})?[\s([]*\b(?:dropped|cancell?ed|superseded|descoped|deferred|skipped|abandoned|removed|punted|moved to (?:the )?backlog|won't do|descartad[ao])\b/iu;
const INSERTED = /^\s*[([]\s*inserted[^()[\]]{0,60}[)\]]/i;
const DONE_WORDS = STATUS_WORDS.find(([status]) => status === 'shipped')?.[1] ?? [];

function readRemarks(remarks: string): Omit<PhaseLine, 'number'> {
  const plans = /(\d+)\s?\/\s?(\d+)\s*(?:plans?|trds?|planos|pläne|计划|플랜)?/i.exec(remarks);
  const total = /\((\d+)\s+(?:plans?|trds?)\)/i.exec(remarks)?.[1];
  const completed =
    /(?:completed?|done|shipped|finished|conclu[ií]d[oa]|完成|완료|✅|✓)\s*(?:on\s)?:?\s*\(?(\d{4}-\d{2}-\d{2})/iu.exec(
      remarks,
    )?.[1];
  const head = remarks.slice(0, 80);
  return {
    ...(plans === null
      ? total === undefined
        ? {}
        : { plansTotal: Number(total) }
      : { plansDone: Number(plans[1]), plansTotal: Number(plans[2]) }),
    ...(completed === undefined ? {} : { completedOn: dayIn(completed) }),
    ...(/\binserted\b/i.test(head) ? { inserted: true } : {}),
    ...(/(?<!\bto (?:the )?)\bbacklog\b/i.test(head) ? { backlog: true } : {}),
    ...(completed === undefined && DROPPED.test(head.replace(INSERTED, '')) ? { dropped: true } : {}),
    ...(completed !== undefined || /^[\s([]*(?:✅|✓|✔|☑|(?:—|–|--|-)?\s*(?:complete|completed|done)\b)/iu.test(remarks)
      ? { done: true }
      : tailStatus(remarks)),
    ...milestoneIn(remarks),
  };
}

function milestoneIn(remarks: string): { milestone?: string } {
  const version = /\(v(\d+(?:\.\d+){1,3})\)/.exec(remarks)?.[1];
  return version === undefined ? {} : { milestone: `v${version}` };
}

function describe(tail: string): { description?: string } {
  let text = tail
    .replace(/^\s*~~/, '')
    .replace(/^\s*\(\d+(?:\/\d+)?\s+(?:plans?|trds?)\)/i, '')
    .replace(/^\s*(?:—|–|--|-|:)\s*/, '')
    .replace(/^(?:completed?|done)\s+\d{4}-\d{2}-\d{2}$/i, '')
    .replace(/\s*\((?:completed?|done|inserted|\d+\/\d+ plans?)[^)]*\)\s*$/i, '')
    .replace(/^(?:\(?inserted\)?|\(?backlog\)?)\s*(?:—|–|--|-|:)?\s*/i, '')
    .replace(/\s*(?:✅|✓|✔)\s*$/u, '')
    .replace(/^\s*[·|]\s*/, '')
    .trim();
  text = text.slice(0, statusTailAt(text)).trim();
  return present(text) === undefined ? {} : { description: text };
}

export const saysDone = (text: string): boolean =>
  DONE_WORDS.some((word) => text.toLowerCase().includes(word)) &&
  !/\b(?:not|incomplete|in progress|partial)\b/i.test(text);
