/** A tag of a document's own markup, such as `<task type="auto">`, that stood alone at the beginning or end of a line. */
export interface Tag {
  line: number;
  /** Name and attributes as written: `task type="auto"`, `/task`. */
  text: string;
}

/** The lines of a document with its tags taken out, so that the Markdown between them reads as Markdown. */
export interface Untagged {
  /** As many lines as before. */
  lines: string[];
  tags: Tag[];
}

const LEAD = /^(\s*(?:[-*]\s+)?)((?:<\/?[a-z][\w:-]*(?:\s+[\w:-]+(?:=(?:"[^"<>]*"|'[^'<>]*'))?)*\s*\/?>\s*)+)/i;
const TAG = /<(\/?[a-z][\w:-]*[^<>]*)>/gi;
/** HTML that stands for layout, not for a part of a document: it is read past. */
const LAYOUT =
  /^\/?(?:details|summary|br|hr|p|div|span|b|strong|i|em|u|sub|sup|kbd|small|center)\b(?:\s+(?:open|markdown="1"|align="\w+"))?\s*\/?$/i;

/**
 * Takes tags at the beginning and end of lines out of a text, as planning files use them to mark their parts (formats.md 7).
 * Left in, the Markdown beside them would be read as raw HTML. What stands between tags loses their common indentation, lest
 * it be read as code. Fenced code is left alone.
 */
export function takeTags(lines: readonly string[], from = 0): Untagged {
  const tags: Tag[] = [];
  const indents: (number | undefined)[] = [];
  let fence: string | undefined;
  const left = lines.map((stored, index) => {
    if (index < from) return '';
    const line = dedent(stored, indents);
    const mark = /^\s*(?:[-*]\s+)?(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || line.trim().startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    return fence !== undefined || mark !== undefined || !line.includes('<')
      ? line
      : peel(line, index + 1, tags, indents);
  });
  return { lines: left, tags };
}

function peel(line: string, at: number, tags: Tag[], indents: (number | undefined)[]): string {
  const lead = LEAD.exec(line);
  const rest = lead === null ? line : line.slice(lead[0].length);
  const trail = trailingTags(rest);
  if (lead === null && !(trail !== '' && indents.length > 0)) return line;
  const found = [...(lead?.[2] ?? '').matchAll(TAG), ...trail.matchAll(TAG)].map((match) => match[1] ?? '');
  if (
    lead !== null &&
    rest !== '' &&
    found.every((text) => !LAYOUT.test(text)) &&
    /^[,.;:)\]'"]|^\s*(?:is|are|in|for|to)\b/.test(rest)
  )
    return line;
  for (const text of found) {
    if (!LAYOUT.test(text)) tags.push({ line: at, text });
    if (text.startsWith('/')) indents.pop();
    else if (!text.endsWith('/') && !LAYOUT.test(text)) indents.push(undefined);
  }
  const kept = rest.slice(0, rest.length - trail.length).trim();
  return kept === '' ? '' : (lead?.[1] ?? '').replace(/^\s+/, '') + kept;
}

/** The closing tags that a line ends with. Read from the end: a search from the front is quadratic in a line of tags. */
function trailingTags(line: string): string {
  let end = line.length;
  for (;;) {
    const start = line.lastIndexOf('</', end - 1);
    if (start < 0 || end - start > 80 || !/^<\/[a-z][\w:-]*>\s*$/i.test(line.slice(start, end))) return line.slice(end);
    end = start;
  }
}

/** Takes the indentation of the first line inside the innermost tag off the others. */
function dedent(line: string, indents: (number | undefined)[]): string {
  if (indents.length === 0 || line.trim() === '') return line;
  const lead = line.length - line.trimStart().length;
  const indent = (indents[indents.length - 1] ??= lead);
  return line.slice(Math.min(indent, lead));
}
