import type { MilestoneFact } from '../facts.ts';
import {
  MILESTONE_WORDS,
  PHASE_WORDS,
  START_WORDS,
  STATUS_WORDS,
  type MilestoneStatus,
} from '../dialects/milestones.ts';
import { dayIn } from '../markdown/dates.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { escaped, statusIn } from './milestone-status.ts';
import { namedRanges } from './phase-ranges.ts';

/** What one line says of a milestone: a heading, a bullet, a `<summary>`, a table cell. */
export type MilestoneLine = Pick<MilestoneFact, 'version' | 'name' | 'status' | 'startedOn' | 'shippedOn' | 'ranges'>;

const PHASES = escaped(PHASE_WORDS);

/** `v1`, `v1.0`, `v0.4–v0.9`, `vB.1.1`, `vNext`, `v1.2-beta`; a bare `1.2` counts in headings of MILESTONES.md only. */
const VERSION = String.raw`v(?:\d+(?:\.\d+){0,3}(?:-(?:alpha|beta|rc)[.\d]*)?|[A-Z](?:\.\d+){1,3}|next)(?:\s?(?:[-–]|through|to|bis)\s?v\d+(?:\.\d+){1,3})?(?![\w.]*\w|\+)`;
const AT_START = new RegExp(String.raw`^[[(]?(${VERSION})`, 'iu');
const LEAD = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}[(]{1,6}|\[[ xX~]\]\s|\[(?=[^\]]{0,3}v\d)|(?:roadmap|current|previous|latest|complete|completed|active|planned|shipped|archived|next|future|release)\b\s{0,3}:?\s{0,3}(?=\S)|(?:current |previous |next |latest |completed )?(?:${escaped(MILESTONE_WORDS)})\b(?!\s+\d|s)\s{0,3}[:：—–-]{0,2}\s{0,3})`,
  'iu',
);

/** Reads a line of Markdown as a milestone; undefined unless it names a version, or `anyName` allows a code or a name alone. */
export function readMilestoneLine(markdown: string, anyName = false): MilestoneLine | undefined {
  const written = withoutDocumentLinks(markdown);
  const plain = plainInline(written);
  const body = withoutLead(plain);
  const version = readVersion(body) ?? (anyName ? CODE.exec(body)?.[1] : undefined);
  const rest = version === undefined ? body : behindVersion(body);
  if (version === undefined && !anyName) return undefined;
  const { name, remarks } = splitName(rest, boldName(written, version), version !== undefined);
  if (version === undefined && name === undefined) return undefined;
  const status = statusIn(remarks) ?? statusIn(leadOf(plain, body));
  return { version, name, status, ...datesIn(remarks, status), ranges: namedRanges(remarks) };
}

/** `[Archived roadmap](milestones/v1.0-ROADMAP.md)` names a document. */
const withoutDocumentLinks = (markdown: string): string =>
  markdown.replace(
    /\[(?:(?:full|archived?|see|view|phase|milestone)\s){0,2}(?:roadmap|requirements|audit|archived?|details?|summary|report)\]\([^()]{1,200}\)/gi,
    '',
  );

/** `dock-v1.0 — Lamps`, `tide-tables (closed 2026-01-02)`: a code in place of a version; such a word before other words is a name. */
const CODE = /^([a-z][a-z0-9]*(?:[-_.][a-z0-9]+){1,6})(?=\s*(?:$|[(:：]|—|–|--?\s))/;

/** Whether a milestone is called by a version and not by a code. */
export const isVersion = (version: string): boolean => AT_START.test(version);

const behindVersion = (body: string): string =>
  body.slice((AT_START.exec(body) ?? CODE.exec(body))?.[0].length ?? 0).replace(/^\]/, '');

/** The version that a text begins with, marks and the word milestone before it aside. */
export const leadingVersion = (text: string): string | undefined => readVersion(withoutLead(plainInline(text)));

function readVersion(body: string): string | undefined {
  const version = AT_START.exec(body)?.[1];
  return version === undefined
    ? undefined
    : `v${version.slice(1).replace(/^next$/i, 'Next')}`.replace(/\s?(?:through|to|bis)\s?/i, '-').replace(/\s/g, '');
}

function withoutLead(plain: string): string {
  let body = plain.trim();
  for (let round = 0; round < 4; round++) {
    const next = body.replace(LEAD, '').trimStart();
    if (next === body || next === '') break;
    body = next;
  }
  return body;
}

const leadOf = (plain: string, body: string): string => plain.slice(0, Math.max(0, plain.length - body.length));

/** The bold text right behind which a bullet's remarks begin: `**v1.0 MVP** — Phases 1-4`. */
function boldName(markdown: string, version: string | undefined): string | undefined {
  const bold = /^[^\p{L}\p{N}*[]{0,8}(?:\[[^\]]\]\s)?\*\*([^*]{1,200})\*\*/u.exec(markdown.trim())?.[1];
  if (bold === undefined || version === undefined) return undefined;
  return behindVersion(withoutLead(plainInline(bold)));
}

const wordsFor = (status: MilestoneStatus): string[] =>
  STATUS_WORDS.flatMap(([each, words]) => (each === status ? words.filter((word) => /^\p{L}/u.test(word)) : []));

const REMARK_WORDS = `${STATUS_WORDS.flatMap(([, words]) => words)
  .filter((word) => /^[\p{L}]/u.test(word))
  .map((word) => escaped([word]))
  .join('|')}|${escaped(START_WORDS)}|archive|see|gap closure|partial|effectively|backfilled|substrate`;
/** A segment that is no name: phases, a status, a date, an archive link. */
const IS_REMARK = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}]{0,4}(?:(?:[a-z]?\d[\d.]*-)?(?:${PHASES})\s{0,3}[:：]?\s{0,3}\(?[\d[~]|(?:${REMARK_WORDS})(?=\s*(?:$|[^\p{L}\s-]|-(?!\p{L})|(?:on|in|by|see|with|under|and|at|light|after)\b))|\d{4}-\d{2}-\d{2}|(?:see )?\.?/?(?:\.planning/)?milestones/|\d+ (?:phases?|plans?)\b|tag\b|pr #|code complete|merged)|[^\p{L}\p{N}]*$)`,
  'iu',
);
/** `v1.0 completed: Foundation`: what follows a status and a colon is the name. */
const STATUS_FIRST = new RegExp(String.raw`^(?:${REMARK_WORDS})[:：]\s+(?=\p{L})`, 'iu');
/** `v1.0 (Foundation) — all phases done` */
const BRACKETED = /^\(([^()]{2,100})\)\s*((?:[—–:：-].*)?)$/u;
const HAS_DATE = /\d{4}-\d{2}-\d{2}/;

/** Splits what follows a version into the name and the remarks behind it. */
function splitName(
  rest: string,
  bold: string | undefined,
  versioned: boolean,
): { name?: string | undefined; remarks: string } {
  const text = rest.replace(/^\s*(?:[:：]|—|–|--|-(?=\s))\s*/, ' ').trim();
  const told = versioned ? STATUS_FIRST.exec(text)?.[0] : undefined;
  if (told !== undefined) return { name: nameOf(text.slice(told.length)), remarks: text };
  const bracketed = versioned ? BRACKETED.exec(text) : null;
  if (bracketed?.[1] !== undefined && nameOf(bracketed[1]) === bracketed[1] && statusIn(bracketed[1]) === undefined)
    return { name: bracketed[1], remarks: bracketed[2] ?? '' };
  const boldPart = bold === undefined ? undefined : cleanName(bold);
  if (boldPart !== undefined)
    return {
      name: nameOf(boldPart),
      remarks: `${boldPart.slice(nameOf(boldPart)?.length ?? 0)} ${text.slice(text.indexOf(boldPart) + boldPart.length)}`,
    };
  const end = endOfName(text);
  return { name: nameOf(text.slice(0, end)), remarks: text.slice(end) };
}

const cleanName = (text: string): string | undefined => {
  const name = text
    .replace(/^\s*(?:[:：]|—|–|--|-)\s*/, '')
    .replace(/\s*[:：]$/, '')
    .trim();
  return name === '' ? undefined : name;
};

function nameOf(text: string): string | undefined {
  const cut = text.slice(0, endOfName(text));
  const name = present(cleanName(cut.replace(/[\s✅🚧📋🔄✓✔🎉🟡⏸🔮]+$/u, '').replace(/\s*(?:—|–|--|-|:|\|)$/, '')));
  return name === undefined || NO_NAME.test(name) || /^roadmap\s*:/i.test(name) ? undefined : name;
}

/** Words behind a version that title a section and name nothing. */
const NO_NAME =
  /^\(?(?:phases?|phase (?:details?|summaries|summary)|roadmap|requirements|milestones?|progress|summary|details?|plans?|follow-on|tbd|archive[ds]?|overview|current|traceability|scope)\)?$/i;

/** Nobody's name is longer; lines may be. */
const MAX_NAME = 1000;

/** Where the name ends: at the first separator, bracket or mark with a remark behind it. */
function endOfName(text: string): number {
  if (IS_REMARK.test(text)) return 0;
  const stops = /\s(?:—|–|--|-|→|\||·)\s|\s?[([]|\s(?=[✅🚧📋🔄✓✔🟡⏸🔮])|[;:]\s/gu;
  for (const stop of text.slice(0, MAX_NAME).matchAll(stops)) {
    const behind = text.slice(stop.index + stop[0].length);
    const inBracket = /[([]$/.test(stop[0]) ? (/^[^)\]]{0,200}/.exec(behind)?.[0] ?? '') : undefined;
    if (
      IS_REMARK.test(behind) ||
      (inBracket !== undefined && (HAS_DATE.test(inBracket) || statusIn(inBracket) !== undefined)) ||
      /^\s[✅🚧📋🔄✓✔🟡⏸🔮]?$/u.test(stop[0])
    )
      return stop.index;
  }
  return text.length;
}

const STARTED = new RegExp(String.raw`(?:${escaped(START_WORDS)})\s{0,3}[:：]?\s{0,3}(\d{4}-\d{2}-\d{2})`, 'iu');
const ENDED = new RegExp(
  String.raw`(?:${escaped(wordsFor('shipped'))}|merged[^\d]{0,20}|deferral)\s{0,3}(?:(?:on|am|le|el|em|il|op)\s)?[:：]?\s{0,3}(\d{4}-\d{2}-\d{2})(?:\s{0,3}(?:to|→|–|-)\s{0,3}(\d{4}-\d{2}-\d{2}))?`,
  'iu',
);
/** `(2026-01-05 → 2026-02-03)`, `(X 2026-01-05, Y 2026-02-03)`: two days in one bracket are its beginning and its end. */
const SPAN = /\(([^()\d]{0,30}(\d{4}-\d{2}-\d{2})[^()\d]{1,30}(\d{4}-\d{2}-\d{2})[^()\d]{0,30})\)/u;

/** A day that no other word claims: `Backfilled: 2026-05-03` and `archived 2026-05-03` are no ship dates. */
const isClaimed = (remarks: string): boolean =>
  /(?:backfilled|archiv\p{L}*|created|updated|opened|formalized|planned|defined|superseded)\s{0,3}:?\s{0,3}\d{4}-/iu.test(
    remarks,
  );

const bareDay = (remarks: string): string | undefined => (isClaimed(remarks) ? undefined : dayIn(remarks));

function spanOf(remarks: string): { from?: string | undefined; to?: string | undefined } {
  const [, inside = '', first, last] = SPAN.exec(remarks) ?? [];
  const [from, to] = [dayIn(first), dayIn(last)];
  return from === undefined || to === undefined || from > to || isClaimed(inside) || ENDED.exec(inside)?.[1] === first
    ? {}
    : { from, to };
}

function datesIn(remarks: string, status: MilestoneStatus | undefined): Pick<MilestoneLine, 'startedOn' | 'shippedOn'> {
  // `(2026-03-04, closed 2026-03-09)`: closing comes after shipping.
  const before = /\((\d{4}-\d{2}-\d{2})\s*[,;]\s*closed\b/i.exec(remarks)?.[1];
  const span = before === undefined ? spanOf(remarks) : {};
  const startedOn = dayIn(STARTED.exec(remarks)?.[1]) ?? span.from;
  const ended = ENDED.exec(remarks);
  const shippedOn =
    dayIn(before ?? ended?.[2] ?? ended?.[1]) ?? span.to ?? (startedOn === undefined ? bareDay(remarks) : undefined);
  const closed = status === undefined || status === 'shipped';
  return {
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(shippedOn === undefined || !closed ? {} : { shippedOn }),
  };
}
