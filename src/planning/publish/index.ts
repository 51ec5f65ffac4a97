import type { ProjectFile } from '../../model/index.ts';
import type { Finding, Removed } from './types.ts';

export type { Finding, Removed } from './types.ts';

/** What may leave the house, and what was taken out of it. */
export interface Published {
  projects: ProjectFile[];
  /** Ordered by project, path, line and rule. */
  findings: Finding[];
  /** For the gate, which looks for these in every byte of the output. */
  removed: Removed[];
  /** Any other text that is published, such as a note, without what must not leave. `asName`: it is a path or part of an address. */
  redact: (text: string, asName?: boolean) => string;
}
