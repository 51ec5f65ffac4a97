import { MIN_BYTES } from './finder.ts';

/** Shorter values would be found by chance in any site. */
export const MIN_LENGTH = 5;

/** How a value may stand in a file of the site: as it is, and as HTML, JSON, addresses and the words of the search index write it. */
export function formsOf(value: string): string[] {
  const folded = value.replace(/\s+/g, ' ').trim();
  if (folded.length < Math.max(MIN_LENGTH, MIN_BYTES)) return [];
  const wordings = folded === value ? [value] : [value.trim(), folded];
  return [...new Set(wordings.flatMap((text) => writers.map((write) => write(text))))].filter(
    (form) => Buffer.byteLength(form) >= MIN_LENGTH,
  );
}

/** The search index keeps words in lower case without marks between their letters: from this length on they are a value's own. */
const MIN_WORD = 10;

/** How the search index writes a value that it takes for one word. */
export function wordForm(value: string): string[] {
  const word = value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return /\s/.test(value.trim()) || word.length < MIN_WORD ? [] : [word];
}

const writers: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => escapeHtml(text, '&quot;', '&#39;'),
  (text) => escapeHtml(text, '&#34;', '&#39;'),
  (text) => escapeHtml(text, '&quot;', '&#x27;'),
  (text) => escapeHtml(text, '"', "'"),
  // Astro writes attributes so.
  (text) => text.replaceAll('&', '&#38;').replaceAll('"', '&#34;'),
  (text) => inner(JSON.stringify(text)),
  (text) =>
    inner(JSON.stringify(text)).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026'),
  (text) => inner(JSON.stringify(text)).replaceAll('/', '\\/'),
  (text) => inner(JSON.stringify(escapeHtml(text, '&quot;', '&#39;'))),
  encode,
  (text) => encode(text).replaceAll('%2F', '/'),
  (text) => encode(text).replaceAll('%20', '+'),
  (text) => encode(text).toLowerCase(),
  (text) => encodeURI(text.toWellFormed()),
];

const inner = (json: string): string => json.slice(1, -1);

/** A lone surrogate has no address; it is written as what stands for it in UTF-8. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

const escapeHtml = (text: string, quote: string, apostrophe: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', quote)
    .replaceAll("'", apostrophe);
