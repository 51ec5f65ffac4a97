const OPENING = /^\s*(`{3,}|~{3,}|<!--)/;
const FENCE = /^\s*(`{3,}|~{3,})(.*)$/;

/** Lines of fenced code and comments. A fence that is never closed hides nothing but its own line. */
export function hiddenLines(lines: readonly string[], from: number, to: number): Set<number> {
  const hidden = new Set<number>();
  const unclosed = new Set<string>();
  for (let line = from; line <= to; line++) {
    const opening = OPENING.exec(lines[line - 1] ?? '')?.[1];
    if (opening === undefined) continue;
    const end = unclosed.has(opening) ? undefined : closingLine(lines, line, to, opening);
    if (end === undefined) unclosed.add(opening);
    for (let at = line; at <= (end ?? line); at++) hidden.add(at);
    line = end ?? line;
  }
  return hidden;
}

function closingLine(lines: readonly string[], start: number, to: number, opening: string): number | undefined {
  for (let line = opening === '<!--' ? start : start + 1; line <= to; line++) {
    const text = lines[line - 1] ?? '';
    const fence = opening === '<!--' ? null : FENCE.exec(text);
    if (opening === '<!--' ? text.includes('-->') : fence?.[1]?.startsWith(opening) === true && fence[2]?.trim() === '')
      return line;
  }
  return undefined;
}
