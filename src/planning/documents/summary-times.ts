import type { SummaryField } from '../dialects/summaries.ts';
import { summaryField } from '../dialects/summaries.ts';
import { dayIn } from '../markdown/dates.ts';
import { type Duration, readDuration, settleUnit } from '../markdown/durations.ts';
import type { BodyLabel } from './body-labels.ts';
import { type FieldValue, firstText } from './summary-fields.ts';

export interface Times {
  duration?: Duration | undefined;
  completedOn?: string | undefined;
  /** A duration is stated that could not be read. */
  unread?: { text: string; line: number } | undefined;
}

const PER_MINUTE = { minutes: 1, seconds: 60, milliseconds: 60_000, hours: 1 / 60 } as const;

/** Duration and day of completion: frontmatter, else the body's labels, else Completed − Started (SCHEMA, `completedOn`). */
export function readTimes(
  fields: ReadonlyMap<SummaryField, FieldValue[]>,
  labels: readonly BodyLabel[],
  head: readonly string[] = [],
): Times {
  const said = (field: SummaryField) => labels.filter(({ label }) => summaryField(label) === field);
  const stated = firstText(fields.get('minutes'));
  const fromBody = said('minutes')
    .map(({ value }) => readDuration(value))
    .find((duration) => duration !== undefined);
  const fromFront = namedDuration(fields) ?? (stated === undefined ? undefined : readDuration(stated.text));
  const span = between(
    firstText(fields.get('started'))?.text ?? said('started')[0]?.value,
    firstText(fields.get('completed'))?.text ?? said('completed')[0]?.value,
  );
  const duration =
    fromFront?.guessed === true
      ? settle(fromFront, fromBody?.guessed === true ? span : (fromBody ?? span))
      : (fromFront ?? fromBody ?? span);
  return {
    duration,
    completedOn: completedOn(fields, said) ?? closedIn(head),
    unread: stated !== undefined && duration === undefined ? stated : undefined,
  };
}

/** A bare number is no guess where the body or the clock says the same. */
function settle(bare: Duration, other: Duration | undefined): Duration {
  const { settled, guessed, ...duration } = settleUnit(bare, other?.minutes);
  return settled === true || guessed === undefined ? duration : { ...duration, guessed };
}

/** `duration_seconds: 302`, `duration_minutes: 2`: the unit is in the name. */
function namedDuration(fields: ReadonlyMap<SummaryField, FieldValue[]>): Duration | undefined {
  for (const unit of ['seconds', 'milliseconds', 'hours'] as const) {
    const text = firstText(fields.get(unit))?.text;
    const number = /^(~)?\s*(\d+(?:\.\d+)?)/.exec(text ?? '');
    if (number !== null)
      return {
        minutes: Number(number[2]) / PER_MINUTE[unit],
        ...(number[1] === undefined ? {} : { approximate: true as const }),
      };
  }
  return undefined;
}

function completedOn(
  fields: ReadonlyMap<SummaryField, FieldValue[]>,
  said: (field: SummaryField) => BodyLabel[],
): string | undefined {
  for (const { node } of fields.get('completed') ?? []) {
    const day = node.kind === 'text' ? dayIn(node.text) : undefined;
    if (day !== undefined) return day;
  }
  for (const { value } of said('completed')) {
    const day = value.length <= MOST_DAY_TEXT || /^\P{L}{0,6}\d{4}/u.test(value) ? dayIn(value) : undefined;
    if (day !== undefined) return day;
  }
  const status = [firstText(fields.get('status'))?.text, ...said('status').map(({ value }) => value)].find(
    (text) =>
      text !== undefined && /done|complete|✅|✓|shipped|fertig|abgeschlossen|conclu|completad|완료|完成/i.test(text),
  );
  return dayIn(status);
}

/** `# Phase 5 (CLOSED 2026-04-25)`, `✅ **Shipped 2026-05-13**`: said in the first lines, without a label. */
const closedIn = (head: readonly string[]): string | undefined =>
  dayIn(
    head
      .map(
        (line) =>
          /\b(?:closed|shipped|completed?|executed|done|finished)\b[*_\s:]{0,4}(?:on\s)?(\d{4}-\d{2}-\d{2})/i.exec(
            line,
          )?.[1],
      )
      .find((day) => day !== undefined),
  );

/** A longer value of a label such as `Data:` is a sentence that happens to name a day. */
const MOST_DAY_TEXT = 60;

const DAY = 24 * 60;

/** Minutes from one instant to another, where both have a time of day and are a day apart at most. */
function between(started: string | undefined, completed: string | undefined): Duration | undefined {
  const [from, to] = [started, completed].map(instant);
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return undefined;
  const minutes = Math.round((to - from) / 600) / 100;
  return minutes > 0 && minutes <= DAY ? { minutes } : undefined;
}

function instant(text: string | undefined): number | undefined {
  const match = /(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)\s*(Z|[+-]\d{2}:?\d{2})?/.exec(
    text ?? '',
  );
  return match === null ? undefined : Date.parse(`${match[1] ?? ''}T${match[2] ?? ''}${match[3] ?? 'Z'}`);
}
