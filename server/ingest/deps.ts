import type { Store } from '../store/store.ts';
import type { Reader } from './read-judgment.ts';

/** What the pipeline works with. */
export interface IngestDeps {
  readonly store: Store;
  readonly reader: Reader;
  /** Names of the search engines whose queue is fed. */
  readonly engines: readonly string[];
  readonly clock: () => Date;
}
