import { IS, type OutcomeArrays } from './outcome-columns.ts';
import { keepKind, splitByType } from './outcome-rows.ts';

/** The plain sums of one type, lowest first, and whose they are: read side by side. */
interface Ordered {
  readonly cents: Float64Array<ArrayBuffer>;
  readonly owners: Int32Array<ArrayBuffer>;
}

const NONE: Ordered = { cents: new Float64Array(0), owners: new Int32Array(0) };
const PLAIN_AWARD = IS.granted | IS.sum;

/**
 * Every plain sum granted, in order by type, so that the sums of a large selection need not be sorted: reading those chosen out of all
 * takes a tenth of the time. Sums that are added are put in by merging.
 */
export class AwardOrder {
  #byType: readonly Ordered[] = [];
  /** Rows that the order knows. */
  #known = 0;

  /** The sums of one type whose decision is marked, ascending; `count` is how many there are. */
  valuesOf(type: number, isChosen: Uint8Array, count: number): Float64Array<ArrayBuffer> {
    const { cents, owners } = this.#byType[type] ?? NONE;
    const values = new Float64Array(count);
    let length = 0;
    for (let at = 0; at < owners.length && length < count; at += 1) {
      values[length] = cents[at] ?? 0;
      length += isChosen[owners[at] ?? 0] ?? 0;
    }
    return values;
  }

  /** Takes in the rows from the last known one up to `length`. */
  update(arrays: OutcomeArrays, length: number, types: number): void {
    if (length === this.#known) return;
    const added = Int32Array.from({ length: length - this.#known }, (_, at) => this.#known + at);
    const awards = keepKind(arrays, added, PLAIN_AWARD | IS.rate, PLAIN_AWARD);
    this.#byType = splitByType(arrays, awards, types).map((rows, type) =>
      merge(this.#byType[type] ?? NONE, toOrdered(arrays, rows)),
    );
    this.#known = length;
  }
}

function toOrdered({ cents, decisions }: OutcomeArrays, rows: Int32Array): Ordered {
  const sorted = rows.slice().sort((a, b) => (cents[a] ?? 0) - (cents[b] ?? 0));
  return {
    cents: Float64Array.from(sorted, (row) => cents[row] ?? 0),
    owners: sorted.map((row) => decisions[row] ?? 0),
  };
}

function merge(a: Ordered, b: Ordered): Ordered {
  if (a.owners.length === 0 || b.owners.length === 0) return a.owners.length === 0 ? b : a;
  const length = a.owners.length + b.owners.length;
  const merged = { cents: new Float64Array(length), owners: new Int32Array(length) };
  let [i, j] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    const isFirst = j >= b.owners.length || (i < a.owners.length && (a.cents[i] ?? 0) <= (b.cents[j] ?? 0));
    merged.cents[at] = (isFirst ? a.cents[i] : b.cents[j]) ?? 0;
    merged.owners[at] = (isFirst ? a.owners[i] : b.owners[j]) ?? 0;
    if (isFirst) i += 1;
    else j += 1;
  }
  return merged;
}
