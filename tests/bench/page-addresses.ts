import { between, type RequestClass, wordBetween } from './search-queries.ts';

/** The p95 that is asked of every page at 100 000 decisions, in milliseconds. */
const LIMIT = 100;

const page = (name: string, make: RequestClass['make']): RequestClass => ({ name, limit: LIMIT, make });
const fixed = (path: string): RequestClass => page(path, () => path);
const decision: RequestClass['make'] = (random, documents) => `/decisions/synthetic-${between(random, 0, documents)}`;

/** What people and programs read besides the search of the API. Addresses of one class differ where the page has any parameter. */
export const PAGE_CLASSES: readonly RequestClass[] = [
  fixed('/'),
  page('/ a later page', (random) => `/?page=${between(random, 2, 500)}`),
  page('/ two terms', (random) => `/?q=${wordBetween(random, 120, 2_000)}+${wordBetween(random, 120, 2_000)}`),
  page('/ very common term', (random) => `/?q=${wordBetween(random, 20, 100)}+-${wordBetween(random, 30_000, 59_000)}`),
  page(
    '/ filters',
    (random) => `/?q=${wordBetween(random, 120, 2_000)}&type=damages&amount_min=${between(random, 1, 9_000)}`,
  ),
  page('/ nothing found', (random) => `/?q=${wordBetween(random, 120, 2_000)}zz&type=damages&amount_min=1000`),
  page('/facettes/keyword', (random) => `/facettes/keyword?q=${wordBetween(random, 20, 400)}`),
  page('/decisions/…', decision),
  page('/decisions/….ris', (random, documents) => `${decision(random, documents)}/citation.ris`),
  fixed('/statistiques'),
  page('/statistiques one term', (random) => `/statistiques?q=${wordBetween(random, 120, 2_000)}`),
  page('/statistiques common term', (random) => `/statistiques?q=${wordBetween(random, 20, 100)}`),
  page('/statistiques/sommes.csv', (random) => `/statistiques/sommes.csv?q=${wordBetween(random, 120, 2_000)}`),
  page('/flux', (random) => `/flux?q=${wordBetween(random, 120, 2_000)}`),
  page('/suivre', (random) => `/suivre?q=${wordBetween(random, 120, 2_000)}`),
  page('/exports/decisions.csv', (random) => `/exports/decisions.csv?q=${wordBetween(random, 2_000, 9_000)}`),
  fixed('/sources'),
  fixed('/aide'),
  fixed('/aide/api'),
  fixed('/a-propos'),
  fixed('/droit-d-occultation'),
  fixed('/health'),
  page(
    '/api/v1/judgments/…',
    (random, documents) => `/api/v1${decision(random, documents).replace('decisions', 'judgments')}`,
  ),
  fixed('/api/v1/courts'),
  fixed('/api/v1/taxonomy'),
  page('/api/v1/outcomes', (random) => `/api/v1/outcomes?q=${wordBetween(random, 120, 2_000)}`),
  fixed('/api/v1/statistics'),
  page('/api/v1/statistics one term', (random) => `/api/v1/statistics?q=${wordBetween(random, 120, 2_000)}`),
  page('/api/v1/facets/keyword', (random) => `/api/v1/facets/keyword?q=${wordBetween(random, 20, 400)}&term=co`),
];
