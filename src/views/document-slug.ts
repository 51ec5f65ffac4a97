/**
 * A document's path as it stands in its address, not yet encoded. Every name is one that a folder of any system, and any host, can hold,
 * so that no path leads out of the output. A leading dot becomes `~`: hosts and upload tools leave hidden folders such as `.planning`
 * out. What else cannot stand in a name becomes its code between two `~`; what is too long is cut, with a hash of the whole behind it.
 */
export function documentSlug(path: string): string {
  const slug = path.split('/').map(safeName).join('/');
  if (bytesOf(slug) <= MOST_BYTES) return slug;
  return `${hashOf(path)}/${safeName(path.slice(path.lastIndexOf('/') + 1))}`;
}

/** Of one name: file systems hold 255, and `.html` or a number may come to it. */
const NAME_BYTES = 200;
/** Of a whole path, which stands in addresses, and on a disk below other folders. */
const MOST_BYTES = 1_000;

/** What Windows or a host refuses in a name, what nobody sees, and the name of every page's own file; `~` itself, so that two names never become one. */
const REFUSED =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"\\|?*%#~\uFFFD]|[. ]$|^ |^(?=(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|index\.html$)./giu;

function safeName(name: string): string {
  const [dot, rest] = name.startsWith('.') ? ['~', name.slice(1)] : ['', name];
  const safe = (dot + rest.replace(REFUSED, coded)).normalize('NFC');
  const alike = name !== name.normalize('NFC');
  return !alike && bytesOf(safe) <= NAME_BYTES ? safe : `${cut(safe)}~${hashOf(name)}`;
}

const coded = (char: string): string => `~${(char.codePointAt(0) ?? 0).toString(16)}~`;

/** Its first characters, at most 150 bytes of them. */
function cut(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const char of name) {
    bytes += bytesOf(char);
    if (bytes > 150) break;
    kept += char;
  }
  return kept;
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** Eight digits that depend on the whole text (FNV-1a). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
