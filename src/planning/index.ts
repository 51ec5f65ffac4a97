import type { ProjectFile } from '../model/index.ts';
import { assemble } from './assemble/index.ts';
import { parseDocument } from './documents/index.ts';
import type { RootSnapshot, Snapshot } from './snapshot.ts';

export type { RootSnapshot, Snapshot, SourceFile, FileVersion } from './snapshot.ts';

/** Reads one planning root: every document, then what they say together. Pure; never throws on any input text. */
export function readRoot(root: RootSnapshot, snapshot: Snapshot): ProjectFile {
  const documents = root.files.map((file) => parseDocument(file, root.root));
  return assemble({ documents, root, snapshot });
}
