import type { Ledger } from '../model/index.ts';
import type { DocumentContext } from './context.ts';

/**
 * Bytes of a document by what became of them; the four add up to `bytes`. Lines without a mark are shown as prose: headings,
 * blank lines and frontmatter that no parser read among them; so are line ends of two bytes and a byte order mark.
 */
export function ledgerOf({ doc, marks }: Pick<DocumentContext, 'doc' | 'marks'>, bytes: number): Ledger {
  const ledger: Ledger = { facts: 0, prose: 0, filler: 0, left: 0 };
  const lengthOf = bytes === doc.text.length ? (line: string) => line.length : byteLength;
  for (let line = 1; line <= Math.min(doc.lines.length, marks.length - 1); line++) {
    const mark = marks[line];
    if (mark !== undefined && mark !== 'prose')
      ledger[mark] += lengthOf(doc.lines[line - 1] ?? '') + (line < doc.lines.length ? 1 : 0);
  }
  ledger.prose = bytes - ledger.facts - ledger.filler - ledger.left;
  return ledger.prose >= 0 ? ledger : { facts: bytes, prose: 0, filler: 0, left: 0 }; // bytes that are no UTF-8 grew in reading
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code <= 0x7ff ? 1 : code >= 0xd800 && code <= 0xdfff ? 1 : 2;
  }
  return bytes;
}
