/** A piece of an excerpt; marked pieces are what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

/** Takes an excerpt of the index apart, so that it can be shown as text: only `<mark>` is read, nothing else is markup. */
export function piecesOf(excerpt: string): Piece[] {
  const parts = excerpt.split(/<mark>([\s\S]*?)<\/mark>/);
  return parts
    .map((part, index) => ({ text: decoded(part), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

const decoded = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => entities[entity] ?? entity);
