import type { Outcome } from '../domain/outcome.ts';
import { formatDelay, formatDuration } from './format/duration.ts';
import { labelOf } from './format/labels.ts';
import { formatMoney } from './format/money.ts';
import { describeParties } from './format/outcome-words.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/fr.ts';

/** A named detail of an outcome, as shown. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** Everything that is known of an outcome beyond its heading; unknown details are left out. */
export function listAttributes(outcome: Outcome, language: Language, t: Messages['judgment']): readonly Attribute[] {
  const words = t.attributes;
  const addressees = outcome.addressees.map(
    ({ name, category }) => `${name} (${labelOf('against', category, language)})`,
  );
  const caps = [
    outcome.capAmount ? formatMoney(outcome.capAmount, language) : '',
    outcome.capDuration ? formatDuration(outcome.capDuration, language) : '',
  ];
  const candidates: readonly Attribute[] = [
    { name: hasPayer(outcome) ? words.parties : words.beneficiary, value: describeParties(outcome, language) },
    { name: words.against, value: addressees.join(', ') },
    { name: words.liability, value: shownLiability(outcome, t) },
    { name: words.data, value: outcome.dataCategories.map((code) => labelOf('data', code, language)).join(', ') },
    { name: words.limits, value: outcome.limits.map((code) => labelOf('limits', code, language)).join(', ') },
    { name: words.notice, value: outcome.noNotice === true ? words.noNotice : '' },
    { name: words.delay, value: outcome.delay ? formatDelay(outcome.delay, language) : '' },
    {
      name: words.daily,
      value: outcome.days === null && outcome.dailyAmount ? formatMoney(outcome.dailyAmount, language) : '',
    },
    { name: words.cap, value: joined(caps) },
    { name: words.heads, value: outcome.headsOfLoss.map((code) => labelOf('head', code, language)).join(', ') },
    { name: words.offences, value: outcome.offences.join(', ') },
    { name: words.basis, value: outcome.legalBasis.join(', ') },
    { name: `${words.basis} (${words.basisInferred})`, value: outcome.legalBasisInferred.join(', ') },
    { name: words.prior, value: outcome.priorValue ? formatMoney(outcome.priorValue, language) : '' },
    { name: words.scope, value: outcome.scope === null ? '' : words.scopes[outcome.scope] },
    {
      name: words.execution,
      value: outcome.provisionalExecution === null ? '' : words.executions[outcome.provisionalExecution],
    },
    { name: words.assertion, value: outcome.assertion === 'ordered_here' ? '' : words.assertions[outcome.assertion] },
    { name: words.layer, value: outcome.layer === 'dispositif' ? '' : words.layers[outcome.layer] },
  ];
  return candidates.filter((attribute) => attribute.value !== '');
}

function hasPayer({ payer, addressees }: Outcome): boolean {
  return payer.length > 0 || addressees.length > 0;
}

function shownLiability(outcome: Outcome, t: Messages['judgment']): string {
  const { liability } = outcome;
  return liability === null || liability === 'sole' || liability === 'unknown' ? '' : t.liabilities[liability];
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
