import { deniesIn } from './denial.ts';
import type { QuotedRange } from './quotes.ts';
import type { Head } from './verbs.ts';

/** Whose order a clause states: this decision's, or one of the decision below that is upheld, set aside or only recalled. */
export type ClauseFrame = 'here' | 'confirmed' | 'reversed' | 'recalled';
/** Where an appeal decision stands: before it rules anew, "statuant à nouveau", "y ajoutant". */
export type AppealStage = 'opening' | 'anew' | 'adding';

/** One disposition: a verb and what it governs. UTF-16 offsets; `words` is folded. */
export interface Clause {
  readonly head: Head;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Folded adjunct of the sentence before the verb ("en application de l'article 700…"), "" when there is none. */
  readonly lead: string;
  readonly frame: ClauseFrame;
  readonly stage: AppealStage;
  /** "dit n'y avoir lieu à…": the verb denies what it governs. */
  readonly denies: boolean;
  /** Long quotations inside the clause: their words order nothing. */
  readonly quotes: readonly QuotedRange[];
}

/** A clause before what is derived from its words. */
export type PlainClause = Omit<Clause, 'denies'>;

/** Completes a clause. */
export function makeClause(clause: PlainClause): Clause {
  return { ...clause, denies: deniesIn(clause.words) };
}

/** Where the words of a clause that starts at `from` end before `to`, without what introduces the next one. */
export function trimEnd(folded: string, from: number, to: number): number {
  let end = to;
  for (;;) {
    const before = end;
    while (end > from && /[\s;,.:•·*–>-]/.test(folded.charAt(end - 1))) end -= 1;
    const tail =
      /(?:\s(?<!\bn°\s)(?<!\bnumeros?\s)(?:et|puis|ainsi que|article (?:1er|\d{1,2})|[ivx]{1,4}|\d{1,2}[°)]*)|\n\s*[a-z][.)]|\n\s*\d{1,2}[°.)]+\)?)$/.exec(
        folded.slice(Math.max(from, end - 20), end),
      );
    if (tail && end - tail[0].length > from) end -= tail[0].length;
    if (end === before) return end;
  }
}
