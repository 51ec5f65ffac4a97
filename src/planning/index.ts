import type { ProjectFile } from '../model/index.ts';
import { assemble } from './assemble/index.ts';
import { conventionsOf } from './conventions.ts';
import { parseDocument } from './documents/index.ts';
import { HistoryReader, type ReadVersions } from './history/index.ts';
import type { RootSnapshot, Snapshot } from './snapshot.ts';

export type { ReadVersions } from './history/index.ts';
export type { RootSnapshot, Snapshot, SourceFile, FileVersion } from './snapshot.ts';

/** The reading of one planning root while old versions of its files come in. */
export interface RootReading {
  /** Blobs of old versions worth reading, in the order in which they are best told; none without history. */
  wanted: readonly string[];
  /** Takes the text of an old version. Nothing of it is kept but facts. */
  tell: (version: { blob: string; text: string }) => void;
  finish: () => ProjectFile;
  /** What was read of old versions, for the next reading of this root by the same code: no version is read twice. */
  read: () => ReadVersions;
}

/** Begins to read one planning root: every document of today. `known` is what an earlier reading gave. Pure; never throws on any input text. */
export function beginRoot(root: RootSnapshot, snapshot: Snapshot, known?: ReadVersions): RootReading {
  const files = [...root.files].sort((a, b) => (a.path < b.path ? -1 : 1)); // no result depends on the order of reading
  const { dialects, ...conventions } = conventionsOf(root, snapshot);
  const documents = files.map((file) => parseDocument(file, root.root, conventions));
  const reader = new HistoryReader(root, snapshot, documents, conventions, known);
  return {
    wanted: reader.wanted,
    tell: (version) => {
      reader.tell(version);
    },
    finish: () => assemble({ documents, dialects, root, snapshot, history: reader.finish() }),
    read: () => reader.read,
  };
}

/** Reads one planning root as it stands: every document, then what they say together. Pure; never throws on any input text. */
export const readRoot = (root: RootSnapshot, snapshot: Snapshot): ProjectFile => beginRoot(root, snapshot).finish();
