import { type AmountPer, decimalOf, euroCents, type Money } from '../../domain/money.ts';
import type { Language } from '../language.ts';

const LOCALE = { fr: 'fr-FR', en: 'en-GB' } as const;

const SYMBOLS: Readonly<Record<string, string>> = { FRF: 'F', XPF: 'F CFP' };

const PER: Readonly<Record<AmountPer, readonly [string, string]>> = {
  day: ['par jour', 'per day'],
  hour: ['par heure', 'per hour'],
  infringement: ['par infraction', 'per infringement'],
  document: ['par document', 'per document'],
  beneficiary: ['à chacun', 'to each'],
  payer: ['par débiteur', 'per debtor'],
  month: ['par mois', 'per month'],
  year: ['par an', 'per year'],
};

const QUALIFIERS: Readonly<Record<Money['qualifier'], readonly [string, string]>> = {
  exact: ['', ''],
  at_least: ['au moins', 'at least'],
  at_most: ['au plus', 'at most'],
  approx: ['environ', 'about'],
};

/** A plain sum in euros: "5 000 €", "€5,000"; cents only when there are some. */
export function formatEuros(cents: number, language: Language): string {
  return formatCurrency(cents, 'EUR', language);
}

/** A sum as the decision states it: "5 000 € par jour", "20 000 F (3 049 €)", "1 € symbolique". */
export function formatMoney(money: Money, language: Language): string {
  const index = language === 'fr' ? 0 : 1;
  const parts = [QUALIFIERS[money.qualifier][index], formatCurrency(money.cents, money.currency, language)];
  const euros = euroCents(money);
  if (money.currency !== 'EUR' && euros !== null) parts.push(`(${formatEuros(roundToEuro(euros), language)})`);
  if (money.tax !== null) parts.push(money.tax);
  if (money.isSymbolic) parts.push(language === 'fr' ? 'symbolique' : 'symbolic');
  if (money.per !== null) parts.push(PER[money.per][index]);
  if (money.isTotal) parts.push(language === 'fr' ? 'au total' : 'in total');
  return parts.filter((part) => part !== '').join(' ');
}

/** A converted value is an order of magnitude: cents would pretend to a precision that the decision does not have. */
function roundToEuro(cents: number): number {
  return Math.round(cents / 100) * 100;
}

function formatCurrency(cents: number, currency: string, language: Language): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const symbol = SYMBOLS[currency];
  if (symbol !== undefined) {
    return `${format(decimalOf(cents), language, options)}\u00a0${symbol}`;
  }
  return format(decimalOf(cents), language, { style: 'currency', currency, ...options });
}

/** Narrow no-break spaces almost vanish in bold figures: ordinary no-break ones take their place. */
function format(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  const key = `${language} ${options.currency ?? ''} ${options.maximumFractionDigits ?? ''}`;
  const known = FORMATS.get(key);
  const formatter = known ?? new Intl.NumberFormat(LOCALE[language], options);
  if (known === undefined) FORMATS.set(key, formatter);
  return formatter.format(value).replace(/\u202f/g, '\u00a0');
}

/** Making a formatter costs far more than using one; a page shows hundreds of sums. */
const FORMATS = new Map<string, Intl.NumberFormat>();

/** A number with its cents when there are some, of a unit told elsewhere: "1 500", "1,500.50". */
export function formatNumber(value: number, language: Language): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  return format(value, language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A count: "1 248", "1,248". */
export function formatCount(count: number, language: Language): string {
  return format(count, language);
}
