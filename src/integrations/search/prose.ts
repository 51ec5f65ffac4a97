import type { DocumentKind } from '../../model/index.ts';
import { separated } from '../../views/search/unspaced.ts';

/** How much of a document is indexed, in characters: a part of each section, so that every heading can be found, and a part of the whole. */
export interface Limits {
  section: number;
  whole: number;
}

/** A plan says at length how to do what its summary says was done: of a plan little more than the headings. */
export const limitsOf = (kind: DocumentKind): Limits =>
  kind === 'plan' ? { section: 200, whole: 600 } : { section: 500, whole: 3000 };

/** One section of rendered prose as plain, escaped HTML text. */
interface Section {
  /** Anchor of its heading; absent before the first. */
  id?: string | undefined;
  heading: string;
  text: string;
}

/**
 * The part of a document's rendered prose that is worth indexing, as simple HTML: headings with their anchors and the beginning of
 * each section, without code. Pagefind holds every word of every page in memory: 6,000 whole documents take it 2.3 GB, these 0.8.
 */
export function searchableProse(html: string, { section, whole }: Limits): string {
  let left = whole;
  const parts: string[] = [];
  for (const { id, heading, text } of sectionsOf(html)) {
    const shown = beginning(text, Math.min(section, left));
    left -= shown.length;
    if (id !== undefined) parts.push(`<h2 id="${id}">${separated(heading)}</h2>`);
    if (shown !== '') parts.push(`<p>${separated(shown)}</p>`);
  }
  return parts.join('');
}

function sectionsOf(html: string): Section[] {
  const prose = html.replace(/<pre[\s>].*?<\/pre>/gs, ' ');
  return prose.split(/(?=<h[1-6] id=)/).map((part) => {
    const found = /^<h[1-6] id="([^"]*)"[^>]*>(.*?)<\/h[1-6]>(.*)$/s.exec(part);
    return found === null
      ? { heading: '', text: textOf(part) }
      : { id: found[1], heading: textOf(found[2] ?? ''), text: textOf(found[3] ?? '') };
  });
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Ends before a word that would not fit whole, which also keeps character references whole. */
function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return text.slice(0, end === -1 ? 0 : end);
}
