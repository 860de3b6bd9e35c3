import type { Index, MultiSearchQuery } from 'meilisearch';
import type { AnswerEngine } from '../answer.ts';
import type { Columns } from '../columns/columns.ts';
import { DocSet } from '../doc-set.ts';
import type { SearchDocument } from '../document.ts';
import { groupNative } from '../evaluate.ts';
import { FIELD_NAMES, type FieldName } from '../fields.ts';
import { type PhraseNode, positiveLeaves, type QueryNode } from '../query-ast.ts';
import { fieldsOfNode, holds, type WordsByField } from '../verify.ts';
import type { CachedColumns } from './cached-columns.ts';
import type { MeilisearchClients } from './clients.ts';
import { parseSource, type StoredDecision, wordsOfParts } from './documents.ts';
import { phrasesOf } from './forms.ts';
import { findPairOfForms, loosen, MOST_WORDS, nativeKey, type TextQuery, textQueries, widen } from './query-text.ts';
import { suggestFromVocabulary } from './suggest.ts';

/** Decisions whose words are read over HTTP to settle a proximity or a long phrase: about a second for each thousand. */
export const MOST_VERIFIED = 20_000;
/** Decisions that a ranking can be restricted to by number. */
const MOST_NUMBERS = 5000;
/** Decisions so few that restricting a ranking to them costs less than looking for them in it. */
const FEW_NUMBERS = 300;
/** Places of a ranking that are looked through at first for what is wanted. */
const FIRST_WINDOW = 100;
/** Places of each part of a query that count when parts are ranked apart. */
const RANK_WINDOW = 1000;
/** Of reciprocal rank fusion: how little the very first places weigh over the next. */
const FUSION = 60;

type Query = MultiSearchQuery;

/** Meilisearch as the engine of an answer, for one question. */
export function meilisearchEngine(
  clients: MeilisearchClients,
  cache: CachedColumns,
  columns: Columns,
  mostVerified = MOST_VERIFIED,
): AnswerEngine {
  const index = clients.decisions;
  const match = (node: QueryNode) => matchNode(node, clients, cache);
  const read = (ordinals: readonly number[]) => readSources(ordinals, index, cache);
  const engine: AnswerEngine = {
    name: 'meilisearch',
    nativeKey,
    widen,
    mostVerified,
    read,
    readWords: (ordinals, node) => readWords(ordinals, fieldsOfNode(node), index, cache),
    match: async (node) => {
      const prefix = findPrefix(node);
      if (prefix) return dropSplitWords(prefix, await match(prefix), match, read);
      const pair = findPairOfForms(node);
      return pair ? matchAny(await phrasesOf(pair, clients), clients, cache, columns) : match(node);
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

/** All the decisions that meet the node. */
async function matchNode(node: QueryNode, clients: MeilisearchClients, cache: CachedColumns): Promise<DocSet> {
  const [first, ...others] = await matchQueries(textQueries(node), clients, cache);
  if (!first) throw new Error('Meilisearch answered no query');
  return others.reduce((all, set) => all.and(set), first);
}

/** All the decisions that meet one of the nodes. */
async function matchAny(
  nodes: readonly QueryNode[],
  clients: MeilisearchClients,
  cache: CachedColumns,
  columns: Columns,
): Promise<DocSet> {
  const sets = await matchQueries(nodes.flatMap(textQueries), clients, cache);
  return sets.reduce((all, set) => all.or(set), DocSet.of(columns.capacity, []));
}

/** The decisions that each query finds: the counts of the facet `n` name each of them, without reading any. */
async function matchQueries(
  texts: readonly TextQuery[],
  clients: MeilisearchClients,
  cache: CachedColumns,
): Promise<readonly DocSet[]> {
  if (texts.length === 0) return [];
  const queries = texts.map((text): Query => ({ ...baseQuery(clients, text), limit: 0, facets: ['n'] }));
  const { results } = await clients.search.multiSearch<{ queries: Query[] }, StoredDecision>({ queries });
  return results.map((result) => cache.toSet(Object.keys(result.facetDistribution?.n ?? {}).map(Number)));
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

/** The written words of some fields, as they are indexed: nothing has to be split again. */
async function readWords(
  ordinals: readonly number[],
  fields: readonly FieldName[],
  index: Index<StoredDecision>,
  cache: CachedColumns,
): Promise<readonly WordsByField[]> {
  const numbers = ordinals.map((ordinal) => cache.numberOf(ordinal));
  const { hits } = await index.search('', {
    filter: `n IN [${numbers.join(', ')}]`,
    limit: numbers.length,
    attributesToRetrieve: ['n', ...fields.map((name) => `e.${name}`)],
  });
  const byNumber = new Map(hits.map((hit) => [hit.n, hit.e]));
  return numbers.map((n) => {
    const words = byNumber.get(n);
    if (words === undefined) throw new Error(`Meilisearch no longer has decision number ${n}: search again`);
    const entries = FIELD_NAMES.map((name) => [name, wordsOfParts(words[name] ?? {})] as const);
    return Object.fromEntries(entries) as Record<FieldName, readonly string[]>;
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
  const isWhole = /^(?:all|prefix):/.test(nativeKey(root) ?? '') && textQueries(root).length === 1;
  const texts = isWhole ? textQueries(root) : rankQueries(root, engine);
  const [only] = texts;
  const isFew = count <= FEW_NUMBERS && count < matched.count();
  if (texts.length === 1 && only && !isFew) return rankOne(only, wanted, limit, clients, cache);
  const filter = count <= MOST_NUMBERS && (isFew || count * 2 < cache.size) ? numbersFilter(wanted, cache) : undefined;
  const queries = texts.map(
    (text): Query => ({ ...baseQuery(clients, text), limit: RANK_WINDOW, ...(filter ? { filter } : {}) }),
  );
  if (queries.length === 0) return [];
  const { results } = await clients.search.multiSearch<{ queries: Query[] }, StoredDecision>({ queries });
  const lists = results.map((result) => cache.toOrdinals(result.hits.map((hit) => hit.n)));
  return fuse(lists, wanted).slice(0, limit);
}

/** The best of what is wanted in the order of one query, looked for in a longer and longer part of it. */
async function rankOne(
  text: TextQuery,
  wanted: DocSet,
  limit: number,
  clients: MeilisearchClients,
  cache: CachedColumns,
): Promise<readonly number[]> {
  for (let window = limit + FIRST_WINDOW; ; window *= 8) {
    const { results } = await clients.search.multiSearch<{ queries: Query[] }, StoredDecision>({
      queries: [{ ...baseQuery(clients, text), limit: window }],
    });
    const found = cache.toOrdinals(results[0]?.hits.map((hit) => hit.n) ?? []);
    const ranked = found.filter((ordinal) => wanted.has(ordinal)).slice(0, limit);
    if (ranked.length === limit || found.length < window || window > MOST_NUMBERS) return ranked;
  }
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
  const isRanked = (node: QueryNode) => /^(?:all|prefix):/.test(nativeKey(node) ?? '');
  const ranked = parts.flatMap((part) => {
    if (isRanked(part)) return [part];
    return part.kind === 'term' || part.kind === 'phrase' ? [loosen(part)] : positiveLeaves(part).map(loosen);
  });
  const all = ranked.flatMap((node) => (node.kind === 'and' && !isRanked(node) ? node.children : [node]));
  const together = all.filter((node) => parts.includes(node));
  const apart = all.filter((node) => !parts.includes(node));
  return [...groupNative(together, 'and', engine), ...apart]
    .filter(isRanked)
    .flatMap(textQueries)
    .slice(0, MOST_WORDS * 2);
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
