/** A set of document ordinals (0, 1, 2…) as bits. Sets that are combined must have the same capacity. */
export class DocSet {
  readonly capacity: number;
  readonly words: Uint32Array;

  constructor(capacity: number, words: Uint32Array = new Uint32Array((capacity + 31) >>> 5)) {
    this.capacity = capacity;
    this.words = words;
  }

  static of(capacity: number, ordinals: Iterable<number>): DocSet {
    const set = new DocSet(capacity);
    for (const ordinal of ordinals) set.add(ordinal);
    return set;
  }

  /** The same set with room for more ordinals. */
  grown(capacity: number): DocSet {
    const larger = new DocSet(capacity);
    larger.words.set(this.words);
    return larger;
  }

  add(ordinal: number): void {
    const at = ordinal >>> 5;
    this.words[at] = (this.words[at] ?? 0) | (1 << (ordinal & 31));
  }

  delete(ordinal: number): void {
    const at = ordinal >>> 5;
    this.words[at] = (this.words[at] ?? 0) & ~(1 << (ordinal & 31));
  }

  has(ordinal: number): boolean {
    return ((this.words[ordinal >>> 5] ?? 0) & (1 << (ordinal & 31))) !== 0;
  }

  and(other: DocSet): DocSet {
    return this.combine(other, (a, b) => a & b);
  }

  or(other: DocSet): DocSet {
    return this.combine(other, (a, b) => a | b);
  }

  andNot(other: DocSet): DocSet {
    return this.combine(other, (a, b) => a & ~b);
  }

  count(): number {
    let total = 0;
    for (const word of this.words) total += countBits(word);
    return total;
  }

  forEach(visit: (ordinal: number) => void): void {
    this.words.forEach((word, at) => {
      let rest = word;
      while (rest !== 0) {
        const low = rest & -rest;
        visit((at << 5) + 31 - Math.clz32(low));
        rest ^= low;
      }
    });
  }

  toArray(): number[] {
    const ordinals: number[] = [];
    this.forEach((ordinal) => {
      ordinals.push(ordinal);
    });
    return ordinals;
  }

  /** The ordinals in ascending order. */
  toOrdinals(): Int32Array {
    const ordinals = new Int32Array(this.count());
    let at = 0;
    for (let i = 0; i < this.words.length; i++) {
      for (let rest = this.words[i] ?? 0; rest !== 0; rest &= rest - 1) {
        ordinals[at++] = (i << 5) + 31 - Math.clz32(rest & -rest);
      }
    }
    return ordinals;
  }

  private combine(other: DocSet, join: (a: number, b: number) => number): DocSet {
    const words = new Uint32Array(this.words.length);
    for (let i = 0; i < words.length; i++) words[i] = join(this.words[i] ?? 0, other.words[i] ?? 0);
    return new DocSet(this.capacity, words);
  }
}

/** Number of bits set in 32. */
export function countBits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
