/** The words of a wording as far as they tell it from others, and how rare they are among all. */
export interface Words {
  /** Every content word once, by its stem, with its weight. */
  weights: ReadonlyMap<string, number>;
  total: number;
  /** Its first words, without numbers. */
  beginning: string;
  /** Numbers and versions, each with the words beside it. */
  numbers: ReadonlyMap<string, ReadonlySet<string>>;
  denied: boolean;
}

/** How much of two wordings is common, by weight: of both together, and of the one that says less. */
export interface Likeness {
  common: number;
  of: number;
  /** The same without weight: every word counts alike. */
  byCount: number;
  within: number;
}

const fold = (word: string): string => (PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{Mn}/gu, ''));
const PLAIN = /^[\w-]*$/;

/** Lower case without accents and without the endings of number and tense. */
function stem(word: string): string {
  const plain = fold(word);
  if (/^v\d+$/.test(plain)) return plain.slice(1);
  return plain.length > 4 && !/\d/.test(plain)
    ? plain.replace(/(?<=[^s])s$|(?<=[sxz]|ch|sh)es$/, '').replace(/(?:ing|ed|e)$/, '')
    : plain;
}

const STOP = new Set(
  'a an and are as at be been but by can do does each every for from has have if in into is it its may must of on only or our per should so than that the their them then these they this those to use used uses using via was we when where which will with'.split(
    ' ',
  ),
);
const DENIALS = new Set(
  'no not never none without instead non cannot over rather don doesn didn isn aren wasn won couldn shouldn wouldn nicht kein keine ohne nao sem не без нет no sin pas sans'.split(
    ' ',
  ),
);
/** What a number behind one of these says is where, not what. */
const REFERENCES = new Set('phase plan pitfall pattern research task step section decision d'.split(' '));
/** Two wordings that differ in one of these are two decisions. */
const OPPOSITES = new Map(
  'enabled disabled, enable disable, allow deny, allow block, open closed, open close, before after, sync async, client server, required optional, always never, min max, minimum maximum, add remove, added removed, public private, first last, keep drop, keep remove, include exclude, read write, left right, top bottom, light dark, lower upper, on off, input output, true false, success failure, start end, start stop'
    .split(', ')
    .flatMap((pair) => {
      const [a = '', b = ''] = pair.split(' ').map(stem);
      return [
        [a, [b]],
        [b, [a]],
      ] as const;
    })
    .reduce((all, [word, others]) => all.set(word, [...(all.get(word) ?? []), ...others]), new Map<string, string[]>()),
);

/**
 * What tells the words of a text: those of each form, and of any other text such as a part of one, weighed by how few of all forms have
 * them. Each text is looked at once, when it is first asked for.
 */
export function weighWords(forms: Iterable<string>): (text: string) => Words {
  const stems = new Map<string, string>();
  const contentOf = (text: string): Set<string> => {
    const content = new Set<string>();
    for (const word of text.split(' ')) {
      if (STOP.has(word)) continue;
      const known = stems.get(word) ?? stem(word);
      stems.set(word, known);
      content.add(known);
    }
    return content;
  };
  const split = new Map([...new Set(forms)].map((form) => [form, contentOf(form)] as const));
  const counts = new Map<string, number>();
  for (const words of split.values()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weigh = (count: number): number => Math.log(1 + split.size / count);
  const weights = new Map([...counts].map(([word, count]) => [word, weigh(count)] as const));
  const rarest = weigh(1);
  const known = new Map<string, Words>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = wordsOf(text, split.get(text) ?? contentOf(text), (word) => weights.get(word) ?? rarest);
    known.set(text, words);
    return words;
  };
}

function wordsOf(text: string, content: ReadonlySet<string>, weigh: (word: string) => number): Words {
  const weights = new Map<string, number>();
  let total = 0;
  for (const word of content) {
    const weight = weigh(word);
    weights.set(word, weight);
    total += weight;
  }
  const words = text.split(' ');
  return {
    weights,
    total,
    beginning: [...content]
      .filter((word) => !/^\d/.test(word))
      .slice(0, BEGINNING)
      .join(' '),
    numbers: numbersOf(words),
    denied: words.some((word) => DENIALS.has(fold(word))),
  };
}

/** So many words make a beginning. */
const BEGINNING = 3;

/** Digits alone: with a unit or without it they are one number. The parts of `1.2.0` stand beside the words around it. */
function numbersOf(words: readonly string[]): Map<string, Set<string>> {
  if (!words.some((word) => HAS_NUMBER.test(word))) return new Map();
  const [before, after] = [wordsBefore(words), wordsBefore(words.toReversed()).toReversed()];
  const found = new Map<string, Set<string>>();
  words.forEach((word, at) => {
    const [left = '', right = ''] = [before[at], after[at]];
    if (!HAS_NUMBER.test(word) || REFERENCES.has(left)) return;
    const places = [...(STOP.has(left) ? [] : [`${stem(left)} #`]), ...(STOP.has(right) ? [] : [`# ${stem(right)}`])];
    for (const digits of word.match(/\d+/g) ?? [])
      found.set(digits, new Set([...(found.get(digits) ?? []), ...places]));
  });
  return found;
}

const HAS_NUMBER = /^v?\d/;

/** For each word the last one before it that is no number. */
function wordsBefore(words: readonly string[]): string[] {
  let last = '';
  return words.map((word) => {
    const before = last;
    if (!HAS_NUMBER.test(word)) last = word;
    return before;
  });
}

export function likenessOf(a: Words, b: Words): Likeness {
  let [common, weight] = [0, 0];
  for (const [word, each] of a.weights) {
    if (!b.weights.has(word)) continue;
    common++;
    weight += each;
  }
  const least = Math.min(a.total, b.total);
  return {
    common,
    of: (2 * weight) / (a.total + b.total || 1),
    byCount: (2 * common) / (a.weights.size + b.weights.size || 1),
    within: weight / (least || 1),
  };
}

/** With so many words in common a number is a detail. */
const MANY = 15;
/** From this share on, what is left of two wordings is what they differ in. */
const NEARLY_EQUAL = 0.75;

/** Whether two wordings say different things, however alike: another number, a denial, an opposite. */
export function areOpposed(a: Words, b: Words, { of, common }: Likeness, inOnePlan: boolean): boolean {
  const [fewer, more] = a.numbers.size < b.numbers.size ? [a.numbers, b.numbers] : [b.numbers, a.numbers];
  if (inOnePlan) return haveOtherNumbers(fewer, more, common >= MANY);
  if ([...fewer.keys()].some((number) => !more.has(number))) return true;
  if (of >= NEARLY_EQUAL && a.denied !== b.denied && deniesTheRest(a.denied ? a : b, a.denied ? b : a)) return true;
  if (lacksName(a, b) && lacksName(b, a)) return true;
  return [...a.weights.keys()].some(
    (word) =>
      !b.weights.has(word) && OPPOSITES.get(word)?.some((other) => b.weights.has(other) && !a.weights.has(other)),
  );
}

/**
 * Whether each has a number that the other lacks, and they are no details: another stands at the same place, or no number is common
 * and there is not much else.
 */
function haveOtherNumbers(a: Words['numbers'], b: Words['numbers'], inLongTexts: boolean): boolean {
  const ours = [...a].filter(([number]) => !b.has(number));
  const theirs = [...b].filter(([number]) => !a.has(number));
  if (ours.length === 0 || theirs.length === 0) return false;
  const places = new Set(theirs.flatMap(([, beside]) => [...beside]));
  return (
    (!inLongTexts && ours.length === a.size) ||
    ours.some(([, beside]) => [...beside].some((place) => places.has(place)))
  );
}

/** Whether nearly all of what one says, but for its denial, the other says as well: else the denial goes with what it says beyond. */
const deniesTheRest = (denied: Words, other: Words): boolean =>
  [...denied.weights.keys()].filter((word) => !other.weights.has(word) && !DENIALS.has(word)).length === 0;

/** Whether it has a name with a digit, as of an algorithm, that the other lacks. */
const lacksName = (a: Words, b: Words): boolean =>
  [...a.weights.keys()].some((word) => /^\p{L}+\d/u.test(word) && !b.weights.has(word));
