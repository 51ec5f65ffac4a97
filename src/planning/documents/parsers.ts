import type { DocumentKind } from '../../model/index.ts';
import type { DocumentContext } from '../context.ts';

/** Reads the facts of one kind of document into its context. Never throws; what cannot be read becomes a diagnostic. */
export type DocumentParser = (context: DocumentContext) => void;

/** The parser of each kind that holds facts; the others are prose. */
export const parsers: Partial<Record<DocumentKind, DocumentParser>> = {
};
