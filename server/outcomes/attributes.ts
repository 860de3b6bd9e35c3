import type { Outcome, Sense } from '../domain/outcome.ts';
import type { Item } from './items.ts';

/** Attributes that any type may have, read from the words of the item. */
export function readAttributes(_item: Item, _type: string, _sense: Sense): Partial<Outcome> {
  return {};
}
