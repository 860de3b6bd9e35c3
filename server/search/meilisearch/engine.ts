import type { Index, MultiSearchQuery } from 'meilisearch';
import type { AnswerEngine } from '../answer.ts';
import type { Columns } from '../columns/columns.ts';
import type { DocSet } from '../doc-set.ts';
import type { SearchDocument } from '../document.ts';
import { groupNative } from '../evaluate.ts';
import { type PhraseNode, positiveLeaves, type QueryNode } from '../query-ast.ts';
import { holds } from '../verify.ts';
import type { CachedColumns } from './cached-columns.ts';
import type { MeilisearchClients } from './clients.ts';
import { parseSource, type StoredDecision } from './documents.ts';
import { MOST_WORDS, nativeKey, type TextQuery, textQueries, widen } from './query-text.ts';
import { suggestFromVocabulary } from './suggest.ts';

/** Decisions that are read over HTTP to settle a proximity or a long phrase. */
const MOST_VERIFIED = 2000;
/** Decisions that a ranking can be restricted to by number. */
const MOST_NUMBERS = 5000;
/** Places of each part of a query that count when parts are ranked apart. */
const RANK_WINDOW = 1000;
/** Of reciprocal rank fusion: how little the very first places weigh over the next. */
const FUSION = 60;

type Query = MultiSearchQuery;

/** Meilisearch as the engine of an answer, for one question. */
export function meilisearchEngine(clients: MeilisearchClients, cache: CachedColumns, columns: Columns): AnswerEngine {
  const index = clients.decisions;
  const match = (node: QueryNode) => matchNode(node, clients, cache);
  const read = (ordinals: readonly number[]) => readSources(ordinals, index, cache);
  const engine: AnswerEngine = {
    name: 'meilisearch',
    nativeKey,
    widen,
    mostVerified: MOST_VERIFIED,
    read,
    match: async (node) => {
      const prefix = findPrefix(node);
      return prefix ? dropSplitWords(prefix, await match(prefix), match, read) : match(node);
    },
    rank: (root, matched, wanted, limit) => rank(root, matched, wanted, limit, clients, cache, engine),
    suggest: (q) => suggestFromVocabulary(q, clients, columns.size),
  };
  return engine;
}

/** The start of a word that the node asks for; a group of them repeats one and the same. */
function findPrefix(node: QueryNode): PhraseNode | null {
  if (node.kind === 'phrase' && node.prefix) return node;
  return node.kind === 'and' && node.children[0] ? findPrefix(node.children[0]) : null;
}

/** All the decisions that meet the node: the counts of the facet `n` name each of them, without reading any. */
async function matchNode(node: QueryNode, clients: MeilisearchClients, cache: CachedColumns): Promise<DocSet> {
  const queries = textQueries(node).map((text): Query => ({ ...baseQuery(clients, text), limit: 0, facets: ['n'] }));
  const { results } = await clients.search.multiSearch<{ queries: Query[] }, StoredDecision>({ queries });
  const sets = results.map((result) => cache.toSet(Object.keys(result.facetDistribution?.n ?? {}).map(Number)));
  const [first, ...others] = sets;
  if (!first) throw new Error('Meilisearch answered no query');
  return others.reduce((all, set) => all.and(set), first);
}

function baseQuery(clients: MeilisearchClients, text: TextQuery): Query {
  return {
    indexUid: clients.decisions.uid,
    q: text.q,
    matchingStrategy: 'all',
    attributesToRetrieve: ['n'],
    ...(text.attributes ? { attributesToSearchOn: [...text.attributes] } : {}),
  };
}

/** Meilisearch also finds "har cel" for the start "harcel": what holds such a pair is looked at. */
async function dropSplitWords(
  node: PhraseNode,
  found: DocSet,
  match: (node: QueryNode) => Promise<DocSet>,
  read: (ordinals: readonly number[]) => Promise<readonly SearchDocument[]>,
): Promise<DocSet> {
  const word = node.words[0] ?? '';
  const splits = Array.from({ length: word.length - 1 }, (_, i): PhraseNode => {
    return { ...node, words: [word.slice(0, i + 1), word.slice(i + 1)], prefix: false };
  });
  const sets = await Promise.all(splits.map(match));
  const suspects = sets
    .reduce((all, set) => all.or(set), found.andNot(found))
    .and(found)
    .toArray();
  const documents = await read(suspects);
  const result = found.and(found);
  documents.forEach((document, i) => {
    const ordinal = suspects[i];
    if (ordinal !== undefined && !holds(document, node)) result.delete(ordinal);
  });
  return result;
}

async function readSources(
  ordinals: readonly number[],
  index: Index<StoredDecision>,
  cache: CachedColumns,
): Promise<readonly SearchDocument[]> {
  if (ordinals.length === 0) return [];
  const numbers = ordinals.map((ordinal) => cache.numberOf(ordinal));
  const { hits } = await index.search('', {
    filter: `n IN [${numbers.join(', ')}]`,
    limit: numbers.length,
    attributesToRetrieve: ['n', 'source'],
  });
  const byNumber = new Map(hits.map((hit) => [hit.n, hit.source]));
  return numbers.map((n) => {
    const source = byNumber.get(n);
    if (source === undefined) throw new Error(`Meilisearch no longer has decision number ${n}: search again`);
    return parseSource(source);
  });
}

async function rank(
  root: QueryNode,
  matched: DocSet,
  wanted: DocSet,
  limit: number,
  clients: MeilisearchClients,
  cache: CachedColumns,
  engine: AnswerEngine,
): Promise<readonly number[]> {
  const count = wanted.count();
  if (limit <= 0 || count === 0) return [];
  const texts = nativeKey(root) === null ? [] : textQueries(root);
  const [only] = texts;
  if (texts.length === 1 && only && count === matched.count()) return rankOne(only, limit, clients, cache);
  const filter = count <= MOST_NUMBERS ? numbersFilter(wanted, cache) : undefined;
  const queries = rankQueries(root, engine).map(
    (text): Query => ({ ...baseQuery(clients, text), limit: RANK_WINDOW, ...(filter ? { filter } : {}) }),
  );
  if (queries.length === 0) return [];
  const { results } = await clients.search.multiSearch<{ queries: Query[] }, StoredDecision>({ queries });
  const lists = results.map((result) => cache.toOrdinals(result.hits.map((hit) => hit.n)));
  return fuse(lists, wanted).slice(0, limit);
}

async function rankOne(
  text: TextQuery,
  limit: number,
  clients: MeilisearchClients,
  cache: CachedColumns,
): Promise<readonly number[]> {
  const { results } = await clients.search.multiSearch<{ queries: Query[] }, StoredDecision>({
    queries: [{ ...baseQuery(clients, text), limit }],
  });
  return cache.toOrdinals(results[0]?.hits.map((hit) => hit.n) ?? []);
}

function numbersFilter(wanted: DocSet, cache: CachedColumns): string {
  return `n IN [${wanted
    .toArray()
    .map((ordinal) => cache.numberOf(ordinal))
    .join(', ')}]`;
}

/** The parts of a query that Meilisearch ranks apart: what must be there together, and each other word that may be. */
function rankQueries(root: QueryNode, engine: AnswerEngine): readonly TextQuery[] {
  const parts = root.kind === 'and' ? root.children.filter((child) => child.kind !== 'not') : [root];
  const nodes = groupNative(parts, 'and', engine).flatMap((node) =>
    nativeKey(node) !== null
      ? [node]
      : positiveLeaves(node).map((leaf) => (nativeKey(leaf) === null ? looseLeaf(leaf) : leaf)),
  );
  return nodes
    .filter((node) => nativeKey(node) !== null)
    .flatMap(textQueries)
    .slice(0, MOST_WORDS * 2);
}

function looseLeaf(leaf: QueryNode): QueryNode {
  return leaf.kind === 'term' || leaf.kind === 'phrase' ? widen(leaf) : leaf;
}

/** Reciprocal rank fusion of the lists, of what is wanted only. */
function fuse(lists: readonly (readonly number[])[], wanted: DocSet): readonly number[] {
  const scores = new Map<number, number>();
  for (const list of lists) {
    list.forEach((ordinal, place) => {
      if (wanted.has(ordinal)) scores.set(ordinal, (scores.get(ordinal) ?? 0) + 1 / (FUSION + place));
    });
  }
  return [...scores].sort(([a, m], [b, n]) => n - m || a - b).map(([ordinal]) => ordinal);
}
