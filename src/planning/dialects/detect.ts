import type { DetectedDialect, DocumentKind, Origin } from '../../model/index.ts';
import { placeOf } from '../documents/place.ts';
import type { SourceFile } from '../snapshot.ts';
import type { Dialect, Sign } from './dialect.ts';
import { dialects } from './registry.ts';

/** The live documents that tell how a root is written, and how far into them is looked. */
const TELLING: readonly DocumentKind[] = ['state', 'roadmap', 'project', 'milestones', 'requirements', 'config'];
const HEAD = 400;
const MOST_EVIDENCE = 3;

interface Clue {
  origin: Omit<Origin, 'line'>;
  line: number;
  text: string;
}
/** What signs are looked for in, by where they look. */
type Clues = Record<Sign['in'], readonly Clue[]>;

/**
 * The dialects in which a planning root is written, several where they are, forks before languages, each with up to three places that
 * tell it. `configured` names what holds instead, whatever the files say. Files of workstreams and archives do not tell.
 */
export function detectDialects(
  files: readonly { file: SourceFile; inner: string }[],
  configured?: readonly string[],
): DetectedDialect[] {
  const clues = cluesIn(files);
  return dialects.flatMap((dialect): DetectedDialect[] => {
    const evidence = evidenceOf(dialect, clues);
    const { id, name } = dialect;
    if (configured === undefined) return evidence.length === 0 ? [] : [{ id, name, basis: 'detected', evidence }];
    return configured.includes(id) ? [{ id, name, basis: 'configured', evidence }] : [];
  });
}

function cluesIn(files: readonly { file: SourceFile; inner: string }[]): Clues {
  const heads = files.flatMap(({ file, inner }) => {
    const { kind, archived } = placeOf(inner);
    return archived || !TELLING.includes(kind) || inner.includes('/') ? [] : [{ kind, clues: linesOf(file, kind) }];
  });
  const of = (wanted: (kind: string) => boolean): Clue[] =>
    heads.flatMap(({ kind, clues }) => (wanted(kind) ? clues : []));
  const prose = of((kind) => kind !== 'config');
  return {
    paths: files.map(({ file: { path }, inner }) => ({
      origin: { path, kind: placeOf(inner).kind },
      line: 1,
      text: inner,
    })),
    lines: prose,
    headings: rewritten(prose, /^ {0,3}#{1,6}\s+([^#\s].{0,200}?)[\s#]*$/),
    keys: rewritten(frontmatter(of((kind) => kind === 'state')), /^(\w[\w-]{0,60}):/),
    settings: rewritten(
      of((kind) => kind === 'config'),
      /^\s{0,4}"([^"]{1,60})"\s*:/,
    ),
  };
}

const linesOf = ({ path, text }: SourceFile, kind: DocumentKind): Clue[] =>
  text
    .split('\n', HEAD)
    .map((line, at) => ({ origin: { path, kind }, line: at + 1, text: line.slice(0, 300).replace(/\r$/, '') }));

const rewritten = (clues: readonly Clue[], pattern: RegExp): Clue[] =>
  clues.flatMap((clue) => {
    const text = pattern.exec(clue.text)?.[1];
    return text === undefined ? [] : [{ ...clue, text }];
  });

function frontmatter(clues: readonly Clue[]): readonly Clue[] {
  if (!/^\uFEFF?---\s*$/.test(clues[0]?.text ?? '')) return [];
  const end = clues.findIndex(({ text }, at) => at > 0 && /^---\s*$/.test(text));
  return end < 0 ? [] : clues.slice(1, end);
}

const LETTERS = /\p{L}{2}/u;

function evidenceOf({ signs }: Dialect, clues: Clues): DetectedDialect['evidence'] {
  const found = signs.flatMap((sign) => {
    const where = clues[sign.in];
    if (
      sign.unless !== undefined &&
      [clues.lines, clues.paths].some((told) => told.some(({ text }) => sign.unless?.test(text)))
    )
      return [];
    const matching = where.filter(({ text }) => sign.pattern.test(text));
    const enough = sign.share === undefined ? 0 : sign.share * where.filter(({ text }) => LETTERS.test(text)).length;
    return matching.length > enough ? matching.slice(0, MOST_EVIDENCE) : [];
  });
  return found
    .slice(0, MOST_EVIDENCE)
    .map(({ origin, line, text }) => ({ text: text.trim(), origins: [{ ...origin, line }] }));
}
