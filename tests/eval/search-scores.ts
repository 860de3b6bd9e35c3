/** A query with the decisions that answer it, graded from 1 to 3 by a reader; every other decision counts as 0. */
export interface JudgedQuery {
  readonly id: string;
  readonly kind: string;
  readonly q: string;
  readonly why: string;
  readonly relevant: Readonly<Record<string, number>>;
}

export interface Score {
  readonly kind: string;
  /** Normalised discounted cumulative gain of the first ten, from 0 to 1 (gain 2^grade - 1). */
  readonly ndcg: number;
  /** One over the place of the first relevant decision; 0 when it is not among the first ten. */
  readonly reciprocalRank: number;
}

const DEPTH = 10;

export function scoreRanking(query: JudgedQuery, ids: readonly string[]): Score {
  const grades = ids.slice(0, DEPTH).map((id) => query.relevant[id] ?? 0);
  const ideal = Object.values(query.relevant).sort((a, b) => b - a);
  const first = grades.findIndex((grade) => grade > 0);
  return { kind: query.kind, ndcg: gain(grades) / gain(ideal), reciprocalRank: first < 0 ? 0 : 1 / (first + 1) };
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

export interface Averages {
  readonly kind: string;
  readonly queries: number;
  readonly ndcg: number;
  readonly mrr: number;
  /** Share of the queries whose first result is relevant. */
  readonly first: number;
}

/** Means over each kind of query, and over all. */
export function averages(scores: readonly Score[]): readonly Averages[] {
  const kinds = [...new Set(scores.map((score) => score.kind)), 'all'];
  return kinds.map((kind) => {
    const of = kind === 'all' ? scores : scores.filter((score) => score.kind === kind);
    const mean = (value: (score: Score) => number) => of.reduce((sum, score) => sum + value(score), 0) / of.length;
    return {
      kind,
      queries: of.length,
      ndcg: mean((score) => score.ndcg),
      mrr: mean((score) => score.reciprocalRank),
      first: mean((score) => (score.reciprocalRank === 1 ? 1 : 0)),
    };
  });
}
