const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Characters that are no text: controls other than tab and line ends, and marks that turn the reading direction. */
const UNSEEN = new RegExp(String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]`, 'g');

/** Text as HTML, for elements and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(UNSEEN, '\uFFFD').replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}
