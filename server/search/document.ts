import type { CourtKind } from '../domain/court.ts';
import type { Procedure } from '../domain/judgment.ts';
import type { AddresseeCategory, Outcome, Sense, SuspensionKind } from '../domain/outcome.ts';
import type { OutcomeFamily } from '../domain/outcome-types.ts';
import type { ReadingOrigin, ReviewState } from '../domain/reading.ts';
import type { Section } from '../domain/section.ts';

/** What is filtered, counted and sorted of one outcome. Sums are euro cents (francs converted), null when unknown. */
export interface SearchOutcome {
  readonly id: string;
  readonly type: string;
  readonly family: OutcomeFamily;
  readonly sense: Sense;
  readonly euroCents: number | null;
  /** True when the sum is in francs or another converted currency. */
  readonly converted: boolean;
  readonly suspension: SuspensionKind | null;
  readonly against: readonly AddresseeCategory[];
  readonly dataCategories: readonly string[];
  readonly origin: ReadingOrigin;
  readonly reviewState: ReviewState;
  readonly confidence: Outcome['confidence'];
  /** A rate or accessory (astreinte per day) is shown but never sorts nor ranges with awards. */
  readonly isRate: boolean;
}

/** One judgment (or one commentary whose decision is not there) as both engines index it. */
export interface SearchDocument {
  /** Permanent judgment id. */
  readonly id: string;
  readonly title: string;
  readonly parties: string | null;
  readonly keywords: readonly string[];
  readonly court: {
    readonly code: string;
    readonly label: string;
    readonly kind: CourtKind;
    readonly city: string | null;
  };
  readonly chamber: string | null;
  readonly decidedOn: string;
  readonly numbers: readonly string[];
  /** Upper case; absent where no source states one. */
  readonly ecli?: string | null;
  readonly procedures: readonly Procedure[];
  readonly offences: readonly string[];
  readonly legalBasis: readonly string[];
  readonly sources: readonly string[];
  readonly text: string;
  readonly sections: readonly Section[];
  /** Text of commentaries on the judgment: searched, ranked below the decision's own words. */
  readonly commentary: string;
  readonly hasCommentary: boolean;
  readonly hasText: boolean;
  readonly fictitious: boolean;
  /** Granted and refused outcomes of this decision, resolved; context outcomes are left out. */
  readonly outcomes: readonly SearchOutcome[];
}
