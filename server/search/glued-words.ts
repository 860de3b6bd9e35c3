import { STOP_WORDS } from './normalise.ts';

/** Two words that somebody may have typed as one, folded, and what stood between them. */
export interface SplitWord {
  readonly first: string;
  /** " ", " de ", " d’"… */
  readonly link: string;
  readonly second: string;
}

/** What joins the words of legal terms: "nom de domaine", "droit d’auteur", "mise en ligne". */
const LINKS: Readonly<Record<string, string>> = {
  '': ' ',
  d: ' d’',
  l: ' l’',
  a: ' à ',
  de: ' de ',
  du: ' du ',
  en: ' en ',
  et: ' et ',
  la: ' la ',
  le: ' le ',
  au: ' au ',
  des: ' des ',
  les: ' les ',
  dela: ' de la ',
};
const LONGEST_LINK = 4;
const SHORTEST_PART = 3;

/** Every way to read a folded word as two, with or without a particle between them. */
export function splitsOf(folded: string): readonly SplitWord[] {
  const splits: SplitWord[] = [];
  for (let end = SHORTEST_PART; end <= folded.length - SHORTEST_PART; end++) {
    const first = folded.slice(0, end);
    if (STOP_WORDS.has(first)) continue;
    for (let length = 0; length <= LONGEST_LINK; length++) {
      const link = LINKS[folded.slice(end, end + length)];
      const second = folded.slice(end + length);
      if (link !== undefined && second.length >= SHORTEST_PART && !STOP_WORDS.has(second))
        splits.push({ first, link, second });
    }
  }
  return splits;
}
