import { type Clause, type ClauseFrame, makeClause, trimEnd } from './clause.ts';
import { isQuoted, type QuotedRange } from './quotes.ts';
import type { Span } from './span.ts';
import type { VerbClass } from './verb-lexicon.ts';
import { findParticiples, type Head } from './verbs.ts';

/** Orders of the decision below that a clause restates: "confirme en ce qu'il a condamné X à…", "sauf en ce qu'il a…". */
export function findRecalled(text: string, folded: string, clause: Clause, quotes: readonly QuotedRange[]): Clause[] {
  const { verbClass } = clause.head;
  if (
    verbClass !== 'confirm' &&
    verbClass !== 'reverse' &&
    clause.head.lemma !== 'compléter' &&
    clause.head.lemma !== 'rectifier'
  ) {
    return [];
  }
  const heads = findParticiples(text, folded, clause.head.end, clause.end).filter(
    (head) => !isQuoted(quotes, head.start),
  );
  const penalty =
    verbClass === 'confirm' ? [...confirmedGuilt(clause), ...confirmedPenalty(clause), ...restatedSum(clause)] : [];
  const recalled = heads.map((head, index) => {
    const end = trimEnd(folded, head.end, heads[index + 1]?.start ?? clause.end);
    const before = folded.slice(clause.head.end, head.start);
    return makeClause({
      head,
      start: head.start,
      end,
      words: folded.slice(head.start, end),
      lead: '',
      frame: recalledFrame(verbClass, before),
      stage: clause.stage,
      quotes: clause.quotes,
    });
  });
  return [...penalty, ...recalled];
}

/** A clause that names what stands without a verb of its own: `verb` is the one that it implies, `words` start at `match`. */
function impliedClause(
  clause: Clause,
  match: RegExpExecArray,
  verb: Pick<Head, 'lemma' | 'verbClass'>,
  change: Pick<Clause, 'frame'> & Partial<Pick<Clause, 'words' | 'end'>>,
  headLength: number,
): Clause {
  const start = clause.start + match.index;
  const head: Head = { ...clause.head, ...verb, start, verbStart: start, end: start + headLength };
  return makeClause({ ...clause, head, start, words: clause.words.slice(match.index), lead: '', ...change });
}

/** "confirme le jugement sur la peine de six mois d'emprisonnement": the penalty that stands. */
function confirmedPenalty(clause: Clause): Clause[] {
  const match = /\bsur (?:la|les) peines? (?:de |d')/.exec(clause.words);
  const verb = { lemma: 'condamner', verbClass: 'condemn' } as const;
  return match ? [impliedClause(clause, match, verb, { frame: 'confirmed' }, 'sur '.length)] : [];
}

/** "confirme le jugement sur la déclaration de culpabilité": the conviction that stands. */
function confirmedGuilt(clause: Clause): Clause[] {
  const match = /\bsur (?:la (?:declaration de )?culpabilite|les declarations de culpabilite)\b/.exec(clause.words);
  if (!match) return [];
  const [words] = match;
  const end = clause.start + match.index + words.length;
  const verb = { lemma: 'déclarer', verbClass: 'declare' } as const;
  return [impliedClause(clause, match, verb, { frame: 'confirmed', words, end }, 'sur'.length)];
}

/** "confirme le jugement, sauf à préciser que la créance s'élève à la somme de…": the sum that now holds. */
function restatedSum(clause: Clause): Clause[] {
  const match =
    /\bsauf a (?:ramener|porter|actualiser)[^;\n]{0,160} a (?:la somme de |un montant de |hauteur de )\d|\bsauf a (?:preciser|dire|ramener|porter|actualiser)[^;\n]{0,300}\b(?:s'eleve(?:nt|ra)?|est (?:fixee?|portee?|ramenee?)|a ramener|a porter|ramener|porter|actualiser)[^;\n]{0,100}\ba (?:la somme de |un montant de |hauteur de )?\d/.exec(
      clause.words,
    );
  const verb = { lemma: 'ramener', verbClass: 'condemn' } as const;
  return match ? [impliedClause(clause, match, verb, { frame: 'here' }, 'sauf a'.length)] : [];
}

function recalledFrame(verbClass: VerbClass, before: string): ClauseFrame {
  if (verbClass !== 'confirm' && verbClass !== 'reverse') return 'recalled';
  const excepted = /\b(?:sauf|excepte|a l'exception|hormis|hors)\b/.test(before);
  return (verbClass === 'confirm') !== excepted ? 'confirmed' : 'reversed';
}

/** The clauses of a passage that restates another decision with past participles. */
export function findRecalledClauses(text: string, folded: string, span: Span): Clause[] {
  const heads = findParticiples(text, folded, span.start, span.end);
  return heads.map((head, index) => {
    const end = trimEnd(folded, head.end, heads[index + 1]?.start ?? span.end);
    const words = folded.slice(head.start, end);
    return makeClause({
      head,
      start: head.start,
      end,
      words,
      lead: '',
      frame: 'confirmed',
      stage: 'opening',
      quotes: [],
    });
  });
}
