import { FactTable } from '../../server/analytics/fact-table.ts';
import { type Selection, selectFacts } from '../../server/analytics/selection.ts';
import { resolveCourt } from '../../server/domain/court.ts';
import type { DecisionFact, OutcomeFact } from '../../server/domain/outcome-fact.ts';

/** A decision of fiction for figures; `id` tells it apart. */
export function decisionFact(id: string, changes: Partial<DecisionFact> = {}): DecisionFact {
  const court = resolveCourt('Tribunal judiciaire de Paris');
  if (!court) throw new Error('the test court is not resolved');
  return {
    id,
    court,
    courtLabel: court.label,
    chamber: null,
    decisionType: 'jugement',
    decidedOn: '2024-05-06',
    numbers: [],
    ecli: null,
    procedures: [],
    fictitious: false,
    offences: [],
    themes: [],
    ...changes,
  };
}

let counter = 0;

/** An outcome that grants `euros` (null = no sum told) in a decision. */
export function award(judgmentId: string, euros: number | null, changes: Partial<OutcomeFact> = {}): OutcomeFact {
  counter += 1;
  return {
    outcomeId: `${judgmentId}.${String(counter).padStart(6, '0')}`,
    judgmentId,
    type: 'damages',
    sense: 'granted',
    euroCents: euros === null ? null : Math.round(euros * 100),
    currency: euros === null ? null : 'EUR',
    per: null,
    suspension: null,
    isSymbolic: false,
    requestedEuroCents: null,
    months: null,
    suspendedMonths: null,
    dataCategories: [],
    against: [],
    ...changes,
  };
}

/** All of these decisions and their outcomes, selected in a table of their own. */
export function selectAll(decisions: readonly DecisionFact[], outcomes: readonly OutcomeFact[]): Selection {
  const table = new FactTable((decision) => `décision ${decision.id}`);
  table.putAll({ decisions, outcomes });
  return selectFacts(
    table,
    decisions.map((decision) => decision.id),
  );
}
