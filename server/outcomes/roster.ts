import { agreement, partyWords } from './party-key.ts';
import { markAbsent } from './roster-absence.ts';
import type { RosterEntry } from './roster-entry.ts';
import { readLabelledParties } from './roster-labels.ts';
import { readOpposedParties } from './roster-opposing.ts';
import { readPourvoiParties } from './roster-pourvoi.ts';
import { readVersusParties } from './roster-versus.ts';

/** Who asks and who answers; parties that intervene belong to neither. */
export type Side = 'claim' | 'defence';

/** The parties of a decision. `closed` is false when the heading leaves some out. */
export interface Roster {
  readonly entries: readonly RosterEntry[];
  readonly closed: boolean;
}

export const NO_ROSTER: Roster = { entries: [], closed: false };

/** Characters of a decision in which its heading stands. */
const HEAD_LENGTH = 9000;

/**
 * The parties that a decision's heading names, with their roles: from blocks under "DEMANDEUR", "INTIMÉE"…, from the sentence
 * "X a formé un pourvoi… l'opposant à Y", from "ENTRE… ET…", else from its "X / Y" or "X c/ Y" line. Empty when it has none.
 */
export function readRoster(text: string, kind: { readonly appeal: boolean; readonly cassation: boolean }): Roster {
  const head = text.slice(0, HEAD_LENGTH);
  const readings = kind.cassation
    ? [() => readPourvoiParties(head)]
    : [
        () => readLabelledParties(head),
        () => readOpposedParties(head, kind.appeal),
        () => readVersusParties(head, kind.appeal),
      ];
  let best: readonly RosterEntry[] = [];
  for (const read of readings) {
    if (best.length > 0 && hasBothSides(best)) break;
    const found = read();
    if (best.length === 0 || hasBothSides(found)) best = found;
  }
  const entries = markAbsent(distinct(best.filter(({ name }) => name !== '')), head);
  const named = best.every(({ name, role }) => name !== '' || sideOfRole(role) === null);
  return {
    entries,
    closed: entries.length > 0 && named && !/\bet (?:autres?|al\.?)(?![\p{L}])/iu.test(head.slice(0, 1500)),
  };
}

function hasBothSides(entries: readonly RosterEntry[]): boolean {
  return (['claim', 'defence'] as const).every((side) => entries.some((entry) => sideOfRole(entry.role) === side));
}

export function sideOfRole(role: string): Side | null {
  if (/^(?:plaintiff|appellant|civil_party|prosecution)$/.test(role)) return 'claim';
  return /^(?:defendant|respondent)$/.test(role) ? 'defence' : null;
}

/** The parties of one side, in the order of the heading. */
export function partiesOf(roster: Roster, side: Side): readonly RosterEntry[] {
  return roster.entries.filter((entry) => sideOfRole(entry.role) === side);
}

/** The party of the heading that a name in the text designates, or null. */
export function findEntry(name: string, roster: Roster): RosterEntry | null {
  const words = partyWords(name);
  let best: { readonly entry: RosterEntry; readonly score: number } | null = null;
  for (const entry of roster.entries) {
    const score = agreement(words, partyWords(entry.name));
    if (score > (best?.score ?? 0)) best = { entry, score };
  }
  return best?.entry ?? null;
}

function distinct(entries: readonly RosterEntry[]): RosterEntry[] {
  const keyOf = (entry: RosterEntry): string => `${partyWords(entry.name).join(' ')}/${sideOfRole(entry.role)}`;
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = keyOf(entry);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
