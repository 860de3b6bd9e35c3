/** Lists of strings as small integers: equal lists share one number, so that counting counts lists, not values. */
export class ValueLists {
  readonly values: string[] = [];
  /** Value codes of each list. */
  readonly lists: number[][] = [[]];
  readonly #codes = new Map<string, number>();
  readonly #singles = new Map<string, number>();
  readonly #unions = new Map<string, number>();
  readonly #listIds = new Map<string, number>([['', 0]]);

  /** The number of a list; the order of its values does not count. */
  intern(values: readonly string[]): number {
    const [first] = values;
    if (first === undefined) return 0;
    if (values.length > 1) return this.#ofCodes(values.map((value) => this.#code(value)));
    const known = this.#singles.get(first);
    if (known !== undefined) return known;
    const id = this.#ofCodes([this.#code(first)]);
    this.#singles.set(first, id);
    return id;
  }

  /** The number of the list of all values of some lists. */
  unite(ids: Int32Array): number {
    const first = ids[0] ?? 0;
    if (ids.every((id) => id === first)) return first;
    const key = ids.join(',');
    const known = this.#unions.get(key);
    if (known !== undefined) return known;
    const union = this.#ofCodes([...new Set(ids)].flatMap((id) => this.lists[id] ?? []));
    this.#unions.set(key, union);
    return union;
  }

  #ofCodes(values: readonly number[]): number {
    const codes = [...new Set(values)].sort((a, b) => a - b);
    const key = codes.join(',');
    const known = this.#listIds.get(key);
    if (known !== undefined) return known;
    const id = this.lists.push(codes) - 1;
    this.#listIds.set(key, id);
    return id;
  }

  /** For each list number, 1 when the list holds one of the values. */
  maskOf(values: readonly string[]): Uint8Array {
    const wanted = new Set(values.map((value) => this.#codes.get(value)));
    return Uint8Array.from(this.lists, (codes) => (codes.some((code) => wanted.has(code)) ? 1 : 0));
  }

  #code(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.#codes.set(value, code);
    return code;
  }
}

/** A typed array with room for at least `length` entries; the old entries kept. */
export function grown<T extends Int32Array | Float64Array | Uint8Array>(
  array: T,
  length: number,
  blank: (n: number) => T,
): T {
  if (length <= array.length) return array;
  const larger = blank(Math.max(length, array.length * 2, 1024));
  larger.set(array);
  return larger;
}
