import type { Server } from 'node:http';
import { scheduleAlerts } from './alert-schedule.ts';
import { createMailer } from './alerts/mailer.ts';
import { analytics } from './analytics/analytics.ts';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { startFillingSummaries } from './fill-summaries.ts';
import { openCuration } from './open-curation.ts';
import { warmFacts } from './pages/statistics/load-facts.ts';
import { createRequestLog } from './request-log.ts';
import { resolveReferences } from './resolve-references.ts';
import type { Schedule } from './schedule.ts';
import { warmFiles } from './warm-files.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** How long open requests may take to end when the server stops, in milliseconds. */
const GRACE_MS = 5_000;

async function start(): Promise<void> {
  const config = readConfig();
  const workspace = await openWorkspace(config);
  let schedule: Schedule | null = null;
  const [app] = await Promise.all([assemble(workspace, () => schedule?.nextRuns() ?? null), prepare(workspace)]);
  const server = await listen(app, config);
  const stopFeeding = workspace.feedIndex((error) => tell(`the index could not be fed: ${messageOf(error)}`));
  schedule = await startSources(config);
  const alerts = scheduleAlerts(config, { ...workspace, resolveReferences: resolverOf(workspace) }, tell);
  await announce(server, workspace, schedule);
  warmFacts({ ...workspace, analytics }).catch((error: unknown) =>
    tell(`the figures could not be read: ${messageOf(error)}`),
  );
  const stopping = new AbortController();
  warmFiles(workspace.searched, { signal: stopping.signal }).catch((error: unknown) =>
    tell(`the index could not be read through: ${messageOf(error)}`),
  );
  const stopFilling = startFillingSummaries(workspace.store, (error) =>
    tell(`the summaries of decisions could not be written: ${messageOf(error)}`),
  );
  stopOnSignal(server, async () => {
    stopping.abort();
    await Promise.all([stopFeeding(), stopFilling()]);
    await schedule?.stop();
    await alerts?.stop();
    await workspace.close();
  });
}

/** First start: samples. Later: the index is caught up in case a process was killed, or rebuilt if another version made it. */
async function prepare(workspace: Workspace): Promise<void> {
  const isFirstStart = (await workspace.store.listRuns(1)).length === 0;
  if (isFirstStart) await loadSamples(workspace);
  else await workspace.drainQueue().catch((error: unknown) => tell(messageOf(error)));
}

/** Scrapers are loaded for the first start only: they take a large part of a start. */
async function loadSamples(workspace: Workspace): Promise<void> {
  const [{ seedSamples }, { createProgress }] = await Promise.all([
    import('./samples.ts'),
    import('./commands/progress.ts'),
  ]);
  await seedSamples(workspace, createProgress('samples', process.stderr));
}

/** The timetable of the sources; null, without loading any of them, when the settings leave it off. */
async function startSources(config: Config): Promise<Schedule | null> {
  if (!config.schedule || config.contact === null) return null;
  const { scheduleSources } = await import('./source-schedule.ts');
  return scheduleSources(config, tell);
}

function assemble(
  workspace: Workspace,
  nextRuns: () => ReturnType<Schedule['nextRuns']> | null,
): ReturnType<typeof createApp> {
  const { config, store, search } = workspace;
  return createApp({
    config,
    store,
    search,
    engines: workspace.engines,
    nextRuns,
    analytics,
    resolveReferences: resolverOf({ store }),
    ...(config.mail === null ? {} : { sendMail: createMailer(config.mail) }),
    work: { curation: openCuration(workspace), publicReading: config.publicReading },
    clock: () => new Date(),
    log: createRequestLog(config.log, process.stdout),
  });
}

function resolverOf({ store }: Pick<Workspace, 'store'>): (query: string) => Promise<readonly string[]> {
  return (query) => resolveReferences(store, query);
}

function listen(app: Awaited<ReturnType<typeof createApp>>, { host, port }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: Error) => {
      if (error)
        reject(new Error(`cannot listen on ${host}:${port}: ${error.message} (set PORT or HOST)`, { cause: error }));
      else resolve(server);
    });
  });
}

async function announce(server: Server, workspace: Workspace, schedule: Schedule | null): Promise<void> {
  const { config, store } = workspace;
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host === '127.0.0.1' ? 'localhost' : config.host;
  const { judgments, ingested } = await store.countStore();
  const corpus =
    ingested > 0
      ? `${ingested} decisions`
      : `${judgments} samples; for real decisions: npm run -s cli -- ingest files <folder or archive>`;
  const sources = schedule === null ? '' : ', sources on schedule';
  tell(`Dispositif is at http://${host}:${port} (${corpus}${sources})`);
  const token = await openCuration(workspace).offerFirstAdmin();
  if (token !== null) tell(`No administrator yet: http://${host}:${port}/invitation/${token} (works once, for a day)`);
}

function stopOnSignal(server: Server, release: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    server.close(() => {
      release().then(
        () => process.exit(0),
        (error: unknown) => {
          tell(messageOf(error));
          process.exit(1);
        },
      );
    });
    server.closeIdleConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

start().catch((error: unknown) => {
  tell(messageOf(error));
  process.exit(1);
});
