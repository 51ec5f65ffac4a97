import type { Ledger } from '../model/index.ts';
import type { DocumentContext } from './context.ts';

/**
 * Bytes of a document by what became of them; the four add up to `bytes`. Blank lines and heading lines go with prose or,
 * where a fact was read below the heading, nowhere else than prose: a heading is shown.
 */
export function ledgerOf({ doc, marks }: DocumentContext, bytes: number): Ledger {
  const ledger: Ledger = { facts: 0, prose: 0, filler: 0, left: 0 };
  doc.lines.forEach((line, index) => {
    const mark = marks[index + 1] ?? (index < doc.frontmatter.endLine ? 'facts' : 'prose');
    ledger[mark] += byteLength(line) + (index < doc.lines.length - 1 ? 1 : 0);
  });
  const counted = ledger.facts + ledger.prose + ledger.filler + ledger.left;
  ledger.prose = Math.max(0, ledger.prose + bytes - counted); // line endings of two bytes, a byte order mark
  return ledger;
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;
