import type { ProjectFile } from '../../model/index.ts';
import { plural } from '../format.ts';
import type { Kind } from './query.ts';

/** What the search has to know of the site before it searches. */
export interface SearchAbout {
  /** Belongs into the addresses of the names' files. */
  version: string;
  /** Ids and names. */
  projects: [id: string, name: string][];
  /** First names of the parts of the name index. */
  names: string[];
  /** What is searched, as a sentence. */
  searches: string;
}

/** Says what is searched: how many things of each kind, and how far. */
export function searchesSentence(files: readonly ProjectFile[], documents: number): string {
  const count = (of: (file: ProjectFile) => number) => files.reduce((sum, file) => sum + of(file), 0);
  const counts: Record<Kind, string> = {
    decision: plural(
      count((file) => file.decisions.length),
      'decision',
    ),
    milestone: plural(
      count((file) => file.milestones.length),
      'milestone',
    ),
    phase: plural(
      count((file) => file.phases.length),
      'phase',
    ),
    document: plural(documents, 'document'),
  };
  const { decision, milestone, phase, document } = counts;
  return `Searches ${decision}, ${milestone}, ${phase} and ${document} of ${plural(files.length, 'project')}: decisions whole, with earlier wordings and those that no longer hold; documents by their headings and the beginning of each section.`;
}
