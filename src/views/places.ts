import type { Origin } from '../model/index.ts';
import { dayOf, fileName } from './format.ts';
import { documentUrl } from './urls.ts';

/** Where a fact stands, as a link: `STATE.md:47`. */
export interface Place {
  label: string;
  /** Whole path, line and commit. */
  title: string;
  /** The line in the document's page, or in the forge; absent where neither shows it. */
  href?: string | undefined;
}

/** The project a place belongs to, and the paths of its documents that have a page. */
export interface PlaceScope {
  project: string;
  documents: ReadonlySet<string>;
}

/**
 * One place. At HEAD it leads to the document's page; a place that stands in history only leads to the forge, where the forge is
 * known.
 */
export function placeOf(origin: Origin, { project, documents }: PlaceScope): Place {
  const past = origin.kind.endsWith('-history');
  const page = !past && documents.has(origin.path) ? documentUrl(project, origin.path, origin.line) : undefined;
  const at =
    past && origin.commit !== undefined
      ? ` in ${[origin.commit.slice(0, 7), dayOf(origin.date)].filter(Boolean).join(', ')}`
      : '';
  return {
    label: placeLabel(origin) + (past ? ` (${dayOf(origin.date) ?? 'history'})` : ''),
    title: `${origin.path}, line ${String(origin.line)}${at}`,
    href: page ?? origin.url,
  };
}

const placeLabel = ({ kind, path, line, commit }: Origin) =>
  kind === 'commit' && commit !== undefined ? `commit ${commit.slice(0, 7)}` : `${fileName(path)}:${String(line)}`;

/** The places of a fact, each once, at most `limit`. */
export function placesOf(origins: readonly Origin[], scope: PlaceScope, limit = 3): Place[] {
  const places = new Map(
    origins.slice(0, limit * 3).map((origin) => [`${origin.path}:${String(origin.line)}:${origin.kind}`, origin]),
  );
  return [...places.values()].slice(0, limit).map((origin) => placeOf(origin, scope));
}

/** The first place of a fact. */
export const firstPlace = (origins: readonly Origin[], scope: PlaceScope): Place | undefined =>
  origins[0] && placeOf(origins[0], scope);
