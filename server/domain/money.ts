export type Currency = 'EUR' | 'FRF' | 'XPF' | 'USD' | 'GBP';
export type AmountPer = 'day' | 'hour' | 'infringement' | 'document' | 'beneficiary' | 'payer' | 'month' | 'year';
export type AmountQualifier = 'exact' | 'at_least' | 'at_most' | 'approx';

/** A sum of money as a decision states it. `cents` is an integer count of hundredths of `currency`. */
export interface Money {
  readonly cents: number;
  readonly currency: Currency;
  /** The unit of a rate ("par jour de retard"); null for a plain sum. */
  readonly per: AmountPer | null;
  readonly qualifier: AmountQualifier;
  readonly tax: 'HT' | 'TTC' | null;
  /** One sum for several beneficiaries or heads of loss. */
  readonly isTotal: boolean;
  readonly isSymbolic: boolean;
}

/** Legal conversion rate, Council Regulation (EC) 2866/98. */
const FRANCS_PER_EURO = 6.55957;
/** Fixed parity of the franc Pacifique: 1 000 XPF = 8.38 EUR (decree 98-1152, order of 31 December 1998). */
const EUROS_PER_XPF = 0.00838;

export function plainMoney(cents: number, currency: Currency = 'EUR'): Money {
  return { cents, currency, per: null, qualifier: 'exact', tax: null, isTotal: false, isSymbolic: false };
}

/** The euro value in cents, rounded to the cent; null for currencies without a fixed parity. */
export function euroCents(money: Pick<Money, 'cents' | 'currency'>): number | null {
  switch (money.currency) {
    case 'EUR':
      return money.cents;
    case 'FRF':
      return Math.round(money.cents / FRANCS_PER_EURO);
    case 'XPF':
      return Math.round(money.cents * EUROS_PER_XPF);
    default:
      return null;
  }
}

/** A decimal in the stated currency, as JSON, URLs, CSV and forms carry it: 500000 cents → 5000. */
export function decimalOf(cents: number): number {
  return cents / 100;
}

/** The inverse of `decimalOf`: 5000.5 → 500050. */
export function centsOf(decimal: number): number {
  return Math.round(decimal * 100);
}
