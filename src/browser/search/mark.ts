import { markedBeginnings } from '../../views/search/excerpt.ts';
import { MARK } from '../../views/search/mark.ts';

/** Marks that are shown; a word that stands everywhere needs no more. */
const MOST = 300;

/**
 * Marks the words that a search was made for, in what its result led to, without touching the page: as ranges that the browser paints.
 * The address is cleaned, so that it can be sent.
 */
export function markWords(): void {
  const query = new URLSearchParams(location.search);
  const words = query.getAll(MARK);
  query.delete(MARK);
  history.replaceState(
    history.state,
    '',
    location.pathname + (query.size === 0 ? '' : `?${query.toString()}`) + location.hash,
  );
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const ranges = rangesOf(target?.closest('article') ?? document.querySelector('main')!, words);
  if (!('highlights' in CSS) || ranges.length === 0) return;
  CSS.highlights.set('search', new Highlight(...ranges));
  if (target === null) ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function rangesOf(inside: Element, words: readonly string[]): Range[] {
  const texts = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = texts.nextNode(); node !== null && ranges.length < MOST; node = texts.nextNode()) {
    let at = 0;
    for (const { text, marked } of markedBeginnings(node.textContent ?? '', words)) {
      if (marked) ranges.push(rangeOf(node, at, at + text.length));
      at += text.length;
    }
  }
  return ranges;
}

function rangeOf(node: Node, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}
