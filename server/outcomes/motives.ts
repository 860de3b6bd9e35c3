import { findAmounts } from '../domain/amount.ts';
import type { Money } from '../domain/money.ts';
import { anyOf } from './phrases.ts';
import { HARM } from './rules/damages.ts';

const ABUSE = anyOf(
  [
    /\b(?:procedure|action|appel|citation|instance|demandes?)(?: [a-z]+){0,2} (?:abusi(?:f|ve)s?|dilatoires?|temeraires?)/,
    /\babus (?:du droit )?(?:d'ester|d'agir)/,
    /\bcaractere abusif\b/,
  ],
  'g',
);
const WINDOW = 260;
/** A sum's own sentence: what stands nearest before and after it. */
const NEAR = 140;
/** How much of the end of a decision's preamble is read for the motives of an order. */
const REASONS_LENGTH = 40_000;

const OWED = /\b(?:factures?|solde|loyers?|prix|honoraires|redevances?|impaye)/;

/** Where the text before the operative part speaks of this very sum. */
function passagesAbout(preamble: string, money: Money): string[] {
  const from = Math.max(0, preamble.length - REASONS_LENGTH);
  return findAmounts(preamble, from, preamble.length)
    .filter((mention) => mention.money.cents === money.cents && mention.money.currency === money.currency)
    .map((mention) => preamble.slice(Math.max(0, mention.start - NEAR), mention.end + NEAR));
}

/** True when the reasons tie that sum to a harm rather than to a debt. */
export function repairsHarm(preamble: string, money: Money): boolean {
  return passagesAbout(preamble, money).some(
    (passage) => (HARM.test(passage) || /\breconventionnel/.test(passage)) && !OWED.test(passage),
  );
}

/** True when counterclaims or damages claims that the order does not name are, in the reasons, for abuse of process. */
export function isAboutAbuse(preamble: string): boolean {
  const reasons = preamble.slice(Math.max(0, preamble.length - REASONS_LENGTH));
  for (const match of reasons.matchAll(ABUSE)) {
    const around = reasons.slice(Math.max(0, match.index - WINDOW), match.index + WINDOW);
    if (/\b(?:dommages|reconventionnel|indemnit|reparation|preju)/.test(around)) return true;
  }
  return false;
}

/** True when the reasons discuss a counterclaim as one for damages. */
export function isCounterclaimForDamages(preamble: string): boolean {
  const reasons = preamble.slice(Math.max(0, preamble.length - REASONS_LENGTH));
  return [...reasons.matchAll(/\breconventionnel[a-z]*\b/g)].some((match) => {
    const passage = reasons.slice(Math.max(0, match.index - NEAR), match.index + WINDOW);
    return HARM.test(passage) && !OWED.test(passage);
  });
}

/** True when the reasons assess a harm at that very sum ("juste appréciation du préjudice … en le fixant à 1 000 euros"). */
export function assessesHarm(preamble: string, money: Money): boolean {
  const end = preamble.slice(-REASONS_LENGTH);
  return findAmounts(end, 0, end.length)
    .filter((mention) => mention.money.cents === money.cents)
    .some((mention) => ASSESSED.test(end.slice(Math.max(0, mention.start - SENTENCE), mention.start)));
}

const ASSESSED =
  /\b(?:prejudices?|troubles)\b[^.]{0,600}\ben (?:le|l'|les) ?(?:fix|evalu|indemnis|estim)ant [^.]{0,60}$/;
const SENTENCE = 700;

/** True when a party asked that very sum for an abuse of process, and nobody asked it for another harm. */
export function punishesAbuse(preamble: string, money: Money): boolean {
  const objects = passagesAfter(preamble, money);
  return (
    objects.some((words) => ASKED_FOR_ABUSE.test(words)) &&
    !objects.some((words) => !ASKED_FOR_ABUSE.test(words) && ASKED_FOR_HARM.test(words))
  );
}

const ASKED_FOR_ABUSE =
  /^[^.;]{0,60}\b(?:procedure|action|appel|citation|demande) (?:[a-z]+ )?(?:abusi(?:f|ve)|dilatoire|temeraire)/;
const ASKED_FOR_HARM = /^[^.;]{0,60}\b(?:prejudice|reparation|indemnisation|contrefacon|concurrence|atteinte|parasit)/;

/** True when the reasons put that very sum under the article on costs of the administrative procedure. */
export function isForCosts(preamble: string, money: Money): boolean {
  const end = preamble.slice(-REASONS_ON_COSTS);
  return findAmounts(end, 0, end.length)
    .filter((mention) => mention.money.cents === money.cents)
    .some((mention) => /\b761 ?- ?1\b/.test(paragraphAround(end, mention.start)));
}

/** Costs are dealt with at the end of the reasons, in a paragraph of their own. */
const REASONS_ON_COSTS = 4000;

function paragraphAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

function passagesAfter(preamble: string, money: Money): string[] {
  const from = Math.max(0, preamble.length - REASONS_LENGTH);
  return findAmounts(preamble, from, preamble.length)
    .filter((mention) => mention.money.cents === money.cents && mention.money.currency === money.currency)
    .map((mention) => preamble.slice(mention.end, mention.end + NEAR));
}
