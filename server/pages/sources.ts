import type { RequestHandler } from 'express';
import type { Run } from '../store/runs.ts';
import { formatDateTime } from './format/date.ts';
import { labelOf } from './format/labels.ts';
import { formatCount } from './format/money.ts';
import type { Messages } from './messages/fr.ts';
import type { PageDeps } from './page-deps.ts';
import { type PageRequest, readPageRequest } from './page-request.ts';
import { renderView } from './render.ts';
import { describeNotices } from './search-notices.ts';
import { buildShell, type Shell } from './shell.ts';
import { buildSourceBoard, type SourceBoard } from './source-board.ts';

export interface RunRow {
  readonly source: string;
  readonly started: string;
  readonly status: Run['status'];
  readonly statusLabel: string;
  readonly counts: readonly string[];
  readonly errors: readonly { readonly place: string; readonly reason: string }[];
  /** "+ 12 autres", or "". */
  readonly moreErrors: string;
}

export interface SourcesPage {
  readonly shell: Shell;
  readonly t: Messages;
  readonly counts: readonly { readonly label: string; readonly value: string }[];
  readonly index: { readonly healthy: boolean; readonly notice: string; readonly facts: SourcesPage['counts'] };
  readonly board: SourceBoard;
  readonly runs: readonly RunRow[];
}

const SHOWN_RUNS = 30;
const SHOWN_ERRORS = 10;

/** GET /sources : what is stored, how the index stands, and the latest runs with what they could not read. */
export function sourcesPage(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const page = readPageRequest(request);
    const [shell, runs, counts, index, states] = await Promise.all([
      buildShell(deps, page, { title: page.t.sources.title }),
      deps.store.listRuns(SHOWN_RUNS),
      listCounts(deps, page),
      describeIndex(deps, page),
      deps.store.listSourceStates(),
    ]);
    const rows = runs.map((run) => buildRow(run, page));
    const board = buildSourceBoard(states, deps.nextRuns?.() ?? null, deps.clock(), page);
    response.send(renderView('sources', { shell, t: page.t, counts, index, board, runs: rows }));
  };
}

async function listCounts({ store }: PageDeps, { language, t }: PageRequest): Promise<SourcesPage['counts']> {
  const counts = await store.countDecisions();
  const facts = [
    { label: t.sources.judgments, value: counts.judgments },
    { label: t.sources.ingested, value: counts.judgments - counts.fictitious },
    { label: t.sources.fictitious, value: counts.fictitious },
    { label: t.sources.withDispositif, value: counts.withDispositif },
    { label: t.sources.withoutText, value: counts.withoutText },
  ];
  return facts.map(({ label, value }) => ({ label, value: formatCount(value, language) }));
}

async function describeIndex(deps: PageDeps, { language, t }: PageRequest): Promise<SourcesPage['index']> {
  const { search, store, engines = [search.name] } = deps;
  const status = await search.status();
  const lags = await Promise.all(engines.map(async (engine) => ({ engine, lag: await store.queueLag(engine) })));
  const waiting = lags.map(({ engine, lag }) => ({
    label: lags.length > 1 ? `${t.sources.waiting} (${engine})` : t.sources.waiting,
    value: [formatCount(lag.waiting, language), lag.oldest === null ? '' : formatDateTime(lag.oldest, language)]
      .filter((part) => part !== '')
      .join(', '),
  }));
  const facts = [
    { label: t.sources.engine, value: status.engine },
    { label: t.sources.documents, value: formatCount(status.documents, language) },
    ...waiting,
  ];
  const lastError = lags.find(({ lag }) => lag.lastError !== null)?.lag.lastError ?? null;
  return {
    healthy: status.healthy && lastError === null,
    notice: describeNotices(status.notices, t).join(' ') || (lastError ?? ''),
    facts,
  };
}

function buildRow(run: Run, { language, t }: PageRequest): RunRow {
  const hidden = run.errors.length - SHOWN_ERRORS;
  return {
    source: labelOf('source', run.source, language),
    started: formatDateTime(run.startedAt, language),
    status: run.status,
    statusLabel: t.sources.statuses[run.status],
    counts: [run.fetched, run.added, run.changed, run.unchanged, run.failed].map((n) => formatCount(n, language)),
    errors: run.errors.slice(0, SHOWN_ERRORS).map(({ url, reason }) => ({ place: url, reason })),
    moreErrors: hidden > 0 ? `+ ${hidden} ${t.sources.moreErrors}` : '',
  };
}
