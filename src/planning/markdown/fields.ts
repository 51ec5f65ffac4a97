/** `**Phases:** 9-13 | **Plans:** 9` is two fields; so is `Phases: 6 | Plans: 4`. */
export const splitFields = (text: string): string[] =>
  /[|·]/.test(text) ? text.split(/\s[|·]\s+(?=\*\*[^*]+\*\*|[A-Z][\w ]{0,30}:\s)/) : [text];

const BOLD_FIELD =
  /^(?:\*\*|__)([^*_][^*]{0,79}?)(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s{0,3}(?:\([^()]{0,80}\)\s{0,3})?[:：])\s*(.*)$/u;
const PLAIN_FIELD = /^(\p{L}[\p{L}\d /&'’-]{0,40}?)[:：](?:\s+(.*))?$/u;

/** Reads one line as label and value; undefined when it is neither `**Label:** …`, `**Label**: …` nor `Label: …`. */
export function readField(text: string): { label: string; value: string } | undefined {
  if (!text.includes(':') && !text.includes('：')) return undefined;
  const bold = BOLD_FIELD.exec(text);
  if (bold !== null) return { label: (bold[1] ?? '').trim(), value: (bold[2] ?? '').trim() };
  const plain = PLAIN_FIELD.exec(text);
  if (plain === null || /^https?$/i.test(plain[1] ?? '')) return undefined;
  return { label: (plain[1] ?? '').trim(), value: (plain[2] ?? '').trim() };
}
