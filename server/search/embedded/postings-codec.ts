/**
 * Lists of documents as bytes: for each document, in ascending order, the distance to the one before and the weight of the word in it,
 * both as integers of seven bits a byte, the last byte of each below 128. The first distance is 0: the list says elsewhere where it starts.
 */
export class PostingsEncoder {
  readonly first: number;
  #last: number;
  #documents = 0;
  #bytes = new Uint8Array(16);
  #length = 0;

  constructor(first: number) {
    this.first = first;
    this.#last = first;
  }

  get last(): number {
    return this.#last;
  }

  get documents(): number {
    return this.#documents;
  }

  /** Ordinals come in ascending order; the weight is a whole number. */
  add(ordinal: number, weight: number): void {
    if (this.#length + 10 > this.#bytes.length) this.#grow();
    this.#length = writeInteger(this.#bytes, this.#length, ordinal - this.#last);
    this.#length = writeInteger(this.#bytes, this.#length, weight);
    this.#last = ordinal;
    this.#documents++;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** One list after another whose documents all come before its own; `gap` is the distance between them. */
export function joinPostings(before: Uint8Array, gap: number, after: Uint8Array): Uint8Array {
  const joined = new Uint8Array(before.length + after.length + 4);
  joined.set(before);
  const at = writeInteger(joined, before.length, gap);
  joined.set(after.subarray(1), at);
  return joined.subarray(0, at + after.length - 1);
}

/** Documents of a word, with its weight in each. */
export interface Postings {
  readonly ordinals: Int32Array;
  readonly weights: Int32Array;
}

/** Decodes a list into `into` from place `at` on; returns the place after its last document. */
export function decodePostings(bytes: Uint8Array, first: number, into: Postings, at: number): number {
  const { ordinals, weights } = into;
  const integers = new IntegerReader(bytes);
  let ordinal = first;
  let place = at;
  for (; integers.at < bytes.length; place++) {
    ordinal += integers.next();
    ordinals[place] = ordinal;
    weights[place] = integers.next();
  }
  return place;
}

class IntegerReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  }
}

function writeInteger(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let place = at;
  for (; rest > 127; rest >>>= 7) bytes[place++] = (rest & 127) | 128;
  bytes[place++] = rest;
  return place;
}
