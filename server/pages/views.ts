import type { ErrorPage } from './error-page.ts';
import type { JudgmentPage } from './judgment-page.ts';
import type { SearchPage } from './search.ts';
import type { SumsChart, YearsChart } from './statistics/standalone.ts';
import type { StatisticsPage } from './statistics/statistics-page.ts';

/** Every view with the props that it takes. */
export interface ViewProps {
  readonly search: SearchPage;
  readonly judgment: JudgmentPage;
  readonly error: ErrorPage;
  readonly statistics: StatisticsPage;
  readonly 'statistics-sums': SumsChart;
  readonly 'statistics-years': YearsChart;
}
