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
const CONVERTED = 1;
const SYMBOLIC = 2;

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
  #marks = new Uint8Array(0);
  #cents = new Float64Array(0);
  #requested = new Float64Array(0);
  #months = new Float64Array(0);
  #suspendedMonths = new Float64Array(0);

  get length(): number {
    return this.#ids.length;
  }

  /** Adds one outcome of the decision with that ordinal. */
  append(fact: OutcomeFact, decision: number): void {
    const row = this.#ids.length;
    this.#reserve(row + 1);
    this.#ids.push(fact.outcomeId);
    this.#decisions[row] = decision;
    this.#types[row] = TYPE_CODES.get(fact.type) ?? NONE;
    this.#senses[row] = SENSE_CODES[fact.sense];
    this.#units[row] = fact.per === null ? NONE : UNIT_CODES[fact.per];
    this.#suspensions[row] = fact.suspension === null ? NONE : SUSPENSION_CODES[fact.suspension];
    const converted = fact.euroCents !== null && fact.currency !== 'EUR';
    this.#marks[row] = (converted ? CONVERTED : 0) | (fact.isSymbolic ? SYMBOLIC : 0);
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
    return (this.#senses[row] ?? NONE) <= 1;
  }

  isRefused(row: number): boolean {
    return this.#senses[row] === 2;
  }

  /** The unit of a rate; null for a plain sum. */
  unitOf(row: number): AmountPer | null {
    return UNITS[this.#units[row] ?? NONE] ?? null;
  }

  suspensionOf(row: number): SuspensionKind | null {
    return SUSPENSIONS[this.#suspensions[row] ?? NONE] ?? null;
  }

  isConverted(row: number): boolean {
    return ((this.#marks[row] ?? 0) & CONVERTED) !== 0;
  }

  isSymbolic(row: number): boolean {
    return ((this.#marks[row] ?? 0) & SYMBOLIC) !== 0;
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
    this.#marks = bytes(this.#marks);
    this.#cents = numbers(this.#cents);
    this.#requested = numbers(this.#requested);
    this.#months = numbers(this.#months);
    this.#suspendedMonths = numbers(this.#suspendedMonths);
  }
}

function byCode<Value extends string>(codes: Readonly<Record<Value, number>>): readonly Value[] {
  const values = Object.keys(codes) as Value[];
  return values.sort((a, b) => codes[a] - codes[b]);
}

function copyInto<Column extends { set(source: Column): void }>(room: Column, old: Column): Column {
  room.set(old);
  return room;
}
