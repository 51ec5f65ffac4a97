import type { Document, Ledger } from '../../model/index.ts';
import { ledgerParts, type LedgerPart } from '../documents/page.ts';
import { documentKindWord } from '../documents/words.ts';

/** What became of the bytes of several documents. */
export interface Coverage {
  documents: number;
  /** Documents that have no ledger: nothing of them was read. */
  unread: number;
  parts: LedgerPart[];
  /** Bytes that are neither fact nor prose nor filler. */
  left: number;
}

const EMPTY: Ledger = { facts: 0, prose: 0, filler: 0, left: 0 };

/** Adds the ledgers of documents up. */
export function coverageOf(documents: readonly Document[]): Coverage {
  const total = { ...EMPTY };
  for (const { ledger = EMPTY } of documents) {
    total.facts += ledger.facts;
    total.prose += ledger.prose;
    total.filler += ledger.filler;
    total.left += ledger.left;
  }
  const unread = documents.filter(({ ledger }) => ledger === undefined).length;
  return { documents: documents.length, unread, parts: ledgerParts({ ledger: total }), left: total.left };
}

/** The coverage of each kind of document, the most left over first. */
export function coverageByKind(documents: readonly Document[]): (Coverage & { kind: string })[] {
  const kinds = Map.groupBy(documents, ({ kind }) => kind);
  return [...kinds]
    .map(([kind, group]) => ({ kind: documentKindWord(kind), ...coverageOf(group) }))
    .sort((a, b) => b.left - a.left || b.documents - a.documents || (a.kind < b.kind ? -1 : 1));
}
