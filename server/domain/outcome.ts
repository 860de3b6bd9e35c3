import type { Money } from './money.ts';

export type Sense = 'granted' | 'partially_granted' | 'refused' | 'moot' | 'reserved' | 'not_ruled';
/** The first four are outcomes of the decision itself; the last two are context, never shown in filters nor counted. */
export type Assertion =
  | 'ordered_here'
  | 'confirmed_here'
  | 'reformed_here'
  | 'reversed_here'
  | 'recalled_prior_instance'
  | 'other_proceedings';
export type Layer =
  | 'dispositif'
  | 'motifs'
  | 'decision_header'
  | 'official_summary'
  | 'legalis_news'
  | 'commentary'
  | 'press';
export type SuspensionKind = 'none' | 'full' | 'partial' | 'unknown';
export type Confidence = 'high' | 'medium' | 'low';
export type Liability = 'sole' | 'in_solidum' | 'solidaire' | 'each' | 'jointly_unspecified' | 'unknown';
export type DurationUnit = 'day' | 'month' | 'year' | 'hour' | 'permanent';
export type AddresseeCategory =
  | 'platform'
  | 'search_engine'
  | 'host'
  | 'isp'
  | 'registrar'
  | 'registry'
  | 'publisher'
  | 'author'
  | 'payment_provider'
  | 'other';
export type ProvisionalExecution = 'de_droit' | 'ordered' | 'excluded' | 'stayed' | 'unknown';

export interface Duration {
  readonly value: number | null;
  readonly unit: DurationUnit;
}

/** A passage of the canonical text: UTF-16 offsets, end exclusive, and the words themselves. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface PartyRef {
  readonly name: string | null;
  /** plaintiff, defendant, appellant, respondent, prosecution, civil_party, treasury, lawyer, third_party, unknown… */
  readonly role: string;
}

export interface Addressee {
  readonly name: string;
  readonly category: AddresseeCategory;
}

export interface Delay {
  readonly value: number;
  readonly unit: DurationUnit;
  readonly from: 'prononce' | 'signification' | 'notification' | 'unspecified';
}

/**
 * One disposition of the operative part (codebook §2). Null means "not told", never zero nor "no".
 * Sums are `Money` (integer cents); durations keep the unit of the text.
 */
export interface Outcome {
  /** Identifies the outcome inside one extraction ("o1"); `accessoryTo` refers to it. */
  readonly key: string;
  readonly type: string;
  readonly sense: Sense;
  readonly assertion: Assertion;
  readonly layer: Layer;
  readonly amount: Money | null;
  readonly requested: Money | null;
  readonly priorValue: Money | null;
  readonly suspension: SuspensionKind | null;
  readonly suspendedAmount: Money | null;
  readonly suspendedDuration: Duration | null;
  readonly suspensionRegime: 'simple' | 'probation' | 'sme_pre2020' | null;
  readonly duration: Duration | null;
  /** jours-amende: number of days and the daily sum. */
  readonly days: number | null;
  readonly dailyAmount: Money | null;
  readonly payer: readonly PartyRef[];
  readonly beneficiary: readonly PartyRef[];
  readonly liability: Liability | null;
  readonly addressees: readonly Addressee[];
  readonly dataCategories: readonly string[];
  readonly limits: readonly string[];
  readonly noNotice: boolean | null;
  readonly delay: Delay | null;
  readonly headsOfLoss: readonly string[];
  readonly offences: readonly string[];
  readonly legalBasis: readonly string[];
  readonly legalBasisInferred: readonly string[];
  readonly accessoryTo: string | null;
  /** Astreinte: longest run and highest total, when the text sets them. */
  readonly capDuration: Duration | null;
  readonly capAmount: Money | null;
  readonly scope: 'full' | 'partial' | null;
  readonly provisional: boolean | null;
  readonly provisionalExecution: ProvisionalExecution | null;
  readonly evidence: readonly Evidence[];
  /** Rule that read it, e.g. "costs.article700", and its version. */
  readonly rule: string;
  readonly ruleVersion: number;
  readonly confidence: Confidence;
  /** Why, in one French sentence for the reader: "verbe condamne + amende + montant + avec sursis". */
  readonly reason: string;
  /** What is doubtful, in French; mandatory below high confidence (codebook §14). */
  readonly uncertainty: string | null;
  readonly resolvedFrom: 'recital' | null;
}

const CURRENT_ASSERTIONS: ReadonlySet<Assertion> = new Set([
  'ordered_here',
  'confirmed_here',
  'reformed_here',
  'reversed_here',
]);

/** True for an outcome of this decision, false for context about another one. */
export function isCurrent(outcome: Pick<Outcome, 'assertion'>): boolean {
  return CURRENT_ASSERTIONS.has(outcome.assertion);
}

export function isGranted(outcome: Pick<Outcome, 'sense'>): boolean {
  return outcome.sense === 'granted' || outcome.sense === 'partially_granted';
}

/** Days of a month, on average over the Gregorian cycle. */
const DAYS_A_MONTH = 30.436875;

/** A length in months; null when it is not told or has no end. */
export function countMonths(duration: Duration | null): number | null {
  if (duration === null || duration.value === null) return null;
  switch (duration.unit) {
    case 'year':
      return duration.value * 12;
    case 'month':
      return duration.value;
    case 'day':
      return duration.value / DAYS_A_MONTH;
    case 'hour':
      return duration.value / (24 * DAYS_A_MONTH);
    case 'permanent':
      return null;
  }
}

/** An outcome of `type` with every attribute unknown; callers override what the text tells. */
export function blankOutcome(key: string, type: string): Outcome {
  return {
    key,
    type,
    sense: 'granted',
    assertion: 'ordered_here',
    layer: 'dispositif',
    amount: null,
    requested: null,
    priorValue: null,
    suspension: null,
    suspendedAmount: null,
    suspendedDuration: null,
    suspensionRegime: null,
    duration: null,
    days: null,
    dailyAmount: null,
    payer: [],
    beneficiary: [],
    liability: null,
    addressees: [],
    dataCategories: [],
    limits: [],
    noNotice: null,
    delay: null,
    headsOfLoss: [],
    offences: [],
    legalBasis: [],
    legalBasisInferred: [],
    accessoryTo: null,
    capDuration: null,
    capAmount: null,
    scope: null,
    provisional: null,
    provisionalExecution: null,
    evidence: [],
    rule: 'unknown',
    ruleVersion: 0,
    confidence: 'low',
    reason: '',
    uncertainty: null,
    resolvedFrom: null,
  };
}
