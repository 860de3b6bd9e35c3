import type { ErrorPage } from './error-page.ts';
import type { JudgmentPage } from './judgment-page.ts';
import type { SearchPage } from './search.ts';

/** Every view with the props that it takes. */
export interface ViewProps {
  readonly search: SearchPage;
  readonly judgment: JudgmentPage;
  readonly error: ErrorPage;
}
