/** A verb that opens a disposition. Placeholder lexicon; see the next commits. */
export interface Head {
  readonly start: number;
  readonly end: number;
}

export function findHeads(_text: string, folded: string, start: number, end: number): Head[] {
  const heads: Head[] = [];
  for (const match of folded
    .slice(start, end)
    .matchAll(/\b(?:condamn|ordonn|deboute|rejet|declar|confirm|infirm|casse|annul|constat|enjoi|dit\b|disons)/g)) {
    heads.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return heads;
}
