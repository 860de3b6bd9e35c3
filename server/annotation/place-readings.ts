import { anchorAt } from '../domain/anchor.ts';
import type { Evidence, Outcome } from '../domain/outcome.ts';
import type { Reading } from '../domain/reading.ts';
import { placeAnchor } from './place-anchor.ts';

/** What a reader is told when no passage of a person's reading was found again. */
export const ORPHANED = 'passage introuvable dans la version actuelle du texte';

/**
 * Readings with their evidence counted on the current text. Those made on another version are placed again passage by passage; a
 * passage that cannot be found is left out, and a reading that keeps none says so. `texts` holds the older versions by hash.
 */
export function placeReadings(
  readings: readonly Reading[],
  current: { readonly hash: string; readonly text: string },
  texts: ReadonlyMap<string, string>,
): readonly Reading[] {
  return readings.map((reading) => {
    if (reading.statement === null || reading.textHash === current.hash) return reading;
    const evidence = placeEvidence(reading.statement, texts.get(reading.textHash) ?? null, current.text);
    const uncertainty = evidence.length === 0 ? ORPHANED : reading.statement.uncertainty;
    return { ...reading, statement: { ...reading.statement, evidence, uncertainty } };
  });
}

function placeEvidence(statement: Outcome, before: string | null, text: string): readonly Evidence[] {
  return statement.evidence.flatMap(({ start, end, text: exact }) => {
    const known = before !== null && before.slice(start, end) === exact;
    const anchor = known ? anchorAt(before, start, end) : { start, end, exact, prefix: '', suffix: '' };
    const placed = placeAnchor(text, anchor);
    return placed ? [{ start: placed.start, end: placed.end, text: text.slice(placed.start, placed.end) }] : [];
  });
}
