import type { Index } from 'meilisearch';
import type { AnswerEngine } from '../answer.ts';
import type { Columns } from '../columns/columns.ts';
import { DocSet } from '../doc-set.ts';
import type { SearchDocument } from '../document.ts';
import { FIELD_NAMES, type FieldName } from '../fields.ts';
import type { PhraseNode, QueryNode } from '../query-ast.ts';
import { fieldsOfNode, holds, type WordsByField } from '../verify.ts';
import { askCounts, askSets } from './ask.ts';
import type { CachedColumns } from './cached-columns.ts';
import type { MeilisearchClients } from './clients.ts';
import { parseSource, type StoredDecision, wordsOfParts } from './documents.ts';
import { phrasesOf } from './forms.ts';
import { knownWords } from './known-words.ts';
import { findPairOfForms, nativeKey, textQueries, widen } from './query-text.ts';
import { rankDecisions } from './rank.ts';

/** Decisions whose words are read over HTTP to settle a proximity or a long phrase: about a second for each thousand. */
export const MOST_VERIFIED = 20_000;
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
    estimate: async (node) =>
      /^(?:all|prefix):/.test(nativeKey(node) ?? '')
        ? Math.min(...(await askCounts(textQueries(node), clients)))
        : null,
    read,
    readWords: (ordinals, node) => readWords(ordinals, fieldsOfNode(node), index, cache),
    match: async (node) => {
      const prefix = findPrefix(node);
      if (prefix) return dropSplitWords(prefix, await match(prefix), match, read);
      const pair = findPairOfForms(node);
      return pair ? matchAny(await phrasesOf(pair, clients), clients, cache, columns) : match(node);
    },
    rank: (root, matched, wanted, limit) => rankDecisions(root, matched, wanted, limit, clients, cache, engine),
    words: knownWords(clients, columns.size),
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
  const [first, ...others] = await askSets(textQueries(node), clients, cache);
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
  const sets = await askSets(nodes.flatMap(textQueries), clients, cache);
  return sets.reduce((all, set) => all.or(set), DocSet.of(columns.capacity, []));
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
