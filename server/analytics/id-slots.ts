import type { FoundDecisions, Numbering } from '../domain/found-decisions.ts';

/** No decision that is in sight. */
const NONE = -1;

/**
 * Which row of a table holds each decision now. A decision keeps one slot for good, whatever row it moves to, so that what an
 * index's numbers stand for is looked up once for each of them.
 */
export class IdSlots {
  readonly #slots = new Map<string, number>();
  readonly #numberings = new WeakMap<Numbering, Int32Array<ArrayBuffer>>();
  #current = new Int32Array(1024);
  #size = 0;

  /** Decisions that have a row. */
  get size(): number {
    return this.#size;
  }

  /** Null when the decision has no row. */
  find(id: string): number | null {
    const slot = this.#slots.get(id);
    const ordinal = slot === undefined ? NONE : (this.#current[slot] ?? NONE);
    return ordinal === NONE ? null : ordinal;
  }

  set(id: string, ordinal: number): void {
    const slot = this.#slotOf(id);
    if (this.#current[slot] === NONE) this.#size += 1;
    this.#current[slot] = ordinal;
  }

  delete(id: string): void {
    const slot = this.#slotOf(id);
    if (this.#current[slot] !== NONE) this.#size -= 1;
    this.#current[slot] = NONE;
  }

  /** The rows of a found set, ascending; `rows` is one more than the highest there is. */
  select({ numbering, words }: FoundDecisions, rows: number): Int32Array {
    const slots = this.#slotsOf(numbering, words);
    const current = this.#current;
    const isFound = new Uint8Array(rows);
    for (let i = 0; i < words.length; i += 1) {
      for (let rest = words[i] ?? 0; rest !== 0; rest &= rest - 1) {
        const slot = slots[(i << 5) + 31 - Math.clz32(rest & -rest)] ?? NONE;
        const row = slot === NONE ? NONE : (current[slot] ?? NONE);
        if (row !== NONE) isFound[row] = 1;
      }
    }
    return collect(isFound);
  }

  #slotOf(id: string): number {
    const known = this.#slots.get(id);
    if (known !== undefined) return known;
    const slot = this.#slots.size;
    this.#slots.set(id, slot);
    this.#current = grown(this.#current, slot + 1);
    this.#current[slot] = NONE;
    return slot;
  }

  /** The slot of each number that is set: looked up by id the first time that the number is met. */
  #slotsOf(numbering: Numbering, words: Uint32Array): Int32Array {
    const known = this.#numberings.get(numbering) ?? new Int32Array(0);
    const slots = grown(known, words.length * 32);
    slots.fill(NONE, known.length);
    if (slots !== known) this.#numberings.set(numbering, slots);
    for (let i = 0; i < words.length; i += 1) {
      for (let rest = words[i] ?? 0; rest !== 0; rest &= rest - 1) {
        const number = (i << 5) + 31 - Math.clz32(rest & -rest);
        if (slots[number] === NONE && numbering.has(number)) slots[number] = this.#slotOf(numbering.selectId(number));
      }
    }
    return slots;
  }
}

/** The places of the ones, ascending. */
function collect(isFound: Uint8Array): Int32Array {
  const found = new Int32Array(isFound.length);
  let length = 0;
  for (let row = 0; row < isFound.length; row += 1) {
    found[length] = row;
    length += isFound[row] ?? 0;
  }
  return found.slice(0, length);
}

/** A column with room for `length` numbers: itself when it has it. */
export function grown(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= column.length) return column;
  const room = new Int32Array(length * 2);
  room.set(column);
  return room;
}
