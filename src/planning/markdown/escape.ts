import { visible } from '../../model/visible.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML, for elements and for quoted attributes; characters that cannot be seen are named. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}
