import type { Outcome } from '../domain/outcome.ts';
import { type OutcomeJson, outcomeToJson } from '../domain/outcome-json.ts';
import type { RejectionReason } from '../domain/reading.ts';

/** One attribute that two statements of an outcome give differently, in the JSON form of outcomes. */
export interface AttributeChange {
  readonly attribute: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Attributes that say how an outcome was read, not what was ordered. */
const ABOUT_THE_READING = new Set([
  'key',
  'rule',
  'rule_version',
  'confidence',
  'reason',
  'uncertainty',
  'resolved_from',
]);

/** What differs in substance between two statements, in the order of the codebook. */
export function changesBetween(before: Outcome | null, after: Outcome | null): readonly AttributeChange[] {
  const [from, to] = [before, after].map((outcome) => (outcome ? outcomeToJson(outcome) : null));
  const attributes = Object.keys(from ?? to ?? {}) as (keyof OutcomeJson)[];
  return attributes
    .filter((attribute) => !ABOUT_THE_READING.has(attribute))
    .map((attribute) => ({ attribute, before: from?.[attribute] ?? null, after: to?.[attribute] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

export function isSameInSubstance(a: Outcome, b: Outcome): boolean {
  return changesBetween(a, b).length === 0;
}

const REASONS: readonly (readonly [RejectionReason, ReadonlySet<string>])[] = [
  ['wrong_type', new Set(['type'])],
  ['wrong_role', new Set(['assertion', 'sense', 'layer'])],
  [
    'wrong_amount',
    new Set([
      'amount',
      'requested',
      'prior_value',
      'suspension',
      'suspended_amount',
      'suspended_duration',
      'duration',
      'days',
      'daily_amount',
      'cap_amount',
      'cap_duration',
    ]),
  ],
  ['wrong_party', new Set(['payer', 'beneficiary', 'liability', 'addressees'])],
];

/**
 * The gravest kind of error that a correction repairs (codebook §15: a wrong role is worth more than a boundary, statistics keep
 * them apart). Null when nothing of substance differs.
 */
export function reasonOfCorrection(before: Outcome, after: Outcome): RejectionReason | null {
  const changed = changesBetween(before, after).map((change) => change.attribute);
  if (changed.length === 0) return null;
  return REASONS.find(([, attributes]) => changed.some((name) => attributes.has(name)))?.[0] ?? 'boundary';
}
