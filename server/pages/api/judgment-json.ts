import { outcomeToJson } from '../../domain/outcome-json.ts';
import type { ResolvedOutcome } from '../../domain/reading.ts';
import type { JudgmentSummary, JudgmentView } from '../../store/read-model.ts';
import { referenceLine } from '../format/reference.ts';

/** A decision in a list. Sums are decimals of their currency; dates are ISO days. */
export function summaryToJson(judgment: JudgmentSummary, url: string) {
  return {
    id: judgment.id,
    url,
    title: referenceLine(judgment, 'fr'),
    court: courtToJson(judgment),
    chamber: judgment.chamber,
    decision_type: judgment.decisionType,
    decided_on: judgment.decidedOn,
    numbers: [...judgment.numbers],
    ecli: judgment.ecli,
    parties: judgment.parties,
    keywords: [...judgment.keywords],
    procedures: [...judgment.procedures],
    has_text: judgment.hasText,
    fictitious: judgment.fictitious,
    outcomes: judgment.outcomes.map(resolvedToJson),
  };
}

/** Everything about a decision; offsets of sections and evidence are UTF-16 positions in `text`. */
export function judgmentToJson(judgment: JudgmentView, url: string) {
  return {
    ...summaryToJson(judgment, url),
    theme: judgment.theme,
    solution: judgment.solution,
    visa: [...judgment.visa],
    text: judgment.text,
    sections: judgment.sections.map(({ kind, start, end }) => ({ kind, start, end })),
    dispositif_origin: judgment.dispositifOrigin,
    context_outcomes: judgment.context.map(resolvedToJson),
    sources: judgment.sources.map((source) => ({
      source: source.source,
      record: source.record,
      url: source.url,
      title: source.title,
      author: source.author,
      published_on: source.publishedOn,
      retrieved_at: source.fetchedAt,
      licence: source.licence,
    })),
    updated_at: judgment.updatedAt,
  };
}

/** An outcome with its permanent id and standing: who read it, and whether it was reviewed. */
function resolvedToJson(resolved: ResolvedOutcome) {
  return {
    id: resolved.id,
    ...outcomeToJson(resolved.outcome),
    origin: resolved.origin,
    review_state: resolved.reviewState,
  };
}

function courtToJson({ court, courtLabel }: JudgmentSummary) {
  return { code: court.code, label: courtLabel, kind: court.kind, city: court.city };
}
