const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The first calendar day in a text, as `YYYY-MM-DD`; undefined when there is none. Timestamps give the day as written. */
export function dayIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return validDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const cjk = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u.exec(text);
  if (cjk !== null) return validDay(Number(cjk[1]), Number(cjk[2]), Number(cjk[3]));
  const slashes = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/.exec(text);
  if (slashes !== null) return validDay(Number(slashes[1]), Number(slashes[2]), Number(slashes[3]));
  const dots = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text);
  if (dots !== null) return validDay(Number(dots[3]), Number(dots[2]), Number(dots[1]));
  const words = /\b([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  if (words !== null) return monthDay(words[1], words[2], words[3]);
  const reversed = /\b(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\.?,?\s+(\d{4})\b/.exec(text);
  return reversed === null ? undefined : monthDay(reversed[2], reversed[1], reversed[3]);
}

/** Both ends of a span such as `2026-03-02 → 2026-03-03`; the second is absent where there is one day only. */
export function spanIn(text: string): { from: string; to?: string | undefined } | undefined {
  const days = [...text.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)]
    .map(([match]) => dayIn(match))
    .filter((each) => each !== undefined);
  const [from, to] = days;
  return from === undefined ? undefined : { from, to };
}

function monthDay(month = '', date = '', year = ''): string | undefined {
  const at = MONTHS.indexOf(month.toLowerCase());
  return at < 0 ? undefined : validDay(Number(year), at + 1, Number(date));
}

/** Undefined for days that no calendar has; month lengths count, leap years included. */
function validDay(year: number, month: number, date: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const exists = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return exists ? time.toISOString().slice(0, 10) : undefined;
}
