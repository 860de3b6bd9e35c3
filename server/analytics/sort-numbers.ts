const BITS = 11;
const BUCKETS = 2 ** BITS;
/** From this value on a number does not fit the passes below: sums of more than 42 million euros, in cents. */
const TOO_LARGE = 2 ** 32;
/** Below this length the passes cost more than they spare. */
const FEW = 500;

/** Room that is used again: a search sorts some megabytes, which the collector would have to clear each time. */
let room: readonly [Uint32Array, Uint32Array] = [new Uint32Array(0), new Uint32Array(0)];
const counts = new Uint32Array(BUCKETS);

/**
 * Sorts numbers in place, ascending. Many whole numbers (sums in cents) go through a radix sort, several times faster than comparing
 * them; anything else is compared.
 */
export function sortNumbers(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  if (values.length < FEW) return values.sort();
  if (room[0].length < values.length) room = [new Uint32Array(values.length * 2), new Uint32Array(values.length * 2)];
  let [from, to] = room;
  let most = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (!(value >= 0 && value < TOO_LARGE)) return values.sort();
    const whole = value >>> 0;
    if (whole !== value) return values.sort();
    from[at] = whole;
    if (whole > most) most = whole;
  }
  for (let shift = 0; shift < 32 && most >>> shift > 0; shift += BITS) {
    passBy(from, to, values.length, shift);
    [from, to] = [to, from];
  }
  for (let at = 0; at < values.length; at += 1) values[at] = from[at] ?? 0;
  return values;
}

/** Moves the first `length` numbers by one digit, keeping the order of those that share it. */
function passBy(from: Uint32Array, to: Uint32Array, length: number, shift: number): void {
  counts.fill(0);
  for (let at = 0; at < length; at += 1) {
    const digit = ((from[at] ?? 0) >>> shift) & (BUCKETS - 1);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < BUCKETS; digit += 1) {
    const count = counts[digit] ?? 0;
    counts[digit] = start;
    start += count;
  }
  for (let at = 0; at < length; at += 1) {
    const value = from[at] ?? 0;
    const digit = (value >>> shift) & (BUCKETS - 1);
    const place = counts[digit] ?? 0;
    to[place] = value;
    counts[digit] = place + 1;
  }
}
