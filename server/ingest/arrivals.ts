import type { DiscoverOptions, FetchedPage, Source, Transport } from '../../scrapers/source.ts';
import type { Arrival } from './run.ts';

export interface PageReport {
  /** Called as soon as the number of pages to read grows, for a progress bar. */
  readonly onListed?: (listed: number) => void;
}

/**
 * Reads a source's pages one after the other. A page that cannot be fetched or understood is one failed arrival.
 * @throws ParseError or FetchError when the listing itself fails: the source changed or is down.
 */
export async function* arrivalsFromSource(
  source: Source,
  transport: Transport,
  options: DiscoverOptions,
  naming: { readonly source: string; readonly licence: string },
  report: PageReport = {},
): AsyncIterable<Arrival> {
  let listed = 0;
  for await (const ref of source.discover(transport, options)) {
    listed += 1;
    report.onListed?.(listed);
    yield await arrivalOf(source, transport, ref.url, naming);
  }
}

async function arrivalOf(
  source: Source,
  transport: Transport,
  url: string,
  naming: { readonly source: string; readonly licence: string },
): Promise<Arrival> {
  try {
    const page = await transport.get(url, { ifChangedSince: true });
    if (page === null) return { kind: 'not_modified', place: url };
    return { kind: 'records', place: url, records: source.parse(page), provenance: provenanceOf(page, naming) };
  } catch (error) {
    return { kind: 'failed', place: url, reason: error instanceof Error ? error.message : String(error) };
  }
}

function provenanceOf(
  page: FetchedPage,
  naming: { readonly source: string; readonly licence: string },
): { source: string; licence: string; fetchedAt: string; snapshotHash: string } {
  return { ...naming, fetchedAt: page.fetchedAt, snapshotHash: page.hash };
}
