import type { MilestoneFact, ParsedDocument } from '../facts.ts';
import { leadingVersion, readMilestoneLine } from '../sections/milestone-line.ts';
import { type AssembleInput, factsOf, liveDocuments } from './input.ts';

/** How far a place is trusted; lower wins (formats.md section 0). */
export const RANK = {
  milestones: 0,
  roadmap: 1,
  archive: 2,
  state: 3,
  project: 4,
  retrospective: 5,
  requirements: 6,
  file: 7,
  copy: 8,
} as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** What one place says of a milestone, with how far it is trusted. */
export interface MilestoneClaim {
  fact: MilestoneFact;
  document: ParsedDocument;
  rank: Rank;
}

/** All claims on milestones, those implied by the names of archived files and folders among them; most trusted first. */
export function milestoneClaims(input: AssembleInput): MilestoneClaim[] {
  const stated = factsOf(input, 'milestones').map(({ fact, document }) => ({
    fact,
    document,
    rank: rankOf(fact, document),
  }));
  const implied = input.documents
    .filter(isArchive)
    .map((document) => ({ fact: impliedBy(document), document, rank: RANK.file }));
  return [...stated, ...namedClaims(input), ...firstOfEach(implied)].sort((a, b) => a.rank - b.rank);
}

/** The milestone that STATE.md or PROJECT.md names as the one being worked on. */
function namedClaims(input: AssembleInput): MilestoneClaim[] {
  return (['state', 'project'] as const).flatMap((kind) =>
    liveDocuments(input, kind).flatMap((document) => {
      const named = document.facts[kind]?.milestone;
      if (named === undefined) return [];
      const { version, name, closed, origin } = named;
      return [
        {
          fact: { version, name, status: closed === true ? 'shipped' : 'active', place: kind, origin },
          document,
          rank: RANK[kind],
        },
      ];
    }),
  );
}

/** Documents whose place in `milestones/` makes a milestone: roadmaps, requirements, audits, phase folders. */
const isArchive = (document: ParsedDocument): boolean =>
  document.archived &&
  document.milestone !== undefined &&
  (document.folder !== undefined || ['roadmap', 'requirements', 'audit'].includes(document.kind));

function impliedBy(document: ParsedDocument): MilestoneFact {
  const slug = document.milestone ?? '';
  const workstream = /^ws-(.+?)-\d{4}-\d{2}-\d{2}(?:-\d+)?$/.exec(slug)?.[1];
  const named = readMilestoneLine(slug) ?? { name: workstream ?? slug };
  return {
    version: named.version,
    name: named.name,
    ...(workstream === undefined ? {} : { status: 'archived' as const }),
    place: 'file-name',
    origin: { path: document.path, line: 1, kind: document.kind },
  };
}

/** One claim per archive name and kind of document: a folder of hundreds of files says its name once. */
function firstOfEach(claims: MilestoneClaim[]): MilestoneClaim[] {
  const seen = new Set<string>();
  return claims.filter(({ document }) => {
    const key = `${document.milestone ?? ''} ${document.folder === undefined ? document.kind : 'folder'}`;
    return !seen.has(key) && seen.add(key);
  });
}

function rankOf({ version, name, place }: MilestoneFact, document: ParsedDocument): Rank {
  if (place === 'milestones-entry') return document.archived ? RANK.copy : RANK.milestones;
  if (place === 'state') return RANK.state;
  if (place === 'project') return RANK.project;
  if (place === 'retrospective') return RANK.retrospective;
  if (place === 'requirements' || place === 'audit') return RANK.requirements;
  if (place === 'file-name') return RANK.file;
  if (!document.archived && (document.milestone === undefined || isOwn(version ?? name, document))) return RANK.roadmap;
  return isOwn(version ?? name, document) ? RANK.archive : RANK.copy;
}

/** Whether a document of one milestone is that milestone's own: copies of a cumulative roadmap tell of earlier ones too. */
export function isOwn(reference: string | undefined, document: ParsedDocument): boolean {
  if (reference === undefined || document.milestone === undefined) return false;
  const slug = document.milestone;
  return reference === slug || reducedVersion(reference) === reducedVersion(leadingVersion(slug) ?? slug);
}

/** `v1`, `v1.0` and `1.0.0` are one version until their dates say otherwise (formats.md 10). */
export const reducedVersion = (version: string): string =>
  version
    .toLowerCase()
    .replace(/^v(?=\d)/, '')
    .replace(/(?:\.0)+$/, '');
