/** A duration as written. */
export interface Duration {
  minutes: number;
  /** No unit was stated. */
  guessed?: true;
  /** `~`, `<`, or a remark behind the value. */
  approximate?: true;
}

/** What units are called, in the languages seen. */
const HOURS = String.raw`h(?:ours?|rs?|oras?|eures?)?|std|stunden?|or[ae]|uur|uren|godz(?:iny?)?|час(?:а|ов)?|ч|годин[аи]?|год|saat|giờ|时间|時間|시간|小时|小時`;
const MINUTES = String.raw`m(?:in(?:ute[ns]?|utos?|uti|uten|uty?|s)?)?|минут[аы]?|мин|хвилин[аи]?|хв|dk|dakika|ph[uú]t|分钟|分鐘|分|분`;
const SECONDS = String.raw`s(?:ec(?:onds?|s)?|ek(?:unden?)?)?|сек(?:унд[аы]?)?|сек|sn|saniye|giây|秒|초`;
const PART = new RegExp(
  String.raw`(\d+(?:[.,]\d+)?)\s*(?:(?<hours>${HOURS})|(?<minutes>${MINUTES})|(?<seconds>${SECONDS}))(?![\p{Script=Latin}\p{Script=Cyrillic}])`,
  'giu',
);
/** Spans of calendar time are no effort (formats.md 11). */
const CALENDAR = /\b(days?|weeks?|months?|tage?|días|sessions?|calendar)\b/i;

/** More is no duration of anything: two years. */
const MOST = 1_000_000;

/**
 * Reads a duration in any notation of formats.md 11; undefined when it is none. A bare number is minutes, unless it is a multiple
 * of 60 from 300 on: then it is seconds (rule 3 there). Either way it is marked as guessed; `settleUnit` knows better.
 */
export function readDuration(text: string | undefined): Duration | undefined {
  const value = text?.trim().slice(0, 400) ?? '';
  if (value === '') return undefined;
  const duration = readIso(value) ?? readClock(value) ?? readBare(value) ?? readUnits(value);
  return duration === undefined || duration.minutes > MOST ? undefined : duration;
}

function readIso(value: string): Duration | undefined {
  const iso = /^PT(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?$/i.exec(value);
  return iso === null
    ? undefined
    : { minutes: Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0) + Number(iso[3] ?? 0) / 60 };
}

function readClock(value: string): Duration | undefined {
  const clock = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(value);
  return clock === null
    ? undefined
    : { minutes: Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60 };
}

function readBare(value: string): Duration | undefined {
  const bare = /^(~|≈|<|about\s+|约\s*)?\s*(\d{1,9}(?:\.\d{1,9})?)$/i.exec(value);
  if (bare === null) return undefined;
  const number = Number(bare[2]);
  return {
    minutes: number >= 300 && number % 60 === 0 ? number / 60 : number,
    guessed: true,
    ...(bare[1] === undefined ? {} : { approximate: true }),
  };
}

function readUnits(value: string): Duration | undefined {
  const lead = /^[^\d]{0,12}/.exec(value)?.[0] ?? '';
  const parts: RegExpExecArray[] = [];
  for (const part of value.matchAll(PART)) {
    const previous = parts.at(-1);
    const start = previous === undefined ? lead.length : previous.index + previous[0].length;
    if (
      previous !== undefined &&
      !/^[\s,]*(?:and|(?:\([^()]{0,60}\)\s*)?\+\s*[~≈]?)?\s*$/.test(value.slice(start, part.index))
    )
      break;
    if (previous === undefined && part.index > start) return undefined;
    parts.push(part);
  }
  const last = parts.at(-1);
  if (last === undefined || CALENDAR.test(value.slice(0, parts[0]?.index))) return undefined;
  const minutes = parts.reduce(
    (sum, part) => sum + Number((part[1] ?? '0').replace(',', '.')) * minutesPer(part.groups ?? {}),
    0,
  );
  const rest = value.slice(last.index + last[0].length).trim() || (/\+/.test(value) ? '+' : '');
  return { minutes, ...(/[~≈<]|about|約|约/i.test(lead) || rest !== '' ? { approximate: true as const } : {}) };
}

const minutesPer = ({ hours, seconds }: Readonly<Record<string, string | undefined>>): number =>
  hours !== undefined ? 60 : seconds !== undefined ? 1 / 60 : 1;

/** A guessed duration whose unit another statement of the same time settles: `540` beside `9min` is seconds, `7` beside `7min` minutes. */
export function settleUnit<T extends { minutes: number }>(
  guessed: T,
  stated: number | undefined,
): T & { settled?: true } {
  if (stated === undefined) return guessed;
  const close = (minutes: number) => Math.abs(minutes - stated) <= Math.max(1, 0.25 * stated);
  const minutes = [guessed.minutes, guessed.minutes / 60, guessed.minutes * 60].find(close);
  return minutes === undefined ? guessed : { ...guessed, minutes, settled: true };
}
