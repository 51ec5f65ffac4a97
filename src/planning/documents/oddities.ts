import type { Nodes } from 'mdast';
import { type DocumentContext, report } from '../context.ts';
import { fenceAt } from '../markdown/fences.ts';

/** Reports what is odd about a document whatever it holds: its encoding, its depth, its frontmatter, fences and committed conflicts. */
export function reportOddities(context: DocumentContext, stored: string): void {
  const { doc } = context;
  const { problem } = doc.frontmatter;
  // Alone, the replacement character may be spoken of.
  const sign = stored.includes('\0') ? /\uFFFD/ : /\p{L}\uFFFD|\uFFFD[\p{L}\uFFFD]/u;
  const damaged =
    stored.includes('\0') || stored.includes('\uFFFD') ? doc.lines.findIndex((line) => sign.test(line)) : -1;
  if (damaged >= 0)
    report(context, 'encoding-damaged', 'Unexpected NUL or replacement characters, expected UTF-8', {
      line: damaged + 1,
    });
  if (doc.tooDeep)
    report(context, 'file-too-deep', 'Unexpected depth, expected at most 200 levels; shown as plain text', { line: 1 });
  if (problem) reportFrontmatter(context, problem);
  reportLines(context);
}

function reportFrontmatter(
  context: DocumentContext,
  { kind, line, message }: { kind: 'invalid' | 'unclosed'; line: number; message: string },
): void {
  const said = message.replace(/[.\s]+$/, '');
  if (kind === 'unclosed')
    report(context, 'frontmatter-unclosed', 'Unexpected frontmatter without an end, expected a second `---`', { line });
  else
    report(
      context,
      'frontmatter-invalid',
      `Unexpected YAML (${said}), expected a map of keys; read line by line`,
      { line },
      {
        actual: (context.doc.lines[line - 1] ?? '').slice(0, 200),
      },
    );
}

/** A fence that stays open, and conflict markers outside fences. */
function reportLines(context: DocumentContext): void {
  const { text, lines, frontmatter } = context.doc;
  if (!/```|~~~|^<{7} /m.test(text)) return;
  let open: { fence: string; line: number } | undefined;
  let conflict: number | undefined;
  for (let at = frontmatter.endLine; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = fenceAt(line);
    if (open === undefined && fence?.opens) open = { fence: fence.marks, line: at + 1 };
    else if (open !== undefined && fence?.closes && fence.marks.startsWith(open.fence)) open = undefined;
    if (open === undefined && line.startsWith('<<<<<<< ') && /^<{7} \S/.test(line)) conflict = at + 1;
    if (conflict !== undefined && /^>{7} \S/.test(line)) {
      const message = 'Unexpected conflict markers, expected a merged text';
      report(context, 'conflict-marker', message, { line: conflict, endLine: at + 1 });
      conflict = undefined;
    }
  }
  if (open !== undefined && runsToTheEnd(context.doc, open.line))
    report(context, 'fence-unclosed', `Unexpected \`${open.fence}\` that is never closed, expected another one`, open);
}

/** Whether Markdown, too, takes all from this line to the end of the file for code. */
function runsToTheEnd({ tree, lines }: DocumentContext['doc'], line: number): boolean {
  const last = lines.findLastIndex((text) => text.trim() !== '') + 1;
  const holds = (node: Nodes): boolean => {
    if (node.type === 'code') return node.position?.start.line === line && node.position.end.line >= last;
    return 'children' in node && node.children.some((child) => (child.position?.end.line ?? 0) >= last && holds(child));
  };
  return holds(tree);
}
