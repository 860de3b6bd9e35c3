import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_FILTERS, type SearchFilters } from '../../server/search/search-index.ts';

/** A query with the decisions that a reader graded for it, from 0 to 3. */
export interface JudgedQuery {
  readonly id: string;
  readonly kind: string;
  readonly q: string;
  readonly filters: SearchFilters;
  readonly grades: ReadonlyMap<string, number>;
}

export interface JudgedSet {
  readonly name: string;
  readonly corpus: 'samples' | 'real';
  /** True when the decisions on which extraction is scored blind are left out of the corpus, so that nobody read them to grade. */
  readonly leavesSetAside: boolean;
  /** True when every decision that a list showed was graded: what is not graded is a gap in the set, not an irrelevant decision. */
  readonly isPooled: boolean;
  readonly queries: readonly JudgedQuery[];
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly q: string;
  readonly why: string;
  readonly filters?: Partial<SearchFilters>;
  /** Grades by decision, for queries whose `why` explains them all. */
  readonly relevant?: Readonly<Record<string, number>>;
  /** "grade reason" by decision. */
  readonly judged?: Readonly<Record<string, string>>;
  /** Read and graded 0. */
  readonly irrelevant?: readonly string[];
}

interface File {
  readonly corpus: JudgedSet['corpus'];
  readonly setAside?: 'left out';
  readonly queries: readonly Row[];
}

export const JUDGED_FILES = ['samples.json', 'real.json', 'real-topics.json'] as const;

/** One file of tests/eval/search/. @throws when a grade is not a number from 0 to 3 followed by a reason. */
export function readJudgedSet(name: (typeof JUDGED_FILES)[number]): JudgedSet {
  const file = JSON.parse(readFileSync(join(import.meta.dirname, 'search', name), 'utf8')) as File;
  return {
    name: name.replace('.json', ''),
    corpus: file.corpus,
    leavesSetAside: file.setAside === 'left out',
    isPooled: file.queries.some((row) => row.judged !== undefined),
    queries: file.queries.map((row) => ({
      id: row.id,
      kind: row.kind,
      q: row.q,
      filters: { ...NO_FILTERS, ...row.filters },
      grades: gradesOf(row),
    })),
  };
}

function gradesOf({ id, relevant, judged, irrelevant }: Row): ReadonlyMap<string, number> {
  const grades = new Map(Object.entries(relevant ?? {}));
  for (const decision of irrelevant ?? []) grades.set(decision, 0);
  for (const [decision, text] of Object.entries(judged ?? {})) {
    const grade = /^([0-3]) \S/.exec(text)?.[1];
    if (grade === undefined) throw new Error(`judged query "${id}": "${text}" is not a grade and its reason`);
    grades.set(decision, Number(grade));
  }
  return grades;
}

/** Ranking is tuned on one half of the queries, drawn by the hash of their ids, and reported on the other. */
export function isTuned(query: JudgedQuery): boolean {
  return (createHash('sha256').update(query.id).digest()[0] ?? 0) % 2 === 0;
}
