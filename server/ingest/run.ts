import type { ParsedRecord } from '../domain/judgment.ts';
import type { RunCounts, RunError, RunStatus } from '../store/runs.ts';
import type { Provenance } from '../store/source-records.ts';
import type { IngestDeps } from './deps.ts';
import { ingestRecord, type RecordFate } from './ingest-record.ts';

/** What one page, file or row gave: records, nothing new, or the reason why it could not be read. */
export type Arrival =
  | {
      readonly kind: 'records';
      readonly place: string;
      readonly provenance: Provenance;
      readonly records: readonly ParsedRecord[];
    }
  | { readonly kind: 'not_modified'; readonly place: string }
  | { readonly kind: 'failed'; readonly place: string; readonly reason: string };

export type RunEvent =
  | { readonly event: 'record'; readonly place: string; readonly fate: RecordFate; readonly ids: readonly string[] }
  | { readonly event: 'failed'; readonly place: string; readonly reason: string }
  | { readonly event: 'finished'; readonly source: string; readonly status: RunStatus; readonly counts: RunCounts };

export interface RunSummary extends RunCounts {
  readonly status: RunStatus;
  readonly suppressed: number;
  readonly errors: readonly RunError[];
}

/**
 * Stores everything that arrives, one transaction per record; a record that cannot be stored is reported and the run goes on.
 * When the arrivals themselves break off (a listing that is not understood, a host that is down), the run ends as failed, with
 * what was stored so far kept. The run is on record from its start, so that an interrupted one is visible.
 */
export async function runIngest(
  deps: IngestDeps,
  source: string,
  arrivals: AsyncIterable<Arrival>,
  report: (event: RunEvent) => void,
): Promise<RunSummary> {
  const runId = await deps.store.startRun(source, deps.clock().toISOString());
  const tally = { fetched: 0, added: 0, changed: 0, unchanged: 0, failed: 0, suppressed: 0 };
  const errors: RunError[] = [];
  let broken = false;
  const fail = (place: string, reason: string): void => {
    tally.failed += 1;
    errors.push({ url: place, reason });
    report({ event: 'failed', place, reason });
  };
  try {
    for await (const arrival of arrivals) {
      tally.fetched += 1;
      if (arrival.kind === 'failed') fail(arrival.place, arrival.reason);
      else if (arrival.kind === 'not_modified') tally.unchanged += 1;
      else {
        for (const record of arrival.records) {
          try {
            const { fate, judgmentIds } = await ingestRecord(deps, record, arrival.provenance);
            tally[fate === 'new' ? 'added' : fate] += 1;
            report({ event: 'record', place: arrival.place, fate, ids: judgmentIds });
          } catch (error) {
            fail(arrival.place, reasonOf(error));
          }
        }
      }
    }
  } catch (error) {
    broken = true;
    fail(source, reasonOf(error));
  }
  const status: RunStatus = broken ? 'failed' : tally.failed > 0 ? 'partial' : 'ok';
  const { suppressed, ...counts } = tally;
  await deps.store.finishRun(runId, { ...counts, status, errors }, deps.clock().toISOString());
  report({ event: 'finished', source, status, counts });
  return { ...counts, suppressed, status, errors };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
