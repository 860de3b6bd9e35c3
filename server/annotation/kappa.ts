/**
 * Cohen's κ of two annotators over items that both labelled (J. Cohen, Educational and Psychological Measurement 20, 1960).
 * Null when there is no item; 1 when both used one and the same label throughout.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const counts = new Map<string, number>();
  for (const [a, b] of pairs) {
    const key = JSON.stringify([a, b]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return cohenKappaOfCounts(
    [...counts].map(([key, count]) => [...(JSON.parse(key) as [string, string]), count] as const),
  );
}

/** The same from a table of counts: how many items the first labelled `a` and the second `b`. */
export function cohenKappaOfCounts(cells: readonly (readonly [a: string, b: string, count: number])[]): number | null {
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  let total = 0;
  let agreed = 0;
  for (const [a, b, count] of cells) {
    total += count;
    if (a === b) agreed += count;
    firsts.set(a, (firsts.get(a) ?? 0) + count);
    seconds.set(b, (seconds.get(b) ?? 0) + count);
  }
  if (total === 0) return null;
  let byChance = 0;
  for (const [label, count] of firsts) byChance += (count / total) * ((seconds.get(label) ?? 0) / total);
  return byChance === 1 ? 1 : (agreed / total - byChance) / (1 - byChance);
}
