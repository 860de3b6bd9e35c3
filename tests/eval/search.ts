import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SearchDocument } from '../../server/search/document.ts';
import { openEmbeddedIndex } from '../../server/search/embedded/open.ts';
import { openMeilisearchIndex } from '../../server/search/meilisearch/open.ts';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { hasMeilisearch, startMeilisearch } from '../search/support/meilisearch-server.ts';
import { isTuned, JUDGED_FILES, type JudgedSet, readJudgedSet } from './judged-queries.ts';
import { readRealDecisions, readSamples } from './search-corpora.ts';
import { type Averages, average, averages, type Score, scoreRanking } from './search-scores.ts';

const USAGE = `npm run eval:search -- [--verbose]
nDCG@10 and MRR of both engines on the judged queries of tests/eval/search/. --verbose shows each query below 1.`;
const CORPUS = resolve('../shared/corpus');
const { values } = parseArgs({
  options: { verbose: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

async function evaluate(index: SearchIndex, documents: readonly SearchDocument[], judged: JudgedSet): Promise<void> {
  await index.rebuild(
    (async function* () {
      yield* documents;
    })(),
  );
  const scores: Score[] = [];
  for (const query of judged.queries) {
    const { q, filters } = query;
    const { hits, nearby } = await index.search({
      q,
      filters,
      sort: 'relevance',
      page: 1,
      size: 10,
      facets: [],
      withoutExpansions: [],
    });
    const shown = [...hits, ...nearby].map((hit) => hit.id);
    const score = scoreRanking(query, shown);
    scores.push(score);
    if (values.verbose && score.ndcg < 0.999) {
      const graded = shown.map((id) => `${id}=${query.grades.get(id) ?? '?'}`).join(' ');
      console.log(`  ${score.ndcg.toFixed(2)} ${query.id}: ${q}\n       ${graded}`);
    }
  }
  for (const line of averages(scores)) print(judged, index, line);
  if (!judged.isPooled) return;
  print(
    judged,
    index,
    average(
      'tuned on',
      scores.filter(({ query }) => isTuned(query)),
    ),
  );
  print(
    judged,
    index,
    average(
      'not tuned',
      scores.filter(({ query }) => !isTuned(query)),
    ),
  );
  const gaps = scores.filter(({ ungraded }) => ungraded.length > 0);
  for (const { query, ungraded } of gaps) console.log(`*** ${query.id}: not graded: ${ungraded.join(' ')} ***`);
}

function print(judged: JudgedSet, index: SearchIndex, { label, queries, ndcg, mrr, first }: Averages): void {
  const name = `${judged.name.padEnd(12)} ${index.name.padEnd(12)} ${label.padEnd(13)} ${String(queries).padStart(3)} queries`;
  console.log(`${name}  nDCG@10 ${ndcg.toFixed(3)}  MRR ${mrr.toFixed(3)}  first ${first.toFixed(3)}`);
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
    const samples = await readSamples(join(folder, 'samples'));
    const real = existsSync(CORPUS) ? await readRealDecisions(join(folder, 'real'), CORPUS) : null;
    if (!real) console.log(`*** queries on real decisions: not evaluated (${CORPUS} is not there) ***`);
    for (const judged of JUDGED_FILES.map(readJudgedSet)) {
      const documents = judged.corpus === 'samples' ? samples : judged.leavesSetAside ? real?.readable : real?.all;
      if (!documents) continue;
      console.log(`${judged.name}: ${documents.length} decisions`);
      const embedded = await openEmbeddedIndex({ path: join(folder, `${judged.name}.db`), readers: 0 });
      await evaluate(embedded, documents, judged);
      await embedded.close();
      if (!server) continue;
      const adminKey = process.env.MEILI_MASTER_KEY ?? null;
      const meilisearch = await openMeilisearchIndex({ host: server.host, adminKey, prefix: `eval-${judged.name}-` });
      await evaluate(meilisearch, documents, judged);
      await meilisearch.close();
    }
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
