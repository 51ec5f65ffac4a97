import { wordsOf } from './registry.ts';

/** Words by which a value says nothing, done, resolved, shipped or good (survey 1, 2.6, 6): the template's, and those of every dialect. */

/** Whole words of alphabets, and parts of words of scripts that write without spaces. */
const words = (template: string, key: 'closed' | 'revisit' | 'pending' | 'good', marks = ''): RegExp => {
  const all = [...template.split('|'), ...wordsOf('says', key)];
  const spaceless = [...all.filter((word) => SPACELESS.test(word)), ...(marks === '' ? [] : [marks])];
  const alphabetic = all.filter((word) => !SPACELESS.test(word)).join('|');
  return new RegExp([String.raw`(?<![\p{L}\p{N}_])(?:${alphabetic})(?![\p{L}\p{N}_])`, ...spaceless].join('|'), 'iu');
};
const SPACELESS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const or = (key: 'nothing' | 'resolved' | 'done'): string =>
  wordsOf('says', key)
    .map((word) => `|${word}`)
    .join('');

const NOTHING = String.raw`none|nothing|no (?:open |active |current |known |pending |new |outstanding )*(?:blockers?|concerns?|issues?|todos?|tasks?|items?|decisions?)|n/a${or('nothing')}`;
const nothing = new RegExp(
  String.raw`^[\s*_(\[✅✓]*(?:${NOTHING})[\s*_)\]]*(?:$|[.,;:!。，—–(-]|\s(?:yet|currently|critical|major|known|active|remaining|open|(?:for|from|in)\s(?:this|the|phase|v?\d+|milestone|current|now)|so far|at this time|at present|at the moment|identified|recorded|logged|made|pending|for now|right now|outstanding|mehr|aktuell|blocking)(?!\p{L}))`,
  'iu',
);

/** `None.`, `None yet`, `None — v1 complete`, `(keine)`: an item or section that says there is nothing. */
export const saysNone = (text: string): boolean =>
  nothing.test(text) || /^(?:yet|active|currently)\.(?=\s*\(|$)/i.test(text);

const RESOLVED = `resolved${or('resolved')}`;
const leadsResolved = new RegExp(
  String.raw`^[\s*_[(]*(?:[✅✓✔☑]|(?:[✅✓✔☑]\s*)?(?:${RESOLVED}|fixed|closed|cleared)(?!\p{L}))`,
  'iu',
);
const tailsResolved = new RegExp(
  String.raw`(?:[—–:✅✓✔([]|--|->|→|\*\*)[\s*_]{0,6}[✅✓✔]?[\s*_]{0,6}(?:${RESOLVED})(?!\p{L})`,
  'iu',
);
const isStruck = (markdown: string): boolean => /^\s*(?:\*\*)?~~.+~~/.test(markdown);

/** Whether a blocker says that it is no more: struck out, a resolved word at its beginning or behind a dash or bracket. */
export const saysResolved = (markdown: string): boolean =>
  isStruck(markdown) ||
  ((leadsResolved.test(markdown) || tailsResolved.test(markdown)) &&
    !/(?:not|un|partially|partly)[\s-]?resolved/i.test(markdown));

const DONE = `done|completed?${or('done')}`;
const leadsDone = new RegExp(String.raw`^[\s*_[(]*(?:[✅✓✔☑]|(?:${DONE})[\s*_\])]*[:—–-])`, 'iu');
const tailsDone = new RegExp(String.raw`(?:[:—–(]|--)[\s*]{0,6}[✅✓✔☑]\s{0,3}(?:resolved|${DONE})`, 'iu');

/** Whether a todo says that it is done. */
export const saysDone = (markdown: string): boolean =>
  isStruck(markdown) || leadsDone.test(markdown) || tailsDone.test(markdown);

const YES = new Set(['yes', 'y', 'x', 'true', 'done', ...wordsOf('says', 'yes')]);

/** A cell of a column such as `Done` that says so: `✅`, `[x]`, `yes`, `Yes (2026-01-02)`. */
export function saysYes(cell: string): boolean {
  const text = cell.trim().toLowerCase();
  return (
    /^(?:[✅✓✔☑🟢]|\[[x✓✔✅]\])/u.test(text) ||
    YES.has(text.replace(/[\s(,:—–-]+(?:\d{4}-\d{2}-\d{2}.*)?$/u, '').replace(/[.!]$/, ''))
  );
}

const closed = words('shipped|released|archived|closed', 'closed');

/** A milestone that is closed: shipped, released or archived; complete alone is not closed (SCHEMA, `currentMilestone`). */
export const saysClosed = (text: string): boolean =>
  closed.test(text) &&
  !/(?:not|to be|will be|nearly|almost|ready to be)\s+(?:yet\s+)?(?:shipped|released|archived|closed)|ready for archiv/i.test(
    text,
  );

const BOILERPLATE: readonly RegExp[] = [
  /^(?:all |full |key |recent |previous )*(?:v[\d.x]+ )?decisions? (?:(?:log|list|history) )?(?:are|is|in|were|archived|logged|live)\b/i,
  /^(?:see|full).{0,40}\bPROJECT\.md\b/i,
  /^recent decisions\b/i,
  /^\(cleared at/i,
  /^\d+ (?:pending )?(?:todos?|todo\(s\))\b/i,
  /^updated after each plan/i,
  /^(?:\.?[\w.-]*\/)*v?[\w.-]+\.md\.?$|^v[\d.]+-ROADMAP\.md\b/i,
];

/** Sentences that templates put above lists: they are no entries (formats.md 2.5, survey 2.4). */
export const isBoilerplate = (text: string): boolean => BOILERPLATE.some((pattern) => pattern.test(text.trim()));

const revisit = words('revisit(?:ed)?|reconsider', 'revisit', '⚠');
const pending = words('pending|open|tbd', 'pending');
const good = words('good', 'good');

/** Outcome of a decision by its word; other text is `other` (SCHEMA). */
export function outcomeOf(text: string): 'good' | 'revisit' | 'pending' | 'other' {
  if (revisit.test(text)) return 'revisit';
  if (good.test(text)) return 'good';
  return pending.test(text) ? 'pending' : 'other';
}
