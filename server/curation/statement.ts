import { findNameLeaks } from '../annotation/name-leak.ts';
import type { Outcome } from '../domain/outcome.ts';
import { findOutcomeType } from '../domain/outcome-types.ts';
import { Refusal } from '../domain/refusal.ts';

/**
 * A person's statement made ready for the record: passages quoted from the text itself, the reading's provenance set.
 * @throws Refusal when the type is unknown, no passage is given, or a party is named whom the decision does not name.
 */
export function settleStatement(statement: Outcome, text: string): Outcome {
  if (!findOutcomeType(statement.type)) throw new Refusal('invalid', 'Choisissez un type de mesure dans la liste.');
  if (statement.evidence.length === 0) {
    throw new Refusal('invalid', 'Sélectionnez dans le texte les mots sur lesquels la mesure repose.');
  }
  const evidence = statement.evidence.map(({ start, end }) => {
    if (start < 0 || start >= end || end > text.length) {
      throw new Refusal('invalid', 'Le passage indiqué ne se trouve pas dans le texte de la décision.');
    }
    return { start, end, text: text.slice(start, end) };
  });
  refuseHiddenNames(statement, text);
  return {
    ...statement,
    evidence: evidence.sort((a, b) => a.start - b.start),
    rule: 'person',
    ruleVersion: 0,
    confidence: statement.uncertainty === null ? 'high' : 'medium',
    reason: '',
    resolvedFrom: null,
  };
}

function refuseHiddenNames(statement: Outcome, text: string): void {
  const names = [...statement.payer, ...statement.beneficiary, ...statement.addressees].map(({ name }) => name ?? '');
  const leak = names.flatMap((name) => findNameLeaks(name, text)).find(({ certainty }) => certainty === 'likely');
  if (!leak) return;
  throw new Refusal(
    'invalid',
    `« ${leak.words} » ne figure pas dans la décision, qui occulte les noms : désignez les parties comme le fait le texte.`,
  );
}
