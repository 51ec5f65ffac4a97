import type { Forbidden } from '../../planning/publish/forbidden.ts';
import { credentialsIn } from './credentials.ts';
import { pathsBelow, reader } from './files.ts';
import { Finder, type Needle } from './finder.ts';
import { endsAlone, standsAlone } from './edges.ts';
import { formsOf, wordForm } from './forms.ts';

/** One place of the output that holds what must not leave. The value itself is never told. */
export interface Hit {
  ruleId: string;
  /** Path below the output folder; where the path is the place, without what was found in it. */
  file: string;
  /** 1-based; absent where the path itself is the place. */
  line?: number;
  /** Of what was forbidden; absent for a credential that nobody had named. */
  of?: Forbidden;
}

/** What is looked for. */
export interface Search {
  forbidden: readonly Forbidden[];
  /** Kinds of credentials that the configuration lets pass. */
  allowed: ReadonlySet<string>;
}

/** Looks at every byte and every path below a folder. One hit per value and file. */
export function searchFolder(folder: string, { forbidden, allowed }: Search): Hit[] {
  const finders = findersOf(needlesOf(forbidden, formsOf));
  const words = findersOf(needlesOf(forbidden, wordForm));
  const read = reader(folder);
  return pathsBelow(folder).flatMap((file) => {
    const seen = new Set<number>();
    const hits: Hit[] = [];
    const bytes = read(file);
    const note = (hay: Buffer, isWhole: typeof standsAlone) => (needle: Needle, at: number) => {
      const of = forbidden[needle.of];
      if (of === undefined || seen.has(needle.of)) return;
      if (of.whole === true && !isWhole(hay, at, at + needle.bytes.length)) return;
      seen.add(needle.of);
      hits.push({ ruleId: of.ruleId, file, of, ...(hay === bytes ? { line: lineAt(bytes, at) } : {}) });
    };
    const path = Buffer.from(`/${file}\n/${encodeURI(file)}`);
    for (const finder of finders) {
      finder.find(path, note(path, standsAlone));
      finder.find(bytes, note(bytes, standsAlone));
    }
    if (file.startsWith('pagefind/')) for (const finder of words) finder.find(bytes, note(bytes, endsAlone));
    const all = [...hits, ...credentialsAt(file, bytes, allowed)];
    const shown = shownPath(file, hits);
    return all.map((hit) => ({ ...hit, file: shown }));
  });
}

/** A path without the values in it. */
function shownPath(file: string, hits: readonly Hit[]): string {
  const forms = hits.flatMap(({ line, of }) => (line === undefined && of !== undefined ? formsOf(of.value) : []));
  return forms.reduce((path, form) => `/${path}`.replaceAll(form, '…').replace(/^\//, ''), file);
}

function credentialsAt(file: string, bytes: Buffer, allowed: ReadonlySet<string>): Hit[] {
  return [...credentialsIn(bytes.toString('latin1'))].flatMap(({ ruleId, at }) =>
    allowed.has(ruleId) ? [] : [{ ruleId, file, line: lineAt(bytes, at) }],
  );
}

const needlesOf = (forbidden: readonly Forbidden[], forms: (value: string) => readonly string[]): Needle[] =>
  forbidden.flatMap(({ value }, of) => forms(value).map((form) => ({ bytes: Buffer.from(form), of })));

/** Short needles slow the search for all: they are looked for apart. */
const LENGTHS = [12, 24, Infinity];

function findersOf(needles: readonly Needle[]): Finder[] {
  const groups = Map.groupBy(needles, ({ bytes }) => LENGTHS.find((length) => bytes.length < length));
  return [...groups.values()].filter((group) => group.length > 0).map((group) => new Finder(group));
}

function lineAt(bytes: Buffer, at: number): number {
  let line = 1;
  for (let next = bytes.indexOf(10); next !== -1 && next < at; next = bytes.indexOf(10, next + 1)) line++;
  return line;
}
