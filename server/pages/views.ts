import type { FollowPage } from './alerts/follow.ts';
import type { AlertPage } from './alerts/manage.ts';
import type { ApiHelpPage } from './api-help.ts';
import type { ErrorPage } from './error-page.ts';
import type { FacetPage } from './facet-page.ts';
import type { HelpPage } from './help.ts';
import type { JudgmentPage } from './judgment-page.ts';
import type { SearchPage } from './search-page.ts';
import type { SourcesPage } from './sources.ts';
import type { ClaimsChart, SumsChart, YearsChart } from './statistics/standalone.ts';
import type { StatisticsPage } from './statistics/statistics-page.ts';
import type { RemovalPage, TextPage } from './text-page.ts';
import type { WorkViews } from './work/views.ts';

/** Every view with the props that it takes. */
export interface ViewProps extends WorkViews {
  readonly search: SearchPage;
  readonly facet: FacetPage;
  readonly judgment: JudgmentPage;
  readonly error: ErrorPage;
  readonly follow: FollowPage;
  readonly alert: AlertPage;
  readonly 'help.fr': HelpPage;
  readonly 'help.en': HelpPage;
  readonly 'about.fr': TextPage;
  readonly 'about.en': TextPage;
  readonly 'removal.fr': RemovalPage;
  readonly 'removal.en': RemovalPage;
  readonly 'api-help': ApiHelpPage;
  readonly sources: SourcesPage;
  readonly statistics: StatisticsPage;
  readonly 'statistics-sums': SumsChart;
  readonly 'statistics-years': YearsChart;
  readonly 'statistics-claims': ClaimsChart;
}
