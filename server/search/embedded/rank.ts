import type { DocSet } from '../doc-set.ts';
import { joinNodes, positiveLeaves, type QueryNode } from '../query-ast.ts';
import { type FtsTable, ftsExpression } from './fts-expression.ts';
import { addImpact, type DocumentLengths } from './impact.ts';
import { findPostedTerm, nativeKey } from './native.ts';
import type { PostingsReader } from './postings.ts';
import type { Db, Tables } from './schema.ts';

/** A part of a query that a full-text table can score. */
interface RankSource {
  readonly table: FtsTable;
  readonly expression: string;
}

/** What scores the documents of one state of the index. */
export interface RankScope {
  readonly db: Db;
  readonly tables: Tables;
  readonly postings: PostingsReader;
  readonly lengths: DocumentLengths;
  /** Every document that is there. */
  readonly all: DocSet;
}

/** Up to `limit` ordinals of `wanted`, best bm25 first, by ordinal among equals. `matched`: what the query finds before any filter. */
export function rankNodes(
  scope: RankScope,
  root: QueryNode,
  matched: DocSet,
  wanted: DocSet,
  limit: number,
): readonly number[] {
  if (limit <= 0) return [];
  const parts = root.kind === 'and' ? root.children.filter((child) => child.kind !== 'not') : [root];
  const sources = fullTextSources(parts);
  const terms = postedTerms(parts);
  const [only] = sources;
  const isWhole = nativeKey(root) !== null && sources.length === 1 && terms.length === 0;
  if (only && isWhole && wanted.count() === matched.count()) return rankAll(scope, only, limit);
  const scores = new Float64Array(wanted.capacity);
  for (const source of sources) addFullText(scope, scores, source);
  addTerms(scope, scores, terms);
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
  for (const term of terms) addImpact(scores, postings.of(term), postings.holding(term, all).count(), documents, norms);
}

/** The parts that one table can run, or else the phrases that a result may contain. */
function fullTextSources(parts: readonly QueryNode[]): readonly RankSource[] {
  const loose = parts.filter((part) => nativeKey(part) === null).flatMap(positiveLeaves);
  return (['stems', 'exact'] as const).flatMap((table) => {
    const isOfTable = (node: QueryNode) => nativeKey(node) === table;
    return [joinNodes('and', parts.filter(isOfTable)), joinNodes('or', loose.filter(isOfTable))]
      .filter((node) => node !== null)
      .map((node) => ({ table, expression: ftsExpression(node) }));
  });
}

/** The words of the side index that a result may contain. */
function postedTerms(parts: readonly QueryNode[]): readonly string[] {
  return parts
    .filter((part) => nativeKey(part) === null || nativeKey(part) === 'postings')
    .flatMap(positiveLeaves)
    .map(findPostedTerm)
    .filter((term) => term !== null);
}

function rankAll({ db, tables }: RankScope, source: RankSource, limit: number): readonly number[] {
  const name = tables[source.table];
  const rows = db.prepare(`SELECT rowid FROM ${name} WHERE ${name} MATCH ? ORDER BY rank LIMIT ?`).pluck();
  return (rows.all(source.expression, limit) as number[]).map((id) => id - 1);
}

function addFullText({ db, tables }: RankScope, scores: Float64Array, { table, expression }: RankSource): void {
  const name = tables[table];
  const rows = db.prepare(`SELECT rowid, rank FROM ${name} WHERE ${name} MATCH ?`).raw().iterate(expression);
  for (const [id, rank] of rows as Iterable<[number, number]>) scores[id - 1] = (scores[id - 1] ?? 0) - rank;
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
