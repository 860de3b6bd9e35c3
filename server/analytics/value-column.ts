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

  /** Calls `visit` with the code of each value of an ordinal. */
  visit(ordinal: number, visit: (code: number) => void): void {
    const end = this.#starts[ordinal + 1] ?? 0;
    for (let at = this.#starts[ordinal] ?? 0; at < end; at += 1) visit(this.#values[at] ?? 0);
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
