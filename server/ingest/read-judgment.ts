import type { placeReadings } from '../annotation/place-readings.ts';
import type { Procedure } from '../domain/judgment.ts';
import { isGranted, type Outcome } from '../domain/outcome.ts';
import { findSection, type SectionedText } from '../domain/section.ts';
import type { extractFromCommentary } from '../outcomes/commentary.ts';
import type { readDecision } from '../outcomes/read-decision.ts';
import type { resolveReadings } from '../outcomes/resolve.ts';
import { isCommentary, type MergedJudgment, type SourcedRecord, selectCourt } from './merge.ts';

/** The reading of texts, handed to the pipeline by whoever wires it. */
export interface Reader {
  /** Changes whenever an outcome may change: judgments read by another version are read again. */
  readonly version: string;
  readonly readDecision: typeof readDecision;
  readonly extractFromCommentary: typeof extractFromCommentary;
  readonly resolveReadings: typeof resolveReadings;
  /** Finds the passages of people's readings again when the text changed; without it they keep their old offsets. */
  readonly placeReadings?: typeof placeReadings;
}

/** A judgment as the rules read it. */
export interface ReadJudgment {
  readonly sectioned: SectionedText;
  readonly procedures: readonly Procedure[];
  readonly outcomes: readonly Outcome[];
  /** Hash of the text on which the outcomes' offsets count; null when there is no text at all. */
  readonly textHash: string | null;
}

/** Reads the decision's own text, or, when only commentaries are known, what the first that speaks of it asserts. */
export function readJudgment(reader: Reader, merged: MergedJudgment, records: readonly SourcedRecord[]): ReadJudgment {
  if (merged.text) {
    const { text, hash, zones, dispositifStart } = merged.text;
    const known = { ...merged, courtKind: merged.court.kind };
    return { ...reader.readDecision(text, { zones, dispositifStart }, known), textHash: hash };
  }
  for (const { record, textHash } of records.filter(isCommentary)) {
    const index = record.refersTo.findIndex(
      ({ court, decidedOn }) => decidedOn === merged.decidedOn && selectCourt(court).code === merged.court.code,
    );
    const found = reader
      .extractFromCommentary(record.text, record.refersTo)
      .find((part) => part.referenceIndex === index);
    if (found) return { sectioned: NO_SECTIONS, procedures: [], outcomes: found.outcomes, textHash };
  }
  return { sectioned: NO_SECTIONS, procedures: [], outcomes: [], textHash: null };
}

const NO_SECTIONS: SectionedText = { sections: [], dispositifOrigin: 'none' };

/** The words of the operative part, or null when it was not located. */
export function dispositifOf(text: string, sectioned: Pick<SectionedText, 'sections'>): string | null {
  const section = findSection(sectioned.sections, 'dispositif');
  return section ? text.slice(section.start, section.end) : null;
}

/** The sums that outcomes grant, as comparison keys. */
export function sumsOf(outcomes: readonly Outcome[]): ReadonlySet<string> {
  return new Set(
    outcomes.flatMap((outcome) =>
      outcome.amount && isGranted(outcome) ? [`${outcome.amount.currency}:${outcome.amount.cents}`] : [],
    ),
  );
}
