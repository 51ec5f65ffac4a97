import type { Decision, Origin } from '../../model/index.ts';
import { documentKindOf, documentKindWord } from '../documents/words.ts';
import { dayOf, fileName, longDay, shortCommit } from '../format.ts';
import { difference, type Piece } from './difference.ts';

/** One wording with what changed from the one before it. */
export interface WordingView {
  when: string;
  /** Where it was put so. */
  file: string;
  /** The first wording is one piece. */
  pieces: Piece[];
}

/**
 * Where a decision stood from when to when, file by file, in the order in which it came to them. Its days in a file are those of the
 * file's versions; in the last files it stood until the commit that took it out of them, or of the last of them.
 */
export function standsOf({ origins, lastSeen, gone }: Pick<Decision, 'origins' | 'lastSeen' | 'gone'>): string[] {
  const byFile = Map.groupBy(
    origins.filter(({ kind }) => kind !== 'correction'),
    ({ path }) => path,
  );
  const paths = [...byFile.keys()];
  const last = paths.filter((path) => byFile.get(path)?.some(({ commit }) => commit === lastSeen?.commit));
  const end = { day: dayOf(gone?.date), isKnown: last.length === 1 };
  const stands = [...byFile].map(([path, places]) =>
    standIn(places, nameAmong(path, paths), last.includes(path) ? end : undefined),
  );
  return stands.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).map(({ text }) => text);
}

/** A file's name; one that was moved, or has a namesake, with the folders that tell it from the others. */
function nameAmong(path: string, paths: readonly string[]): string {
  const name = fileName(path);
  const namesakes = paths.filter((other) => fileName(other) === name).map((other) => other.split('/').slice(0, -1));
  if (namesakes.length < 2) return name;
  const shared = (at: number) => new Set(namesakes.map((folders) => folders.at(at))).size === 1;
  const folders = path.split('/').slice(0, -1);
  const start = folders.findIndex((_, at) => !shared(at));
  let end = folders.length;
  while (end > start + 1 && shared(end - 1 - folders.length)) end -= 1;
  const between = end < folders.length ? ['…'] : [];
  return start === -1 ? name : [...folders.slice(start, end), ...between, name].join('/');
}

/** The day on which what stood in the last files was taken out; `isKnown` where that was one file, and so that day. */
interface End {
  day: string | undefined;
  isKnown: boolean;
}

function standIn(origins: readonly Origin[], name: string, end?: End): { from: string; text: string } {
  const days = [...origins.map(({ date }) => dayOf(date)), end?.day].filter((day) => day !== undefined).sort();
  const isHere = origins.some(({ kind }) => !kind.endsWith('-history'));
  const [origin] = origins;
  const file = `${name} (${documentKindWord(documentKindOf(origin?.kind ?? '')).toLowerCase()})`;
  const [first, last] = [days[0], days.at(-1)];
  if (isHere)
    return { from: first ?? '~', text: `Stands in ${file}${first ? `, there since ${longDay(first)} at least` : ''}.` };
  if (first === undefined || last === undefined) return { from: '', text: `Stood in ${file}.` };
  const latest = end?.day !== undefined && !end.isKnown ? ' at the latest' : '';
  const when = first === last ? `on ${longDay(first)}` : `from ${longDay(first)} to ${longDay(last)}${latest}`;
  return { from: first, text: `Stood in ${file} ${when}.` };
}

/** Every wording, oldest first, each as the difference to the one before it; nothing where there is only one. */
export function wordingsOf({ versions = [] }: Pick<Decision, 'versions'>): WordingView[] {
  return versions.map(({ text, firstSeen, lastSeen, origins }, index) => {
    const days = [...new Set([firstSeen.date, lastSeen.date].map((date) => longDay(dayOf(date) ?? date)))];
    const before = versions[index - 1]?.text;
    return {
      when: days.join(' to '),
      file: fileName(origins[0]?.path ?? ''),
      pieces: before === undefined ? [{ text, change: 'same' }] : difference(before, text),
    };
  });
}

/** What its status rests on, in a sentence; undefined where there is nothing to add. */
export function basisText({ status, statusBasis, gone }: Decision): string | undefined {
  if (statusBasis === 'correction') return 'A person settled this in the corrections.';
  if (statusBasis === 'text') return 'The files say so in words.';
  if (status !== 'retired' || gone === undefined) return undefined;
  const day = dayOf(gone.date);
  return `No file holds it since ${day === undefined ? '' : `${longDay(day)}, `}${shortCommit(gone.commit)}; nothing says that it was reversed.`;
}
