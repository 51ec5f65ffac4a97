import { wordsOf } from './registry.ts';

/** The words for a document that stand before the project's name in its title (formats.md 3, 4). */
const DOCUMENT = new RegExp(
  String.raw`^(?:(?:project )?road ?map|requirements|${wordsOf('titles', 'document').join('|')})\s{0,3}(?:[:：—–]|-{1,2}\s)\s{0,3}(?=\S)`,
  'iu',
);
/** What tells that a title speaks of a milestone. */
const MILESTONE = new RegExp(
  [String.raw`(?<![\p{L}\p{N}.])v\d|\b(?:milestone|phases?)\b`, ...wordsOf('titles', 'milestone')].join('|'),
  'iu',
);

/** The project of `Roadmap: Name`; undefined where the title names none, or a milestone. */
export function projectInTitle(title: string): string | undefined {
  const word = DOCUMENT.exec(title)?.[0];
  return word === undefined || MILESTONE.test(title) ? undefined : title.slice(word.length).trim();
}
