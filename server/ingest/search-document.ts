import { findBenchNames } from '../domain/bench-names.ts';
import { euroCents } from '../domain/money.ts';
import type { AddresseeCategory } from '../domain/outcome.ts';
import { selectOutcomeType } from '../domain/outcome-types.ts';
import type { ResolvedOutcome } from '../domain/reading.ts';
import type { SearchDocument, SearchOutcome } from '../search/document.ts';
import type { JudgmentView } from '../store/read-model.ts';

/** The judgment as the engines index it. The composition block and the names of the bench are blanked, offsets unchanged: judges are not searchable. */
export function toSearchDocument(view: JudgmentView): SearchDocument {
  const { court } = view;
  return {
    id: view.id,
    title: view.title,
    parties: view.parties,
    keywords: distinct([...(view.theme === null ? [] : [view.theme]), ...view.keywords]),
    court: { code: court.code, label: court.label, kind: court.kind, city: court.city },
    chamber: view.chamber,
    decidedOn: view.decidedOn,
    numbers: view.numbers,
    ecli: view.ecli,
    procedures: view.procedures,
    offences: distinct(view.outcomes.flatMap((entry) => entry.outcome.offences)),
    legalBasis: distinct([...view.visa, ...view.outcomes.flatMap((entry) => entry.outcome.legalBasis)]),
    sources: distinct(view.sources.map((source) => source.source)),
    text: view.text === null ? '' : blankBench(view.text, view),
    sections: view.sections,
    commentary: view.commentaries.map((commentary) => `${commentary.title}\n\n${commentary.text}`).join('\n\n'),
    hasCommentary: view.commentaries.length > 0,
    hasText: view.hasText,
    fictitious: view.fictitious,
    outcomes: view.outcomes.map(toSearchOutcome),
  };
}

function toSearchOutcome({ id, outcome, origin, reviewState }: ResolvedOutcome): SearchOutcome {
  const { amount } = outcome;
  return {
    id,
    type: outcome.type,
    family: selectOutcomeType(outcome.type).family,
    sense: outcome.sense,
    euroCents: amount && euroCents(amount),
    converted: amount !== null && amount.currency !== 'EUR',
    suspension: outcome.suspension,
    against: distinct<AddresseeCategory>(outcome.addressees.map((addressee) => addressee.category)),
    dataCategories: outcome.dataCategories,
    origin,
    reviewState,
    confidence: outcome.confidence,
    isRate: amount !== null && (amount.per !== null || outcome.type === 'astreinte'),
  };
}

function blankBench(text: string, { sections }: Pick<JudgmentView, 'sections'>): string {
  const headerEnd = sections.find((section) => section.kind !== 'header')?.start ?? text.length;
  const spans = [
    ...sections.filter((section) => section.kind === 'composition'),
    ...findBenchNames(text, headerEnd),
  ].sort((a, b) => a.start - b.start);
  let blanked = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    blanked += text.slice(at, from) + text.slice(from, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return blanked + text.slice(at);
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
