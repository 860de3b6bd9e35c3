import type { JudgedQuery } from './judged-queries.ts';

export interface Score {
  readonly query: JudgedQuery;
  /** Normalised discounted cumulative gain of the first ten, from 0 to 1 (gain 2^grade - 1). */
  readonly ndcg: number;
  /** One over the place of the first relevant decision; 0 when it is not among the first ten. */
  readonly reciprocalRank: number;
  /** Decisions among the first ten that nobody graded; they count as irrelevant. */
  readonly ungraded: readonly string[];
}

const DEPTH = 10;

export function scoreRanking(query: JudgedQuery, ids: readonly string[]): Score {
  const shown = ids.slice(0, DEPTH);
  const grades = shown.map((id) => query.grades.get(id) ?? 0);
  const ideal = [...query.grades.values()].sort((a, b) => b - a);
  const first = grades.findIndex((grade) => grade > 0);
  return {
    query,
    ndcg: gain(grades) / gain(ideal),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    ungraded: shown.filter((id) => !query.grades.has(id)),
  };
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

export interface Averages {
  readonly label: string;
  readonly queries: number;
  readonly ndcg: number;
  readonly mrr: number;
  /** Share of the queries whose first result is relevant. */
  readonly first: number;
}

/** Means over some scores. */
export function average(label: string, scores: readonly Score[]): Averages {
  const mean = (value: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + value(score), 0) / Math.max(scores.length, 1);
  return {
    label,
    queries: scores.length,
    ndcg: mean((score) => score.ndcg),
    mrr: mean((score) => score.reciprocalRank),
    first: mean((score) => (score.reciprocalRank === 1 ? 1 : 0)),
  };
}

/** Means over each kind of query, and over all. */
export function averages(scores: readonly Score[]): readonly Averages[] {
  const kinds = [...new Set(scores.map((score) => score.query.kind))];
  const ofKinds = kinds.map((kind) =>
    average(
      kind,
      scores.filter((score) => score.query.kind === kind),
    ),
  );
  return [...ofKinds, average('all', scores)];
}
