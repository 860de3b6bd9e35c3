import type { Court } from '../domain/court.ts';
import type { DecisionType, Procedure } from '../domain/judgment.ts';
import type { ResolvedOutcome } from '../domain/reading.ts';
import type { DispositifOrigin, Section } from '../domain/section.ts';

/** One source's page, file or row about a judgment, as shown to a reader. */
export interface SourceView {
  readonly source: string;
  readonly record: 'judgment' | 'commentary';
  readonly url: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly publishedOn: string | null;
  /** ISO date-time of the last fetch. */
  readonly fetchedAt: string;
  readonly licence: string;
}

/** Text of a commentary: shown in full only when its licence lets us, otherwise quoted by the outcomes' evidence. */
export interface CommentaryText {
  readonly title: string;
  readonly url: string | null;
  readonly text: string;
  readonly mayRepublish: boolean;
}

/** What a list of decisions needs of each. */
export interface JudgmentSummary {
  readonly id: string;
  readonly title: string;
  readonly court: Court;
  /** The court's name on the day of the decision (TGI before 2020). */
  readonly courtLabel: string;
  readonly chamber: string | null;
  readonly decisionType: DecisionType | null;
  readonly decidedOn: string;
  readonly numbers: readonly string[];
  readonly ecli: string | null;
  readonly parties: string | null;
  readonly keywords: readonly string[];
  readonly procedures: readonly Procedure[];
  readonly hasText: boolean;
  readonly fictitious: boolean;
  /** Outcomes of this decision, resolved, in text order; rejected ones and context are left out. */
  readonly outcomes: readonly ResolvedOutcome[];
}

/** Everything about one judgment. */
export interface JudgmentView extends JudgmentSummary {
  readonly theme: string | null;
  readonly solution: string | null;
  readonly visa: readonly string[];
  /** Canonical text, or null when only commentaries are known. Evidence offsets then count on `commentaries[0].text`. */
  readonly text: string | null;
  readonly sections: readonly Section[];
  readonly dispositifOrigin: DispositifOrigin;
  /** Outcomes of other decisions that the text recalls: shown as context, never counted. */
  readonly context: readonly ResolvedOutcome[];
  readonly sources: readonly SourceView[];
  readonly commentaries: readonly CommentaryText[];
  readonly updatedAt: string;
}
