import type { Source, SourceReport } from '../model/index.ts';

/** One pulled text file at the commit that was read. */
export interface SourceFile {
  /** Relative to the repository root, with `/`. */
  path: string;
  /** Git blob id (SHA-1 of the content in git's form), also for plain folders. */
  blob: string;
  /** Size of the stored file in bytes. */
  bytes: number;
  /** Decoded as UTF-8; invalid sequences are U+FFFD. Empty where `problem` is set. */
  text: string;
  /** Why the file was not read. */
  problem?: 'binary' | 'too-large' | undefined;
}

/** One change of one planning file in the history. In `RootSnapshot.versions` parents stand before children, otherwise older before newer. */
export interface FileVersion {
  path: string;
  /** Absent where the commit deleted the file. */
  blob?: string | undefined;
  commit: string;
  /** Committer date, ISO 8601 with zone. */
  date: string;
  /** The blob that stood at the path in each parent that differs; empty text where none did. Unknown where it is absent. */
  from?: string[] | undefined;
}

/** The planning files below one planning root. */
export interface RootSnapshot {
  /** The project's id: the source's id for `.planning`, else `<source>--<slug of the root>`. */
  id: string;
  /** Path in the repository, e.g. `.planning`, `apps/web/.planning`, `.planning/workstreams/payments`. */
  root: string;
  /** Committer date of the last commit that touched the root, ISO 8601 with zone; absent for plain folders. */
  asOf?: string | undefined;
  /** Sorted by path. Every file belongs to the innermost root around it; what workstreams share (milestones/ …) stays with their parent. */
  files: SourceFile[];
  /** Every change of a file below the root, oldest first; empty without history. */
  versions: FileVersion[];
}

/** What one source holds at the commit that was read. */
export interface Snapshot {
  /** As configured, but `repo` is without credentials and, for a path, relative to the configuration file. */
  source: Source;
  report: SourceReport;
  /** Absolute path of the bare repository that holds the history's blobs; absent for plain folders. */
  gitDir?: string | undefined;
  /** Template for links to lines with `{commit}`, `{path}`, `{line}`. */
  web?: string | undefined;
  /** The commit that was read. */
  commit?: string | undefined;
  /** What is not read because a limit was reached, a sentence each. */
  hits?: readonly string[] | undefined;
  /** The commits at which a shallow history ends: what they hold may be older. */
  boundary?: string[] | undefined;
  roots: RootSnapshot[];
}
