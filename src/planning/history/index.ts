import type { Conventions } from '../conventions.ts';
import type { ParsedDocument } from '../facts.ts';
import type { RootSnapshot, Snapshot } from '../snapshot.ts';
import { isLost, lastStanding, type PastFile, pastFiles } from './files.ts';
import { follow } from './follow.ts';
import { type How, howToRead, VersionReader, versionKey } from './read-version.ts';
import type { History, ReadVersions } from './types.ts';

export type { History, LostPlan, Moment, Past, PastWording, ReadVersions } from './types.ts';

interface Reading {
  file: PastFile;
  how: How;
  key: string;
}

/** Reads the history of a root from the texts of old versions, which come one by one. */
export class HistoryReader {
  /** The blobs to `tell`, in this order; what is not told counts as unreadable. */
  readonly wanted: readonly string[];
  readonly #root: RootSnapshot;
  readonly #snapshot: Snapshot;
  readonly #files: readonly PastFile[];
  readonly #reader: VersionReader;
  /** What each blob is to be read as. */
  readonly #readings = new Map<string, Reading[]>();

  /** `known` is what `read` gave in an earlier run of the same code. */
  constructor(
    root: RootSnapshot,
    snapshot: Snapshot,
    documents: readonly ParsedDocument[],
    conventions: Conventions,
    known?: ReadVersions,
  ) {
    this.#root = root;
    this.#snapshot = snapshot;
    this.#files = root.versions.length === 0 ? [] : pastFiles(root, conventions.phaseIds);
    this.#reader = new VersionReader(conventions, known);
    const today = new Map(documents.map((document) => [document.path, document]));
    const done = new Set<string>();
    for (const file of this.#files)
      for (const { blob, path } of toRead(file)) {
        const how = howToRead(file);
        if (how === undefined || blob === undefined) continue;
        const key = versionKey(how, file.path, file.place, blob);
        const document = today.get(path);
        if (done.has(key)) continue;
        done.add(key);
        const isToday = document?.blob === blob && path === file.path && how !== 'last';
        if (this.#reader.take(key, isToday)) continue;
        if (isToday) this.#reader.tellDocument(key, document);
        else this.#want(blob, { file, how, key });
      }
    this.wanted = [...this.#readings.keys()];
  }

  #want(blob: string, reading: Reading): void {
    const known = this.#readings.get(blob);
    if (known === undefined) this.#readings.set(blob, [reading]);
    else known.push(reading);
  }

  /** Takes the text of one old version. */
  tell({ blob, text }: { blob: string; text: string }): void {
    for (const { file, how, key } of this.#readings.get(blob) ?? []) this.#reader.tell(key, how, file, text);
  }

  /** Every version that was read, to be handed to the reader of the next run. */
  get read(): ReadVersions {
    return this.#reader.read;
  }

  /** Everything the told versions say. */
  finish(): History {
    return follow(this.#files, this.#reader.read, this.#root, this.#snapshot);
  }
}

/** The versions of a file that are read: of plans only the last one, and only where they were deleted. */
function toRead(file: PastFile): PastFile['versions'] {
  if (howToRead(file) !== 'last') return file.versions;
  const last = isLost(file) ? lastStanding(file) : undefined;
  return last === undefined ? [] : [last];
}
