import type { Court } from './court.ts';
import type { Section } from './section.ts';

export type DecisionType = 'jugement' | 'ordonnance' | 'arret' | 'deliberation' | 'decision' | 'avis';
export type Procedure =
  | 'refere'
  | 'requete'
  | 'paf'
  | 'fond'
  | 'correctionnel'
  | 'appel'
  | 'cassation'
  | 'jex'
  | 'administrative'
  | 'regulator';

/** A court as a source names it, e.g. "TJ de BOBIGNY"; `resolveCourt` turns it into a Court. */
export type RawCourtName = string;

/** What a source says about one judgment: pure data, text canonical, nothing guessed. Null = the source does not say. */
export interface ParsedJudgment {
  readonly record: 'judgment';
  /** Key of this record inside its source (URL path, Judilibre id, file id…): stable across fetches. */
  readonly sourceKey: string;
  readonly url: string | null;
  readonly title: string;
  readonly court: RawCourtName;
  readonly chamber: string | null;
  readonly decidedOn: string;
  readonly decisionType: DecisionType | null;
  /** Display forms as the source writes them: "RG 25/55080", "20-12.234"… */
  readonly numbers: readonly string[];
  readonly ecli: string | null;
  readonly parties: string | null;
  readonly keywords: readonly string[];
  readonly theme: string | null;
  readonly solution: string | null;
  readonly publishedOn: string | null;
  /** Canonical text of the decision, without the page's furniture. */
  readonly text: string;
  /** Sections stated by the source (Judilibre zones), on `text`; null when it states none. */
  readonly zones: readonly Section[] | null;
  /** Start of the operative part when the source states only that. */
  readonly dispositifStart: number | null;
  readonly visa: readonly string[];
  readonly fictitious: boolean;
}

/** A reference to a decision as an article gives it. */
export interface DecisionReference {
  readonly court: RawCourtName;
  readonly decidedOn: string;
  readonly numbers: readonly string[];
  readonly chamber: string | null;
  /** Key of the decision's own record in the same source, when the article links to it. */
  readonly recordKey?: string;
}

/** An article about one or several decisions. */
export interface ParsedCommentary {
  readonly record: 'commentary';
  readonly sourceKey: string;
  readonly url: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly publishedOn: string | null;
  readonly text: string;
  readonly refersTo: readonly DecisionReference[];
  readonly fictitious: boolean;
  /** True when the text is a publisher's own writing: read for outcomes and search, never shown, exported or quoted at length. */
  readonly editorial?: boolean;
}

export type ParsedRecord = ParsedJudgment | ParsedCommentary;

/** The facts of a judgment, settled from everything that its sources say. */
export interface JudgmentFacts {
  readonly title: string;
  readonly court: Court;
  readonly decidedOn: string;
  readonly chamber: string | null;
  readonly decisionType: DecisionType | null;
  readonly ecli: string | null;
  readonly numbers: readonly string[];
  readonly parties: string | null;
  readonly theme: string | null;
  readonly solution: string | null;
  readonly keywords: readonly string[];
  readonly visa: readonly string[];
  readonly fictitious: boolean;
}
