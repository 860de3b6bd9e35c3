import type { Messages } from '../fr.ts';

/** The English words of error pages, of the API’s help and of the sources. */
export const errors: Messages['errors'] = {
  badRequest: 'Request not understood',
  notFound: 'Page not found',
  notFoundHow:
    'Nothing is at this address. If you are looking for a decision, try its number (RG, pourvoi, ECLI) or its words.',
  noDecision: 'Decision not found',
  noDecisionHow: 'No decision has this identifier. Search for it by number, date or words.',
  gone: 'Decision withdrawn',
  goneHow: 'This decision was withdrawn after a request. It can no longer be read here.',
  failed: 'Something went wrong',
  failedHow: 'The page could not be prepared. Try again; if it happens again, give this number to the administrator:',
  forbidden: 'Action refused',
  forbiddenHow: 'The request does not come from this site. Go back to the page and try again.',
  home: 'Back to search',
  search: 'Search for a decision',
};

export const api: Messages['api'] = {
  intro: 'The same data as the pages, as JSON, without a key. Full description:',
  review:
    'Review and annotate by program: the addresses of /api/v1/annotations, with a token (your account page) sent as “Authorization: Bearer …”.',
  examples: 'Examples',
  parameters: 'Parameters of /api/v1/judgments',
  conventions:
    'Sums are decimals of their currency (5000 = €5,000), dates are ISO. A parameter that cannot be used gives a 400 answer that names it.',
  name: 'Parameter',
  form: 'Form',
  meaning: 'Meaning',
  repeatable: '(repeatable)',
};

export const sources: Messages['sources'] = {
  title: 'Sources and runs',
  intro:
    'Where decisions come from, when each source was read, and what could not be. A source that changes its layout or stops answering shows here.',
  counts: 'What is stored',
  judgments: 'decisions',
  ingested: 'real',
  fictitious: 'fictitious',
  withDispositif: 'with a located operative part',
  withoutText: 'known through a commentary',
  index: 'Search index',
  documents: 'documents indexed',
  waiting: 'waiting to be indexed',
  healthy: 'in order',
  unhealthy: 'failing',
  engine: 'Engine',
  runs: 'Latest runs',
  none: 'No source has been read yet.',
  noneHow: 'A run shows here after the first “ingest” command.',
  columns: {
    source: 'Source',
    started: 'Started',
    status: 'Status',
    fetched: 'Read',
    added: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    failed: 'Failed',
  },
  statuses: { running: 'running', ok: 'succeeded', partial: 'partial', failed: 'failed', interrupted: 'interrupted' },
  errors: 'What could not be read',
  moreErrors: 'more',
};
