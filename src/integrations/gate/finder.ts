/** One thing to look for, and what it stands for. */
export interface Needle {
  bytes: Buffer;
  /** Index of what it is a form of. */
  of: number;
}

/** The shortest needle that can be found. */
export const MIN_BYTES = 3;

/** Long needles are told apart by longer blocks: with thousands of them every short block occurs in one. */
const LONG = { from: 24, block: 6, window: 32 };
const SHORT = { block: MIN_BYTES, window: 255 };

/** Sizes of the table, in bits: one that is larger than the processor's own memory makes every look at it slow. */
const [LEAST_BITS, MOST_BITS] = [12, 22];
/** Nearly all blocks of a text fall on a free place where this many bits more are there than those of the needles need. */
const FREE_BITS = 5;

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
  /** How far a hash of 32 bits is shifted to be a place in the table. */
  readonly #drop: number;

  constructor(needles: readonly Needle[]) {
    const shortest = Math.min(...needles.map(({ bytes }) => bytes.length));
    const { block, window } = shortest >= LONG.from ? LONG : SHORT;
    this.#window = Math.min(window, shortest);
    this.#block = block;
    const needed = Math.ceil(Math.log2(needles.length * this.#window)) + FREE_BITS;
    const bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, needed));
    this.#drop = 32 - bits;
    this.#shifts = new Uint8Array(1 << bits).fill(this.#window - block + 1);
    for (const needle of needles) this.#add(needle);
  }

  #add(needle: Needle): void {
    const { bytes } = needle;
    for (let end = this.#block - 1; end < this.#window; end++) {
      const place = this.#hash(bytes, end);
      this.#shifts[place] = Math.min(this.#shifts[place] ?? 0, this.#window - 1 - end);
    }
    const ends = this.#ends(bytes, 0);
    const same = this.#byEnds.get(ends);
    if (same === undefined) this.#byEnds.set(ends, [needle]);
    else same.push(needle);
  }

  #hash(bytes: Buffer, end: number): number {
    return (this.#block === LONG.block ? hashOfSix(bytes, end) : hashOfThree(bytes, end)) >>> this.#drop;
  }

  #ends(bytes: Buffer, start: number): number {
    const last = this.#hash(bytes, start + this.#window - 1);
    return last * this.#shifts.length + this.#hash(bytes, start + this.#block - 1);
  }

  /** Calls `found` for every place of every needle, with the index of its first byte. */
  find(hay: Buffer, found: (needle: Needle, at: number) => void): void {
    const next = this.#block === LONG.block ? nextByLong : nextByShort;
    const [shifts, drop, window] = [this.#shifts, this.#drop, this.#window];
    for (let end = next(hay, window - 1, shifts, drop); end < hay.length; end = next(hay, end + 1, shifts, drop))
      this.#compare(hay, end - window + 1, found);
  }

  #compare(hay: Buffer, start: number, found: (needle: Needle, at: number) => void): void {
    for (const needle of this.#byEnds.get(this.#ends(hay, start)) ?? []) {
      const end = start + needle.bytes.length;
      if (end <= hay.length && hay.compare(needle.bytes, 0, needle.bytes.length, start, end) === 0)
        found(needle, start);
    }
  }
}

/** Where the next window ends in which a needle may stand; beyond the last byte where none does. A loop for each hash, which is compiled into it. */
function nextByShort(hay: Buffer, from: number, shifts: Uint8Array, drop: number): number {
  let end = from;
  while (end < hay.length) {
    const shift = shifts[hashOfThree(hay, end) >>> drop] ?? 1;
    if (shift === 0) return end;
    end += shift;
  }
  return end;
}

function nextByLong(hay: Buffer, from: number, shifts: Uint8Array, drop: number): number {
  let end = from;
  while (end < hay.length) {
    const shift = shifts[hashOfSix(hay, end) >>> drop] ?? 1;
    if (shift === 0) return end;
    end += shift;
  }
  return end;
}

/** Of the bytes that end at an index, in 32 bits of which the first are the best mixed. */
function hashOfThree(bytes: Buffer, end: number): number {
  const last = ((bytes[end] ?? 0) << 16) | ((bytes[end - 1] ?? 0) << 8) | (bytes[end - 2] ?? 0);
  return Math.imul(last, 0x9e3779b1);
}

function hashOfSix(bytes: Buffer, end: number): number {
  const last = ((bytes[end] ?? 0) << 16) | ((bytes[end - 1] ?? 0) << 8) | (bytes[end - 2] ?? 0);
  const first = ((bytes[end - 3] ?? 0) << 16) | ((bytes[end - 4] ?? 0) << 8) | (bytes[end - 5] ?? 0);
  return Math.imul(last, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b);
}
