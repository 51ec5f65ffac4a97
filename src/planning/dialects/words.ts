/** Words by which a value says nothing, done, resolved, shipped or good, in the languages seen (survey 1, 2.6, 6). */

/** Whole words of alphabets, and parts of words of scripts that write without spaces. */
const words = (alphabetic: string, others = ''): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}_])(?:${alphabetic})(?![\p{L}\p{N}_])${others === '' ? '' : `|${others}`}`,
    'iu',
  );

const NOTHING = String.raw`none|nothing|no (?:open |active |current |known |pending |new |outstanding )*(?:blockers?|concerns?|issues?|todos?|tasks?|items?|decisions?)|n/a|keine[rs]?|nichts|ninguno|ninguna|nada|nenhum|nenhuma|aucune?|нет|없음|해당 없음|无|無|暂无|なし`;
const nothing = new RegExp(
  String.raw`^[\s*_(\[✅✓]*(?:${NOTHING})[\s*_)\]]*(?:$|[.,;:!。，—–(-]|\s(?:yet|currently|known|active|remaining|open|so far|at this time|at present|identified|recorded|pending|for now|right now|outstanding|mehr|aktuell|blocking)(?!\p{L}))`,
  'iu',
);

/** `None.`, `None yet`, `None — v1 complete`, `(keine)`: an item or section that says there is nothing. */
export const saysNone = (text: string): boolean =>
  nothing.test(text) || /^(?:yet|active|currently)\.(?=\s*\(|$)/i.test(text);

const RESOLVED = 'resolved|gelöst|behoben|resuelto|resolvido|résolue?|решено|해결됨?|已解决|解決済み';
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

const leadsDone =
  /^[\s*_[(]*(?:[✅✓✔☑]|(?:done|completed?|erledigt|hecho|feito|fait|готово|완료|完成)[\s*_\])]*[:—–-])/iu;

const tailsDone =
  /(?:[:—–(]|--)[\s*]{0,6}[✅✓✔☑]\s{0,3}(?:done|completed?|resolved|erledigt|hecho|feito|готово|완료|完成)/iu;

/** Whether a todo says that it is done. */
export const saysDone = (markdown: string): boolean =>
  isStruck(markdown) || leadsDone.test(markdown) || tailsDone.test(markdown);

const closed = words(
  String.raw`shipped|released|archived|closed|ausgeliefert|veröffentlicht|archiviert|entregue|lançad[oa]|arquivad[oa]|publicad[oa]|archivad[oa]|livrée?|archivée?|выпущен\p{L}*|архивирован\p{L}*`,
  '출시|배포됨|보관|已发布|已交付|已归档|リリース済',
);

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
];

/** Sentences that templates put above lists: they are no entries (formats.md 2.5, survey 2.4). */
export const isBoilerplate = (text: string): boolean => BOILERPLATE.some((pattern) => pattern.test(text.trim()));

const revisit = words('revisit(?:ed)?|reconsider|überdenken|revisar|réviser|пересмотреть', '재검토|重新审视|再検討|⚠');
const pending = words(
  'pending|open|tbd|ausstehend|offen|pendiente|pendente|en attente|ожидает',
  '보류|대기|待定|未定|待验证',
);
const good = words('good|gut|bueno|bien|bom|bon|хорошо', '좋음|양호|良好|✓ ?好');

/** Outcome of a decision by its word; other text is `other` (SCHEMA). */
export function outcomeOf(text: string): 'good' | 'revisit' | 'pending' | 'other' {
  if (revisit.test(text)) return 'revisit';
  if (good.test(text)) return 'good';
  return pending.test(text) ? 'pending' : 'other';
}
