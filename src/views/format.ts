const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `1 plan`, `3 plans`, `1,204 plans`. */
export const plural = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** A count with thousands separators: `12,480`. */
export const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** A percentage without decimals; never rounded up to 100, and `under 1%` instead of down to 0. */
export function percent(value: number): string {
  const rounded = Math.round(value);
  if (rounded === 100 && value < 100) return '99%';
  return rounded === 0 && value > 0 ? 'under 1%' : `${String(rounded)}%`;
}

/** The UTC day of a day or an instant, `2026-02-25`; undefined where there is none. */
export function dayOf(date: string | undefined): string | undefined {
  const time = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** `25 Feb 2026` for a day or an instant; text that is no date stays as it is. */
export function longDay(date: string): string {
  const [year, month, day] = (dayOf(date) ?? '').split('-');
  return year && month && day ? `${String(Number(day))} ${months[Number(month) - 1] ?? month} ${year}` : date;
}

/** Days by their numbers since 1970, both inclusive: `23 Apr 2026`, `16 to 23 Apr 2026`, `28 Apr to 3 May 2026`. */
export function dayRange(from: number, to: number): string {
  const [start, end] = [from, to].map((day) => longDay(new Date(day * 86_400_000).toISOString())) as [string, string];
  if (start === end) return end;
  const [, month, year] = start.split(' ');
  const [, endMonth, endYear] = end.split(' ');
  const same = year !== endYear ? 0 : month === endMonth ? 2 : 1;
  return `${start
    .split(' ')
    .slice(0, 3 - same)
    .join(' ')} to ${end}`;
}

/** A sentence with its ISO days written out. */
export const withLongDays = (text: string) => text.replace(/\b\d{4}-\d\d-\d\d\b/g, longDay);

/** Whole days from one day or instant to another; undefined where either is no date. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const [start, end] = [dayOf(from), dayOf(to)];
  return start && end ? Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) : undefined;
}

/** A span of days in the unit that reads best: `5 days`, `6 weeks`, `14 months`. */
export function span(days: number): string {
  if (days < 28) return plural(days, 'day');
  return days < 120 ? plural(Math.round(days / 7), 'week') : plural(Math.round(days / 30.44), 'month');
}

/** How long before `today` a day was: `today`, `yesterday`, `6 days ago`, `6 weeks ago`; undefined where a date is missing. */
export function ago(date: string | undefined, today: string | undefined): string | undefined {
  const days = daysBetween(date, today);
  if (days === undefined || days < 0) return undefined;
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${span(days)} ago`;
}

/** Minutes as `12 min`, `41 h`, and `3 h 05 min` that is never broken at the end of a line. */
export function duration(minutes: number): string {
  if (minutes < 1) return minutes === 0 ? '0 min' : '<1 min';
  const whole = Math.round(minutes);
  if (whole < 60) return `${String(whole)} min`;
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return hours >= 24 || rest === 0
    ? `${number(Math.round(whole / 60))} h`
    : `${String(hours)}\u00a0h\u00a0${String(rest).padStart(2, '0')}\u00a0min`;
}

/** `All 3 plans`, `The only plan`: the words of a link to all of them. */
export const allOf = (count: number, noun: string) => (count === 1 ? `The only ${noun}` : `All ${plural(count, noun)}`);

/** The first twelve digits of a commit. */
export const shortCommit = (commit: string) => commit.slice(0, 12);

/** `a`, `a and b`, `a, b and c`. */
export const list = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** The last part of a path. */
export const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** An order of ids as people read them: `v1.9` before `v1.10`. */
export const byName = new Intl.Collator('en', { numeric: true }).compare;

/** `2 of 3`; the total alone where nothing says how much of it is done. */
export const partOf = (done: number | undefined, total: number) =>
  done === undefined ? number(total) : `${number(done)} of ${number(total)}`;

/** `12 of 16 plans`; `16 plans` where nothing says how many are done; undefined where there is nothing to count. */
export const doneOf = (done: number | undefined, total: number | undefined, noun: string) =>
  total === undefined || total === 0
    ? undefined
    : done === undefined
      ? plural(total, noun)
      : `${number(done)} of ${plural(total, noun)}`;
