/**
 * Maximum bipartite matching (augmenting paths): for each of `rightCount` items the index of the left item that it is paired
 * with, or -1. `edges[l]` lists the right items that left item `l` may be paired with, the preferred first.
 */
export function matchAtMost(edges: readonly (readonly number[])[], rightCount: number): number[] {
  const owner = new Array<number>(rightCount).fill(-1);
  const assign = (left: number, visited: Set<number>): boolean => {
    for (const right of edges[left] ?? []) {
      if (visited.has(right)) continue;
      visited.add(right);
      const holder = owner[right] ?? -1;
      if (holder < 0 || assign(holder, visited)) {
        owner[right] = left;
        return true;
      }
    }
    return false;
  };
  for (let left = 0; left < edges.length; left += 1) assign(left, new Set());
  return owner;
}

/** The pairs of a maximum matching between two lists, in the order of the second. */
export function pairUp<Left, Right>(
  lefts: readonly Left[],
  rights: readonly Right[],
  fits: (left: Left, right: Right) => boolean,
): readonly { readonly left: Left; readonly right: Right }[] {
  const edges = lefts.map((left) => rights.flatMap((right, index) => (fits(left, right) ? [index] : [])));
  return matchAtMost(edges, rights.length).flatMap((l, r) => {
    const left = lefts[l];
    const right = rights[r];
    return left === undefined || right === undefined ? [] : [{ left, right }];
  });
}
