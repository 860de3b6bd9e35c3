import type { Source, Transport } from '../../scrapers/source.ts';
import type { ParsedCommentary } from '../domain/judgment.ts';
import { arrivalsFromSource, type PageOptions } from './arrivals.ts';
import type { Arrival } from './run.ts';

/** How the store names what the sample corpus gave. */
export const SAMPLES = { source: 'samples', licence: 'Texte écrit pour Dispositif (licence MIT)' } as const;

/**
 * The sample corpus, read as real decisions are: the scraper walks the sample site through its transport; then the demonstration
 * notes on real decisions. The addresses are invented, so none is kept.
 */
export async function* arrivalsFromSamples(
  scraper: Source,
  site: Transport,
  notes: readonly ParsedCommentary[],
  clock: () => Date,
  pageOptions: PageOptions = {},
): AsyncIterable<Arrival> {
  for await (const arrival of arrivalsFromSource(scraper, site, { since: null, limit: null }, SAMPLES, pageOptions)) {
    yield arrival.kind === 'records'
      ? { ...arrival, records: arrival.records.map((record) => ({ ...record, url: null })) }
      : arrival;
  }
  const provenance = { ...SAMPLES, fetchedAt: clock().toISOString(), snapshotHash: null };
  for (const note of notes) yield { kind: 'records', place: note.sourceKey, records: [note], provenance };
}
