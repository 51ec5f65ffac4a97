import type { Document, ProjectFile } from '../../model/index.ts';
import { byName, fileName, plural } from '../format.ts';
import { lookup } from '../lookup.ts';
import { milestoneName } from '../timeline/items.ts';
import { documentUrl, milestoneUrl, phaseUrl } from '../urls.ts';

export interface DocumentLink {
  /** The file's name. */
  name: string;
  title?: string | undefined;
  path: string;
  href: string;
}

/** Documents of one kind, of one milestone, of one phase or of one folder. */
export interface DocumentGroup {
  title: string;
  href?: string | undefined;
  documents: DocumentLink[];
}

/** A part of the index: the project's own documents, or those of one milestone. */
export interface DocumentSection {
  id: string;
  title: string;
  href?: string | undefined;
  count: number;
  groups: DocumentGroup[];
}

/** The documents of a project: its own first, then by milestone, newest first, and within a milestone by phase. */
export function documentSections(file: ProjectFile): DocumentSection[] {
  const of = Map.groupBy(file.documents, (document) => milestoneOf(file, document));
  const milestones = [...file.milestones].reverse().filter(({ key }) => of.has(key));
  const own = of.get(undefined) ?? [];
  const unknown = [...of.keys()].filter(
    (key) => key !== undefined && !file.milestones.some((milestone) => milestone.key === key),
  );
  return [
    ...(own.length > 0 ? [section(file, 'project', 'The project', undefined, own)] : []),
    ...milestones.map((milestone) =>
      section(
        file,
        `milestone-${milestone.key}`,
        milestoneName(milestone),
        milestoneUrl(file.project.id, milestone.key),
        of.get(milestone.key) ?? [],
      ),
    ),
    ...unknown.map((key) => section(file, `milestone-${key ?? ''}`, key ?? '', undefined, of.get(key) ?? [])),
  ];
}

const milestoneOf = (file: ProjectFile, { milestone, phase }: Document): string | undefined =>
  milestone ?? (phase === undefined ? undefined : lookup(file).phases.get(phase)?.milestone);

function section(
  file: ProjectFile,
  id: string,
  title: string,
  href: string | undefined,
  documents: readonly Document[],
): DocumentSection {
  const { phases } = lookup(file);
  const groups = Map.groupBy(documents, (document) => document.phase ?? `\u0000${folderOf(file, document)}`);
  const ordered = [...groups].sort(([a], [b]) => byName(a, b));
  return {
    id,
    title,
    href,
    count: documents.length,
    groups: ordered.map(([key, group]) => {
      const phase = phases.get(key);
      const name = phase ? ['Phase', phase.number, phase.name].filter(Boolean).join(' ') : key.replace(/^\0/, '');
      return {
        title: name,
        href: phase && phaseUrl(file.project.id, phase.key),
        documents: group.map((document) => linkTo(file, document)),
      };
    }),
  };
}

/** The folder of a document below the planning root; the root itself has no name. */
function folderOf({ project }: ProjectFile, { path }: Document): string {
  const below = path.startsWith(`${project.root}/`) ? path.slice(project.root.length + 1) : path;
  return below.includes('/') ? below.slice(0, below.lastIndexOf('/')) : '';
}

function linkTo({ project }: ProjectFile, { path, title }: Document): DocumentLink {
  const name = fileName(path);
  return { name, title: title === name ? undefined : title, path, href: documentUrl(project.id, path) };
}

/** `311 documents`, and how many of them belong to no milestone. */
export function documentsLead({ documents, project }: ProjectFile): string {
  return `${plural(documents.length, 'document')} in ${project.root}, as they stand at the commit that was read.`;
}
