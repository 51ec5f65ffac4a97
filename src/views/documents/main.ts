import type { ProjectFile } from '../../model/index.ts';
import { fileName } from '../format.ts';
import type { Link } from '../labels.ts';
import { documentUrl } from '../urls.ts';

/** Kinds of documents that speak of a whole project, in the order in which a newcomer reads them. */
const kinds = ['project', 'state', 'roadmap', 'requirements', 'milestones', 'retrospective'];

/** The documents at the top of the planning folder that speak of the whole project, by file name. */
export const mainDocuments = ({ project, documents }: ProjectFile): Link[] =>
  kinds.flatMap((kind) => {
    const found = documents.find(({ path, kind: own }) => own === kind && isTop(path, project.root));
    return found === undefined ? [] : [{ label: fileName(found.path), href: documentUrl(project.id, found.path) }];
  });

const isTop = (path: string, root: string) => path === (root === '.' ? fileName(path) : `${root}/${fileName(path)}`);
