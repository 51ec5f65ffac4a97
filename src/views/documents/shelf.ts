import type { ProjectFile } from '../../model/index.ts';
import type { Link } from '../labels.ts';
import { documentsUrl } from '../urls.ts';
import { documentSections } from './tree.ts';

/** Where a document stands among the others: its folder or phase, and the documents before and after it. */
export interface Shelf {
  /** The part of the index it is listed in. */
  part: Link;
  /** Its phase or folder. */
  title: string;
  href?: string | undefined;
  /** Those beside it with itself, in order; of many the nearest. */
  beside: { label: string; href: string; current: boolean }[];
  /** How many more there are in the folder. */
  more: number;
  earlier?: Link | undefined;
  later?: Link | undefined;
}

/** So many documents are listed beside one. */
const BESIDE = 14;

const cache = new WeakMap<ProjectFile, Map<string, Shelf>>();

/** The shelf of a document, by its path; made for all documents of a project at the first call. */
export function shelfOf(file: ProjectFile, path: string): Shelf | undefined {
  const known = cache.get(file) ?? shelves(file);
  cache.set(file, known);
  return known.get(path);
}

function shelves(file: ProjectFile): Map<string, Shelf> {
  const groups = documentSections(file).flatMap((section) =>
    section.groups.map((group) => ({
      ...group,
      part: { label: section.title, href: `${documentsUrl(file.project.id)}#${encodeURIComponent(section.id)}` },
    })),
  );
  const all = groups.flatMap((group) => group.documents.map((document, index) => ({ group, document, index })));
  const linkTo = (at: number): Link | undefined => {
    const document = all[at]?.document;
    return document && { label: document.name, href: document.href };
  };
  return new Map(
    all.map(({ group, document, index }, at) => {
      const start = Math.max(0, Math.min(index - BESIDE / 2, group.documents.length - BESIDE));
      const near = group.documents.slice(start, start + BESIDE);
      const shelf: Shelf = {
        part: group.part,
        title: group.title,
        href: group.href,
        beside: near.map(({ name, href, path }) => ({ label: name, href, current: path === document.path })),
        more: group.documents.length - near.length,
        earlier: linkTo(at - 1),
        later: linkTo(at + 1),
      };
      return [document.path, shelf];
    }),
  );
}
