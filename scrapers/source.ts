import type { ParsedRecord } from '../server/domain/judgment.ts';

/** One fetched page, file or API row, as bytes and as text. */
export interface FetchedPage {
  readonly url: string;
  /** Content type without parameters, lower case; "" when unknown. */
  readonly contentType: string;
  readonly body: Buffer;
  /** `body` decoded by the declared or detected charset. */
  readonly text: string;
  /** ISO date-time. */
  readonly fetchedAt: string;
  /** SHA-256 of `body`, hex: the name of its snapshot. */
  readonly hash: string;
}

export interface GetOptions {
  /** Asks the server to send the page only if it changed since its last snapshot; the snapshot answers when it did not. */
  readonly ifChangedSince?: boolean;
  /**
   * With `ifChangedSince`: hash of the page that was read and stored. An unchanged page is null only for who proves to have it, so
   * that a page fetched before a crash, and never stored, is not taken for known.
   */
  readonly knownHash?: string;
}

/** What sources use to reach pages: the polite network fetcher, or files (seeding, tests). */
export interface Transport {
  /** Resolves to null when the page is still the one of `knownHash`. @throws FetchError */
  get(url: string, options?: GetOptions): Promise<FetchedPage | null>;
}

export interface PageRef {
  readonly url: string;
  /** ISO date when the listing tells it. */
  readonly publishedOn: string | null;
}

export interface DiscoverOptions {
  /** ISO date: pages published before it need not be listed. */
  readonly since: string | null;
  readonly limit: number | null;
}

/** A source: where its pages are and how one is read. Adding one is one file, a line in index.ts and a reviewed fixture. */
export interface Source {
  /** Permanent short name, used in the store, URLs and the command line. */
  readonly name: string;
  readonly label: string;
  /** The only hosts that may be contacted for it. */
  readonly hosts: readonly string[];
  readonly licence: string;
  /** node-cron expression, Europe/Paris. */
  readonly schedule: string;
  /** Lists pages to read, newest first. @throws ParseError when a listing cannot be understood or lists nothing. */
  discover(transport: Transport, options: DiscoverOptions): AsyncIterable<PageRef>;
  /** Pure. One page may hold several records; an empty list is never returned. @throws ParseError */
  parse(page: FetchedPage): readonly ParsedRecord[];
}

/** A page that could not be understood: nothing of it was stored, the run goes on. */
export class ParseError extends Error {
  readonly source: string;
  readonly url: string;
  /** What was looked for and not found, e.g. "h1", "the end of the page (</html>)"; read after "expected". */
  readonly missing: string;

  constructor(source: string, url: string, missing: string, options?: ErrorOptions) {
    super(`${source}: ${url}: expected ${missing}`, options);
    this.name = 'ParseError';
    this.source = source;
    this.url = url;
    this.missing = missing;
  }
}
