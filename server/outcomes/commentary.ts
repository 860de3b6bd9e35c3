import type { DecisionReference } from '../domain/judgment.ts';
import type { Outcome } from '../domain/outcome.ts';
import { formatFrenchDate, parseFrenchDate } from '../domain/reference.ts';
import { foldInPlace } from '../domain/text.ts';
import { forbidsNotice } from './attributes.ts';
import { readLimits } from './categories.ts';
import { findToldClauses } from './commentary-heads.ts';
import type { DecisionFacts } from './facts.ts';
import { readClauses } from './read-orders.ts';

export interface CommentaryOutcomes {
  /** Position of the decision in the references given. */
  readonly referenceIndex: number;
  readonly outcomes: readonly Outcome[];
}

const UNCERTAIN = 'Lu dans un commentaire, non dans la décision.';
/** Without a sum an article's word for a penalty or an award is too loose to count. */
const NEEDS_SUM = /^(?:damages|provisional_award|criminal_fine|regulator_fine|debt_payment|restitution|costs_art)/;
const TOLD_TYPES =
  /^(?!other_order|all_claims|surplus|appeal_|no_ground|document_production|specific_performance|infringement|liability)/;
const DECISION_DATE =
  /\b(?:jugement|ordonnance|arret|decision|deliberation)\b[^.\n]{0,60}\b(\d{1,2}(?:er)? [a-z]+ \d{4})/g;

/**
 * What an article says that the decisions it refers to ordered (codebook §13). Offsets are UTF-16 positions in `text`; the layer
 * is "commentary" and no confidence is high. One entry per reference that has outcomes.
 */
export function extractFromCommentary(
  text: string,
  references: readonly DecisionReference[],
): readonly CommentaryOutcomes[] {
  if (references.length === 0) return [];
  const folded = foldInPlace(text);
  const read = readClauses(text, folded, findToldClauses(folded), factsOf(folded));
  const places = references.map((reference) => mentionsOf(folded, reference));
  const groups = references.map((): Outcome[] => []);
  for (const { outcome, item } of read) {
    if (!TOLD_TYPES.test(outcome.type) || (NEEDS_SUM.test(outcome.type) && outcome.amount === null)) continue;
    if (tellsAnotherDecision(folded, item.start, references)) continue;
    groups[nearestReference(places, item.start)]?.push(retell(outcome));
  }
  return groups.flatMap((outcomes, referenceIndex) =>
    outcomes.length === 0 ? [] : [{ referenceIndex, outcomes: finish(outcomes, folded) }],
  );
}

function factsOf(folded: string): DecisionFacts {
  const criminal = /\b(?:correctionnel|coupables?|prevenue?s?|amende|emprisonnement|parquet)\b/.test(folded);
  const regulator = /\b(?:la cnil|l'arcom|formation restreinte)\b[^.]{0,120}\b(?:inflig|sanction|amende|prononc)/.test(
    folded,
  );
  return {
    regulator,
    administrative: false,
    councilOfState: false,
    supervision: false,
    cassation: false,
    appeal: false,
    firstInstance: true,
    criminal,
    refere: /\bref[eé]re\b/.test(folded) && !criminal,
    withdrawn: false,
    ispCase: /\bfournisseurs? d'acces\b/.test(folded),
    preamble: '',
  };
}

function mentionsOf(folded: string, reference: DecisionReference): number[] {
  const needles = [
    foldInPlace(formatFrenchDate(reference.decidedOn)),
    ...reference.numbers.map((number) => foldInPlace(number)),
  ];
  return needles
    .filter((needle) => needle.length > 4)
    .flatMap((needle) => {
      const found: number[] = [];
      for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) found.push(at);
      return found;
    });
}

/** The reference named last before an offset; the first one named when none is. */
function nearestReference(places: readonly (readonly number[])[], at: number): number {
  let best = { index: 0, at: -1 };
  for (const [index, mentions] of places.entries()) {
    const last = mentions.filter((mention) => mention <= at).at(-1) ?? -1;
    if (last > best.at) best = { index, at: last };
  }
  return best.index;
}

/** True when the sentence dates the decision it tells, and no reference has that date. */
function tellsAnotherDecision(folded: string, at: number, references: readonly DecisionReference[]): boolean {
  const from = Math.max(folded.lastIndexOf('\n', at), folded.lastIndexOf('. ', at), 0);
  for (const match of folded.slice(from, at).matchAll(DECISION_DATE)) {
    const date = parseFrenchDate(match[1] ?? '');
    if (date && !references.some((reference) => reference.decidedOn === date)) return true;
  }
  return false;
}

function retell(outcome: Outcome): Outcome {
  return {
    ...outcome,
    layer: 'commentary',
    confidence: outcome.confidence === 'low' ? 'low' : 'medium',
    uncertainty: outcome.uncertainty ? `${UNCERTAIN} ${outcome.uncertainty}` : UNCERTAIN,
    legalBasisInferred:
      outcome.type === 'costs_unspecified'
        ? ['article 475-1 du code de procédure pénale ou 700 du code de procédure civile']
        : [],
  };
}

/** One outcome per type and sum: an article says the same thing in its title, its lead and its body (codebook §2.8). */
function finish(outcomes: readonly Outcome[], folded: string): Outcome[] {
  const kept: Outcome[] = [];
  for (const outcome of outcomes) {
    const at = kept.findIndex(
      (one) => one.type === outcome.type && one.sense === outcome.sense && sameSum(one, outcome),
    );
    const twin = kept[at];
    if (!twin) kept.push(outcome);
    else kept[at] = merge(twin, outcome);
  }
  const secret = folded.split('\n').some(forbidsNotice) || folded.split('. ').some(forbidsNotice);
  return kept.map((outcome, index) => ({
    ...outcome,
    key: `o${index + 1}`,
    ...(outcome.type === 'identification_data_disclosure'
      ? { noNotice: secret ? true : outcome.noNotice, limits: [...new Set([...outcome.limits, ...limitsTold(folded)])] }
      : {}),
  }));
}

function limitsTold(folded: string): string[] {
  const sentences = folded
    .split(/[.\n]/)
    .filter((sentence) => /\b(?:seules?|uniquement|limite)/.test(sentence) && /\bdonnees\b/.test(sentence));
  return sentences.flatMap((sentence) => readLimits(sentence));
}

function sameSum(a: Outcome, b: Outcome): boolean {
  return (
    a.amount === null ||
    b.amount === null ||
    (a.amount.cents === b.amount.cents && a.amount.currency === b.amount.currency)
  );
}

function merge(first: Outcome, second: Outcome): Outcome {
  const fuller = first.amount === null && second.amount !== null ? second : first;
  return {
    ...fuller,
    evidence: [...first.evidence, ...second.evidence],
    payer: first.payer.length > 0 ? first.payer : second.payer,
    addressees: first.addressees.length > 0 ? first.addressees : second.addressees,
    dataCategories: [...new Set([...first.dataCategories, ...second.dataCategories])].filter(
      (code, _, all) => code !== 'unspecified' || all.length === 1,
    ),
    limits: [...new Set([...first.limits, ...second.limits])],
  };
}
