/** Strips one pair of outer quotes; quotes inside were often left unescaped (formats.md 2.1, `stopped_at`). */
export const unquote = (value: string): string => /^(["'])(.*)\1$/s.exec(value.trim())?.[2] ?? value.trim();

/** Lines as one text, without their indentation. */
export const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join(' ')
    .trim();
