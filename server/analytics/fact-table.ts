import type { FoundDecisions } from '../domain/found-decisions.ts';
import type { DecisionFact, OutcomeFact, ResultFacts } from '../domain/outcome-fact.ts';
import { OUTCOME_TYPES } from '../domain/outcome-types.ts';
import { AwardOrder } from './award-order.ts';
import { DateOrder } from './date-order.ts';
import { grown, IdSlots } from './id-slots.ts';
import { OutcomeColumns } from './outcome-columns.ts';
import { ValueColumn } from './value-column.ts';

/** What figures and their lists keep of one decision. */
export interface TabledDecision {
  readonly id: string;
  /** Its reference, for people. */
  readonly label: string;
  readonly court: string;
  readonly courtLabel: string;
  readonly decidedOn: string;
}

/** What the awards of one type can be set apart by. */
export const DIMENSIONS = ['year', 'court', 'offence', 'theme'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Rows of decisions that changed since, as a share of all, from which a table had better be built anew. */
const MOST_WASTE = 0.5;
const SMALL = 10_000;

/**
 * The facts of every visible decision, in memory. A decision that changes gets new rows and a new ordinal: what was selected before
 * stays as it was.
 */
export class FactTable {
  readonly outcomes = new OutcomeColumns();
  readonly dimensions: Readonly<Record<Dimension, ValueColumn>> = {
    year: new ValueColumn(),
    court: new ValueColumn(),
    offence: new ValueColumn(),
    theme: new ValueColumn(),
  };
  readonly #describe: (decision: DecisionFact) => string;
  readonly #decisions: TabledDecision[] = [];
  readonly #slots = new IdSlots();
  readonly #order = new DateOrder();
  readonly #awards = new AwardOrder();
  readonly #words = new Map<string, string>();
  /** Row of each decision's first outcome; the next decision's is their end. */
  #starts = new Int32Array(1024);
  #lostRows = 0;

  /** `describe` gives the reference of a decision. */
  constructor(describe: (decision: DecisionFact) => string) {
    this.#describe = describe;
  }

  get size(): number {
    return this.#slots.size;
  }

  get isWasteful(): boolean {
    return this.outcomes.length > SMALL && this.#lostRows > this.outcomes.length * MOST_WASTE;
  }

  /** Adds or renews decisions; the outcomes of one follow each other. */
  putAll({ decisions, outcomes }: ResultFacts): void {
    const byDecision = new Map<string, OutcomeFact[]>(decisions.map(({ id }) => [id, []]));
    for (const outcome of outcomes) byDecision.get(outcome.judgmentId)?.push(outcome);
    for (const decision of decisions) this.#put(decision, byDecision.get(decision.id) ?? []);
  }

  delete(id: string): void {
    const ordinal = this.#slots.find(id);
    if (ordinal === null) return;
    this.#lostRows += this.countOf(ordinal);
    this.#slots.delete(id);
  }

  /** Null when no visible decision has the id. */
  findOrdinal(id: string): number | null {
    return this.#slots.find(id);
  }

  /** The ordinals of those of a list that the table holds, ascending, each once. */
  findOrdinals(ids: readonly string[]): Int32Array {
    const ordinals = new Set(ids.map((id) => this.#slots.find(id)).filter((ordinal) => ordinal !== null));
    return Int32Array.from(ordinals).sort();
  }

  /** The ordinals of those found that the table holds, ascending. */
  selectOrdinals(found: FoundDecisions): Int32Array {
    return this.#slots.select(found, this.#decisions.length);
  }

  /** Every ordinal, newest decision first, ids in order within a day; those of decisions that changed since are among them. */
  newestFirst(): Int32Array {
    return this.#order.current(this.#decisions);
  }

  /** The plain sums of one type of the decisions that are marked, ascending, in euro cents; `count` is how many there are. */
  sortedAwards(type: number, isChosen: Uint8Array, count: number): Float64Array {
    this.#awards.update(this.outcomes.arrays, this.outcomes.length, OUTCOME_TYPES.length);
    return this.#awards.valuesOf(type, isChosen, count);
  }

  /** @throws when no decision ever had the ordinal. */
  selectDecision(ordinal: number): TabledDecision {
    const decision = this.#decisions[ordinal];
    if (decision === undefined) throw new RangeError(`no decision has the ordinal ${ordinal}`);
    return decision;
  }

  /** Rows of the outcomes of these decisions, in their order. */
  rowsOf(ordinals: Int32Array): Int32Array {
    const starts = this.#starts;
    let count = 0;
    for (let i = 0; i < ordinals.length; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      count += (starts[ordinal + 1] ?? 0) - (starts[ordinal] ?? 0);
    }
    const rows = new Int32Array(count);
    let at = 0;
    for (let i = 0; i < ordinals.length; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      const end = starts[ordinal + 1] ?? 0;
      for (let row = starts[ordinal] ?? 0; row < end; row += 1) rows[at++] = row;
    }
    return rows;
  }

  /** How many outcomes the decision has. */
  countOf(ordinal: number): number {
    return (this.#starts[ordinal + 1] ?? 0) - (this.#starts[ordinal] ?? 0);
  }

  /** The decision that holds an outcome. */
  decisionOf(row: number): TabledDecision {
    return this.selectDecision(this.outcomes.decisionOf(row));
  }

  /** Place of an outcome on its decision's page, from 1. */
  placeOf(row: number): number {
    return row - (this.#starts[this.outcomes.decisionOf(row)] ?? 0) + 1;
  }

  #put(decision: DecisionFact, outcomes: readonly OutcomeFact[]): void {
    this.delete(decision.id);
    const ordinal = this.#decisions.length;
    this.#decisions.push({
      id: decision.id,
      label: this.#describe(decision),
      court: this.#share(decision.court.code),
      courtLabel: this.#share(decision.courtLabel),
      decidedOn: decision.decidedOn,
    });
    this.dimensions.year.append([decision.decidedOn.slice(0, 4)]);
    this.dimensions.court.append([decision.court.code]);
    this.dimensions.offence.append(decision.offences);
    this.dimensions.theme.append(decision.themes);
    this.#slots.set(decision.id, ordinal);
    for (const outcome of outcomes) this.outcomes.append(outcome, ordinal);
    this.#starts = grown(this.#starts, ordinal + 2);
    this.#starts[ordinal + 1] = this.outcomes.length;
  }

  /** One string for all that are equal: courts come back in thousands of decisions. */
  #share(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, word);
    return word;
  }
}
