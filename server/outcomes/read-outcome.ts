import type { Outcome } from '../domain/outcome.ts';
import type { Item } from './items.ts';

/** An outcome with the item that it was read from, for the stages that link outcomes. */
export interface ReadOutcome {
  readonly outcome: Outcome;
  readonly item: Item;
  readonly textOf: (start: number, end: number) => string;
}
