import type { DecisionFact, OutcomeFact, ResultFacts } from '../domain/outcome-fact.ts';
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
/** Decisions of the order by date that are tried before an id is looked up. */
const LOOK_AHEAD = 4;
const REORDER_AFTER = 1_000;

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
  readonly #ordinals = new Map<string, number>();
  readonly #words = new Map<string, string>();
  /** Row of each decision's first outcome; the next decision's is their end. */
  readonly #starts: number[] = [];
  #lostRows = 0;
  /** False for what a decision was before it changed, or was removed. */
  readonly #isCurrent: boolean[] = [];
  #newestFirst: readonly number[] = [];
  /** Where each ordinal stands in that order. */
  #places = new Int32Array(0);
  /** Ordinals there were when the order was made. */
  #ordered = 0;

  /** `describe` gives the reference of a decision. */
  constructor(describe: (decision: DecisionFact) => string) {
    this.#describe = describe;
  }

  get size(): number {
    return this.#ordinals.size;
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
    const ordinal = this.#ordinals.get(id);
    if (ordinal === undefined) return;
    this.#lostRows += this.countOf(ordinal);
    this.#isCurrent[ordinal] = false;
    this.#ordinals.delete(id);
  }

  /** Null when no visible decision has the id. */
  findOrdinal(id: string): number | null {
    return this.#ordinals.get(id) ?? null;
  }

  /**
   * Like `findOrdinal`, for ids that come newest decision first, as searches give them: most are found at the next place of that
   * order, without a look-up.
   */
  findInOrder(): (id: string) => number | null {
    const order = this.#orderByDate();
    let at = 0;
    return (id) => {
      for (let ahead = at; ahead < Math.min(at + LOOK_AHEAD, order.length); ahead += 1) {
        const ordinal = order[ahead] ?? 0;
        if (this.#decisions[ordinal]?.id !== id) continue;
        at = ahead + 1;
        return this.#isCurrent[ordinal] ? ordinal : this.findOrdinal(id);
      }
      const ordinal = this.findOrdinal(id);
      at = ordinal === null ? at : (this.#places[ordinal] ?? at - 1) + 1;
      return ordinal;
    };
  }

  /** @throws when no decision ever had the ordinal. */
  selectDecision(ordinal: number): TabledDecision {
    const decision = this.#decisions[ordinal];
    if (decision === undefined) throw new RangeError(`no decision has the ordinal ${ordinal}`);
    return decision;
  }

  /** Row of the decision's first outcome; the others follow it. */
  startOf(ordinal: number): number {
    return this.#starts[ordinal] ?? this.outcomes.length;
  }

  /** How many outcomes the decision has. */
  countOf(ordinal: number): number {
    return this.startOf(ordinal + 1) - this.startOf(ordinal);
  }

  /** The decision that holds an outcome. */
  decisionOf(row: number): TabledDecision {
    return this.selectDecision(this.outcomes.decisionOf(row));
  }

  /** Place of an outcome on its decision's page, from 1. */
  placeOf(row: number): number {
    return row - this.startOf(this.outcomes.decisionOf(row)) + 1;
  }

  /** Newest first, ids in order within a day; made again once enough has changed. */
  #orderByDate(): readonly number[] {
    if (this.#decisions.length - this.#ordered > REORDER_AFTER || this.#ordered === 0) {
      const day = (ordinal: number) => this.#decisions[ordinal]?.decidedOn ?? '';
      const id = (ordinal: number) => this.#decisions[ordinal]?.id ?? '';
      this.#newestFirst = [...this.#ordinals.values()].sort((a, b) => compare(day(b), day(a)) || compare(id(a), id(b)));
      this.#ordered = this.#decisions.length;
      this.#places = new Int32Array(this.#ordered);
      this.#newestFirst.forEach((ordinal, place) => {
        this.#places[ordinal] = place;
      });
    }
    return this.#newestFirst;
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
    this.#isCurrent.push(true);
    this.#starts.push(this.outcomes.length);
    this.dimensions.year.append([decision.decidedOn.slice(0, 4)]);
    this.dimensions.court.append([decision.court.code]);
    this.dimensions.offence.append(decision.offences);
    this.dimensions.theme.append(decision.themes);
    this.#ordinals.set(decision.id, ordinal);
    for (const outcome of outcomes) this.outcomes.append(outcome, ordinal);
  }

  /** One string for all that are equal: courts come back in thousands of decisions. */
  #share(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, word);
    return word;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
