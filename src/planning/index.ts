import type { ProjectFile } from '../model/index.ts';
import { assemble } from './assemble/index.ts';
import { type Conventions, conventionsKey, conventionsOf } from './conventions.ts';
import { parseDocument } from './documents/index.ts';
import type { ParsedDocument } from './facts.ts';
import { HistoryReader, type ReadVersions } from './history/index.ts';
import type { RootSnapshot, Snapshot, SourceFile } from './snapshot.ts';

export type { RootSnapshot, Snapshot, SourceFile, FileVersion } from './snapshot.ts';

/** What was read of a root, document by document and version by version. Plain data: kept between runs, so that no text is read twice. */
export interface ReadTexts {
  /** Those of today, of files without a problem. */
  documents: readonly ParsedDocument[];
  versions: ReadVersions;
}

/** The reading of one planning root while old versions of its files come in. */
export interface RootReading {
  /** Blobs of old versions worth reading, in the order in which they are best told; none without history. */
  wanted: readonly string[];
  /** Takes the text of an old version. Nothing of it is kept but facts. */
  tell: (version: { blob: string; text: string }) => void;
  finish: () => ProjectFile;
  /** What was read, for the next reading of this root by the same code. */
  read: () => ReadTexts;
}

/** Begins to read one planning root: every document of today. `known` is what an earlier reading gave. Pure; never throws on any input text. */
export function beginRoot(root: RootSnapshot, snapshot: Snapshot, known?: ReadTexts): RootReading {
  const files = [...root.files].sort((a, b) => (a.path < b.path ? -1 : 1)); // no result depends on the order of reading
  const { dialects, ...conventions } = conventionsOf(root, snapshot);
  const documents = readDocuments(files, root.root, conventions, known);
  const reader = new HistoryReader(root, snapshot, documents, conventions, known?.versions);
  return {
    wanted: reader.wanted,
    tell: (version) => {
      reader.tell(version);
    },
    finish: () => assemble({ documents, dialects, root, snapshot, history: reader.finish() }),
    read: () => ({
      documents: documents.filter((_, at) => files[at]?.problem === undefined),
      versions: reader.read,
    }),
  };
}

/** Takes over what is known of a file by its path and content; of no use where it was read by other conventions. */
function readDocuments(
  files: readonly SourceFile[],
  root: string,
  conventions: Conventions,
  known?: ReadTexts,
): ParsedDocument[] {
  const isOfUse = known?.versions.conventions === conventionsKey(conventions);
  const before = new Map((isOfUse ? known.documents : []).map((document) => [document.path, document]));
  return files.map((file) => {
    const document = file.problem === undefined ? before.get(file.path) : undefined;
    return document?.blob === file.blob ? document : parseDocument(file, root, conventions);
  });
}

/** Reads one planning root as it stands: every document, then what they say together. Pure; never throws on any input text. */
export const readRoot = (root: RootSnapshot, snapshot: Snapshot): ProjectFile => beginRoot(root, snapshot).finish();
