import { extname } from 'node:path/posix';

const extensions = new Set(['.md', '.markdown', '.json', '.yaml', '.yml', '.txt']);
const plainNames = new Set(['README', 'CHANGELOG', 'NOTES', 'TODO', 'STATE', 'ROADMAP', 'VERSION']);

/** Whether a path names one of the text files that planning is written in. */
export function isTextPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return extensions.has(extname(name).toLowerCase()) || plainNames.has(name);
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes a file, or says why it is not text. */
export function decode(content: Buffer): { text: string; problem?: 'binary' | undefined } {
  const text = decoder.decode(content);
  return isBinary(content, text) ? { text: '', problem: 'binary' } : { text };
}

/** Bytes of a file, or characters of what they decode to, that are looked at. */
const SAMPLE = 65_536;
/** Control characters without tab, line ends and escape, and what no UTF-8 decodes to. */
const ODD = /[\0-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g;

/**
 * A stray NUL stands in real Markdown, so single ones do not count: binary is what is more than one in a hundred
 * control characters, or more than one in ten bytes that are no UTF-8.
 */
function isBinary({ length }: Buffer, text: string): boolean {
  const odd = text.slice(0, SAMPLE).match(ODD);
  if (odd === null) return false;
  const size = Math.min(length, SAMPLE);
  const broken = odd.filter((character) => character === '\uFFFD').length;
  return odd.length - broken > Math.max(4, size / 100) || broken > Math.max(4, size / 10);
}
