import type { AmountPer, Money } from '../../../../server/domain/money.ts';
import { blankOutcome, type Duration, type Outcome } from '../../../../server/domain/outcome.ts';
import type { ReviewState } from '../../../../server/domain/reading.ts';

/** Integers from 0 up to a limit (excluded), the same for the same seed. */
export type Dice = (limit: number) => number;

export function diceOf(seed: number): Dice {
  let state = (seed * 2_654_435_761) >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

export interface GeneratedOutcome {
  readonly id: string;
  readonly outcome: Outcome;
  readonly origin: 'rule' | 'person' | 'adjudication';
  readonly reviewState: ReviewState;
  readonly author: string | null;
}

/** Most frequent first: some come in hundreds, some below the five decisions that figures ask for. */
const TYPES = [
  'damages',
  'costs_art700_cpc',
  'imprisonment',
  'identification_data_disclosure',
  'criminal_fine',
  'astreinte',
  'content_removal',
  'provisional_award',
  'judgment_publication',
  'all_claims_dismissed',
  'day_fine',
  'regulator_fine',
  'restitution',
] as const;
const UNITS: readonly [AmountPer, ...AmountPer[]] = [
  'day',
  'hour',
  'infringement',
  'document',
  'beneficiary',
  'payer',
  'month',
  'year',
];
const OFFENCES = ['harcèlement', 'diffamation publique', 'escroquerie', 'contrefaçon'];
const MONETARY = new Set<string>(TYPES.filter((type) => !/^(?:imprison|identif|content|judgment|all_)/.test(type)));

/** An outcome of any kind: refused, rejected by a reviewer, of another decision, without a sum, by unit, in francs… */
export function makeOutcome(judgmentId: string, place: number, roll: Dice): GeneratedOutcome {
  const type = TYPES[Math.floor(((roll(1000) * roll(1000)) / 1_000_000) * TYPES.length)] ?? 'damages';
  const isMonetary = MONETARY.has(type);
  const outcome: Outcome = {
    ...blankOutcome(`o${place + 1}`, type),
    sense: pick(roll, [
      'granted',
      'granted',
      'granted',
      'partially_granted',
      'refused',
      'moot',
      'reserved',
      'not_ruled',
    ]),
    assertion: pick(roll, [
      'ordered_here',
      'ordered_here',
      'ordered_here',
      'confirmed_here',
      'reformed_here',
      'reversed_here',
      'recalled_prior_instance',
      'other_proceedings',
    ]),
    amount: isMonetary ? makeSum(type, roll) : null,
    requested: isMonetary && roll(2) === 0 ? makeSum(type, roll) : null,
    priorValue: roll(9) === 0 ? makeSum(type, roll) : null,
    offences: type === 'imprisonment' || type === 'criminal_fine' ? OFFENCES.filter(() => roll(3) === 0) : [],
    ...(type === 'imprisonment' ? makeSentence(roll) : {}),
    ...(type === 'identification_data_disclosure' ? makeDisclosure(roll) : {}),
  };
  const reviewState = pick(roll, ['unreviewed', 'unreviewed', 'confirmed', 'corrected', 'added', 'rejected'] as const);
  return { id: `${judgmentId}.${place}`, outcome, origin: 'rule', reviewState, author: null };
}

/** Null, nothing, one euro, ties, cents, millions; francs of both kinds, and currencies without a parity. */
function makeSum(type: string, roll: Dice): Money | null {
  if (roll(7) === 0) return null;
  const isSymbolic = roll(20) === 0;
  const cents = isSymbolic
    ? 100
    : pick(roll, [150_000, 100 * (1 + roll(9_000)), 1 + roll(999_999), 100_000 * (1 + roll(30_000)), 0]);
  const per = roll(9) === 0 || (type === 'astreinte' && roll(2) === 0) ? pick(roll, UNITS) : null;
  return {
    cents,
    currency: pick(roll, ['EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'FRF', 'FRF', 'XPF', 'USD', 'GBP'] as const),
    per,
    qualifier: pick(roll, ['exact', 'exact', 'at_least', 'at_most', 'approx'] as const),
    tax: pick(roll, [null, null, 'HT', 'TTC'] as const),
    isTotal: roll(6) === 0,
    isSymbolic,
  };
}

function makeSentence(roll: Dice): Partial<Outcome> {
  const length = (most: number): Duration => ({
    value: 1 + roll(most),
    unit: pick(roll, ['day', 'month', 'month', 'year'] as const),
  });
  const suspension = pick(roll, ['none', 'full', 'partial', 'unknown', null] as const);
  return {
    duration: pick(roll, [
      length(36),
      length(36),
      { value: null, unit: 'month' },
      { value: 1, unit: 'permanent' },
      null,
    ]),
    suspension,
    suspendedDuration: suspension === 'partial' && roll(3) > 0 ? { value: 1 + roll(20), unit: 'day' } : null,
  };
}

function makeDisclosure(roll: Dice): Partial<Outcome> {
  const categories = ['platform', 'isp', 'host', 'platform'] as const;
  return {
    dataCategories: ['email', 'ip_login', 'civil_identity', 'phone', 'message_content'].filter(() => roll(3) === 0),
    addressees: categories.filter(() => roll(3) === 0).map((category) => ({ name: 'Société Exemple', category })),
  };
}

function pick<Value>(roll: Dice, values: readonly [Value, ...Value[]]): Value {
  return values[roll(values.length)] ?? values[0];
}
