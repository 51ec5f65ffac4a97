import type { ProjectFile } from '../../model/index.ts';
import { number } from '../format.ts';
import { lookup } from '../lookup.ts';
import { placesOf, type Place } from '../places.ts';
import { documentUrl } from '../urls.ts';
import { ledgerParts, type LedgerPart } from '../documents/page.ts';
import { coverageByKind, coverageOf, type Coverage } from './coverage.ts';
import { ruleGroups, type RuleGroup } from './diagnostics.ts';

export interface AboutProject {
  dialects: { name: string; basis: string; evidence: { text: string; places: Place[] }[] }[];
  contradictions: { fact: string; trusted: string; claims: { value: string; trusted: boolean; places: Place[] }[] }[];
  rules: RuleGroup[];
  coverage: Coverage;
  kinds: (Coverage & { kind: string })[];
  /** The documents with the most left over. */
  left: { path: string; href: string; bytes: string; parts: LedgerPart[] }[];
  /** How many more documents have something left over. */
  moreLeft: number;
}

const MOST_LEFT = 100;

/** How well a project's files were read, and where they contradict each other. */
export function aboutProject(file: ProjectFile): AboutProject {
  const known = lookup(file);
  const left = file.documents
    .filter(({ ledger }) => (ledger?.left ?? 0) > 0)
    .sort((a, b) => (b.ledger?.left ?? 0) - (a.ledger?.left ?? 0));
  return {
    dialects: (file.project.dialects ?? []).map(({ name, basis, evidence }) => ({
      name,
      basis: basis === 'configured' ? 'as configured' : 'told by',
      evidence: evidence.map(({ text, origins }) => ({ text, places: placesOf(origins, known) })),
    })),
    contradictions: file.contradictions.map(({ fact, trusted, claims }) => ({
      fact,
      trusted,
      claims: claims.map(({ value, origins }) => ({
        value,
        trusted: value === trusted,
        places: placesOf(origins, known),
      })),
    })),
    rules: ruleGroups(file),
    coverage: coverageOf(file.documents),
    kinds: coverageByKind(file.documents),
    left: left.slice(0, MOST_LEFT).map((document) => ({
      path: document.path,
      href: documentUrl(file.project.id, document.path),
      bytes: number(document.ledger?.left ?? 0),
      parts: ledgerParts(document),
    })),
    moreLeft: Math.max(0, left.length - MOST_LEFT),
  };
}
