import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toSearchDocument } from '../../server/ingest/search-document.ts';
import type { SearchDocument } from '../../server/search/document.ts';
import { openEmbeddedIndex } from '../../server/search/embedded/open.ts';
import { openMeilisearchIndex } from '../../server/search/meilisearch/open.ts';
import { NO_FILTERS, type SearchIndex } from '../../server/search/search-index.ts';
import { openStore } from '../../server/store/store.ts';
import { hasMeilisearch, startMeilisearch } from '../search/support/meilisearch-server.ts';
import { averages, type JudgedQuery, type Score, scoreRanking } from './search-scores.ts';

const USAGE = `npm run eval:search -- [--verbose]
nDCG@10 and MRR of both engines on the judged queries of tests/eval/search/. --verbose shows each query below 1.`;
const CORPUS = resolve('../shared/corpus');
const { values } = parseArgs({
  options: { verbose: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

interface Judged {
  readonly corpus: 'samples' | 'real';
  readonly queries: readonly JudgedQuery[];
}

function readJudged(name: string): Judged {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'search', name), 'utf8')) as Judged;
}

/** Runs the command line of the product on a data folder of its own. */
function runCli(folder: string, ...args: readonly string[]): void {
  const env = { ...process.env, DATA_DIR: folder };
  execFileSync(process.execPath, ['--import', 'tsx', 'server/cli.ts', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function readDocuments(folder: string): Promise<readonly SearchDocument[]> {
  const store = await openStore(join(folder, 'dispositif.sqlite'));
  const documents: SearchDocument[] = [];
  for (let after = ''; ; ) {
    const ids = await store.listIdsAfter(after, 200);
    for (const id of ids) {
      const view = await store.findJudgment(id);
      if (view) documents.push(toSearchDocument(view));
    }
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  await store.close();
  return documents;
}

async function evaluate(index: SearchIndex, documents: readonly SearchDocument[], judged: Judged): Promise<void> {
  await index.rebuild(
    (async function* () {
      yield* documents;
    })(),
  );
  const scores: Score[] = [];
  for (const query of judged.queries) {
    const { hits } = await index.search({
      q: query.q,
      filters: NO_FILTERS,
      sort: 'relevance',
      page: 1,
      size: 10,
      facets: [],
      withoutExpansions: [],
    });
    const ids = hits.map((hit) => hit.id);
    const score = scoreRanking(query, ids);
    scores.push(score);
    if (values.verbose && score.ndcg < 0.999)
      console.log(`  ${score.ndcg.toFixed(2)} ${query.id}: ${query.q}\n       ${ids.join(' ')}`);
  }
  for (const { kind, queries, ndcg, mrr, first } of averages(scores)) {
    console.log(
      `${judged.corpus.padEnd(8)} ${index.name.padEnd(12)} ${kind.padEnd(9)} ${String(queries).padStart(3)} queries  nDCG@10 ${ndcg.toFixed(3)}  MRR ${mrr.toFixed(3)}  first ${first.toFixed(3)}`,
    );
  }
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'dispositif-eval-'));
  const server = hasMeilisearch() ? await startMeilisearch() : null;
  if (!server)
    console.log('*** meilisearch: not evaluated (no MEILI_URL, no MEILI_BIN, no `meilisearch` on the PATH) ***');
  try {
    for (const judged of [readJudged('samples.json'), readJudged('real.json')]) {
      if (judged.corpus === 'real' && !existsSync(CORPUS)) {
        console.log(`*** real decisions: not evaluated (${CORPUS} is not there) ***`);
        continue;
      }
      const data = join(folder, judged.corpus);
      if (judged.corpus === 'samples') runCli(data, 'seed');
      else runCli(data, 'ingest', 'files', CORPUS);
      const documents = await readDocuments(data);
      console.log(`${judged.corpus}: ${documents.length} decisions`);
      const embedded = await openEmbeddedIndex({ path: join(data, 'eval', 'index.db'), readers: 0 });
      await evaluate(embedded, documents, judged);
      await embedded.close();
      if (!server) continue;
      const adminKey = process.env.MEILI_MASTER_KEY ?? null;
      const meilisearch = await openMeilisearchIndex({ host: server.host, adminKey, prefix: `eval-${judged.corpus}-` });
      await evaluate(meilisearch, documents, judged);
      await meilisearch.close();
    }
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
