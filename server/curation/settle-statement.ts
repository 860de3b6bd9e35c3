import type { Outcome } from '../domain/outcome.ts';
import type { Reading } from '../domain/reading.ts';
import type { StoreTransaction } from '../store/store.ts';
import { settleOnQuotes, settleStatement } from './statement.ts';

/** The statement made ready: on the text, or on the passages that readings quote where the text is not here. */
export async function settle(
  tx: StoreTransaction,
  statement: Outcome,
  textHash: string,
  readings: readonly Reading[],
): Promise<Outcome> {
  const text = await tx.findKeptText(textHash);
  if (text !== null) return settleStatement(statement, text);
  return settleOnQuotes(
    statement,
    readings.flatMap((reading) => reading.statement?.evidence ?? []),
  );
}
