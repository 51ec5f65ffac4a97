import type { ProjectFile } from '../../src/model/index.ts';

type Decision = ProjectFile['decisions'][number];

/** A wording, and where and when it stood. */
export interface DrawnWording {
  text: string;
  /** Milestone, phase or plan that its decision belongs to. */
  of: string;
  /** Kind, place and days of each document it stood in. */
  stood: readonly string[];
}

/** Two wordings of one project. */
export interface DrawnPair {
  project: string;
  a: DrawnWording;
  b: DrawnWording;
  /** They stood in one version of one document: two by its author's own word. */
  sideBySide?: boolean;
}

const STOP = new Set(
  'a an and are as at be by for from has in into is it its not of on or that the this to was with'.split(' '),
);
/** Near-alike: so many content words each, and so much of both in common (twice the common ones over all). */
const LEAST_WORDS = 4;
const ALIKE = 0.6;
/** Words that more decisions of a project have than this bring no pairs together. */
const COMMON = 60;

const wordsIn = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.filter((word) => !STOP.has(word)),
  );

/** Every two wordings of one decision that differ in their words, each held against the one told before it. */
export function mergedPairs({ project, decisions }: ProjectFile): DrawnPair[] {
  return decisions.flatMap((decision): DrawnPair[] => {
    const told = [
      decision.text,
      ...decision.origins.flatMap(({ text }) => text ?? []),
      ...(decision.versions ?? []).map(({ text }) => text),
    ];
    const texts = [...new Map(told.map((text) => [[...wordsIn(text)].join(' '), text])).values()];
    const wordings = texts.map((text) => wordingOf(decision, text));
    return wordings.slice(1).flatMap((b, at): DrawnPair[] => {
      const a = wordings[at];
      return a === undefined ? [] : [{ project: project.id, a, b }];
    });
  });
}

/**
 * Every two decisions of a project that are near-alike by their words. Those that stood side by side belong to them and are marked:
 * a figure with them and one without them can be given.
 */
export function nearAlikePairs({ project, decisions }: ProjectFile): DrawnPair[] {
  const words = decisions.map(({ text }) => wordsIn(text));
  const holders = new Map<string, number[]>();
  words.forEach((own, at) => {
    for (const word of own) holders.set(word, [...(holders.get(word) ?? []).slice(0, COMMON), at]);
  });
  const pairs = new Set<string>();
  for (const held of holders.values())
    if (held.length <= COMMON)
      for (const [at, first] of held.entries())
        for (const second of held.slice(at + 1)) pairs.add(`${String(first)} ${String(second)}`);
  return [...pairs].flatMap((pair): DrawnPair[] => {
    const [first = 0, second = 0] = pair.split(' ').map(Number);
    const [a, b] = [decisions[first], decisions[second]];
    if (a === undefined || b === undefined || !areAlike(words[first], words[second])) return [];
    const sideBySide = stoodTogether(a, b);
    return [{ project: project.id, a: wordingOf(a, a.text), b: wordingOf(b, b.text), sideBySide }];
  });
}

function areAlike(a = new Set<string>(), b = new Set<string>()): boolean {
  const common = [...a].filter((word) => b.has(word)).length;
  return Math.min(a.size, b.size) >= LEAST_WORDS && (2 * common) / (a.size + b.size) >= ALIKE;
}

/** One wording of a decision, with every place that had it. */
export function wordingOf(decision: Decision, text: string): DrawnWording {
  const { milestone, plan, phase, origins, versions = [] } = decision;
  const own = origins.filter((origin) => (origin.text ?? decision.text) === text);
  const places = own.length > 0 ? own : versions.flatMap((version) => (version.text === text ? version.origins : []));
  const stood = Map.groupBy(places, ({ path, kind }) => `${kind} ${path}`);
  return {
    text,
    of: [milestone ?? '', plan ?? phase ?? ''].join(' ').trim(),
    stood: [...stood].map(([place, [first, last]]) =>
      [`${place}:${String(first?.line ?? '')}`, dayOf(first), last === undefined ? '' : `to ${dayOf(last)}`]
        .join(' ')
        .trim(),
    ),
  };
}

const dayOf = (origin: Decision['origins'][number] | undefined): string => origin?.date?.slice(0, 10) ?? '';

interface Stay {
  path: string;
  /** Instants; absent while it stands. */
  span?: [from: string, to: string];
}

/** Where a decision stands today, and where it stood from when to when. */
function staysOf({ text, origins }: Decision): Stay[] {
  const places = Map.groupBy(origins, (origin) => `${origin.path}\n${origin.text ?? text}\n${origin.kind}`);
  return [...places.values()].map(([first, last = first]): Stay => {
    const path = first?.path ?? '';
    const isPast = first?.kind.endsWith('-history') === true && first.date !== undefined;
    return isPast ? { path, span: [first.date ?? '', last?.date ?? ''] } : { path };
  });
}

const stoodTogether = (a: Decision, b: Decision): boolean =>
  staysOf(a).some((x) =>
    staysOf(b).some(
      (y) =>
        x.path === y.path &&
        (x.span === undefined || y.span === undefined
          ? x.span === y.span
          : x.span[0] <= y.span[1] && y.span[0] <= x.span[1]),
    ),
  );

/** Draws so many, the same ones each time: by a linear congruential generator from a fixed seed. */
export function draw<T>(all: readonly T[], count: number, seed = 20260301): T[] {
  const left = [...all];
  let state = seed;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1);
  }).flat();
}
