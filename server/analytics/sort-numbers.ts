const BITS = 11;
const BUCKETS = 2 ** BITS;
/** Above this value a number does not fit the passes below: sums of more than 80 million euros, in cents. */
const LARGEST = 2 ** (3 * BITS);
/** Below this length the passes cost more than they spare. */
const FEW = 2_000;

/**
 * Sorts numbers in place, ascending. Many whole numbers (sums in cents) go through a radix sort, several times faster than comparing
 * them; anything else is compared.
 */
export function sortNumbers(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value < 0 || value >= LARGEST || !Number.isInteger(value)) return values.sort();
    if (value > most) most = value;
  }
  if (values.length < FEW) return values.sort();
  let from = values;
  let to = new Float64Array(values.length);
  for (let unit = 1; unit <= most; unit *= BUCKETS) {
    passBy(from, to, unit);
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return values;
}

/** Moves the numbers by one digit, keeping the order of those that share it. */
function passBy(from: Float64Array, to: Float64Array, unit: number): void {
  const starts = new Int32Array(BUCKETS + 1);
  for (let at = 0; at < from.length; at += 1) {
    const next = digitOf(from[at] ?? 0, unit) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let digit = 1; digit <= BUCKETS; digit += 1) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  for (let at = 0; at < from.length; at += 1) {
    const value = from[at] ?? 0;
    const digit = digitOf(value, unit);
    const place = starts[digit] ?? 0;
    to[place] = value;
    starts[digit] = place + 1;
  }
}

function digitOf(value: number, unit: number): number {
  return Math.trunc(value / unit) & (BUCKETS - 1);
}
