/** Capitals of any script: `AUTH-01`, `UI-ΔE-02`, `ВХОД-01`. */
const ID = String.raw`\p{Lu}[\p{Lu}\p{Ll}0-9]{0,24}(?:[-.](?=[\p{Lu}0-9]{0,20}\p{Lu})[\p{Lu}0-9]{1,20}){0,6}-\d{1,5}(?:\.(?:\d{1,4}|x))?(?:-?[A-Za-z])?`;
const LEADING = new RegExp(
  String.raw`^(${ID})(?![\p{L}0-9])(?:\s{0,2}(?:~|\.{2,3}|…|–|—|-|to|through|thru|bis|a|até)\s{0,2}(?:(\p{Lu}[\p{Lu}0-9-]*-)?(\d+)))?(?![\d.]*\d)`,
  'u',
);
/** What may follow a range whose end is a bare number behind a blank: `AUTH-01 — 30 seconds` is none. */
const RANGE_END = /^\s*(?:$|[:：,;)\]*—–]|-{1,2}\s)/;
/** Ids of other things: decisions, encodings, advisories, issues, seeds (formats.md 10). */
const OTHERS = /^(?:D|UTF|SHA|CVE|ISS|SEED|DEFER|TQ)-/;

/** The ids that a text begins with: one, or all of a range such as `SKILLS-01 through SKILLS-14` or `AUTH-01..05`. `length` is that of the match. */
export function leadingIds(text: string): { ids: string[]; length: number } | undefined {
  const match = LEADING.exec(text);
  if (match?.[1] === undefined || OTHERS.test(match[1])) return undefined;
  const [whole, first, prefix, last] = match;
  const sentence = prefix === undefined && /\s\d+$/.test(whole) && !RANGE_END.test(text.slice(whole.length));
  const range = last === undefined || sentence ? undefined : expand(first, prefix, last);
  if (last !== undefined && range === undefined) return { ids: [first], length: first.length };
  return { ids: range ?? [first], length: whole.length };
}

/** `X-01` to `14`, as long as both share the prefix and the second is greater. */
function expand(first: string, prefix: string | undefined, last: string): string[] | undefined {
  const [, base = '', digits = ''] = /^(.*-)(\d+)$/.exec(first) ?? [];
  const [from, to] = [Number(digits), Number(last)];
  if (digits === '' || (prefix !== undefined && prefix !== base) || to <= from || to - from > 200) return undefined;
  return Array.from({ length: to - from + 1 }, (_, at) => base + String(from + at).padStart(digits.length, '0'));
}

/** All ids of a cell: `A-01, A-02`, `A-01 through A-04`, `A-01..03`. */
export function idsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,;&/]|\s+and\s+|\s{2,}/)
        .flatMap((part) => leadingIds(part.trim().replace(/^[^\p{L}]+/u, ''))?.ids ?? []),
    ),
  ];
}
