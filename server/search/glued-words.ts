import { STOP_WORDS } from './normalise.ts';

/** What joins the words of legal terms ("nom de domaine", "mise en ligne"), and the words that it is indexed as: "d’auteur" is "auteur". */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  '': [],
  d: [],
  l: [],
  a: ['a'],
  de: ['de'],
  du: ['du'],
  en: ['en'],
  et: ['et'],
  la: ['la'],
  le: ['le'],
  au: ['au'],
  des: ['des'],
  les: ['les'],
  dela: ['de', 'la'],
};
const LONGEST_LINK = 4;
const SHORTEST_PART = 3;

/** Every way to read a folded word as two that somebody may have typed as one, with or without a particle between them. */
export function splitsOf(folded: string): readonly (readonly [first: string, ...others: string[]])[] {
  const splits: (readonly [string, ...string[]])[] = [];
  for (let end = SHORTEST_PART; end <= folded.length - SHORTEST_PART; end++) {
    const first = folded.slice(0, end);
    if (STOP_WORDS.has(first)) continue;
    for (let length = 0; length <= LONGEST_LINK; length++) {
      const link = LINKS[folded.slice(end, end + length)];
      const second = folded.slice(end + length);
      if (link && second.length >= SHORTEST_PART && !STOP_WORDS.has(second)) splits.push([first, ...link, second]);
    }
  }
  return splits;
}
