import type { Addressee, Outcome, PartyRef } from '../../domain/outcome.ts';
import { findOutcomeType, type OutcomeFamily } from '../../domain/outcome-types.ts';
import type { Language } from '../language.ts';
import { formatDuration } from './duration.ts';
import { labelOf } from './labels.ts';
import { formatEuros, formatMoney } from './money.ts';
import { outcomeLabel } from './outcome-labels.ts';

/** One outcome in a few words, for chips and headings. */
export interface OutcomeWords {
  readonly family: OutcomeFamily;
  readonly label: string;
  /** The sum or the length, "" when there is none. */
  readonly value: string;
  /** What changes its meaning: suspension, refusal… "" when nothing does. */
  readonly note: string;
  /** False for what was refused, reserved or left without object. */
  readonly granted: boolean;
}

/** "Amende" · "5 000 €" · "avec sursis". Unknown types count as procedural. */
export function describeOutcome(outcome: Outcome, language: Language): OutcomeWords {
  const granted = outcome.sense === 'granted' || outcome.sense === 'partially_granted';
  const notes = [describeSuspension(outcome, language), describeSense(outcome, language)];
  return {
    family: findOutcomeType(outcome.type)?.family ?? 'procedural',
    label: outcomeLabel(outcome.type, language),
    value: describeValue(outcome, language),
    note: notes.filter((note) => note !== '').join(', '),
    granted,
  };
}

/** The same as one line: "Amende 5 000 € avec sursis". */
export function outcomeLine(outcome: Outcome, language: Language): string {
  const { label, value, note } = describeOutcome(outcome, language);
  return [label, value, note].filter((part) => part !== '').join(' ');
}

function describeValue(outcome: Outcome, language: Language): string {
  if (outcome.days !== null) {
    const days = formatDuration({ value: outcome.days, unit: 'day' }, language);
    const daily = outcome.dailyAmount ? ` × ${formatMoney(outcome.dailyAmount, language)}` : '';
    return `${days}${daily}`;
  }
  if (outcome.amount) return formatMoney(outcome.amount, language);
  if (outcome.duration) return formatDuration(outcome.duration, language);
  return '';
}

function describeSuspension(outcome: Outcome, language: Language): string {
  const french = language === 'fr';
  const suspended = french ? suspensionWords(outcome) : 'suspended';
  if (outcome.suspension === 'full') return french ? `avec ${suspended}` : suspended;
  if (outcome.suspension !== 'partial') return '';
  const part = outcome.suspendedAmount
    ? formatMoney(outcome.suspendedAmount, language)
    : outcome.suspendedDuration
      ? formatDuration(outcome.suspendedDuration, language)
      : '';
  if (part === '') return french ? `en partie avec ${suspended}` : 'partly suspended';
  return french ? `dont ${part} avec ${suspended}` : `of which ${part} suspended`;
}

function suspensionWords(outcome: Outcome): string {
  if (outcome.suspensionRegime === 'probation') return 'sursis probatoire';
  if (outcome.suspensionRegime === 'sme_pre2020') return 'sursis et mise à l’épreuve';
  return 'sursis';
}

/** Nouns, because an adjective would have to agree with the label before it. */
const SENSE_NOUNS: Readonly<Record<Outcome['sense'], string>> = {
  granted: '',
  partially_granted: '',
  refused: '– rejet',
  moot: '– sans objet',
  reserved: '– en réserve',
  not_ruled: '– sans décision',
};

function describeSense(outcome: Outcome, language: Language): string {
  if (outcome.sense === 'granted' || outcome.sense === 'partially_granted') return '';
  const word = language === 'fr' ? SENSE_NOUNS[outcome.sense] : labelOf('sense', outcome.sense, language);
  if (!outcome.requested) return word;
  const asked = formatMoney(outcome.requested, language);
  return language === 'fr' ? `${word} (${asked} demandés)` : `${word} (${asked} claimed)`;
}

/** "Google Ireland → Mme C."; the role stands in for a name that is not told, and a side of which nothing is known is left out. */
export function describeParties(outcome: Outcome, language: Language): string {
  const payer = namesOf(outcome.payer, language) || outcome.addressees.map(nameOf).join(', ');
  const beneficiary = namesOf(outcome.beneficiary, language);
  return [payer, beneficiary].filter((side) => side !== '').join(' → ');
}

function namesOf(parties: readonly PartyRef[], language: Language): string {
  return parties.map((party) => party.name ?? labelOf('role', party.role, language)).join(', ');
}

function nameOf(addressee: Addressee): string {
  return addressee.name;
}

/** "50 000 € demandés, 10 000 € accordés (20 %)" as its three parts; null when no claim is known. */
export function describeClaim(
  outcome: Outcome,
  language: Language,
): { readonly requested: string; readonly granted: string; readonly share: string } | null {
  if (!outcome.requested) return null;
  const granted = outcome.sense === 'refused' ? formatEuros(0, language) : describeValue(outcome, language);
  const comparable = outcome.amount?.currency === outcome.requested.currency && outcome.requested.cents > 0;
  const ratio =
    outcome.sense === 'refused'
      ? 0
      : comparable && outcome.amount
        ? outcome.amount.cents / outcome.requested.cents
        : null;
  const percent = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent' });
  return {
    requested: formatMoney(outcome.requested, language),
    granted: granted === '' ? '—' : granted,
    share: ratio === null ? '—' : percent.format(ratio),
  };
}
