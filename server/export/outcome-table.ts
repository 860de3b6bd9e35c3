import { decimalOf, euroCents } from '../domain/money.ts';
import type { Outcome } from '../domain/outcome.ts';
import { findOutcomeType } from '../domain/outcome-types.ts';
import type { ResolvedOutcome } from '../domain/reading.ts';
import type { JudgmentSummary, SourceView } from '../store/read-model.ts';
import type { Cell } from './csv.ts';
import { distinctNumbers, formatReference } from './reference.ts';

/** A decision of an export with where it came from. */
export interface ExportedDecision {
  readonly judgment: JudgmentSummary;
  readonly sources: readonly SourceView[];
  readonly url: string;
}

type Column<Subject> = readonly [name: string, read: (subject: Subject) => Cell];

/*
 * Columns in order: what a decision is, one outcome of it, where it came from. There is none about judges or clerks, and there must
 * never be (law 2019-222, art. 33).
 */

const DECISION_COLUMNS: readonly Column<ExportedDecision>[] = [
  ['decision_id', ({ judgment }) => judgment.id],
  ['reference', ({ judgment }) => formatReference(judgment)],
  ['court_code', ({ judgment }) => judgment.court.code],
  ['court', ({ judgment }) => judgment.courtLabel],
  ['court_kind', ({ judgment }) => judgment.court.kind],
  ['chamber', ({ judgment }) => judgment.chamber],
  ['decided_on', ({ judgment }) => judgment.decidedOn],
  ['decision_type', ({ judgment }) => judgment.decisionType],
  ['numbers', ({ judgment }) => distinctNumbers(judgment.numbers).join(' ; ')],
  ['ecli', ({ judgment }) => judgment.ecli],
  ['procedures', ({ judgment }) => judgment.procedures.join(' ; ')],
  ['keywords', ({ judgment }) => judgment.keywords.join(' ; ')],
  ['fictitious', ({ judgment }) => judgment.fictitious],
];

const READING_COLUMNS: readonly Column<ResolvedOutcome>[] = [
  ['outcome_id', ({ id }) => id],
  ['type', of((outcome) => outcome.type)],
  ['type_label', of((outcome) => findOutcomeType(outcome.type)?.labels.fr ?? null)],
  ['family', of((outcome) => findOutcomeType(outcome.type)?.family ?? null)],
  ['sense', of((outcome) => outcome.sense)],
  ['assertion', of((outcome) => outcome.assertion)],
  ['amount', of((outcome) => (outcome.amount ? decimalOf(outcome.amount.cents) : null))],
  ['currency', of((outcome) => outcome.amount?.currency ?? null)],
  ['per', of((outcome) => outcome.amount?.per ?? null)],
  ['eur_value', of(euroValue)],
  ['requested', of((outcome) => (outcome.requested ? decimalOf(outcome.requested.cents) : null))],
  ['suspension', of((outcome) => outcome.suspension)],
  ['duration', of((outcome) => outcome.duration?.value ?? null)],
  ['duration_unit', of((outcome) => outcome.duration?.unit ?? null)],
  ['payer', of((outcome) => outcome.payer.map((party) => party.role).join(' ; '))],
  ['beneficiary', of((outcome) => outcome.beneficiary.map((party) => party.role).join(' ; '))],
  ['against', of((outcome) => outcome.addressees.map((addressee) => addressee.category).join(' ; '))],
  ['data_categories', of((outcome) => outcome.dataCategories.join(' ; '))],
  ['offences', of((outcome) => outcome.offences.join(' ; '))],
  ['legal_basis', of((outcome) => outcome.legalBasis.join(' ; '))],
  ['evidence', of((outcome) => outcome.evidence.map((span) => span.text).join(' […] '))],
  ['layer', of((outcome) => outcome.layer)],
  ['rule', of((outcome) => outcome.rule)],
  ['confidence', of((outcome) => outcome.confidence)],
  ['origin', ({ origin }) => origin],
  ['review_state', ({ reviewState }) => reviewState],
];

const SOURCE_COLUMNS: readonly Column<ExportedDecision>[] = [
  ['sources', ({ sources }) => joinSources(sources, (source) => source.source)],
  ['source_urls', ({ sources }) => joinSources(sources, (source) => source.url ?? '')],
  ['licences', ({ sources }) => joinSources(sources, (source) => source.licence)],
  ['retrieved_on', ({ sources }) => joinSources(sources, (source) => source.fetchedAt.slice(0, 10))],
  ['url', ({ url }) => url],
];

export const OUTCOME_COLUMNS: readonly string[] = [
  ...DECISION_COLUMNS.map(([name]) => name),
  ...READING_COLUMNS.map(([name]) => name),
  ...SOURCE_COLUMNS.map(([name]) => name),
];

const NO_OUTCOME: readonly Cell[] = READING_COLUMNS.map(() => null);

/** One line per outcome of a decision; one line without an outcome when none was read. */
export function outcomeLines(decision: ExportedDecision): readonly (readonly Cell[])[] {
  const before = DECISION_COLUMNS.map(([, read]) => read(decision));
  const after = SOURCE_COLUMNS.map(([, read]) => read(decision));
  const { outcomes } = decision.judgment;
  const middles = outcomes.map((resolved) => READING_COLUMNS.map(([, read]) => read(resolved)));
  return (middles.length === 0 ? [NO_OUTCOME] : middles).map((middle) => [...before, ...middle, ...after]);
}

function of(read: (outcome: Outcome) => Cell): (resolved: ResolvedOutcome) => Cell {
  return ({ outcome }) => read(outcome);
}

function euroValue({ amount }: Outcome): number | null {
  const cents = amount === null ? null : euroCents(amount);
  return cents === null ? null : decimalOf(cents);
}

function joinSources(sources: readonly SourceView[], read: (source: SourceView) => string): string {
  return [...new Set(sources.map(read))].filter((value) => value !== '').join(' ; ');
}
