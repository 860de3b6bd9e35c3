import type { AmountPer } from '../domain/money.ts';
import type { Sense, SuspensionKind } from '../domain/outcome.ts';
import type { OutcomeFact } from '../domain/outcome-fact.ts';
import { OUTCOME_TYPES } from '../domain/outcome-types.ts';

/** Every value of a closed list, by its place in the columns: one that is missing does not compile. */
const SENSE_CODES: Readonly<Record<Sense, number>> = {
  granted: 0,
  partially_granted: 1,
  refused: 2,
  moot: 3,
  reserved: 4,
  not_ruled: 5,
};
const UNIT_CODES: Readonly<Record<AmountPer, number>> = {
  day: 0,
  hour: 1,
  infringement: 2,
  document: 3,
  beneficiary: 4,
  payer: 5,
  month: 6,
  year: 7,
};
const SUSPENSION_CODES: Readonly<Record<SuspensionKind, number>> = { none: 0, full: 1, partial: 2, unknown: 3 };
const SENSES = byCode(SENSE_CODES);
const UNITS = byCode(UNIT_CODES);
const SUSPENSIONS = byCode(SUSPENSION_CODES);
const TYPE_CODES = new Map(OUTCOME_TYPES.map((info, index) => [info.code, index]));
/** Stands for a value that is not told. */
const NONE = 255;

/** What is true of an outcome, as bits: rows are chosen by a mask of them. */
export const IS = {
  granted: 1,
  refused: 2,
  /** A sum is told that has a value in euros. */
  sum: 4,
  /** The sum is by unit. */
  rate: 8,
  converted: 16,
  symbolic: 32,
  /** A plain sum other than zero was asked for, and what became of it is told: refused, or granted with its sum. */
  claim: 64,
} as const;

/** The columns themselves, by row, with room at their end: for loops over many rows. Never written from outside. */
export interface OutcomeArrays {
  /** Ordinal of the decision. */
  readonly decisions: Int32Array;
  /** Place of the type in `OUTCOME_TYPES`. */
  readonly types: Uint8Array;
  /** Sums of `IS`. */
  readonly kinds: Uint8Array;
  /** Euro cents; NaN when no sum is told. */
  readonly cents: Float64Array;
}

/** What an identification order says, kept beside the columns: few outcomes have it. */
export interface Disclosed {
  readonly data: readonly string[];
  readonly against: readonly string[];
}

const NOTHING_DISCLOSED: Disclosed = { data: [], against: [] };

/** The facts of outcomes in typed columns, about 60 bytes each: a row is written once and never changes. */
export class OutcomeColumns {
  readonly #ids: string[] = [];
  readonly #disclosed = new Map<number, Disclosed>();
  #decisions = new Int32Array(0);
  #types = new Uint8Array(0);
  #senses = new Uint8Array(0);
  #units = new Uint8Array(0);
  #suspensions = new Uint8Array(0);
  #kinds = new Uint8Array(0);
  #cents = new Float64Array(0);
  #requested = new Float64Array(0);
  #months = new Float64Array(0);
  #suspendedMonths = new Float64Array(0);

  get length(): number {
    return this.#ids.length;
  }

  get arrays(): OutcomeArrays {
    return { decisions: this.#decisions, types: this.#types, kinds: this.#kinds, cents: this.#cents };
  }

  /** Adds one outcome of the decision with that ordinal. */
  append(fact: OutcomeFact, decision: number): void {
    const row = this.#ids.length;
    this.#reserve(row + 1);
    this.#ids.push(fact.outcomeId);
    this.#decisions[row] = decision;
    this.#types[row] = TYPE_CODES.get(fact.type) ?? NONE;
    this.#senses[row] = SENSE_CODES[fact.sense];
    const unit = defaultUnit(fact);
    this.#units[row] = unit === null ? NONE : UNIT_CODES[unit];
    this.#suspensions[row] = fact.suspension === null ? NONE : SUSPENSION_CODES[fact.suspension];
    this.#kinds[row] = kindOf(fact);
    this.#cents[row] = fact.euroCents ?? Number.NaN;
    this.#requested[row] = fact.requestedEuroCents ?? Number.NaN;
    this.#months[row] = fact.months ?? Number.NaN;
    this.#suspendedMonths[row] = fact.suspendedMonths ?? Number.NaN;
    if (fact.dataCategories.length > 0 || fact.against.length > 0)
      this.#disclosed.set(row, { data: fact.dataCategories, against: fact.against });
  }

  idOf(row: number): string {
    return this.#ids[row] ?? '';
  }

  /** Ordinal of its decision. */
  decisionOf(row: number): number {
    return this.#decisions[row] ?? 0;
  }

  /** Place of its type in `OUTCOME_TYPES`; a place beyond it for a type that the taxonomy no longer has. */
  typeOf(row: number): number {
    return this.#types[row] ?? NONE;
  }

  senseOf(row: number): Sense {
    return SENSES[this.#senses[row] ?? 0] ?? 'not_ruled';
  }

  /** In whole or in part. */
  isGranted(row: number): boolean {
    return this.#is(row, IS.granted);
  }

  isRefused(row: number): boolean {
    return this.#is(row, IS.refused);
  }

  /** The unit of a rate; null for a plain sum. An astreinte without a unit runs by day, its legal default. */
  unitOf(row: number): AmountPer | null {
    return UNITS[this.#units[row] ?? NONE] ?? null;
  }

  suspensionOf(row: number): SuspensionKind | null {
    return SUSPENSIONS[this.#suspensions[row] ?? NONE] ?? null;
  }

  isConverted(row: number): boolean {
    return this.#is(row, IS.converted);
  }

  isSymbolic(row: number): boolean {
    return this.#is(row, IS.symbolic);
  }

  /** Euro cents; NaN when no sum is told or its currency has no parity. */
  centsOf(row: number): number {
    return this.#cents[row] ?? Number.NaN;
  }

  /** Euro cents asked for; NaN when not told. */
  requestedOf(row: number): number {
    return this.#requested[row] ?? Number.NaN;
  }

  /** Months of a prison sentence; NaN when not told. */
  monthsOf(row: number): number {
    return this.#months[row] ?? Number.NaN;
  }

  /** Months of it that are suspended: 0 for none; NaN when not told. */
  suspendedMonthsOf(row: number): number {
    return this.#suspendedMonths[row] ?? Number.NaN;
  }

  disclosedOf(row: number): Disclosed {
    return this.#disclosed.get(row) ?? NOTHING_DISCLOSED;
  }

  #is(row: number, bit: number): boolean {
    return ((this.#kinds[row] ?? 0) & bit) !== 0;
  }

  #reserve(length: number): void {
    if (length <= this.#types.length) return;
    const room = Math.max(1024, length * 2);
    const bytes = (old: Uint8Array<ArrayBuffer>) => copyInto(new Uint8Array(room), old);
    const numbers = (old: Float64Array<ArrayBuffer>) => copyInto(new Float64Array(room), old);
    this.#decisions = copyInto(new Int32Array(room), this.#decisions);
    this.#types = bytes(this.#types);
    this.#senses = bytes(this.#senses);
    this.#units = bytes(this.#units);
    this.#suspensions = bytes(this.#suspensions);
    this.#kinds = bytes(this.#kinds);
    this.#cents = numbers(this.#cents);
    this.#requested = numbers(this.#requested);
    this.#months = numbers(this.#months);
    this.#suspendedMonths = numbers(this.#suspendedMonths);
  }
}

function defaultUnit({ per, type }: OutcomeFact): AmountPer | null {
  return per ?? (type === 'astreinte' ? 'day' : null);
}

function kindOf(fact: OutcomeFact): number {
  const isGranted = fact.sense === 'granted' || fact.sense === 'partially_granted';
  const isRefused = fact.sense === 'refused';
  const hasSum = fact.euroCents !== null;
  const isRate = defaultUnit(fact) !== null;
  const isAsked = fact.requestedEuroCents !== null && fact.requestedEuroCents !== 0 && !isRate;
  return (
    (isGranted ? IS.granted : 0) |
    (isRefused ? IS.refused : 0) |
    (hasSum ? IS.sum : 0) |
    (isRate ? IS.rate : 0) |
    (hasSum && fact.currency !== 'EUR' ? IS.converted : 0) |
    (fact.isSymbolic ? IS.symbolic : 0) |
    (isAsked && (isRefused || (isGranted && hasSum)) ? IS.claim : 0)
  );
}

function byCode<Value extends string>(codes: Readonly<Record<Value, number>>): readonly Value[] {
  const values = Object.keys(codes) as Value[];
  return values.sort((a, b) => codes[a] - codes[b]);
}

function copyInto<Column extends { set(source: Column): void }>(room: Column, old: Column): Column {
  room.set(old);
  return room;
}
