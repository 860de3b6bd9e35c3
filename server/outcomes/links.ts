import type { Outcome } from '../domain/outcome.ts';
import { tieAccessories } from './accessories.ts';
import { completeOrders } from './carried.ts';
import type { ReadOutcome } from './read-outcome.ts';

/** Declared once for a decision: a second mention restates the first (codebook §2.8). */
const ONCE =
  /^(?:withdrawal|appeal_affirmed|appeal_reversed|expert_appointment|payment_terms|public_interest_fine|stay_of_proceedings|plea_homologation)$/;
/** What follows from a withdrawal already read; another party's own withdrawal does not. */
const SAME_WITHDRAWAL = /parfait|extinction|accept|dessaisissement/i;
/** Drops restatements, gives a sum stated later to the disposition that lacks it, numbers outcomes and ties accessories to orders. */
export function linkOutcomes(read: readonly ReadOutcome[]): Outcome[] {
  const kept: ReadOutcome[] = [];
  for (const one of netAwards(dropSettledLiability(read))) {
    if (waitsForAnswer(one) && kept.some(({ outcome }) => refersAlready(outcome))) continue;
    const earlier =
      ONCE.test(one.outcome.type) && !rulesOnOneAction(one)
        ? kept.find((other) => restates(other.outcome, one.outcome))
        : undefined;
    if (!earlier) kept.push(one);
    else if (earlier.outcome.amount === null && one.outcome.amount !== null) {
      kept[kept.indexOf(earlier)] = {
        ...earlier,
        outcome: {
          ...earlier.outcome,
          amount: one.outcome.amount,
          evidence: [...earlier.outcome.evidence, ...one.outcome.evidence],
        },
      };
    }
  }
  const numbered = mergeLiquidations(kept).map((one, index) => ({
    ...one,
    outcome: { ...one.outcome, key: `o${index + 1}` },
  }));
  return tieAccessories(completeOrders(numbered));
}

/** A declaration of liability that a sum follows is part of the award (taxonomy, `liability_finding`). */
function dropSettledLiability(read: readonly ReadOutcome[]): ReadOutcome[] {
  return read.filter(({ outcome }, index) => {
    if (outcome.type !== 'liability_finding' || outcome.sense !== 'granted') return true;
    const words = outcome.evidence[0]?.text ?? '';
    return !read.slice(index + 1).some((later) => answersFor(later.outcome, words));
  });
}

const VICTIM = /\b(?:subis? par|caus[ée]s? à)\s/i;

/** Damages for the victim that a declaration names, or any damages when it names none. */
function answersFor({ type, amount, beneficiary }: Outcome, declaration: string): boolean {
  if (type !== 'damages' || amount === null) return false;
  return !VICTIM.test(declaration) || beneficiary.some(({ name }) => name !== null && declaration.includes(name));
}

const ASSESSES = /^(?:fixer|évaluer)$/;

/** "Fixe le préjudice à 80 000 francs ; après déduction de la provision, condamne X à payer 60 000 francs": the award is the net sum. */
function netAwards(read: readonly ReadOutcome[]): ReadOutcome[] {
  return read.map((one, index) => {
    const [before, after] = [read[index - 1], read[index + 1]];
    if (after && isNetOf(after, one)) return { ...one, outcome: { ...one.outcome, type: 'other_order', amount: null } };
    return before && isNetOf(one, before) && one.outcome.rule === 'award.bare'
      ? { ...one, outcome: { ...one.outcome, type: before.outcome.type } }
      : one;
  });
}

function isNetOf(net: ReadOutcome, gross: ReadOutcome): boolean {
  return (
    ASSESSES.test(gross.item.clause.head.lemma) &&
    net.item.clause !== gross.item.clause &&
    /\bdeduction\b/.test(net.item.clause.lead) &&
    net.outcome.amount !== null &&
    gross.outcome.amount !== null &&
    net.outcome.amount.cents < gross.outcome.amount.cents
  );
}

/** "sursoit à statuer jusqu'à la réponse": the question itself was put by an earlier disposition. */
function waitsForAnswer({ outcome, item }: ReadOutcome): boolean {
  return refersAlready(outcome) && /\bsur(?:sis|soit|soyons|seoir)\b/.test(item.clause.words);
}

function refersAlready(outcome: Outcome): boolean {
  return outcome.type === 'preliminary_reference' && outcome.sense === 'granted';
}

/** A criminal court of appeal upholds or sets aside the public and the civil action apart, each in its words. */
function rulesOnOneAction({ outcome, item }: ReadOutcome): boolean {
  return (
    item.facts.criminal &&
    /^appeal_(?:affirmed|reversed)$/.test(outcome.type) &&
    /\b(?:sur (?:la|les|l'action)|en ce qu|pour le surplus|dispositions (?:civiles|penales))/.test(item.words)
  );
}

function restates(earlier: Outcome, later: Outcome): boolean {
  return (
    earlier.type === later.type &&
    earlier.sense === later.sense &&
    earlier.assertion === later.assertion &&
    (later.type !== 'withdrawal' || isSameWithdrawal(earlier.evidence[0]?.text ?? '', later.evidence[0]?.text ?? '')) &&
    (later.amount === null || earlier.amount === null || later.amount.cents === earlier.amount.cents)
  );
}

/** "Donne acte à X de ce qu'il se désiste ; constate le désistement de X." */
function isSameWithdrawal(earlier: string, later: string): boolean {
  const name = /^donn(?:e|ons) acte (?:à|a) (.{3,80}?) d(?:e|u) /i.exec(earlier)?.[1];
  return SAME_WITHDRAWAL.test(later) || (name !== undefined && later.includes(name));
}

/** "liquide l'astreinte … et met à la charge de X la somme de Y": one disposition, two verbs. */
function mergeLiquidations(read: readonly ReadOutcome[]): ReadOutcome[] {
  const kept: ReadOutcome[] = [];
  for (const one of read) {
    const last = kept.at(-1);
    const waits = last && /astreinte_liquidation$/.test(last.outcome.type) && last.outcome.sense === 'granted';
    const completes =
      one.outcome.rule === 'award.bare' || (one.outcome.type === last?.outcome.type && one.outcome.sense === 'granted');
    if (
      last &&
      waits &&
      completes &&
      (last.outcome.amount === null || one.outcome.amount?.cents === last.outcome.amount.cents)
    ) {
      const amount = last.outcome.amount ?? one.outcome.amount;
      kept[kept.length - 1] = {
        ...last,
        outcome: {
          ...last.outcome,
          amount,
          payer: last.outcome.payer.length > 0 ? last.outcome.payer : one.outcome.payer,
        },
      };
    } else kept.push(one);
  }
  return kept;
}
