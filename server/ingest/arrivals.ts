import type { DiscoverOptions, FetchedPage, Source, Transport } from '../../scrapers/source.ts';
import type { ParsedRecord } from '../domain/judgment.ts';
import type { Arrival } from './run.ts';

export interface PageOptions {
  /** Hash of the copy of a page that is already stored: only who has it is told "not modified". */
  readonly knownHashOf?: (url: string) => Promise<string | null>;
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
  pageOptions: PageOptions = {},
): AsyncIterable<Arrival> {
  let listed = 0;
  for await (const ref of source.discover(transport, options)) {
    listed += 1;
    pageOptions.onListed?.(listed);
    yield await arrivalOf(source, transport, ref.url, naming, pageOptions);
  }
}

async function arrivalOf(
  source: Source,
  transport: Transport,
  url: string,
  naming: { readonly source: string; readonly licence: string },
  { knownHashOf }: PageOptions,
): Promise<Arrival> {
  try {
    const knownHash = (await knownHashOf?.(url)) ?? '';
    const page = await transport.get(url, { ifChangedSince: true, knownHash });
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

/** What reading one file, or one row of a file, gave. */
export type FilePart =
  | { readonly path: string; readonly source: string; readonly records: readonly ParsedRecord[] }
  | { readonly path: string; readonly error: Error };

/** Decisions read from files; each keeps the source and licence of its format. */
export async function* arrivalsFromFiles(
  parts: AsyncIterable<FilePart>,
  licenceOf: (source: string) => string,
  clock: () => Date,
): AsyncIterable<Arrival> {
  for await (const part of parts) {
    if ('error' in part) yield { kind: 'failed', place: part.path, reason: part.error.message };
    else {
      const fetchedAt = clock().toISOString();
      const provenance = { source: part.source, licence: licenceOf(part.source), fetchedAt, snapshotHash: null };
      yield { kind: 'records', place: part.path, records: part.records, provenance };
    }
  }
}
