const DAY = 86_400_000;

/** Days since 1970 of a day or an instant (its UTC day). Ask only for dates that `dayOf` accepts. */
export const dayNumber = (date: string): number => Math.floor(Date.parse(date) / DAY);

/** The day `YYYY-MM-DD` with this number. */
export const dayFromNumber = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** The number of the Monday of the day's ISO week. */
export const mondayOf = (number: number): number => number - ((number + 3) % 7);

/** The first day of every month, or of every quarter, from one day to another, both inclusive. */
export function firstsOf(unit: 'month' | 'quarter', from: number, to: number): number[] {
  const start = new Date(from * DAY);
  const firsts: number[] = [];
  for (let month = start.getUTCFullYear() * 12 + start.getUTCMonth(); ; month += 1) {
    const first = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (first > to) return firsts;
    if (first >= from && (unit === 'month' || month % 3 === 0)) firsts.push(first);
  }
}
