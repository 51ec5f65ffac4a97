import { mutate } from './mutate.ts';

type Random = () => number;
/** Texts by path below the planning root. */
export type Folder = Record<string, string>;
type Mutation = (folder: Folder, random: Random) => Folder;

const below = (limit: number, random: Random) => Math.floor(random() * limit);
const pick = (folder: Folder, random: Random): string => {
  const paths = Object.keys(folder);
  return paths[below(paths.length, random)] ?? 'STATE.md';
};
const without = (folder: Folder, path: string): Folder =>
  Object.fromEntries(Object.entries(folder).filter(([each]) => each !== path));

/** Gives a random file another name. */
const renamed =
  (rename: (path: string, random: Random) => string): Mutation =>
  (folder, random) => {
    const path = pick(folder, random);
    return { ...without(folder, path), [rename(path, random)]: folder[path] ?? '' };
  };

/** Adds a file, or takes the place of one. */
const added =
  (name: string, make: (random: Random) => string): Mutation =>
  (folder, random) => ({ ...folder, [name]: make(random) });

const oddNames = [
  'con.md',
  '..md',
  '~.md',
  `${'n'.repeat(240)}.md`,
  'phases/99999999999999999999-x/99999999999999999999-01-PLAN.md',
  'phases/-1--x/-1--01-SUMMARY.md',
  'phases/01/01/01/01-01-PLAN.md',
  'milestones/v999.999.999-ROADMAP.md',
  'milestones/v1.0-phases/__proto__/01-01-PLAN.md',
  'constructor/STATE.md',
  'workstreams/__proto__/STATE.md',
  'phases/01-a/01-01-SUMMARY (1).md',
  'phases/٣-x/٣-01-PLAN.md',
  'quick/000/000-SUMMARY.md',
];

/** What can happen to a planning folder, by name. */
export const folderMutations: Record<string, Mutation> = {
  'a file lost': (folder, random) => without(folder, pick(folder, random)),
  'most files lost': (folder, random) => Object.fromEntries(Object.entries(folder).filter(() => random() < 0.2)),
  'a file doubled': (folder, random) => {
    const path = pick(folder, random);
    return { ...folder, [path.replace(/(?=\.\w+$)/, ' copy')]: folder[path] ?? '' };
  },
  'two files exchanged': (folder, random) => {
    const [a, b] = [pick(folder, random), pick(folder, random)];
    return { ...folder, [a]: folder[b] ?? '', [b]: folder[a] ?? '' };
  },
  'all texts shuffled': (folder, random) => {
    const texts = Object.values(folder).sort(() => random() - 0.5);
    return Object.fromEntries(Object.keys(folder).map((path, at) => [path, texts[at] ?? '']));
  },
  'another case': renamed((path) => path.toUpperCase()),
  'another folder': renamed(
    (path, random) => `${['phases', 'milestones', 'todos/done', 'a/b/c'][below(4, random)] ?? ''}/${path}`,
  ),
  'an odd name': renamed((_, random) => oddNames[below(oddNames.length, random)] ?? 'con.md'),
  'another number': renamed((path, random) => path.replace(/\d+/g, () => String(below(200, random)))),
  'a damaged file': (folder, random) => {
    const path = pick(folder, random);
    return { ...folder, [path]: mutate(folder[path] ?? '', random).text };
  },
  'five damaged files': (folder, random) =>
    Array.from({ length: 5 }).reduce<Folder>(
      (each) => folderMutations['a damaged file']?.(each, random) ?? each,
      folder,
    ),
  'bytes in place of text': (folder, random) => ({
    ...folder,
    [pick(folder, random)]: Array.from({ length: 3000 }, () => String.fromCharCode(below(256, random))).join(''),
  }),
  'cut JSON': added('config.json', (random) =>
    '{"a": {"b": ["__proto__", {"constructor": 1'.slice(0, below(43, random)),
  ),
  'deep JSON': added('config.json', () => `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
  'deep YAML': added(
    'STATE.md',
    () => `---\n${Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')}\n---\n# State\n`,
  ),
  'YAML that multiplies': added('STATE.md', () => {
    const names = 'abcdefgh'.split('');
    const rows = names.map(
      (name, at) => `${name}: &${name} [${at === 0 ? 'x' : `*${names[at - 1] ?? ''},`.repeat(9)}]`,
    );
    return `---\n${rows.join('\n')}\n---\n\n# Project State\n`;
  }),
  'numbers beyond numbers': (folder, random) => {
    const path = pick(folder, random);
    return {
      ...folder,
      [path]: (folder[path] ?? '').replace(/\d+/g, (digits) => digits.repeat(1 + below(40, random))),
    };
  },
  'days that are none': (folder) =>
    Object.fromEntries(Object.entries(folder).map(([path, text]) => [path, text.replace(/20\d\d-\d\d/g, '9999-99')])),
  'many files': (folder) => ({
    ...folder,
    ...Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`phases/${String(at)}-x/${String(at)}-01-PLAN.md`, '# Plan\n']),
    ),
  }),
  'the same phase again and again': added('ROADMAP.md', () =>
    '### Phase 1: Again\n\n**Depends on:** Phase 1\n\n'.repeat(500),
  ),
  'names of prototypes': (folder) =>
    Object.fromEntries(
      Object.entries(folder).map(([path, text]) => [
        path,
        text.replace(/\*\*(\w+):/g, '**__proto__:').replace(/v\d\.\d/g, 'constructor'),
      ]),
    ),
  'names of our own files': added('MILESTONES.md', () =>
    ['index.html', '..', '__proto__', 'a'.repeat(400), '𠀀'.repeat(200), 'v1.0/../../x']
      .map((name) => `## ${name} (Shipped: 2026-01-02)\n\n- Done\n`)
      .join('\n'),
  ),
  'nothing at all': (folder) => Object.fromEntries(Object.keys(folder).map((path) => [path, ''])),
};

/** One to three random mutations of a folder, with their names. */
export function mutateFolder(folder: Folder, random: Random): { folder: Folder; names: string[] } {
  const all = Object.entries(folderMutations);
  const chosen = Array.from({ length: 1 + below(3, random) }, () => all[below(all.length, random)]!);
  return {
    folder: chosen.reduce((mutated, [, change]) => change(mutated, random), folder),
    names: chosen.map(([name]) => name),
  };
}
