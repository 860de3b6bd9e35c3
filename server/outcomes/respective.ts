import type { Outcome } from '../domain/outcome.ts';
import type { ReadOutcome } from './read-outcome.ts';

/** "respectivement": one outcome per pair of sum and party, in the order of the lists (codebook §2.5). */
export function pairRespectively(read: readonly ReadOutcome[]): ReadOutcome[] {
  const clause = read[0]?.item.clause;
  const sums = read.filter(({ outcome }) => outcome.amount !== null);
  if (!clause || sums.length < 2 || !/\brespecti(?:vement|fs?|ves?)\b/.test(clause.words)) return [...read];
  const parties = sums[0]?.outcome;
  if (!parties) return [...read];
  const type = sums.map(({ outcome }) => outcome.type).find((one) => one !== 'debt_payment') ?? parties.type;
  const evidence = [{ start: clause.start, end: clause.end }];
  return read.map((one) => {
    const index = sums.indexOf(one);
    if (index < 0) return one;
    return { ...one, outcome: pair({ ...one.outcome, type }, parties, index, sums.length, evidence[0], one) };
  });
}

function pair(
  outcome: Outcome,
  parties: Outcome,
  index: number,
  count: number,
  span: { readonly start: number; readonly end: number } | undefined,
  read: ReadOutcome,
): Outcome {
  const payer = parties.payer.length === count ? parties.payer.slice(index, index + 1) : outcome.payer;
  const beneficiary =
    parties.beneficiary.length === count ? parties.beneficiary.slice(index, index + 1) : outcome.beneficiary;
  const first = outcome.evidence[0];
  const start = span?.start ?? first?.start ?? 0;
  const end = first?.end ?? span?.end ?? start;
  const words = read.textOf(start, end);
  return {
    ...outcome,
    payer,
    beneficiary,
    evidence: [{ start, end, text: words }],
    liability: payer.length === 1 ? 'sole' : outcome.liability,
  };
}
