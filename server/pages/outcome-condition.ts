import { centsOf } from '../domain/money.ts';
import { findOutcomeType, OUTCOME_FAMILIES } from '../domain/outcome-types.ts';
import type { OutcomeCondition } from '../search/search-index.ts';
import { AGAINST, DATA, SENSES } from './closed-lists.ts';

export const ANY_OUTCOME: OutcomeCondition = {
  types: [],
  families: [],
  senses: [],
  minCents: null,
  maxCents: null,
  suspended: null,
  against: [],
  data: [],
};

export type ConditionReading =
  | { readonly ok: true; readonly condition: OutcomeCondition }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads one `outcome=` value: "provisional_award;min=5000;against=platform". The first part without "=" names types
 * (alternatives separated by commas); min and max are decimals in euros, min at most max; suspended is true or false.
 */
export function parseOutcomeCondition(text: string): ConditionReading {
  let condition = ANY_OUTCOME;
  for (const part of text.split(';').map((piece) => piece.trim())) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = at < 0 ? 'type' : part.slice(0, at).trim();
    const values = part
      .slice(at + 1)
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '');
    const next = applyPart(condition, name, values);
    if (next === null) return { ok: false, problem: part };
    condition = next;
  }
  const { minCents, maxCents } = condition;
  if (minCents !== null && maxCents !== null && minCents > maxCents) return { ok: false, problem: text };
  return condition === ANY_OUTCOME ? { ok: false, problem: text } : { ok: true, condition };
}

function isListed(values: readonly string[], list: readonly string[]): boolean {
  return values.every((value) => list.includes(value));
}

function applyPart(condition: OutcomeCondition, name: string, values: readonly string[]): OutcomeCondition | null {
  const [first] = values;
  if (first === undefined) return null;
  switch (name) {
    case 'type':
      return values.every((value) => findOutcomeType(value) !== null) ? { ...condition, types: values } : null;
    case 'family':
      return isListed(values, OUTCOME_FAMILIES) ? { ...condition, families: values } : null;
    case 'sense':
      return isListed(values, SENSES) ? { ...condition, senses: values } : null;
    case 'against':
      return isListed(values, AGAINST) ? { ...condition, against: values } : null;
    case 'data':
      return isListed(values, DATA) ? { ...condition, data: values } : null;
    case 'suspended':
      return first === 'true' || first === 'false' ? { ...condition, suspended: first === 'true' } : null;
    case 'min':
      return isDecimal(first) ? { ...condition, minCents: centsOf(Number(first)) } : null;
    case 'max':
      return isDecimal(first) ? { ...condition, maxCents: centsOf(Number(first)) } : null;
    default:
      return null;
  }
}

function isDecimal(value: string): boolean {
  return /^\d{1,12}(\.\d{1,2})?$/.test(value);
}
