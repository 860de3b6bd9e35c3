import type { Outcome } from '../domain/outcome.ts';
import { outcomeGroup } from '../domain/outcome-groups.ts';
import { countCharacterLabels } from './character-labels.ts';
import { pairUp } from './matching.ts';
import { isCompared, isLenientMatch, isStrictMatch } from './outcome-match.ts';
import { pairReadings } from './pair-readings.ts';

/** Two annotators' readings of one decision, context about other decisions included: saying which is which is part of the task. */
export interface PairedDecision {
  readonly judgmentId: string;
  /** Length of the text in UTF-16 units. */
  readonly textLength: number;
  readonly a: readonly Outcome[];
  readonly b: readonly Outcome[];
}

/** Two statements about one disposition. */
export type Pair = readonly [Outcome, Outcome];

type Cells = ReturnType<typeof countCharacterLabels>;

/** What one decision adds to every figure: counted once, summed for each resample. */
export interface AgreementUnit {
  readonly markedA: number;
  readonly markedB: number;
  /** Outcomes matched one to one (codebook §16). */
  readonly strict: number;
  readonly lenient: number;
  readonly spans: { readonly matched: number; readonly marked: number };
  readonly characters: Cells;
  /** Without the characters that both leave out. */
  readonly charactersInside: Cells;
  /** Dispositions that both marked: words in common, whatever else they say. */
  readonly pairs: readonly Pair[];
  /** Those of one group of types: attributes of a fine and of costs are not comparable. */
  readonly groupPairs: readonly Pair[];
  /** The same with context, where saying "ordered here" or "recalled" is what is compared. */
  readonly rolePairs: readonly Pair[];
}

/** Counts what one decision adds to the figures. */
export function countDecision({ a: allA, b: allB, textLength }: PairedDecision): AgreementUnit {
  const [a, b] = [allA.filter(isCompared), allB.filter(isCompared)];
  const [spansA, spansB] = [spansOf(a), spansOf(b)];
  const pairs = pairsBetween(a, b);
  return {
    markedA: a.length,
    markedB: b.length,
    strict: pairUp(a, b, isStrictMatch).length,
    lenient: pairUp(a, b, isLenientMatch).length,
    spans: {
      matched: [...spansA].filter((span) => spansB.has(span)).length,
      marked: spansA.size + spansB.size,
    },
    characters: countCharacterLabels(a, b, textLength, true),
    charactersInside: countCharacterLabels(a, b, textLength, false),
    pairs,
    groupPairs: pairs.filter(isOfGroup),
    rolePairs: pairsBetween(allA, allB).filter(isOfGroup),
  };
}

function pairsBetween(a: readonly Outcome[], b: readonly Outcome[]): readonly Pair[] {
  return pairReadings(a, b, (outcome) => outcome).map(({ left, right }) => [left, right]);
}

function isOfGroup([left, right]: Pair): boolean {
  return outcomeGroup(left.type) === outcomeGroup(right.type);
}

function spansOf(outcomes: readonly Outcome[]): ReadonlySet<string> {
  return new Set(outcomes.flatMap((outcome) => outcome.evidence.map(({ start, end }) => `${start}-${end}`)));
}
