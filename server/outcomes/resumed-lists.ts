import { type Clause, makeClause } from './clause.ts';

/** "3°/ - L'État, la somme de…": an entry of a numbered list of sums. */
const ENTRY = /\n\s*(\d{1,2}) ?°\)?[^\n]{0,300}\b(?:la|une) somme de \d/;

/**
 * Splits off the entries of a numbered list of sums that goes on after a disposition put in between: "condamne X à payer : 1° … ;
 * donne acte à Y de … ; 2° à Z, la somme de …".
 */
export function resumeLists(clauses: readonly Clause[], folded: string): Clause[] {
  let list: Clause | null = null;
  const kept: Clause[] = [];
  for (const [index, clause] of clauses.entries()) {
    const previous = clauses[index - 1];
    const from = previous?.head.verbClass === 'note' ? previous.head.end : clause.start;
    const match = list ? ENTRY.exec(folded.slice(from, clause.start)) : null;
    if (list && previous && match) {
      const start = from + match.index;
      const head = { ...list.head, start, verbStart: start, end: start };
      const words = folded.slice(start, clause.start).trimEnd();
      kept[kept.length - 1] = endAt(previous, start, folded);
      kept.push(makeClause({ ...list, head, start, end: start + words.length, words, lead: '' }));
      kept.push({ ...clause, lead: '' });
    } else kept.push(clause);
    if (clause.head.verbClass === 'condemn' && ENTRY.test(clause.words)) list = clause;
  }
  return kept;
}

function endAt(clause: Clause, end: number, folded: string): Clause {
  return clause.end <= end ? clause : makeClause({ ...clause, end, words: folded.slice(clause.start, end).trimEnd() });
}
