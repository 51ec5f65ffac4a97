import { handlers, schemes, tags } from './html-payloads.ts';
import { breakouts, clobbering, foreign, markdown, mutations, styles, templates, unicode } from './text-payloads.ts';

/**
 * Texts that would run `hit(…)` in a page that took them for markup: written after the kinds that public cheat sheets list (tags, event
 * handlers, URL schemes, encodings, SVG and MathML, CSS, mutation, Markdown, templates, Unicode). Every one holds the word `zanzibar`,
 * so that the search finds them all.
 */
export function payloads(): string[] {
  const all = [
    ...tags(),
    ...handlers(),
    ...schemes(),
    ...foreign(),
    ...mutations(),
    ...breakouts(),
    ...styles(),
    ...markdown(),
    ...templates(),
    ...unicode(),
    ...clobbering(),
  ];
  return [...new Set(all.map((payload, index) => payload.replaceAll('HIT', `hit(${String(index)})`)))].map((payload) =>
    payload.includes('zanzibar') ? payload : `${payload} zanzibar`,
  );
}
