import type { ReadOutcome } from './read-outcome.ts';

const COSTS = /^costs\./;
/** Words between two sums that one basis covers: "…10 000 F, et condamne cette dernière à payer … celle de 5 000 F par application de…". */
const JOINS = /^[\s,]*(?:et|ainsi que)\b/;
const SHARED = /\bcelles? de\b|\bsur le fondement\b|\ben application\b|\bpar application\b|\bau titre\b/;

/** "…, et la société B à payer à C 1 800 euros": under one verb, a principal and its costs have the same debtor, two costs have not. */
const OWN_DEBTOR = /\ba (?:payer|verser|regler) /;

/**
 * Gives a sum without a head the article that the next sum of the same sentence cites for both. Under one verb the first sum is the
 * principal ("à payer 6 000 euros et 1 500 euros au titre de l'article 700"), and a sum alone in its sentence keeps what was read.
 */
export function shareBasis(read: readonly ReadOutcome[]): ReadOutcome[] {
  return read.map((one, index) => {
    const next = read[index + 1];
    return next && isCovered(one, next)
      ? {
          ...one,
          outcome: {
            ...one.outcome,
            type: next.outcome.type,
            rule: next.outcome.rule,
            legalBasis: next.outcome.legalBasis,
            confidence: 'medium',
            uncertainty: 'Fondement commun aux deux sommes de la phrase.',
          },
        }
      : one;
  });
}

function isCovered(one: ReadOutcome, next: ReadOutcome): boolean {
  const bare = one.outcome.rule === 'award.bare' && one.outcome.amount !== null;
  if (!bare || !COSTS.test(next.outcome.rule) || next.outcome.amount === null) return false;
  const between = next.textOf(one.item.end, next.item.end);
  const ownDebtor = next.item.clause !== one.item.clause || OWN_DEBTOR.test(next.item.words);
  return ownDebtor && JOINS.test(between) && !/[;\n]/.test(between) && SHARED.test(next.item.words);
}
