import type { Outcome } from '../domain/outcome.ts';
import {
  exactAmountsOf,
  groupPairs,
  internSets,
  lenientOf,
  type Measured,
  measureAlpha,
  measureCells,
  measureF1,
  measureShare,
  strictOf,
  sum,
  valuesOf,
} from './agreement-measures.ts';
import { type AgreementUnit, countDecision, type Pair, type PairedDecision } from './agreement-units.ts';
import { type BootstrapSettings, bootstrapInterval, type Interval } from './bootstrap.ts';
import { type Distance, masiDistance, nominalDistance, ratioDistance } from './krippendorff.ts';

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

/** The two columns of every decision that both annotators read, first annotator first. */
export function pairDecisions(readings: readonly DoubleReading[], first: string, second: string): PairedDecision[] {
  return readings.flatMap(({ judgmentId, textLength, readings: sheets }) => {
    const a = sheets.find((sheet) => sheet.annotator === first);
    const b = sheets.find((sheet) => sheet.annotator === second);
    return a && b ? [{ judgmentId, textLength, a: typed(a), b: typed(b) }] : [];
  });
}

/**
 * Agreement over paired decisions; the intervals can be computed again from the recorded seed. F1, spans and characters count what
 * each marked as ordered by the decision; attributes are compared on the dispositions that both marked, whatever else they say.
 */
export async function measureAgreement(
  decisions: readonly PairedDecision[],
  settings: BootstrapSettings,
): Promise<AgreementFigures> {
  const units = decisions.map(countDecision);
  /** What a figure needs of each decision is taken once; each resample only adds it up. */
  const figure = async <Part>(
    partOf: (unit: AgreementUnit) => Part,
    measure: (parts: readonly Part[]) => Measured,
  ): Promise<Figure> => {
    const parts = units.map(partOf);
    return { ...measure(parts), interval: await bootstrapInterval(parts, (sample) => measure(sample).value, settings) };
  };
  const kappa = (pairsOf: (unit: AgreementUnit) => readonly Pair[], labelOf: (outcome: Outcome) => string) =>
    figure((unit) => pairsOf(unit).map(([a, b]) => [labelOf(a), labelOf(b), 1] as const), measureCells);
  const alpha = <Value>(
    pairsOf: (unit: AgreementUnit) => readonly Pair[],
    pick: (outcome: Outcome) => Value | null,
    distance: Distance<Value>,
  ) =>
    figure(
      (unit) => valuesOf(pairsOf(unit), pick),
      (parts) => measureAlpha(parts, distance),
    );
  const sets = (pick: (outcome: Outcome) => readonly string[]) => alpha(groupPairs, internSets(pick), masiDistance);
  return {
    decisions: decisions.length,
    outcomes: { a: sum(units, ({ markedA }) => markedA), b: sum(units, ({ markedB }) => markedB) },
    spanF1: await figure(({ spans }) => spans, measureF1),
    characterKappa: await figure(({ characters }) => characters, measureCells),
    characterKappaInside: await figure(({ charactersInside }) => charactersInside, measureCells),
    strictF1: await figure(strictOf, measureF1),
    lenientF1: await figure(lenientOf, measureF1),
    typeAlpha: await alpha(
      ({ pairs }) => pairs,
      (outcome) => outcome.type,
      nominalDistance,
    ),
    senseKappa: await kappa(groupPairs, (outcome) => outcome.sense),
    assertionKappa: await kappa(
      ({ rolePairs }) => rolePairs,
      (outcome) => outcome.assertion,
    ),
    exactAmounts: await figure(exactAmountsOf, measureShare),
    amountAlpha: await alpha(groupPairs, (outcome) => outcome.amount?.cents ?? null, ratioDistance),
    headsAlpha: await sets((outcome) => outcome.headsOfLoss),
    dataAlpha: await sets((outcome) => outcome.dataCategories),
    addresseesAlpha: await sets((outcome) => outcome.addressees.map((addressee) => addressee.name)),
  };
}

/** Strict and lenient F1 by type over paired decisions, most frequent type first. */
export function agreementByType(
  decisions: readonly PairedDecision[],
): readonly { readonly type: string; readonly strictF1: Measured; readonly lenientF1: Measured }[] {
  const types = new Set(decisions.flatMap(({ a, b }) => [...a, ...b].map((outcome) => outcome.type)));
  return [...types]
    .map((type) => {
      const ofType = ({ type: other }: Outcome) => other === type;
      const units = decisions.map((decision) =>
        countDecision({ ...decision, a: decision.a.filter(ofType), b: decision.b.filter(ofType) }),
      );
      return { type, strictF1: measureF1(units.map(strictOf)), lenientF1: measureF1(units.map(lenientOf)) };
    })
    .filter(({ strictF1 }) => strictF1.items > 0)
    .sort((x, y) => y.strictF1.items - x.strictF1.items || x.type.localeCompare(y.type));
}

/** Orders without a type of the taxonomy are never compared (codebook §21, D10). */
function typed(sheet: AnnotatedDecision): readonly Outcome[] {
  return sheet.outcomes.filter(({ type }) => type !== 'other_order');
}
