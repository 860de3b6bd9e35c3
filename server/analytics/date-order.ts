/** What puts decisions in order. */
interface Dated {
  readonly id: string;
  readonly decidedOn: string;
}

/** Decisions newest first, ids in order within a day. Those that are added are put in by merging when the order is asked for. */
export class DateOrder {
  #order = new Int32Array(0);
  /** Decisions that the order knows. */
  #known = 0;

  /** The ordinals of all of `decisions`, those of which nothing is left included. */
  current(decisions: readonly Dated[]): Int32Array {
    if (this.#known === decisions.length) return this.#order;
    const compare = (a: number, b: number) => compareDated(decisions[a], decisions[b]);
    const added = Int32Array.from({ length: decisions.length - this.#known }, (_, at) => this.#known + at).sort(
      compare,
    );
    this.#order = merge(this.#order, added, compare);
    this.#known = decisions.length;
    return this.#order;
  }
}

function compareDated(a: Dated | undefined, b: Dated | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.decidedOn !== b.decidedOn) return a.decidedOn > b.decidedOn ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function merge(a: Int32Array, b: Int32Array, compare: (a: number, b: number) => number): Int32Array<ArrayBuffer> {
  const merged = new Int32Array(a.length + b.length);
  let [i, j] = [0, 0];
  for (let at = 0; at < merged.length; at += 1) {
    const isFirst = j >= b.length || (i < a.length && compare(a[i] ?? 0, b[j] ?? 0) <= 0);
    merged[at] = (isFirst ? a[i++] : b[j++]) ?? 0;
  }
  return merged;
}
