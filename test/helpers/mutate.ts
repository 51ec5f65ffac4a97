/** Random numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Mutation = (text: string, random: Random) => string;

const below = (limit: number, random: Random) => Math.floor(random() * limit);

/** Puts text at a random place. */
const insert =
  (make: (random: Random) => string): Mutation =>
  (text, random) => {
    const at = below(text.length + 1, random);
    return text.slice(0, at) + make(random) + text.slice(at);
  };

/** Changes the lines of a text. */
const onLines =
  (change: (lines: string[], random: Random) => string[]): Mutation =>
  (text, random) =>
    change(text.split('\n'), random).join('\n');

/** What can happen to a planning file, by name. */
export const mutations: Record<string, Mutation> = {
  'cut short': (text, random) => text.slice(0, below(text.length + 1, random)),
  'cut at the start': (text, random) => text.slice(below(text.length + 1, random)),
  'lines lost': onLines((lines, random) => lines.filter(() => random() > 0.3)),
  'lines doubled': onLines((lines, random) => lines.flatMap((line) => (random() < 0.3 ? [line, line] : [line]))),
  'lines shuffled': onLines((lines, random) =>
    lines
      .map((line) => ({ line, rank: random() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ line }) => line),
  ),
  'characters lost': (text, random) => text.replace(/./g, (character) => (random() > 0.02 ? character : '')),
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'lone CR': (text) => text.replaceAll('\n', '\r'),
  'byte order mark': (text) => `\uFEFF${text}`,
  NUL: insert(() => '\0'.repeat(3)),
  'lone surrogate': insert((random) => (random() < 0.5 ? '\uD800' : '\uDFFF')),
  'a line of a megabyte': insert((random) => ['a', ' ', '|', '#', '*'][below(5, random)]!.repeat(1_000_000)),
  'ten thousand list levels': insert(
    () => `\n${Array.from({ length: 400 }, (_, n) => `${' '.repeat(2 * n)}- x`).join('\n')}\n`,
  ),
  'ten thousand quotes': insert(() => `\n${'>'.repeat(10_000)} x\n`),
  'an unclosed fence': insert(() => '\n```\n'),
  'unclosed frontmatter': (text) => `---\n${text.replace(/^---\n/, '')}`,
  emphasis: insert(() => '*_'.repeat(5_000)),
  'open brackets': insert(() => '['.repeat(5_000)),
  'angle brackets': insert(() => '<a <b '.repeat(2_000)),
  'a wide table': insert(() => `\n${'|'.repeat(2_000)}\n${'|-'.repeat(1_000)}|\n`),
};

/** One to three random mutations of a text, with their names. */
export function mutate(text: string, random: Random): { text: string; names: string[] } {
  const all = Object.entries(mutations);
  const chosen = Array.from({ length: 1 + below(3, random) }, () => all[below(all.length, random)]!);
  return {
    text: chosen.reduce((mutated, [, change]) => change(mutated, random), text),
    names: chosen.map(([name]) => name),
  };
}
