import { matcher } from '../planning/glob.ts';
import { projectId } from './slug.ts';
import { isTextPath } from './text.ts';

/** A planning root and the text files that belong to it and to no root below it. */
export interface PlanningRoot {
  /** The project's id. */
  id: string;
  /** Path in the repository; `.` where the whole folder is a planning folder. */
  root: string;
  paths: string[];
}

export interface RootOptions {
  source: string;
  roots?: readonly string[] | undefined;
  exclude: readonly string[];
  /** The folder itself is named `.planning`. */
  whole?: boolean | undefined;
}

/**
 * Finds the planning roots among the paths of a repository, sorted by path. Every file belongs to the innermost root around it;
 * what a workstream shares with its parent (PROJECT.md, milestones/ …) stays with the parent.
 */
export function findRoots(paths: readonly string[], options: RootOptions, limit = Infinity): PlanningRoot[] {
  const excluded = matcher(options.exclude);
  const texts = paths.filter((path) => isTextPath(path) && !excluded(path)).sort(byText);
  const roots = options.roots ? options.roots.map(tidy) : discover(texts, options.whole === true);
  return assign(texts, [...new Set(roots)], options.source, limit);
}

function discover(texts: readonly string[], whole: boolean): string[] {
  const folders = whole ? ['.'] : planningFolders(texts);
  const bases = folders.length > 0 ? folders : texts.some(isTopLevelPlan) ? ['.'] : [];
  const marked = markedFolders(texts);
  return bases.flatMap((base) => withParts(base, marked));
}

/** Copies and inputs of other programs, whose planning folders are not anybody's plans. */
const skipped = new Set(
  (
    'node_modules bower_components vendor third_party dist build target fixtures fixture __fixtures__ __tests__ __mocks__ __snapshots__ ' +
    'test tests testdata test-data test-fixtures worktrees .worktrees .git .hg .cache'
  ).split(' '),
);

function planningFolders(texts: readonly string[]): string[] {
  const folders = texts.flatMap((path) => {
    const names = path.split('/').slice(0, -1);
    const at = names.indexOf('.planning');
    return at < 0 || names.slice(0, at).some((name) => skipped.has(name)) ? [] : [names.slice(0, at + 1).join('/')];
  });
  return [...new Set(folders)];
}

/** The planning folder, its sub-projects, and the workstreams of each. */
function withParts(base: string, marked: Marked): string[] {
  const projects = [base, ...foldersWith(base, marked, /^(?:state|roadmap)\.md$/i).filter(isSubProject)];
  const marks = /^(?:state|roadmap|requirements|project)\.md$/i;
  return projects.flatMap((project) => [project, ...foldersWith(join(project, 'workstreams'), marked, marks)]);
}

/** Folders that hold a file by whose name a planning root is known, with those names, by the folder they lie in. */
type Marked = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

function markedFolders(texts: readonly string[]): Marked {
  const marked = new Map<string, Map<string, string[]>>();
  for (const path of texts) {
    const [folder, file] = split(path);
    if (folder === undefined || !/^(?:state|roadmap|requirements|project)\.md$/i.test(file)) continue;
    const inside = split(folder)[0] ?? '.';
    const beside = marked.get(inside) ?? new Map<string, string[]>();
    marked.set(inside, beside.set(folder, [...(beside.get(folder) ?? []), file]));
  }
  return marked;
}

/** Folders directly below `base` that hold a file named like `mark`. */
const foldersWith = (base: string, marked: Marked, mark: RegExp): string[] =>
  [...(marked.get(base) ?? [])].flatMap(([folder, files]) => (files.some((file) => mark.test(file)) ? [folder] : []));

/** A path's folder, undefined at the top, and its last name. */
function split(path: string): [folder: string | undefined, name: string] {
  const at = path.lastIndexOf('/');
  return at < 0 ? [undefined, path] : [path.slice(0, at), path.slice(at + 1)];
}

/** Folders of a planning folder that hold parts or copies of it, and are no projects of their own. */
const parts = new Set(
  (
    'phases milestones milestone objectives workstreams quick todos research codebase debug seeds threads notes spikes sketches reports ' +
    'intel graphs deliberations specs reviews templates docs decisions tmp drafts'
  ).split(' '),
);
const copies = /^[._]|^v\d|^\d|archive|backup|snapshot|legacy|^old|superseded/i;

function isSubProject(folder: string): boolean {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return !parts.has(name.toLowerCase()) && !copies.test(name);
}

const isTopLevelPlan = (path: string): boolean => /^(?:state|roadmap)\.md$/i.test(path);

/** Gives every file to the innermost root; a root that is left without Markdown is none. */
function assign(texts: readonly string[], roots: readonly string[], source: string, limit: number): PlanningRoot[] {
  const ownerOf = ownerAmong(roots);
  const owned = new Map<string, string[]>(roots.map((root) => [root, []]));
  let count = 0;
  for (const path of texts) {
    const owner = count < limit ? ownerOf(path) : undefined;
    if (owner === undefined) continue;
    owned.get(owner)?.push(path);
    count++;
  }
  const filled = [...owned].filter(([, paths]) => paths.some((path) => /\.(md|markdown)$/i.test(path)));
  return named(
    filled.map(([root, paths]) => ({ root, paths })).sort((a, b) => byText(a.root, b.root)),
    source,
  );
}

/** Makes the function that names the innermost root around a path. */
export function ownerAmong(roots: readonly string[]): (path: string) => string | undefined {
  const known = new Set(roots);
  return (path) => {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (known.has(folder)) return folder;
    }
    return known.has('.') ? '.' : undefined;
  };
}

/** Gives out ids; where two roots of a source have one slug, the later gets a number. */
function named(roots: readonly { root: string; paths: string[] }[], source: string): PlanningRoot[] {
  const seen = new Map<string, number>();
  return roots.map((each) => {
    const id = projectId(source, each.root);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { ...each, id: count === 1 ? id : `${id}-${count}` };
  });
}

const join = (base: string, name: string): string => (base === '.' ? name : `${base}/${name}`);
const tidy = (root: string): string => root.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') || '.';

/** By code unit, so that the order does not depend on the machine's language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
