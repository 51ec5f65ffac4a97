/** What a line can be to a fenced code block. */
export interface Fence {
  /** The run of marks, at least three. */
  marks: string;
  opens: boolean;
  /** Closes a fence of the same mark that is not longer: nothing stands behind it. */
  closes: boolean;
}

/** The fence that a line holds, at any depth of quotes and lists; undefined for other lines. */
export function fenceAt(line: string): Fence | undefined {
  if (!line.includes('```') && !line.includes('~~~')) return undefined;
  const [, lead = '', marks, info = ''] = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (marks === undefined) return undefined;
  return {
    marks,
    opens: !(marks.startsWith('`') && info.includes('`')),
    closes: info.trim() === '' && lead.trim().replaceAll('>', '') === '',
  };
}
