/** French number words and their value; hyphens and plural endings are handled by the reader. */
const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  octante: 80,
  nonante: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  mille: 1000,
  mil: 1000,
  million: 1_000_000,
  millions: 1_000_000,
  milliard: 1_000_000_000,
  milliards: 1_000_000_000,
};

const WORDS = [...Object.keys(UNITS), ...Object.keys(SCALES), 'cent', 'cents'].sort((a, b) => b.length - a.length);

/** One number word on folded text; global, for runs gathered by `findNumberWords`. */
const NUMBER_WORD = new RegExp(`\\b(?:${WORDS.join('|')})\\b`, 'g');

export interface NumberWords {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Runs of number words ("mille cinq cents", "soixante-quatorze") in `folded` between two offsets. Linear. */
export function findNumberWords(folded: string, from: number, to: number): NumberWords[] {
  const runs: { start: number; end: number; words: string[] }[] = [];
  NUMBER_WORD.lastIndex = from;
  for (let match = NUMBER_WORD.exec(folded); match && match.index < to; match = NUMBER_WORD.exec(folded)) {
    const word = match[0];
    const last = runs.at(-1);
    const end = match.index + word.length;
    if (last && isJoint(folded, last.end, match.index)) {
      last.words.push(word);
      last.end = end;
    } else runs.push({ start: match.index, end, words: [word] });
  }
  return runs.map(({ start, end, words }) => ({ start, end, value: valueOfWords(words) }));
}

function isJoint(folded: string, end: number, start: number): boolean {
  if (start - end > 4) return false;
  const between = folded.slice(end, start);
  return between === ' ' || between === '-' || between === ' et ' || between === '-et-' || between === ' - ';
}

/** "quatre vingt sept" → 87, "deux millions cinq cent mille" → 2 500 000. */
export function valueOfWords(words: readonly string[]): number {
  let total = 0;
  let group = 0;
  for (const word of words) {
    const scale = SCALES[word];
    if (scale !== undefined) {
      total += Math.max(1, group) * scale;
      group = 0;
    } else if (word === 'cent' || word === 'cents') {
      const tail = group % 100;
      group = tail > 0 && tail < 10 ? group - tail + tail * 100 : group + 100;
    } else if ((word === 'vingt' || word === 'vingts') && group % 10 === 4 && group % 100 < 10) group += 76;
    else group += UNITS[word] ?? 0;
  }
  return total + group;
}
