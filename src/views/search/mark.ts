/** The name in an address under which a search hands on what it found. */
export const MARK = 'mark';
const MOST = 6;

/** An address that also says which words to mark on the page. */
export function markedUrl(url: string, words: readonly string[]): string {
  const [address = '', fragment] = url.split('#');
  const bare = words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase());
  const query = new URLSearchParams(
    [...new Set(bare)]
      .filter(Boolean)
      .slice(0, MOST)
      .map((word) => [MARK, word]),
  );
  return `${address}${query.size === 0 ? '' : `?${query.toString()}`}${fragment === undefined ? '' : `#${fragment}`}`;
}
