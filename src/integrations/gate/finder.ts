/** One thing to look for, and what it stands for. */
export interface Needle {
  bytes: Buffer;
  /** Index of what it is a form of. */
  of: number;
}

/** The shortest needle that can be found. */
export const MIN_BYTES = 3;

/** Long needles are told apart by longer blocks: with thousands of them every short block occurs in one. */
const LONG = { from: 24, block: 6, window: 32, mask: (1 << 22) - 1, hash: hashOfSix };
const SHORT = { block: MIN_BYTES, window: 255, mask: (1 << 18) - 1, hash: hashOfThree };

/**
 * Finds many byte strings in one pass (Wu and Manber, 1994): a table says from the last bytes of a window how far the next one can be,
 * so that most bytes are never looked at.
 */
export class Finder {
  readonly #shifts: Uint8Array;
  /** By the first and the last block of the window. */
  readonly #byEnds = new Map<number, Needle[]>();
  /** Length of the window: that of the shortest needle at most. */
  readonly #window: number;
  readonly #block: number;
  /** Names the block that ends at an index: below the length of the table. */
  readonly #hash: (bytes: Buffer, end: number) => number;

  constructor(needles: readonly Needle[]) {
    const shortest = Math.min(...needles.map(({ bytes }) => bytes.length));
    const { block, window, mask, hash } = shortest >= LONG.from ? LONG : SHORT;
    this.#window = Math.min(window, shortest);
    this.#block = block;
    this.#hash = hash;
    this.#shifts = new Uint8Array(mask + 1).fill(this.#window - block + 1);
    for (const needle of needles) this.#add(needle);
  }

  #add(needle: Needle): void {
    const { bytes } = needle;
    for (let end = this.#block - 1; end < this.#window; end++) {
      const block = this.#hash(bytes, end);
      this.#shifts[block] = Math.min(this.#shifts[block] ?? 0, this.#window - 1 - end);
    }
    const ends = this.#ends(bytes, 0);
    const same = this.#byEnds.get(ends);
    if (same === undefined) this.#byEnds.set(ends, [needle]);
    else same.push(needle);
  }

  #ends(bytes: Buffer, start: number): number {
    const last = this.#hash(bytes, start + this.#window - 1);
    return last * this.#shifts.length + this.#hash(bytes, start + this.#block - 1);
  }

  /** Calls `found` for every place of every needle, with the index of its first byte. */
  find(hay: Buffer, found: (needle: Needle, at: number) => void): void {
    const [shifts, hash, window, { length }] = [this.#shifts, this.#hash, this.#window, hay];
    for (let end = window - 1; end < length;) {
      const shift = shifts[hash(hay, end)] ?? 1;
      if (shift === 0) this.#compare(hay, end - window + 1, found);
      end += shift === 0 ? 1 : shift;
    }
  }

  #compare(hay: Buffer, start: number, found: (needle: Needle, at: number) => void): void {
    for (const needle of this.#byEnds.get(this.#ends(hay, start)) ?? []) {
      const end = start + needle.bytes.length;
      if (end <= hay.length && hay.compare(needle.bytes, 0, needle.bytes.length, start, end) === 0)
        found(needle, start);
    }
  }
}

function hashOfThree(bytes: Buffer, end: number): number {
  return (((bytes[end] ?? 0) << 10) ^ ((bytes[end - 1] ?? 0) << 5) ^ (bytes[end - 2] ?? 0)) & SHORT.mask;
}

function hashOfSix(bytes: Buffer, end: number): number {
  const last = ((bytes[end] ?? 0) << 16) | ((bytes[end - 1] ?? 0) << 8) | (bytes[end - 2] ?? 0);
  const first = ((bytes[end - 3] ?? 0) << 16) | ((bytes[end - 4] ?? 0) << 8) | (bytes[end - 5] ?? 0);
  const hash = Math.imul(last, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & LONG.mask;
}
