import type { Limits } from '../model/index.ts';
import { streamGit } from './git.ts';
import { decode } from './text.ts';

/** A blob as it came from the repository; `content` is absent where it is larger than the limit. */
export interface Blob {
  id: string;
  bytes: number;
  content?: Buffer | undefined;
}

type Stream = typeof streamGit;

/**
 * Reads blobs through one `git cat-file --batch`, in the order of `ids`. A blob that the repository does not hold is left out.
 * Contents are read as stored: no filter, no line-ending conversion, no LFS.
 */
export async function* catBlobs(
  stream: Stream,
  gitDir: string,
  ids: readonly string[],
  maxBytes: number,
): AsyncGenerator<Blob> {
  if (ids.length === 0) return;
  const output = new ByteReader(stream(['cat-file', '--batch', '--buffer'], { gitDir, input: `${ids.join('\n')}\n` }));
  for (let line = await output.line(); line !== undefined; line = await output.line()) {
    const [id = '', type, size = ''] = line.split(' ');
    if (type !== 'blob') {
      if (size !== '') await output.skip(Number(size) + 1);
      continue;
    }
    const bytes = Number(size);
    const content = bytes > maxBytes ? undefined : await output.take(bytes);
    await output.skip(content ? 1 : bytes + 1);
    yield { id, bytes, content };
  }
}

/** Reads old versions as text, each blob once, in the order of `ids`; what is binary, too large or not there is left out. */
export async function* readBlobs(
  gitDir: string,
  ids: readonly string[],
  { fileBytes, seconds }: Pick<Limits, 'fileBytes' | 'seconds'>,
  stream: Stream = streamGit,
): AsyncGenerator<{ blob: string; text: string }> {
  const timed: Stream = (args, options) => stream(args, { ...options, timeout: seconds * 1000 });
  for await (const { id, content } of catBlobs(timed, gitDir, [...new Set(ids)], fileBytes)) {
    if (!content) continue;
    const { text, problem } = decode(content);
    if (!problem) yield { blob: id, text };
  }
}

/** Takes lines and counted bytes from a stream of chunks. */
class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end, or undefined at the end of the stream. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#held.indexOf(10);
      if (end >= 0) {
        const line = this.#held.toString('latin1', 0, end);
        this.#held = this.#held.subarray(end + 1);
        return line;
      }
      const next = await this.#source.next();
      if (next.done) return undefined;
      this.#held = Buffer.concat([this.#held, next.value]);
    }
  }

  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    await this.#pass(count, (part) => parts.push(part));
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  async skip(count: number): Promise<void> {
    await this.#pass(count, () => undefined);
  }

  async #pass(count: number, use: (part: Buffer) => void): Promise<void> {
    for (let left = count; left > 0;) {
      if (this.#held.length === 0) {
        const next = await this.#source.next();
        if (next.done) throw new Error('git cat-file ended in the middle of a blob');
        this.#held = next.value;
      }
      const part = this.#held.subarray(0, left);
      use(part);
      this.#held = this.#held.subarray(part.length);
      left -= part.length;
    }
  }
}
