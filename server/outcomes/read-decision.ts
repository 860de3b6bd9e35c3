import type { CourtKind } from '../domain/court.ts';
import type { DecisionType, Procedure } from '../domain/judgment.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { SectionedText } from '../domain/section.ts';
import { findCourtKind } from './court-clues.ts';
import { extractOutcomes } from './extract.ts';
import { detectProcedures } from './procedure.ts';
import { findSections, type SectionHints } from './sections.ts';

/** What a caller may already know about the decision; anything left out is read from the text. */
export interface KnownFacts {
  readonly courtKind?: CourtKind | null;
  readonly decidedOn?: string | null;
  readonly title?: string;
  readonly chamber?: string | null;
  readonly decisionType?: DecisionType | null;
  readonly solution?: string | null;
}

export interface DecisionReading {
  readonly sectioned: SectionedText;
  readonly courtKind: CourtKind | null;
  readonly procedures: readonly Procedure[];
  readonly outcomes: readonly Outcome[];
}

/** Sections, procedures and outcomes of one decision text: the whole of what the rules read. */
export function readDecision(text: string, hints: SectionHints, known: KnownFacts): DecisionReading {
  const sectioned = findSections(text, hints);
  const courtKind = known.courtKind ?? findCourtKind(text, sectioned);
  const procedures = detectProcedures({
    text,
    sectioned,
    courtKind,
    title: known.title ?? '',
    chamber: known.chamber ?? null,
    decisionType: known.decisionType ?? null,
  });
  const outcomes = extractOutcomes(text, sectioned, {
    courtKind,
    decidedOn: known.decidedOn ?? null,
    procedures,
    solution: known.solution ?? null,
  });
  return { sectioned, courtKind, procedures, outcomes };
}
