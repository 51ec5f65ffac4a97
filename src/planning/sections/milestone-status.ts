import { type MilestoneStatus, STATUS_WORDS } from '../dialects/milestones.ts';

export const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

const STATUS = STATUS_WORDS.map(([status, words]) => {
  const [letters, marks] = [
    words.filter((word) => /^\p{L}/u.test(word)),
    words.filter((word) => !/^\p{L}/u.test(word)),
  ];
  return {
    status,
    letters: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped(letters)})(?![\p{L}\p{N}])`, 'iu'),
    marks: new RegExp(marks.length === 0 ? '$^' : marks.join('|'), 'u'),
  };
});

/** The status that a text states; words count before marks, and the earliest word before later ones. Negations and the name of the planning folder do not count. */
export function statusIn(text: string): MilestoneStatus | undefined {
  const words = text.replace(/\bnot (?:yet )?(?:deployed|shipped|complete)\b/gi, '').replace(/\.planning\/\S*/g, '');
  let first: { status: MilestoneStatus; at: number } | undefined;
  for (const { status, letters } of STATUS) {
    const at = letters.exec(words)?.index;
    if (at !== undefined && (first === undefined || at < first.at)) first = { status, at };
  }
  return first?.status ?? STATUS.find(({ marks }) => marks.test(text))?.status;
}
