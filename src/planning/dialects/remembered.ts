/** Longer texts are rarely met twice. */
const LONGEST = 60;
const MOST = 2_000;

/**
 * A function of a text alone that remembers its answers: headings, labels and column titles are the same in most documents.
 * It forgets all when it knows too many, so that it never holds on to more than a few documents.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { answer: T }>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    if (known.size >= MOST) known.clear();
    const made = answer(text);
    known.set(text, { answer: made });
    return made;
  };
}
