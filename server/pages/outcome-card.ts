import { FAMILY_LABELS, type OutcomeFamily } from '../domain/outcome-types.ts';
import type { ResolvedOutcome } from '../domain/reading.ts';
import { keepSumsTogether } from './format/no-break.ts';
import { outcomeFullLabel } from './format/outcome-labels.ts';
import { describeOutcome } from './format/outcome-words.ts';
import type { Passage } from './judgment-text.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/fr.ts';
import { type Attribute, listAttributes } from './outcome-attributes.ts';
import type { OutcomeActions } from './work/judgment-work.ts';

/** One outcome as the judgment page shows it, with the words it was read from. */
export interface OutcomeCard {
  readonly number: number;
  readonly id: string;
  readonly icons: string;
  readonly family: OutcomeFamily;
  readonly familyLabel: string;
  readonly label: string;
  readonly fullLabel: string;
  readonly value: string;
  readonly note: string;
  readonly granted: boolean;
  readonly attributes: readonly Attribute[];
  /** Quoted passages; `href` is "" when the words are not in the text shown here. */
  readonly quotes: readonly { readonly text: string; readonly href: string }[];
  readonly review: { readonly state: string; readonly label: string };
  readonly rule: string;
  readonly confidence: { readonly level: string; readonly label: string };
  readonly reason: string;
  readonly uncertainty: string;
  /** What the visitor may do with it; null for readers. */
  readonly actions: OutcomeActions | null;
  readonly t: Messages['judgment'];
}

/** The outcomes of a decision in text order, numbered from 1 as in the text. */
export function buildOutcomeCards(
  outcomes: readonly ResolvedOutcome[],
  passages: readonly Passage[],
  language: Language,
  t: Messages,
  icons: string,
  actions: ReadonlyMap<string, OutcomeActions> = new Map(),
): readonly OutcomeCard[] {
  const anchored = new Set(passages.map((passage) => passage.id));
  return outcomes.map((resolved, index) => {
    const { outcome } = resolved;
    const words = describeOutcome(outcome, language);
    const number = index + 1;
    return {
      ...words,
      number,
      id: `mesure-${number}`,
      icons,
      familyLabel: FAMILY_LABELS[words.family][language],
      fullLabel: outcomeFullLabel(outcome.type, language),
      attributes: listAttributes(outcome, language, t.judgment),
      quotes: outcome.evidence.map((evidence, position) => {
        const id = `passage-${number}-${position + 1}`;
        return { text: keepSumsTogether(evidence.text), href: anchored.has(id) ? `#${id}` : '' };
      }),
      review: reviewOf(resolved, t),
      rule: resolved.origin === 'rule' ? `${outcome.rule} v${outcome.ruleVersion}` : '',
      confidence: {
        level: outcome.confidence,
        label: `${t.judgment.confidence} ${t.judgment.confidences[outcome.confidence]}`,
      },
      reason: outcome.reason,
      uncertainty: outcome.uncertainty ?? '',
      actions: actions.get(resolved.id) ?? null,
      t: t.judgment,
    };
  });
}

function reviewOf(resolved: ResolvedOutcome, t: Messages): OutcomeCard['review'] {
  const { reviewState: state, author, outcome } = resolved;
  const by = author ?? '';
  if (state === 'confirmed') return { state, label: `${t.judgment.confirmedBy} ${by}`.trim() };
  if (state === 'corrected') return { state, label: `${t.judgment.correctedBy} ${by}`.trim() };
  if (state === 'added') return { state, label: `${t.judgment.addedBy} ${by}`.trim() };
  const label = outcome.confidence === 'high' ? t.search.notReviewed : t.judgment.toReview;
  return { state: outcome.confidence === 'high' ? 'unreviewed' : 'doubtful', label };
}
