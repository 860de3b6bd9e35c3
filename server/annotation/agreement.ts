import type { Outcome } from '../domain/outcome.ts';
import { type BootstrapSettings, bootstrapInterval, type Interval } from './bootstrap.ts';
import { countCharacterLabels } from './character-labels.ts';
import { cohenKappa, cohenKappaOfCounts } from './kappa.ts';
import { krippendorffAlpha, masiDistance, nominalDistance, ratioDistance } from './krippendorff.ts';
import { pairUp } from './matching.ts';
import { isCompared, isLenientMatch, isStrictMatch, sameSum } from './outcome-match.ts';

/** What one annotator says of one decision. */
export interface AnnotatedDecision {
  readonly annotator: string;
  readonly outcomes: readonly Outcome[];
}

/** A decision that several annotators read independently, on the same frozen text. */
export interface DoubleReading {
  readonly judgmentId: string;
  /** Length of the text in UTF-16 units. */
  readonly textLength: number;
  readonly readings: readonly AnnotatedDecision[];
}

/** Two annotators' readings of one decision. */
export interface PairedDecision {
  readonly judgmentId: string;
  readonly textLength: number;
  readonly a: readonly Outcome[];
  readonly b: readonly Outcome[];
}

export interface Figure {
  /** Null when the data do not define it (nothing marked, nothing to compare). */
  readonly value: number | null;
  /** 95 %, resampling decisions; null with fewer than two decisions. */
  readonly interval: Interval | null;
  /** How many items it rests on. */
  readonly items: number;
}

/** The measures of codebook §16, in its order. */
export interface AgreementFigures {
  readonly decisions: number;
  readonly outcomes: { readonly a: number; readonly b: number };
  readonly spanF1: Figure;
  readonly characterKappa: Figure;
  readonly characterKappaInside: Figure;
  readonly strictF1: Figure;
  readonly lenientF1: Figure;
  readonly typeAlpha: Figure;
  readonly senseKappa: Figure;
  readonly assertionKappa: Figure;
  readonly exactAmounts: Figure;
  readonly amountAlpha: Figure;
  readonly headsAlpha: Figure;
  readonly dataAlpha: Figure;
  readonly addresseesAlpha: Figure;
}

interface Measured {
  readonly value: number | null;
  readonly items: number;
}
type Measure = (decisions: readonly PairedDecision[]) => Measured;

/** The two columns of every decision that both annotators read, first annotator first. */
export function pairDecisions(readings: readonly DoubleReading[], first: string, second: string): PairedDecision[] {
  return readings.flatMap(({ judgmentId, textLength, readings: sheets }) => {
    const a = sheets.find((sheet) => sheet.annotator === first);
    const b = sheets.find((sheet) => sheet.annotator === second);
    return a && b ? [{ judgmentId, textLength, a: compared(a), b: compared(b) }] : [];
  });
}

/** Agreement over paired decisions; the intervals can be computed again from the recorded seed. */
export function measureAgreement(decisions: readonly PairedDecision[], settings: BootstrapSettings): AgreementFigures {
  const figure = (measure: Measure): Figure => ({
    ...measure(decisions),
    interval: bootstrapInterval(decisions, (sample) => measure(sample).value, settings),
  });
  return {
    decisions: decisions.length,
    outcomes: { a: sum(decisions, ({ a }) => a.length), b: sum(decisions, ({ b }) => b.length) },
    spanF1: figure(measureSpans),
    characterKappa: figure((sample) => measureCharacters(sample, true)),
    characterKappaInside: figure((sample) => measureCharacters(sample, false)),
    strictF1: figure((sample) => measureF1(sample, isStrictMatch)),
    lenientF1: figure((sample) => measureF1(sample, isLenientMatch)),
    typeAlpha: figure((sample) => measureAlpha(sample, (outcome) => outcome.type, nominalDistance)),
    senseKappa: figure((sample) => measureKappa(sample, (outcome) => outcome.sense)),
    assertionKappa: figure((sample) => measureKappa(sample, (outcome) => outcome.assertion)),
    exactAmounts: figure(measureExactAmounts),
    amountAlpha: figure((sample) => measureAlpha(sample, (outcome) => outcome.amount?.cents ?? null, ratioDistance)),
    headsAlpha: figure((sample) => measureAlpha(sample, (outcome) => setOf(outcome.headsOfLoss), masiDistance)),
    dataAlpha: figure((sample) => measureAlpha(sample, (outcome) => setOf(outcome.dataCategories), masiDistance)),
    addresseesAlpha: figure((sample) =>
      measureAlpha(sample, (outcome) => setOf(outcome.addressees.map((addressee) => addressee.name)), masiDistance),
    ),
  };
}

/** Strict F1 by type over paired decisions, most frequent type first. */
export function agreementByType(
  decisions: readonly PairedDecision[],
): readonly { readonly type: string; readonly strictF1: Measured; readonly lenientF1: Measured }[] {
  const types = new Set(decisions.flatMap(({ a, b }) => [...a, ...b].map((outcome) => outcome.type)));
  return [...types]
    .map((type) => {
      const ofType = decisions.map((decision) => ({
        ...decision,
        a: decision.a.filter((outcome) => outcome.type === type),
        b: decision.b.filter((outcome) => outcome.type === type),
      }));
      return { type, strictF1: measureF1(ofType, isStrictMatch), lenientF1: measureF1(ofType, isLenientMatch) };
    })
    .sort((x, y) => y.strictF1.items - x.strictF1.items || x.type.localeCompare(y.type));
}

function compared(sheet: AnnotatedDecision): readonly Outcome[] {
  return sheet.outcomes.filter(isCompared);
}

/** 2 × matched / (marked by the one + marked by the other); `items` = marked by either. */
function measureF1(decisions: readonly PairedDecision[], fits: (a: Outcome, b: Outcome) => boolean): Measured {
  const matched = sum(decisions, ({ a, b }) => pairUp(a, b, fits).length);
  const items = sum(decisions, ({ a, b }) => a.length + b.length);
  return { value: items === 0 ? null : (2 * matched) / items, items };
}

/** Evidence spans with the very same bounds. */
function measureSpans(decisions: readonly PairedDecision[]): Measured {
  let matched = 0;
  let items = 0;
  for (const { a, b } of decisions) {
    const spansA = spansOf(a);
    const spansB = spansOf(b);
    matched += [...spansA].filter((span) => spansB.has(span)).length;
    items += spansA.size + spansB.size;
  }
  return { value: items === 0 ? null : (2 * matched) / items, items };
}

function spansOf(outcomes: readonly Outcome[]): ReadonlySet<string> {
  return new Set(outcomes.flatMap((outcome) => outcome.evidence.map(({ start, end }) => `${start}-${end}`)));
}

function measureCharacters(decisions: readonly PairedDecision[], withOutside: boolean): Measured {
  const cells = decisions.flatMap(({ a, b, textLength }) => countCharacterLabels(a, b, textLength, withOutside));
  return { value: cohenKappaOfCounts(cells), items: sum(cells, ([, , count]) => count) };
}

/** Outcomes that both saw (lenient match), side by side. */
function matchedPairs(decisions: readonly PairedDecision[]) {
  return decisions.flatMap(({ a, b }) => pairUp(a, b, isLenientMatch));
}

function measureKappa(decisions: readonly PairedDecision[], labelOf: (outcome: Outcome) => string): Measured {
  const pairs = matchedPairs(decisions).map(({ left, right }) => [labelOf(left), labelOf(right)] as const);
  return { value: cohenKappa(pairs), items: pairs.length };
}

function measureAlpha<Value>(
  decisions: readonly PairedDecision[],
  pick: (outcome: Outcome) => Value | null,
  distance: (a: Value, b: Value) => number,
): Measured {
  const units = matchedPairs(decisions).flatMap(({ left, right }) => {
    const [x, y] = [pick(left), pick(right)];
    return x === null && y === null ? [] : [[x, y].filter((value) => value !== null)];
  });
  const pairable = units.filter((unit) => unit.length === 2);
  return { value: krippendorffAlpha(pairable, distance), items: pairable.length };
}

function measureExactAmounts(decisions: readonly PairedDecision[]): Measured {
  const withSums = matchedPairs(decisions).filter(({ left, right }) => left.amount !== null || right.amount !== null);
  const exact = withSums.filter(({ left, right }) => sameSum(left.amount, right.amount)).length;
  return { value: withSums.length === 0 ? null : exact / withSums.length, items: withSums.length };
}

/** Null when nobody could have marked anything: an empty list on both sides is no agreement about heads of loss. */
function setOf(items: readonly string[]): ReadonlySet<string> | null {
  return items.length === 0 ? null : new Set(items);
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
