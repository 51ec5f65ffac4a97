import { type DocumentContext, factAt } from '../context.ts';
import { dayIn } from '../markdown/dates.ts';

const ISSUE = /^(?:~~)?(?:ISS|UAT|BUG|ISSUE)-\d+[a-z]?\s*[:：—–-]\s*(.+?)(?:~~)?$/i;
const CLOSED = /closed|resolved|fixed|done|completed|erledigt|behoben|resuelt|resolvid|résolu|закрыт|해결|已解决/i;
const OPEN = /open|offen|abiert|abert|ouvert|открыт|미해결|未解决/i;

/** Reads ISSUES.md and a plan's `NN-MM-ISSUES.md`: each titled issue is a todo, done below a heading that says so (formats.md 7.3 and 8). */
export function parseIssues(context: DocumentContext): void {
  let closed = false;
  let last: DocumentContext['facts']['todos'][number] | undefined;
  for (const entry of context.doc.outline) {
    if (entry.kind === 'heading') {
      const issue = ISSUE.exec(entry.text)?.[1];
      last = undefined;
      if (issue !== undefined) {
        last = {
          text: issue,
          done: closed || entry.markdown.startsWith('~~'),
          since: undefined,
          doneOn: undefined,
          origins: [factAt(context, entry)],
        };
        context.facts.todos.push(last);
      } else closed = CLOSED.test(entry.text) && !OPEN.test(entry.text);
    } else if (entry.kind === 'field' && last !== undefined) readField(last, entry.label, entry.value);
  }
}

function readField(todo: DocumentContext['facts']['todos'][number], label: string, value: string): void {
  if (/^status$/i.test(label) && CLOSED.test(value) && !/\bnot\b|unresolved/i.test(value)) todo.done = true;
  if (/^(?:discovered|found|reported|created|date)$/i.test(label)) todo.since ??= dayIn(value);
  if (/^(?:resolved|closed|fixed)(?: on)?$/i.test(label)) {
    todo.doneOn ??= dayIn(value);
    todo.done = true;
  }
}
