import { join } from 'node:path';
import type { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { createFetcher } from '../../scrapers/fetch.ts';
import { readFiles } from '../../scrapers/files/read-files.ts';
import { findSource, SOURCES } from '../../scrapers/index.ts';
import type { Source } from '../../scrapers/source.ts';
import { arrivalsFromFiles, arrivalsFromSource, type FilePart } from '../ingest/arrivals.ts';
import { type Arrival, type RunSummary, runIngest } from '../ingest/run.ts';
import { type Workspace, withWorkspace } from '../workspace.ts';
import { createProgress } from './progress.ts';

interface IngestOptions {
  readonly since?: string;
  readonly limit?: number;
  readonly dryRun?: true;
}

export function registerIngest(program: Command): void {
  const names = SOURCES.map((source) => source.name).join(', ');
  program
    .command('ingest')
    .description(`read a source (${names}), or real decisions from files: ingest files <path>`)
    .argument('<source>', `${names}, or "files"`)
    .argument('[path]', 'with "files": a file, a folder or an archive')
    .option('--since <date>', 'leave out what was published before this ISO date', parseDate)
    .option('--limit <n>', 'read at most this many pages', parseLimit)
    .option('--dry-run', 'parse and report, store nothing')
    .addHelpText('after', '\nExamples:\n  ingest legalis --since 2026-01-01\n  ingest files ./decisions.zip')
    .action((name: string, path: string | undefined, options: IngestOptions) =>
      name === 'files' ? ingestFiles(path, options) : ingestSource(name, options),
    );
}

async function ingestFiles(path: string | undefined, options: IngestOptions): Promise<void> {
  if (path === undefined) throw new Error('"ingest files" needs the path of a file, a folder or an archive');
  const parts: AsyncIterable<FilePart> = limited(readFiles(path), options.limit ?? Number.POSITIVE_INFINITY);
  if (options.dryRun) return previewArrivals(arrivalsFromFiles(parts, licenceOf, now));
  await withWorkspace((workspace) => store(workspace, 'fichiers', arrivalsFromFiles(parts, licenceOf, now)));
}

async function ingestSource(name: string, options: IngestOptions): Promise<void> {
  const source = SOURCES.find((candidate) => candidate.name === name);
  if (!source)
    throw new Error(
      `unknown source "${name}": it is one of ${SOURCES.map((entry) => entry.name).join(', ')}, or files`,
    );
  await withWorkspace(async (workspace) => {
    const arrivals = arrivalsOf(source, workspace, options);
    if (options.dryRun) await previewArrivals(arrivals);
    else await store(workspace, source.name, arrivals);
  });
}

function arrivalsOf(
  source: Source,
  { config, store: known }: Workspace,
  { since, limit }: IngestOptions,
): AsyncIterable<Arrival> {
  const fetcher = createFetcher({
    hosts: source.hosts,
    contact: config.contact,
    snapshotDir: join(config.dataDir, 'snapshots'),
    product: { name: 'Dispositif', version: packageJson.version },
  });
  const naming = { source: source.name, licence: source.licence };
  return arrivalsFromSource(source, fetcher, { since: since ?? null, limit: limit ?? null }, naming, {
    knownHashOf: (url) => known.findSnapshotHash(source.name, url),
  });
}

/** Stores what arrives, then brings the index up to date. Sets exit code 1 when the run as a whole failed. */
async function store(workspace: Workspace, name: string, arrivals: AsyncIterable<Arrival>): Promise<void> {
  const progress = createProgress(name, process.stderr);
  const summary: RunSummary = await runIngest(workspace.ingest, name, arrivals, progress.report);
  await workspace.drainQueue();
  progress.finish(summary);
  if (summary.status === 'failed') process.exitCode = 1;
}

async function previewArrivals(arrivals: AsyncIterable<Arrival>): Promise<void> {
  for await (const arrival of arrivals) {
    const line =
      arrival.kind === 'records'
        ? { place: arrival.place, records: arrival.records.map(({ record, title }) => ({ record, title })) }
        : arrival;
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

async function* limited<Item>(items: AsyncIterable<Item>, limit: number): AsyncIterable<Item> {
  let left = limit;
  for await (const item of items) {
    if (left <= 0) return;
    left -= 1;
    yield item;
  }
}

function licenceOf(source: string): string {
  return findSource(source)?.licence ?? 'Licence inconnue';
}

function now(): Date {
  return new Date();
}

function parseDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new Error(`--since takes an ISO date (2026-01-31), not "${value}"`);
  return value;
}

function parseLimit(value: string): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new Error(`--limit takes a whole number from 1, not "${value}"`);
  return limit;
}
