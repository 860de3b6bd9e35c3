import type { Outcome } from '../domain/outcome.ts';
import type { Item } from './items.ts';

const SOFT_VERBS = new Set(['inviter', 'maintenir']);
const PLAIN_SUM = /^(?:damages|provisional_award|debt_payment|restitution|costs_art|criminal_fine|regulator_fine)/;

/** How sure the reading is and what is doubtful (codebook §14): below high, the doubt is always said. */
export function assess(outcome: Outcome, item: Item): Outcome {
  const doubts: string[] = outcome.uncertainty ? [outcome.uncertainty] : [];
  let confidence = outcome.confidence;
  const lower = (to: Outcome['confidence'], doubt: string): void => {
    doubts.push(doubt);
    if (confidence === 'high' || to === 'low') confidence = to;
  };
  if (item.sum?.mismatch && outcome.amount) lower('low', 'La somme en lettres et la somme en chiffres diffèrent.');
  if (item.sum?.currencyInferred && outcome.amount) lower('medium', 'Monnaie absente du texte, déduite.');
  if (outcome.rule === 'award.bare') lower('low', 'Le chef de la condamnation n’est pas nommé dans le dispositif.');
  if (outcome.rule === 'award.bare-criminal') lower('medium', 'Dommages-intérêts déduits de l’action civile.');
  if (outcome.rule === 'procedure.withdrawal-by-motifs')
    lower('medium', 'Le désistement n’est nommé que dans les motifs.');
  if (outcome.rule === 'procedure.all-dismissed' && /\bla demande\b/.test(item.words))
    lower('medium', 'La demande rejetée n’est pas nommée.');
  if (SOFT_VERBS.has(item.clause.head.lemma)) lower('medium', 'Verbe peu impératif.');
  if (PLAIN_SUM.test(outcome.type) && outcome.sense === 'granted' && outcome.amount === null) {
    lower('medium', 'Somme absente du dispositif.');
  }
  if (outcome.amount?.qualifier === 'approx') lower('medium', 'Somme approximative.');
  const left = countUnattached(outcome, item);
  if (left > 0) lower('low', left === 1 ? ONE_SUM_LEFT : SUMS_LEFT);
  if (confidence !== 'high' && doubts.length === 0) doubts.push('Lecture à vérifier.');
  return { ...outcome, confidence, uncertainty: doubts.length > 0 ? doubts.join(' ') : null };
}

const ONE_SUM_LEFT = 'Une somme de cette phrase n’est rattachée à aucune condamnation.';
const SUMS_LEFT = 'Des sommes de cette phrase ne sont rattachées à aucune condamnation.';
/** Dispositions whose sums are known to be none of an award: calendars, deposits, maintenance (codebook §5, §21 D8 and D10). */
const OTHER_SUMS =
  /^(?:other\.(?:maintenance|registry-costs|out-of-case)|award\.(?:payment-terms|set-off|guarantee)|measure\.|penalty\.day-fine|disclosure\.|content\.|appeal\.|cassation\.|procedure\.)/;

/** Sums that the disposition seems to award and that the outcome does not carry: a reader must look. */
function countUnattached(outcome: Outcome, item: Item): number {
  if (outcome.sense !== 'granted' || item.clause.frame !== 'here' || OTHER_SUMS.test(outcome.rule)) return 0;
  const awarded = item.sums.filter((sum) => sum.role === 'award');
  const carried = outcome.amount;
  if (carried === null) return awarded.length;
  return awarded.filter(({ money }) => money.cents !== carried.cents || money.currency !== carried.currency).length;
}

/** Why the rule fired, as one French sentence for the reader. */
export function explain(outcome: Outcome, item: Item, cue: string): string {
  const parts = [`verbe « ${item.clause.head.lemma} »`];
  const words = cue.trim().slice(0, 60);
  if (words !== '') parts.push(`« ${words} »`);
  if (outcome.amount) parts.push('montant');
  if (outcome.duration) parts.push('durée');
  if (outcome.suspension === 'full') parts.push('avec sursis');
  if (outcome.suspension === 'partial') parts.push('sursis partiel');
  if (outcome.assertion === 'confirmed_here') parts.push('disposition confirmée');
  if (outcome.sense === 'refused') parts.push('refus');
  return parts.join(' + ');
}
