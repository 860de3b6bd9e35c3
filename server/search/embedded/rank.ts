import type { DocSet } from '../doc-set.ts';
import { joinNodes, positiveLeaves, type QueryNode } from '../query-ast.ts';
import { type FtsTable, ftsExpression, ftsTable } from './fts-expression.ts';
import type { Db, Tables } from './schema.ts';

/** A node that one table can score. */
export interface RankSource {
  readonly table: FtsTable;
  readonly expression: string;
  /** True when the source is the whole query: its matches are the query's. */
  readonly isWhole: boolean;
}

/** What to score a query by: its parts that one table can run, or else the words that a result may contain. */
export function rankSources(root: QueryNode): readonly RankSource[] {
  const table = ftsTable(root);
  if (table) return [{ table, expression: ftsExpression(root), isWhole: true }];
  const parts = root.kind === 'and' ? root.children.filter((child) => child.kind !== 'not') : [root];
  return (['stems', 'exact'] as const).flatMap((name) => {
    const native = joinNodes(
      'and',
      parts.filter((part) => ftsTable(part) === name),
    );
    const loose = parts.filter((part) => ftsTable(part) === null).flatMap(positiveLeaves);
    const others = joinNodes(
      'or',
      loose.filter((leaf) => ftsTable(leaf) === name),
    );
    return [native, others]
      .filter((node) => node !== null)
      .map((node) => ({ table: name, expression: ftsExpression(node), isWhole: false }));
  });
}

/** Up to `limit` ordinals of `wanted`, best bm25 first, by ordinal among equals. */
export function rankNodes(
  db: Db,
  tables: Tables,
  sources: readonly RankSource[],
  matched: DocSet,
  wanted: DocSet,
  limit: number,
): readonly number[] {
  if (limit <= 0) return [];
  const [only] = sources;
  if (sources.length === 1 && only?.isWhole && wanted.count() === matched.count())
    return rankAll(db, tables, only, limit);
  const scores = new Float64Array(wanted.capacity);
  for (const { table, expression } of sources) {
    const name = tables[table];
    const rows = db.prepare(`SELECT rowid, rank FROM ${name} WHERE ${name} MATCH ?`).raw().iterate(expression);
    for (const [id, rank] of rows as Iterable<[number, number]>) {
      if (wanted.has(id - 1)) scores[id - 1] = (scores[id - 1] ?? 0) - rank;
    }
  }
  return bestScores(scores, limit);
}

function rankAll(db: Db, tables: Tables, source: RankSource, limit: number): readonly number[] {
  const name = tables[source.table];
  const rows = db.prepare(`SELECT rowid FROM ${name} WHERE ${name} MATCH ? ORDER BY rank LIMIT ?`).pluck();
  return (rows.all(source.expression, limit) as number[]).map((id) => id - 1);
}

function bestScores(scores: Float64Array, limit: number): readonly number[] {
  const positive = scores.filter((score) => score > 0).sort();
  const least = positive[Math.max(positive.length - limit, 0)] ?? Infinity;
  const kept: number[] = [];
  scores.forEach((score, ordinal) => {
    if (score >= least && score > 0) kept.push(ordinal);
  });
  return kept.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}
