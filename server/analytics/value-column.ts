import { shareOut } from './outcome-rows.ts';

/** Values of decisions (their year, their offences), by ordinal: each value is a number that has a name. */
export class ValueColumn {
  readonly #names: string[] = [];
  readonly #codes = new Map<string, number>();
  /** Where the values of each ordinal start in `#values`; the next ordinal's start is their end. */
  #starts = new Int32Array(1024);
  #values = new Int32Array(1024);
  #length = 0;

  /** Number of different values. */
  get size(): number {
    return this.#names.length;
  }

  /** Gives the next ordinal its values, each once. */
  append(names: readonly string[]): void {
    const first = this.#starts[this.#length] ?? 0;
    let end = first;
    for (const name of new Set(names)) {
      this.#values = grow(this.#values, end + 1);
      this.#values[end++] = this.#intern(name);
    }
    this.#length += 1;
    this.#starts = grow(this.#starts, this.#length + 1);
    this.#starts[this.#length] = end;
  }

  nameOf(code: number): string {
    return this.#names[code] ?? '';
  }

  /** How many of these ordinals have each value, by its number. */
  count(ordinals: Int32Array): Int32Array {
    const [starts, values, counts] = [this.#starts, this.#values, new Int32Array(this.size)];
    for (let i = 0; i < ordinals.length; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      const end = starts[ordinal + 1] ?? 0;
      for (let at = starts[ordinal] ?? 0; at < end; at += 1) {
        const code = values[at] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    }
    return counts;
  }

  /** Rows by the values of the ordinals that own them, in their order: a row stands under each value of its owner. */
  split(rows: Int32Array, owners: Int32Array): readonly Int32Array[] {
    const [starts, values] = [this.#starts, this.#values];
    const counts = this.count(rows.map((row) => owners[row] ?? 0));
    const total = counts.reduce((sum, count) => sum + count, 0);
    const fill = (own: Int32Array, filled: Int32Array) => {
      for (let i = 0; i < rows.length; i += 1) {
        const row = rows[i] ?? 0;
        const owner = owners[row] ?? 0;
        const end = starts[owner + 1] ?? 0;
        for (let at = starts[owner] ?? 0; at < end; at += 1) {
          const code = values[at] ?? 0;
          const place = filled[code] ?? 0;
          filled[code] = place + 1;
          own[place] = row;
        }
      }
    };
    return shareOut(counts, fill, total);
  }

  #intern(name: string): number {
    const known = this.#codes.get(name);
    if (known !== undefined) return known;
    const code = this.#names.length;
    this.#names.push(name);
    this.#codes.set(name, code);
    return code;
  }
}

function grow(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= column.length) return column;
  const room = new Int32Array(length * 2);
  room.set(column);
  return room;
}
