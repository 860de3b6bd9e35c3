import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../server/config.ts';
import { openEngines, rebuild } from '../../server/engines.ts';
import { openStore } from '../../server/store/store.ts';
import { hasMeilisearch, startMeilisearch } from '../search/support/meilisearch-server.ts';
import { fillStore } from './fill-store.ts';
import { PAGE_CLASSES } from './page-addresses.ts';
import { QUERY_CLASSES } from './search-queries.ts';
import { type Served, type ServerMemory, serve } from './served.ts';
import { timeClasses } from './time-classes.ts';

const USAGE = `npm run bench:search -- [--documents 5000] [--queries 200] [--engines embedded,meilisearch] [--pages] [--keep FOLDER]
Makes a store of made-up decisions, indexes it, starts the real server on loopback and times its API. Every query is different and no
result is cached. --pages times the pages instead. --keep keeps store and indexes in FOLDER and uses them again.`;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    queries: { type: 'string', default: '200' },
    engines: { type: 'string', default: 'embedded,meilisearch' },
    pages: { type: 'boolean', default: false },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Answered once the server has read every outcome, which it begins to do when it starts. */
const FIGURES = '/statistiques';

/** Fills what is missing of the store and of the engines' indexes. */
async function prepare(folder: string, meiliUrl: string | null, documents: number): Promise<void> {
  const store = await openStore(join(folder, 'dispositif.sqlite'));
  const filled = performance.now();
  await fillStore(store, documents);
  console.log(`store of ${documents} decisions ready in ${seconds(filled)} s`);
  const config = readConfig({ DATA_DIR: folder, MEILI_URL: meiliUrl ?? '' });
  const engines = await openEngines(config, store, console.log, 1);
  for (const index of engines.writable) {
    const { documents: indexed } = await index.status();
    if (indexed === documents && !(await index.isStale())) continue;
    const started = performance.now();
    await rebuild(index, store);
    const rate = Math.round((documents / (performance.now() - started)) * 1000);
    console.log(`${index.name}: indexed in ${seconds(started)} s, ${rate}/s`);
  }
  await engines.search.close();
  await store.close();
  console.log(`peak memory while preparing: ${megabytes(process.resourceUsage().maxRSS * 1024)} MB`);
}

async function timeApi(name: string, served: Served, documents: number, count: number): Promise<void> {
  row([name, 'p50', 'p95', 'p99', 'hits', 'limit']);
  const totalOf = (body: Buffer) => Number(/^\{"total":(\d+)/.exec(body.toString('utf8', 0, 30))?.[1]);
  for await (const times of timeClasses(QUERY_CLASSES, served, { documents, count }, totalOf)) {
    const { p50, p95, p99, mean, limit } = times;
    row([
      times.name,
      p50.toFixed(1),
      p95.toFixed(1),
      p99.toFixed(1),
      mean.toFixed(0),
      limit === null ? '' : `${limit}`,
    ]);
  }
}

async function timePages(name: string, served: Served, documents: number, count: number): Promise<void> {
  row([`pages, ${name}`, 'p50', 'p95', 'p99', 'kB', 'limit']);
  for await (const times of timeClasses(PAGE_CLASSES, served, { documents, count }, (body) => body.length / 1000)) {
    const { p50, p95, p99, mean, limit } = times;
    row([times.name, p50.toFixed(1), p95.toFixed(1), p99.toFixed(1), mean.toFixed(0), `${limit}`]);
  }
}

function row(cells: readonly string[]): void {
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(32) : cell.padStart(9))).join(''));
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function sizeOf(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.blocks * 512;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function describeMemory(memory: ServerMemory | null): string {
  if (memory === null) return 'memory of the server: unknown on this system';
  return `peak memory of the server: ${megabytes(memory.peak)} MB with mapped files; without them now: ${megabytes(memory.own)} MB`;
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [documents, queries] = [Number(values.documents), Number(values.queries)];
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'dispositif-bench-'));
  const names = values.engines.split(',').filter((name) => name !== 'meilisearch' || hasMeilisearch());
  if (names.length < values.engines.split(',').length)
    console.log('meilisearch: not run (no MEILI_URL, no MEILI_BIN, no `meilisearch` on the PATH)');
  const meilisearch = names.includes('meilisearch') ? await startMeilisearch(undefined, folder) : null;
  try {
    await prepare(folder, meilisearch?.host ?? null, documents);
    for (const name of names) {
      const isMeilisearch = name === 'meilisearch';
      const served = await serve(folder, isMeilisearch ? (meilisearch?.host ?? null) : null);
      await served.time(FIGURES);
      const load = loadavg()[0]?.toFixed(1);
      console.log(`\n${documents} decisions, times in milliseconds, asked one after the other; load before: ${load}`);
      const label = isMeilisearch ? `meilisearch ${meilisearch?.version}` : name;
      await (values.pages ? timePages : timeApi)(label, served, documents, queries);
      const index = isMeilisearch
        ? [join(folder, 'data')]
        : ['', '-wal'].map((end) => join(folder, `search.sqlite${end}`));
      console.log(`index on disk: ${megabytes(index.map(sizeOf).reduce((a, b) => a + b, 0))} MB`);
      console.log(describeMemory(served.memory()));
      await served.stop();
    }
  } finally {
    await meilisearch?.stop();
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

await main();
