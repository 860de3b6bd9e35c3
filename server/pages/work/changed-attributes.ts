import type { Outcome } from '../../domain/outcome.ts';
import { type OutcomeJson, outcomeToJson } from '../../domain/outcome-json.ts';
import { ATTRIBUTE_LABELS } from './outcome-choices.ts';

/** Names of the attributes of substance that two statements give differently. */
export function changedAttributes(before: Outcome, after: Outcome): readonly string[] {
  const [from, to] = [outcomeToJson(before), outcomeToJson(after)];
  return (Object.keys(from) as (keyof OutcomeJson)[]).filter(
    (name) => name in ATTRIBUTE_LABELS && JSON.stringify(from[name]) !== JSON.stringify(to[name]),
  );
}
