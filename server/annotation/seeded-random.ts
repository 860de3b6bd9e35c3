/**
 * A reproducible source of numbers in [0, 1): the same seed gives the same series on every machine (32-bit mixing with the golden
 * ratio as its step). For sampling and resampling, never for secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };
}

/** The items in an order that the seed fixes (Fisher–Yates). */
export function shuffle<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = shuffled[last];
    const swapped = shuffled[other];
    if (moved === undefined || swapped === undefined) continue;
    shuffled[last] = swapped;
    shuffled[other] = moved;
  }
  return shuffled;
}
