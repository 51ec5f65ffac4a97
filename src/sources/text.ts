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
  const sample = content.subarray(0, 65_536);
  const text = decoder.decode(content);
  return isBinary(sample, decoder.decode(sample)) ? { text: '', problem: 'binary' } : { text };
}

/**
 * A stray NUL stands in real Markdown, so single ones do not count: binary is what is more than one in a hundred
 * control characters, or more than one in ten bytes that are no UTF-8.
 */
function isBinary(sample: Buffer, text: string): boolean {
  if (sample.length === 0) return false;
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) odd++;
  if (odd > Math.max(4, sample.length / 100)) return true;
  const broken = text.split('\uFFFD').length - 1;
  return broken > Math.max(4, sample.length / 10);
}
