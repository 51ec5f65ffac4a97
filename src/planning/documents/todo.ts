import { type DocumentContext, factAt } from '../context.ts';
import { dayIn } from '../markdown/dates.ts';
import { present } from '../markdown/tables.ts';
import { plainInline, plainText } from '../markdown/text.ts';

/** Reads a file of `todos/`: one todo, done by the folder it lies in or by its status (formats.md 8). */
export function parseTodo(context: DocumentContext): void {
  const title = titleOf(context);
  if (title === undefined) return;
  const fields = new Map(
    context.doc.frontmatter.entries.map(({ key, value }) => [
      key.toLowerCase(),
      value.kind === 'text' ? value.text : '',
    ]),
  );
  const day = (...keys: string[]) => keys.map((key) => dayIn(fields.get(key))).find((found) => found !== undefined);
  const done =
    /^todos\/(?:done|completed|closed|resolved|archived?)\//i.test(context.inner) ||
    /^(?:done|completed?|resolved|closed)\b/i.test(fields.get('status') ?? '');
  const since = day('created', 'created_at', 'date', 'added') ?? dayIn(context.inner);
  const doneOn = done ? day('completed', 'completed_at', 'resolved', 'closed', 'done') : undefined;
  context.facts.todos.push({ text: title.text, done, since, doneOn, origins: [factAt(context, title)] });
  if (doneOn !== undefined)
    context.facts.activity.push({ date: doneOn, kind: 'todo', text: title.text, origins: [factAt(context, title)] });
}

function titleOf({ doc }: DocumentContext): { text: string; line: number; endLine: number } | undefined {
  const entry = doc.frontmatter.entries.find(({ key }) => /^title$/i.test(key));
  const stated = entry?.value.kind === 'text' ? present(plainInline(entry.value.text)) : undefined;
  if (entry !== undefined && stated !== undefined) return { text: stated, line: entry.line, endLine: entry.endLine };
  const node =
    doc.tree.children.find((each) => each.type === 'heading') ??
    doc.tree.children.find((each) => each.type === 'paragraph');
  const text = node === undefined ? undefined : present(plainText(node));
  const line = node?.position?.start.line ?? 1;
  return text === undefined
    ? undefined
    : { text: text.replace(/^todo:\s*/i, ''), line, endLine: node?.position?.end.line ?? line };
}
