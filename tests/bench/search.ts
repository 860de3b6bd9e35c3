import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEmbeddedIndex } from '../../server/search/embedded/open.ts';
import { openMeilisearchIndex } from '../../server/search/meilisearch/open.ts';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { hasMeilisearch, startMeilisearch } from '../search/support/meilisearch-server.ts';
import { syntheticCorpus } from './search-corpus.ts';
import { makeRequests, QUERY_CLASSES } from './search-queries.ts';

const USAGE = `npm run bench:search -- [--documents 5000] [--queries 60] [--engines embedded,meilisearch] [--keep FOLDER]
Every query is different and no result is cached. --keep keeps the indexes in FOLDER and uses them again.`;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    queries: { type: 'string', default: '60' },
    engines: { type: 'string', default: 'embedded,meilisearch' },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

interface Bench {
  readonly index: SearchIndex;
  readonly folder: string;
  close(): Promise<void>;
}

async function openEmbeddedBench(folder: string): Promise<Bench> {
  const index = await openEmbeddedIndex({ path: join(folder, 'embedded', 'index.db'), readers: 1 });
  return { index, folder: join(folder, 'embedded'), close: () => index.close() };
}

async function openMeilisearchBench(folder: string): Promise<Bench> {
  const server = await startMeilisearch(undefined, folder);
  const index = await openMeilisearchIndex({ host: server.host, adminKey: process.env.MEILI_MASTER_KEY ?? null });
  console.log(`Meilisearch ${server.version}`);
  const close = async () => {
    await index.close();
    await server.stop();
  };
  return { index, folder: join(folder, 'data'), close };
}

async function run(bench: Bench, documents: number, queries: number): Promise<void> {
  const { index } = bench;
  const started = performance.now();
  if ((await index.status()).documents !== documents) {
    await index.rebuild(syntheticCorpus(documents));
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `\n${index.name}: ${documents} decisions indexed in ${seconds.toFixed(1)} s, ${Math.round(documents / seconds)}/s`,
    );
  }
  console.log(`${index.name}: ${megabytes(sizeOf(bench.folder))} MB on disk`);
  const row = (cells: readonly string[]) =>
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(27) : cell.padStart(9))).join(''));
  row([index.name, 'p50', 'p95', 'p99', 'hits', 'limit']);
  for (const { name, limit, make } of QUERY_CLASSES) {
    for (const warmUp of makeRequests(make, 3, documents, 99)) await index.search(warmUp);
    const times: number[] = [];
    let hits = 0;
    for (const request of makeRequests(make, queries, documents, 1)) {
      const asked = performance.now();
      hits += (await index.search(request)).total;
      times.push(performance.now() - asked);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0).toFixed(1);
    row([name, at(0.5), at(0.95), at(0.99), String(Math.round(hits / times.length)), limit === null ? '' : `${limit}`]);
  }
  console.log(`peak memory of this process: ${megabytes(process.resourceUsage().maxRSS * 1024)} MB`);
}

function sizeOf(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.blocks * 512;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'dispositif-bench-'));
  console.log(
    'Times in milliseconds, asked one after the other; "limit": the p95 asked of the embedded engine at 100 000 decisions.',
  );
  for (const engine of values.engines.split(',')) {
    if (engine === 'meilisearch' && !hasMeilisearch()) {
      console.log('meilisearch: not run (no MEILI_URL, no MEILI_BIN, no `meilisearch` on the PATH)');
      continue;
    }
    const bench = engine === 'meilisearch' ? await openMeilisearchBench(folder) : await openEmbeddedBench(folder);
    try {
      await run(bench, Number(values.documents), Number(values.queries));
    } finally {
      await bench.close();
    }
  }
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

await main();
