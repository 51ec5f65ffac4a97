/** Scripts whose letters are joined, or kept apart, by characters that nobody sees. */
const JOINING = String.raw`\p{Script=Arab}\p{Script=Syrc}\p{Script=Mong}\p{Script=Deva}\p{Script=Beng}\p{Script=Guru}\p{Script=Gujr}\p{Script=Orya}\p{Script=Taml}\p{Script=Telu}\p{Script=Knda}\p{Script=Mlym}\p{Script=Sinh}\p{Script=Khmr}\p{Script=Mymr}`;
const PICTURE = String.raw`\p{Extended_Pictographic}`;

/** Where such characters are part of what is written: between joined letters, in pictures made of several, in flags, after a picture. */
const MEANT = new RegExp(
  [
    String.raw`(?<=[${JOINING}\p{M}])[\u200C\u200D]`,
    String.raw`(?<=[${PICTURE}\p{Emoji_Modifier}\uFE0F])\u200D(?=${PICTURE})`,
    String.raw`(?<=[\p{Script=Hebr}\p{Script=Arab}])[\u200E\u200F\u061C]|[\u200E\u200F\u061C](?=[\p{Script=Hebr}\p{Script=Arab}])`,
    String.raw`(?<=\u{1F3F4})[\u{E0020}-\u{E007E}]{1,8}\u{E007F}`,
    String.raw`(?<=[^\s\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}](?![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])`,
  ].join('|'),
  'u',
);

/**
 * Characters that leave no mark of their own: controls, marks that turn the reading direction, zero-width characters, fillers, tags and
 * selectors. With them a text reads otherwise than it is written, or holds what no reader sees.
 */
const UNSEEN = String.raw`[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]`;
const ANY = new RegExp(UNSEEN, 'u');
const EACH = new RegExp(`(?:${MEANT.source})|(${UNSEEN})\\1*`, 'gu');

/** Text in which every character can be seen: `[U+202E]` stands for one that cannot, `[U+200B × 40]` for a row of one. */
export function visible(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(EACH, (found, unseen: string | undefined) =>
    unseen === undefined ? found : named(found, unseen),
  );
}

function named(found: string, unseen: string): string {
  const code = (unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const count = found.length / unseen.length;
  return `[U+${code}${count === 1 ? '' : ` × ${String(count)}`}]`;
}
