import type { Outcome } from '../domain/outcome.ts';
import { forbidsNotice } from './attributes.ts';
import type { ReadOutcome } from './read-outcome.ts';

/** Orders that a penalty payment goes with. */
const HOSTS = new Set(
  'identification_data_disclosure document_production data_preservation content_removal delisting suggestion_removal isp_blocking site_closure account_closure account_reinstatement cease_use domain_transfer domain_cancellation domain_freeze redirect_cessation escrow destruction_or_return judgment_publication right_of_reply data_subject_right filtering_or_information specific_performance regulator_injunction other_order guarantee_order'.split(
    ' ',
  ),
);
/** What a person on probation must do or not do, when it is not a penalty of its own. */
const DUTIES = /^(?:probation_obligation|contact_ban|place_ban|community_service|training_course)$/;
const OWN_PENALTY = /\bpeines? complementaires?\b|\ba titre de peine\b|\bpeine (?:principale|d'interdiction)\b/;
const UNDER_PROBATION = /\bobligations?\b|\bsursis\b|\bmise a l'epreuve\b|\bprobatoire\b/;
/** What a retraction makes void must be given back or destroyed. */
const OF_RETRACTION =
  /\b(?:chefs? retractes?|ordonnance (?:ainsi )?retractee|en execution de l'ordonnance|retract[a-z]*)\b/;

/** Ties penalty payments to the order they enforce, probation duties to the suspended sentence, returns to a retraction. */
export function tieAccessories(read: readonly ReadOutcome[]): Outcome[] {
  return read.map((one, index) => {
    const before = read.slice(0, index);
    const { outcome } = one;
    if (outcome.sense !== 'granted') return outcome;
    if (outcome.type === 'astreinte') return tieAstreinte(one, before);
    const host = DUTIES.test(outcome.type) ? findSentence(one, before) : findRetraction(one, before);
    return host ? { ...outcome, accessoryTo: host.outcome.key } : outcome;
  });
}

function tieAstreinte({ outcome, item }: ReadOutcome, before: readonly ReadOutcome[]): Outcome {
  const orders = before.filter((one) => HOSTS.has(one.outcome.type) && one.outcome.sense === 'granted');
  const same = orders.findLast((one) => one.item.clause.start === item.clause.start);
  const host =
    same ??
    orders.findLast((one) => one.outcome.type !== 'other_order') ??
    orders.findLast((one) => !forbidsNotice(one.item.words));
  if (!host) return outcome;
  return {
    ...outcome,
    accessoryTo: host.outcome.key,
    payer: outcome.payer.length > 0 ? outcome.payer : host.outcome.payer,
  };
}

/** The suspended imprisonment that a duty belongs to. */
function findSentence({ outcome, item }: ReadOutcome, before: readonly ReadOutcome[]): ReadOutcome | undefined {
  if (OWN_PENALTY.test(item.words) || OWN_PENALTY.test(item.clause.lead)) return undefined;
  const sentence = before.findLast((one) => one.outcome.type === 'imprisonment' && one.outcome.sense === 'granted');
  if (!sentence || sentence.outcome.suspension === null || sentence.outcome.suspension === 'none') return undefined;
  if (outcome.type === 'probation_obligation') return sentence;
  const words = `${item.clause.lead} ${item.clause.words}`;
  const listed = before
    .slice(before.indexOf(sentence) + 1)
    .some((one) => one.outcome.type === 'probation_obligation' && one.item.clause.start === item.clause.start);
  const together = sentence.item.clause.start === item.clause.start && sentence.outcome.suspensionRegime !== 'simple';
  return listed || together || UNDER_PROBATION.test(words) ? sentence : undefined;
}

function findRetraction({ outcome, item }: ReadOutcome, before: readonly ReadOutcome[]): ReadOutcome | undefined {
  if (!/^(?:destruction_or_return|restitution)$/.test(outcome.type) || !OF_RETRACTION.test(item.words))
    return undefined;
  return before.findLast((one) => one.outcome.type === 'retraction_of_order' && one.outcome.sense === 'granted');
}
