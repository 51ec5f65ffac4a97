import type { DetectedDialect } from '../model/index.ts';
import { detectDialects } from './dialects/detect.ts';
import type { Spoken } from './dialects/registry.ts';
import { type PhaseIds, phaseIdsOf } from './phase-ids.ts';
import type { RootSnapshot, Snapshot, SourceFile } from './snapshot.ts';

/** How the documents of a planning root are to be understood, where one document alone does not tell. */
export interface Conventions {
  /** Absent where it is unknown: every word is understood. */
  spoken?: Spoken | undefined;
  phaseIds: PhaseIds;
}

/** What holds for a document that is read alone. */
export const noConventions: Conventions = { phaseIds: 'sequential' };

/** Names conventions: what was read by others is to be read again. */
export const conventionsKey = ({ spoken, phaseIds }: Conventions): string =>
  `${phaseIds} ${spoken === undefined ? '' : [...spoken].join(' ')}`;

/** The conventions of a root: its dialects, as configured or as its files tell, and its form of phase ids (formats.md 9 and 10). */
export function conventionsOf(
  root: RootSnapshot,
  snapshot: Snapshot,
): Conventions & { dialects: readonly DetectedDialect[] } {
  const files = root.files.map((file) => ({ file, inner: innerPath(file.path, root.root) }));
  const { dialect } = snapshot.source;
  const dialects = detectDialects(files, typeof dialect === 'string' ? [dialect] : dialect);
  const find = (name: string): SourceFile | undefined => files.find(({ inner }) => inner === name)?.file;
  return {
    dialects,
    spoken: new Set(dialects.map(({ id }) => id)),
    phaseIds: phaseIdsOf(find('config.json') ?? outerConfig(root, snapshot), find('ROADMAP.md')),
  };
}

export const innerPath = (path: string, root: string): string =>
  root === '' || root === '.' ? path : path.slice(root.length + 1);

/** What workstreams share lies in the root around them. */
const outerConfig = ({ root }: RootSnapshot, { roots }: Snapshot): SourceFile | undefined =>
  roots
    .filter((outer) => root.startsWith(`${outer.root}/`))
    .sort((a, b) => b.root.length - a.root.length)
    .flatMap((outer) => outer.files.filter(({ path }) => path === `${outer.root}/config.json`))[0];
