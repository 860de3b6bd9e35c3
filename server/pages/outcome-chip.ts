import type { OutcomeFamily } from '../domain/outcome-types.ts';
import { FAMILY_LABELS } from '../domain/outcome-types.ts';
import type { ResolvedOutcome } from '../domain/reading.ts';
import { describeOutcome } from './format/outcome-words.ts';
import type { Language } from './language.ts';

/** One outcome as a chip: an icon per family, words, a sum. */
export interface OutcomeChip {
  readonly icons: string;
  readonly family: OutcomeFamily;
  readonly familyLabel: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly granted: boolean;
  readonly href: string;
  /** True for what says little in a list: "autre disposition". */
  readonly minor: boolean;
}

/** The chips of a decision, leading to each outcome on its page. */
export function buildChips(
  judgmentUrl: string,
  outcomes: readonly ResolvedOutcome[],
  language: Language,
  icons: string,
): readonly OutcomeChip[] {
  return outcomes.map((resolved, index) => {
    const words = describeOutcome(resolved.outcome, language);
    return {
      ...words,
      icons,
      minor: resolved.outcome.type === 'other_order',
      familyLabel: FAMILY_LABELS[words.family][language],
      href: `${judgmentUrl}#mesure-${index + 1}`,
    };
  });
}

const CHIP_RANK: Readonly<Record<OutcomeFamily, number>> = {
  criminal: 0,
  administrative: 0,
  disclosure: 1,
  civil_monetary: 2,
  injunction: 3,
  declaratory: 4,
  procedural: 5,
  costs: 6,
};

/** The chips that tell most, first: granted before refused, penalties and sums before costs. At most `limit`. */
export function pickChips(chips: readonly OutcomeChip[], limit: number): readonly OutcomeChip[] {
  return chips
    .map((chip, index) => ({ chip, index }))
    .sort(
      (a, b) =>
        Number(a.chip.minor) - Number(b.chip.minor) ||
        Number(b.chip.granted) - Number(a.chip.granted) ||
        CHIP_RANK[a.chip.family] - CHIP_RANK[b.chip.family] ||
        a.index - b.index,
    )
    .slice(0, limit)
    .map(({ chip }) => chip);
}
