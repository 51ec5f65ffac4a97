/** A duration as written. */
export interface Duration {
  minutes: number;
  /** No unit was stated. */
  guessed?: true;
  /** The number as written, where no unit was stated. */
  number?: number;
  /** `~`, `<`, or a remark behind the value. */
  approximate?: true;
}

const UNIT = String.raw`(h(?:ours?|rs?|oras?)?|시간|小时|m(?:in(?:ute[ns]?|utos?|s)?)?|phut|分钟|分|분|s(?:ec(?:onds?|s)?)?|秒|초)`;
const PART = new RegExp(String.raw`(\d+(?:[.,]\d+)?)\s*${UNIT}(?![a-z])`, 'giu');
/** Spans of calendar time are no effort (formats.md 11). */
const CALENDAR = /\b(days?|weeks?|months?|tage?|días|sessions?|calendar)\b/i;

/**
 * Reads a duration in any notation of formats.md 11; undefined when it is none. A bare number is minutes unless 180 or more
 * and a multiple of 60 from 300 on, which is seconds (rule 3 there); either way it is marked as guessed.
 */
export function readDuration(text: string | undefined): Duration | undefined {
  const value = text?.trim() ?? '';
  if (value === '') return undefined;
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/i.exec(value);
  if (iso !== null && value.length > 2) return { minutes: Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0) + Number(iso[3] ?? 0) / 60 };
  const clock = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(value);
  if (clock !== null) return { minutes: Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60 };
  const bare = /^(~|≈|<|about\s+|约\s*)?\s*(\d+(?:\.\d+)?)$/i.exec(value);
  if (bare !== null) return { minutes: guessUnit(Number(bare[2])), guessed: true, number: Number(bare[2]), ...(bare[1] === undefined ? {} : { approximate: true }) };
  return readUnits(value);
}

function readUnits(value: string): Duration | undefined {
  const lead = /^[^\d]{0,12}/.exec(value)?.[0] ?? '';
  const parts: RegExpExecArray[] = [];
  for (const part of value.matchAll(PART)) {
    const previous = parts.at(-1);
    const start = previous === undefined ? lead.length : previous.index + previous[0].length;
    if (previous !== undefined && !/^[\s,]*(?:and)?\s*$/.test(value.slice(start, part.index))) break;
    if (previous === undefined && part.index > start) return undefined;
    parts.push(part);
  }
  const last = parts.at(-1);
  if (last === undefined || CALENDAR.test(value.slice(0, parts[0]?.index))) return undefined;
  const minutes = parts.reduce((sum, part) => sum + Number((part[1] ?? '0').replace(',', '.')) * minutesPer(part[2] ?? 'm'), 0);
  const rest = value.slice(last.index + last[0].length).trim();
  return { minutes, ...(/[~≈<]|about|約|约/i.test(lead) || rest !== '' ? { approximate: true as const } : {}) };
}

const minutesPer = (unit: string): number => (/^(h|시간|小时)/i.test(unit) ? 60 : /^(s|秒|초)/i.test(unit) ? 1 / 60 : 1);
const guessUnit = (value: number): number => (value >= 300 && value % 60 === 0 ? value / 60 : value);

/** A bare number whose unit another statement of the same duration settles: 540 beside 9 minutes is seconds. */
export function settleUnit(bare: Duration, stated: Duration | undefined): Duration {
  if (stated === undefined || bare.number === undefined) return bare;
  const close = (minutes: number) => Math.abs(minutes - stated.minutes) <= Math.max(1, 0.25 * stated.minutes);
  if (close(bare.number)) return { minutes: bare.number };
  return close(bare.number / 60) ? { minutes: bare.number / 60 } : bare;
}
