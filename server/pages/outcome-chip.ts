import { FAMILY_LABELS, type OutcomeFamily } from '../domain/outcome-types.ts';
import type { ResolvedOutcome } from '../domain/reading.ts';
import { describeOutcome } from './format/outcome-words.ts';
import type { Language } from './language.ts';

/** Outcomes of a decision that read alike, as one chip: an icon per family, words, a sum. */
export interface OutcomeChip {
  readonly icons: string;
  readonly type: string;
  readonly family: OutcomeFamily;
  readonly familyLabel: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly granted: boolean;
  readonly href: string;
  /** How many outcomes read so. */
  readonly count: number;
  /** "× 3", or "" for a single one. */
  readonly times: string;
}

/** The chips of a decision in text order, each leading to its (first) outcome on the decision's page. */
export function buildChips(
  judgmentUrl: string,
  outcomes: readonly ResolvedOutcome[],
  language: Language,
  icons: string,
): readonly OutcomeChip[] {
  const chips = new Map<string, OutcomeChip>();
  outcomes.forEach(({ outcome }, index) => {
    const words = describeOutcome(outcome, language);
    const key = [outcome.type, words.value, words.note].join('|');
    const count = (chips.get(key)?.count ?? 0) + 1;
    const href = chips.get(key)?.href ?? `${judgmentUrl}#mesure-${index + 1}`;
    const times = count > 1 ? `× ${count}` : '';
    const familyLabel = FAMILY_LABELS[words.family][language];
    chips.set(key, { ...words, type: outcome.type, icons, familyLabel, href, count, times });
  });
  return [...chips.values()];
}

const FAMILY_RANK: Readonly<Record<OutcomeFamily, number>> = {
  criminal: 0,
  administrative: 0,
  disclosure: 1,
  civil_monetary: 2,
  injunction: 3,
  declaratory: 4,
  procedural: 5,
  costs: 6,
};

/**
 * The chips that tell most, first, at most `limit`: those that the search asks for, then granted before refused, penalties and
 * sums before costs, figures before bare words; "autre disposition" says least.
 */
export function pickChips(
  chips: readonly OutcomeChip[],
  limit: number,
  isWanted: (chip: OutcomeChip) => boolean = () => false,
): readonly OutcomeChip[] {
  const ranked = chips.map((chip, index) => ({
    chip,
    rank: [
      isWanted(chip) ? 0 : 1,
      chip.type === 'other_order' ? 1 : 0,
      chip.granted ? 0 : 1,
      FAMILY_RANK[chip.family],
      chip.value === '' ? 1 : 0,
      index,
    ],
  }));
  return ranked
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .slice(0, limit)
    .map(({ chip }) => chip);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
