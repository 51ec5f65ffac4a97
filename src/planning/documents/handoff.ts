import { type DocumentContext, factAt, report } from '../context.ts';
import { phaseNumber } from '../identity.ts';
import { present } from '../markdown/tables.ts';

/** Reads HANDOFF.json: the decisions and blockers that a paused session left (formats.md 8). */
export function parseHandoff(context: DocumentContext): void {
  const data = parseJson(context.doc.lines.join('\n'));
  if (data === undefined) {
    report(context, 'field-unreadable', 'Unexpected text, expected JSON', { line: 1 });
    return;
  }
  const find = lineFinder(context.doc.lines);
  const on = dayOf(data['timestamp']);
  for (const entry of listOf(data['decisions'])) {
    const text = textOf(entry, 'decision', 'summary', 'text');
    if (text === undefined) continue;
    const phase = phaseNumber(textOf(entry, 'phase'));
    const rationale = textOf(entry, 'rationale', 'reason');
    const line = find(text);
    const labelled = rationale === undefined || find(rationale) !== line ? rationale : `Rationale: ${rationale}`; // one line holds both
    context.facts.decisions.push({
      text,
      rationale: labelled,
      phase,
      decidedOn: on,
      origin: factAt(context, { line }),
    });
  }
  for (const entry of listOf(data['blockers'])) {
    const text = textOf(entry, 'description', 'blocker', 'text', 'title');
    if (text !== undefined)
      context.facts.blockers.push({ text, resolved: false, origins: [factAt(context, { line: find(text) })] });
  }
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(text, (_, value: unknown) =>
      typeof value === 'string' ? value.toWellFormed() : value,
    );
    return data !== null && typeof data === 'object' && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;

/** A string, or the first of an object's fields that holds one. */
function textOf(entry: unknown, ...keys: string[]): string | undefined {
  if (typeof entry === 'string') return present(entry);
  if (entry === null || typeof entry !== 'object') return undefined;
  const fields = entry as Record<string, unknown>;
  return keys
    .map((key) => fields[key])
    .map((value) =>
      typeof value === 'string' ? present(value) : typeof value === 'number' ? String(value) : undefined,
    )
    .find((text) => text !== undefined);
}

/** Finds the line that holds a string of the file, as JSON writes it. */
function lineFinder(lines: readonly string[]): (text: string) => number {
  return (text) => {
    const written = JSON.stringify(text).slice(1, -1);
    return Math.max(1, lines.findIndex((line) => line.includes(written)) + 1);
  };
}
