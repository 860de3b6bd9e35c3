import type { SendMail } from '../alerts/mailer.ts';
import type { Analytics } from '../analytics/analytics.ts';
import type { Config } from '../config.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Store } from '../store/store.ts';
import type { WorkSettings } from './work/visitor.ts';

/** One answered request, for the log. The query string is left out: searches are nobody's business. */
export interface RequestEvent {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Number told to the person when the request failed; null otherwise. */
  readonly incident: string | null;
  readonly error: unknown;
}

/** When a source is read next on the schedule. */
export interface NextRun {
  readonly name: string;
  readonly at: Date | null;
}

/** All that the web pages need; main.ts builds it. */
export interface AppDeps {
  readonly config: Pick<Config, 'publicUrl' | 'contact'> & Partial<Pick<Config, 'apiOrigins' | 'apiRate' | 'proxies'>>;
  readonly store: Store;
  readonly search: Pick<SearchIndex, 'search' | 'searchFacet' | 'similar' | 'status' | 'name' | 'ids' | 'find'>;
  readonly analytics: Analytics;
  /** Ids of the judgments that the references of a query name (RG, pourvoi, ECLI, court and date), best first. */
  resolveReferences(query: string): Promise<readonly string[]>;
  /** Next runs of the sources on the schedule; null (or absent) when the schedule is off. */
  nextRuns?(): readonly NextRun[] | null;
  /** Engines that are fed, each from its own queue; absent: the one that answers. */
  readonly engines?: readonly string[];
  /** Absent when no mail server is configured. */
  readonly sendMail?: SendMail;
  /** Accounts and what people do with them; absent where the site is for reading only. */
  readonly work?: WorkSettings;
  readonly clock: () => Date;
  log(event: RequestEvent): void;
}
