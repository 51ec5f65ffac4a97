import type { Document, ProjectFile, SourceReport } from '../../model/index.ts';
import { number, percent } from '../format.ts';
import type { Linked } from '../decisions/full.ts';
import { lookup } from '../lookup.ts';
import { milestoneName } from '../timeline/items.ts';
import { milestoneUrl, phaseUrl } from '../urls.ts';
import { documentKindWord } from './words.ts';

/** What became of a document's bytes. */
export interface LedgerPart {
  name: 'facts' | 'prose' | 'filler' | 'left';
  word: string;
  bytes: string;
  share: string;
  /** Offset and width in percent, for a picture. */
  from: number;
  width: number;
}

export interface DocumentHead {
  kind: string;
  milestone?: Linked | undefined;
  phase?: Linked | undefined;
  ledger: LedgerPart[];
  /** The document in the forge, at the commit that was read. */
  forge?: string | undefined;
  /** The same with `{line}` for a line. */
  forgeLine?: string | undefined;
}

const parts = [
  ['facts', 'read as facts'],
  ['prose', 'shown as prose'],
  ['filler', 'filler'],
  ['left', 'left over'],
] as const;

/** What stands above a document: its kind, where it belongs, what became of its bytes, and where it lies in the forge. */
export function documentHead(file: ProjectFile, document: Document, sources: readonly SourceReport[]): DocumentHead {
  const { phases, milestones, project } = lookup(file);
  const phase = document.phase === undefined ? undefined : phases.get(document.phase);
  const forgeLine = forgeUrl(file, document.path, sources);
  const milestone = milestones.get(document.milestone ?? phase?.milestone ?? '');
  return {
    kind: documentKindWord(document.kind),
    milestone: milestone && { text: milestoneName(milestone), href: milestoneUrl(project, milestone.key) },
    phase: phase && {
      text: ['Phase', phase.number, phase.name].filter(Boolean).join(' '),
      href: phaseUrl(project, phase.key),
    },
    ledger: ledgerParts(document),
    forge: forgeLine?.replace('{line}', '1'),
    forgeLine,
  };
}

/** The parts of a ledger that are not empty, in a fixed order. */
export function ledgerParts({ ledger }: Pick<Document, 'ledger'>): LedgerPart[] {
  if (ledger === undefined) return [];
  const total = ledger.facts + ledger.prose + ledger.filler + ledger.left;
  let from = 0;
  return parts.flatMap(([name, word]) => {
    const width = total === 0 ? 0 : (ledger[name] / total) * 100;
    const part = { name, word, bytes: number(ledger[name]), share: percent(width), from, width };
    from += width;
    return ledger[name] > 0 ? [part] : [];
  });
}

function forgeUrl({ project }: ProjectFile, path: string, sources: readonly SourceReport[]): string | undefined {
  const web = sources.find(({ id }) => id === project.source)?.web;
  if (web === undefined || project.commit === undefined) return undefined;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return web.replace('{commit}', project.commit).replace('{path}', encoded);
}

/** Fewer headings than this make no outline. */
const LONG = 5;
const MOST = 80;

/** The headings of a document that its outline lists; none for a short document, the upper levels only for a long one. */
export function outlineOf<H extends { depth: number; text: string }>(headings: readonly H[]): H[] {
  const named = headings.filter(({ text }) => text.trim() !== '');
  if (named.length < LONG) return [];
  const upTo = (depth: number): H[] => named.filter((heading) => heading.depth <= depth);
  return [upTo(4), upTo(3)].find(({ length }) => length <= MOST) ?? upTo(2).slice(0, MOST);
}
