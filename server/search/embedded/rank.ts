import type { DocSet } from '../doc-set.ts';
import { joinNodes, positiveLeaves, type QueryNode } from '../query-ast.ts';
import { ftsExpression } from './fts-expression.ts';
import type { FullTextQuery, FullTextReader } from './full-text.ts';
import { addImpact, type DocumentLengths } from './impact.ts';
import { findPostedTerm, findWordStart, nativeKey } from './native.ts';
import { type PostingsReader, WEIGHT_SCALE } from './postings.ts';

/** What finds and scores the documents of one state of the index. */
export interface RankScope {
  readonly fullText: FullTextReader;
  readonly postings: PostingsReader;
  readonly lengths: DocumentLengths;
  /** Every document that is there. */
  readonly all: DocSet;
}

/** Up to `limit` ordinals of `wanted`, best bm25 first, by ordinal among equals. */
export function rankNodes(scope: RankScope, root: QueryNode, wanted: DocSet, limit: number): readonly number[] {
  if (limit <= 0 || wanted.count() === 0) return [];
  const parts = root.kind === 'and' ? root.children.filter((child) => child.kind !== 'not') : [root];
  const scores = new Float64Array(wanted.capacity);
  for (const query of fullTextQueries(parts)) scope.fullText.addScores(query, scores);
  addTerms(scope, scores, leavesOf(parts, 'postings', findPostedTerm));
  for (const start of leavesOf(parts, 'starts', findWordStart)) addWordStart(scope, scores, start);
  return bestScores(scores, wanted, limit);
}

/** Adds the bm25 of words to the scores of all their documents. */
export function addTerms(
  { postings, lengths, all }: Pick<RankScope, 'postings' | 'lengths' | 'all'>,
  scores: Float64Array,
  terms: readonly string[],
): void {
  const documents = all.count();
  const norms = lengths.norms(documents);
  for (const term of terms) addImpact(scores, postings.of(term), postings.holding(term).count(), documents, norms);
}

/**
 * Adds the bm25 of the start of a word, as of one word, to the scores of the documents that hold it. The side index knows stems: a document
 * of which it knows none that begins so (yeux, under oeil) counts as holding the word once.
 */
function addWordStart({ fullText, postings, lengths, all }: RankScope, scores: Float64Array, start: string): void {
  const holding = fullText.matchStart(start, all.capacity).toOrdinals();
  const known = postings.weightsOfStart(start);
  const weights = holding.map((ordinal) => known[ordinal] || WEIGHT_SCALE);
  const documents = all.count();
  addImpact(scores, { ordinals: holding, weights }, holding.length, documents, lengths.norms(documents));
}

/** The parts that one table can run, or else the phrases that a result may contain. */
function fullTextQueries(parts: readonly QueryNode[]): readonly FullTextQuery[] {
  const loose = parts
    .filter((part) => nativeKey(part) === null)
    .flatMap(positiveLeaves)
    .filter((leaf) => findWordStart(leaf) === null);
  return (['stems', 'exact'] as const).flatMap((table) => {
    const isOfTable = (node: QueryNode) => nativeKey(node) === table;
    return [joinNodes('and', parts.filter(isOfTable)), joinNodes('or', loose.filter(isOfTable))]
      .filter((node) => node !== null)
      .map((node) => ({ table, expression: ftsExpression(node) }));
  });
}

/** What the side index knows of the leaves that a result may contain: those that it answers, and those of parts that nothing answers alone. */
function leavesOf(
  parts: readonly QueryNode[],
  key: string,
  find: (node: QueryNode) => string | null,
): readonly string[] {
  return parts
    .filter((part) => nativeKey(part) === null || nativeKey(part) === key)
    .flatMap(positiveLeaves)
    .map(find)
    .filter((found) => found !== null);
}

/** Up to `limit` ordinals of `wanted` with a score, the highest first, by ordinal among equals. */
export function bestScores(scores: Float64Array, wanted: DocSet, limit: number): readonly number[] {
  const byScore = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  const kept: number[] = [];
  let least = 0;
  wanted.forEach((ordinal) => {
    if ((scores[ordinal] ?? 0) <= least) return;
    kept.push(ordinal);
    if (kept.length < limit * 2 + 64) return;
    kept.sort(byScore).length = limit;
    least = scores[kept[limit - 1] ?? 0] ?? 0;
  });
  return kept.sort(byScore).slice(0, limit);
}
