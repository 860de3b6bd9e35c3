import type { Court } from './court.ts';
import type { DecisionType, Procedure } from './judgment.ts';
import type { AmountPer, Currency } from './money.ts';
import type { AddresseeCategory, Sense, SuspensionKind } from './outcome.ts';

/** What figures need of one current, resolved outcome that nobody rejected. Sums are euro cents; null = not told, never zero. */
export interface OutcomeFact {
  readonly outcomeId: string;
  readonly judgmentId: string;
  readonly type: string;
  readonly sense: Sense;
  /** Null when no sum is told or when its currency has no fixed parity with the euro. */
  readonly euroCents: number | null;
  /** Currency of the decision; null when no sum is told. */
  readonly currency: Currency | null;
  /** The unit of a rate ("par jour de retard"); null for a plain sum. */
  readonly per: AmountPer | null;
  readonly suspension: SuspensionKind | null;
  readonly isSymbolic: boolean;
  /** The plain sum that was asked for. */
  readonly requestedEuroCents: number | null;
  /** Length of a prison sentence in months; null for every other outcome, and when it is not told. */
  readonly months: number | null;
  /** Months of it that are suspended: 0 when none is; null when not told. */
  readonly suspendedMonths: number | null;
  /** Filled for identification orders alone. */
  readonly dataCategories: readonly string[];
  readonly against: readonly AddresseeCategory[];
}

/** What figures and their lists need of one decision. */
export interface DecisionFact {
  readonly id: string;
  readonly court: Court;
  readonly courtLabel: string;
  readonly chamber: string | null;
  readonly decisionType: DecisionType | null;
  readonly decidedOn: string;
  readonly numbers: readonly string[];
  readonly ecli: string | null;
  readonly procedures: readonly Procedure[];
  readonly fictitious: boolean;
  /** Offences that any of its outcomes names. */
  readonly offences: readonly string[];
  /** The source's theme and keywords. */
  readonly themes: readonly string[];
}

/** The decisions of one search and their outcomes. */
export interface ResultFacts {
  readonly decisions: readonly DecisionFact[];
  readonly outcomes: readonly OutcomeFact[];
}
