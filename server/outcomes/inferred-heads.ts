import { readHeadsOfLoss } from './categories.ts';
import type { ReadOutcome } from './read-outcome.ts';

const FAULTS =
  /^(?:trademark|parasitism|unfair_competition|denigration|image_right|privacy|database_right|copyright_economic_right|personal_data)$/;

/** Awards without a named head, with the fault that the operative part finds when it finds only one kind of fault. */
export function inferHeads(read: readonly ReadOutcome[]): ReadOutcome[] {
  const heads = faultsFound(read);
  if (heads.length !== 1) return [...read];
  return read.map((one) => {
    const { outcome } = one;
    const unnamed = /^(?:damages|provisional_award)$/.test(outcome.type) && outcome.headsOfLoss.length === 0;
    return unnamed && outcome.amount !== null && outcome.sense === 'granted'
      ? { ...one, outcome: { ...outcome, headsOfLoss: heads } }
      : one;
  });
}

function faultsFound(read: readonly ReadOutcome[]): string[] {
  const found = read
    .filter(({ outcome }) => outcome.type === 'infringement_finding' && outcome.sense === 'granted')
    .flatMap(({ item }) => readHeadsOfLoss(item.words).filter((code) => FAULTS.test(code)));
  const kinds = new Set(found);
  if (kinds.has('trademark')) kinds.delete('copyright_economic_right');
  return [...kinds];
}
