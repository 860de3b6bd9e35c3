import { OUTCOME_FACETS } from '../../domain/facets.ts';
import type { OutcomeCondition } from '../search-index.ts';
import { amountValue } from './amount-steps.ts';
import type { FacetOutcome } from './facet-row.ts';
import { grown, ValueLists } from './value-lists.ts';

export const OUTCOME_DIMENSIONS = [...OUTCOME_FACETS, 'review', 'amount'] as const;
export type OutcomeDimension = (typeof OUTCOME_DIMENSIONS)[number];

/** Which parts of a condition to leave out, for facet counts that ignore their own group. */
export type ConditionPart = Exclude<OutcomeDimension, 'review'>;

const NO_AMOUNT = Number.NaN;
const RATE = 1;
const GRANTED = 2;

/** All outcomes of all documents side by side: one place in every array is one outcome. */
export class OutcomeTable {
  readonly dimensions: Readonly<Record<OutcomeDimension, ValueLists>> = {
    type: new ValueLists(),
    family: new ValueLists(),
    sense: new ValueLists(),
    suspended: new ValueLists(),
    against: new ValueLists(),
    data: new ValueLists(),
    review: new ValueLists(),
    amount: new ValueLists(),
  };
  #length = 0;
  #cents = new Float64Array(0);
  #flags = new Uint8Array(0);
  readonly #lists: Record<OutcomeDimension, Int32Array> = {
    type: new Int32Array(0),
    family: new Int32Array(0),
    sense: new Int32Array(0),
    suspended: new Int32Array(0),
    against: new Int32Array(0),
    data: new Int32Array(0),
    review: new Int32Array(0),
    amount: new Int32Array(0),
  };

  /** First place of the outcomes just added; they stand side by side. */
  add(outcomes: readonly FacetOutcome[]): number {
    const start = this.#length;
    this.#reserve(start + outcomes.length);
    outcomes.forEach((outcome, i) => {
      this.#write(start + i, outcome);
    });
    this.#length = start + outcomes.length;
    return start;
  }

  /** The list of the values that any of the places has. */
  unite(dimension: OutcomeDimension, start: number, count: number): number {
    return this.dimensions[dimension].unite(this.#lists[dimension].subarray(start, start + count));
  }

  listOf(dimension: OutcomeDimension, place: number): number {
    return this.#lists[dimension][place] ?? 0;
  }

  /** Euro cents of a sum, null for unknown sums and for rates: they never sort nor range with awards. */
  awardOf(place: number): number | null {
    const cents = this.#cents[place] ?? NO_AMOUNT;
    return this.isRate(place) || Number.isNaN(cents) ? null : cents;
  }

  /** The largest granted award of places side by side that pass a test, in euro cents; NaN when there is none. */
  largestAward(start: number, end: number, test: ((place: number) => boolean) | null = null): number {
    let largest = Number.NaN;
    for (let place = start; place < end; place++) {
      const cents = this.#cents[place] ?? NO_AMOUNT;
      if (cents <= largest || Number.isNaN(cents) || this.#flags[place] !== GRANTED) continue;
      if (test === null || test(place)) largest = cents;
    }
    return largest;
  }

  isRate(place: number): boolean {
    return ((this.#flags[place] ?? 0) & RATE) !== 0;
  }

  /** A test of one place against the whole condition. */
  compile(condition: OutcomeCondition): (place: number) => boolean {
    const [first = () => true, ...others] = this.compileParts(condition).values();
    return others.reduce<(place: number) => boolean>((all, test) => (place) => all(place) && test(place), first);
  }

  /** A test of one place for each part of the condition that asks something. */
  compileParts(condition: OutcomeCondition): ReadonlyMap<ConditionPart, (place: number) => boolean> {
    const tests = new Map<ConditionPart, (place: number) => boolean>();
    const within = (dimension: Exclude<ConditionPart, 'amount'>, values: readonly string[]) => {
      if (values.length === 0) return;
      const mask = this.dimensions[dimension].maskOf(values);
      const lists = this.#lists[dimension];
      tests.set(dimension, (place) => mask[lists[place] ?? 0] === 1);
    };
    within('type', condition.types);
    within('family', condition.families);
    within('sense', condition.senses);
    within('suspended', condition.suspended === null ? [] : [String(condition.suspended)]);
    within('against', condition.against);
    within('data', condition.data);
    const { minCents, maxCents } = condition;
    if (minCents !== null || maxCents !== null) {
      const [least, most] = [minCents ?? -Infinity, maxCents ?? Infinity];
      tests.set('amount', (place) => {
        const cents = this.awardOf(place);
        return cents !== null && cents >= least && cents <= most;
      });
    }
    return tests;
  }

  #write(place: number, outcome: FacetOutcome): void {
    const granted = outcome.sense === 'granted' || outcome.sense === 'partially_granted';
    this.#cents[place] = outcome.euroCents ?? NO_AMOUNT;
    this.#flags[place] = (outcome.isRate ? RATE : 0) | (granted ? GRANTED : 0);
    const values = outcomeValues(outcome);
    for (const dimension of OUTCOME_DIMENSIONS) {
      this.#lists[dimension][place] = this.dimensions[dimension].intern(values[dimension]);
    }
  }

  #reserve(length: number): void {
    this.#cents = grown(this.#cents, length, (n) => new Float64Array(n));
    this.#flags = grown(this.#flags, length, (n) => new Uint8Array(n));
    for (const dimension of OUTCOME_DIMENSIONS) {
      this.#lists[dimension] = grown(this.#lists[dimension], length, (n) => new Int32Array(n));
    }
  }
}

/** The values of an outcome by dimension; only awards have an amount, never rates. */
function outcomeValues(outcome: FacetOutcome): Record<OutcomeDimension, readonly string[]> {
  const { euroCents } = outcome;
  return {
    type: [outcome.type],
    family: [outcome.family],
    sense: [outcome.sense],
    suspended: suspendedValues(outcome.suspension),
    against: outcome.against,
    data: outcome.dataCategories,
    review: [outcome.reviewState],
    amount: euroCents === null || outcome.isRate ? [] : [amountValue(euroCents)],
  };
}

/** "true": fully or partly suspended; "false": not; nothing when the decision does not tell or cannot say. */
function suspendedValues(suspension: FacetOutcome['suspension']): readonly string[] {
  if (suspension === 'full' || suspension === 'partial') return ['true'];
  return suspension === 'none' ? ['false'] : [];
}
