import type { DetectedDialect, DocumentKind } from '../../model/index.ts';
import type { Facts, ParsedDocument } from '../facts.ts';
import type { History } from '../history/index.ts';
import type { RootSnapshot, Snapshot } from '../snapshot.ts';

/** What assembling starts from. */
export interface AssembleInput {
  documents: ParsedDocument[];
  /** In which the root is written; absent where nothing was asked. */
  dialects?: readonly DetectedDialect[] | undefined;
  root: RootSnapshot;
  snapshot: Snapshot;
  /** What old versions say; absent where there are none. */
  history?: History | undefined;
}

type ListKey = { [K in keyof Facts]: Facts[K] extends unknown[] ? K : never }[keyof Facts] & keyof Facts;

/** All facts of one sort, each with the document it comes from, in path order. */
export function factsOf<K extends ListKey>(
  input: AssembleInput,
  key: K,
): { fact: NonNullable<Facts[K]> extends (infer F)[] ? F : never; document: ParsedDocument }[] {
  return input.documents.flatMap((document) => (document.facts[key] as never[]).map((fact) => ({ fact, document })));
}

/** The live documents of one kind (not archived copies). */
export const liveDocuments = (input: AssembleInput, kind: DocumentKind): ParsedDocument[] =>
  input.documents.filter((document) => document.kind === kind && !document.archived);
