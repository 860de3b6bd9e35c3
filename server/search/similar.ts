import type { Columns } from './columns/columns.ts';
import type { SearchDocument } from './document.ts';
import { analyseDocument } from './fields.ts';
import { STOP_WORDS } from './normalise.ts';

const MOST_TERMS = 20;
const FIELDS = ['title', 'keywords', 'visa', 'dispositif', 'reasons', 'body'] as const;
const FIELD_BOOST: Readonly<Record<(typeof FIELDS)[number], number>> = {
  title: 3,
  keywords: 5,
  visa: 3,
  dispositif: 2,
  reasons: 1,
  body: 0.5,
};

/** Words of a document with how much each one says of it, before its rarity is known. */
export function weighWords(document: SearchDocument): ReadonlyMap<string, number> {
  const analysed = analyseDocument(document);
  const weights = new Map<string, number>();
  for (const field of FIELDS) {
    for (const word of analysed[field].exact) {
      if (word.length < 4 || STOP_WORDS.has(word) || /\d/.test(word)) continue;
      weights.set(word, (weights.get(word) ?? 0) + FIELD_BOOST[field]);
    }
  }
  return weights;
}

/** The words that tell the document from the others, with their weight: frequent in it, rare elsewhere. */
export function tellingWords(
  weights: ReadonlyMap<string, number>,
  documentsWith: ReadonlyMap<string, number>,
  documents: number,
): readonly (readonly [word: string, weight: number])[] {
  return [...weights]
    .flatMap(([word, weight]) => {
      const frequency = documentsWith.get(word) ?? 0;
      if (frequency < 2 || frequency > documents * 0.3 + 2) return [];
      return [[word, Math.log1p(weight) * Math.log(1 + documents / frequency)] as const];
    })
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_TERMS);
}

/**
 * The nearest decisions first: likeness of words (0 to 1, given) raised by outcomes of the same types and by a shared legal basis.
 * A fictitious decision is never like a real one.
 */
export function orderByLikeness(
  columns: Columns,
  ordinal: number,
  likeness: ReadonlyMap<number, number>,
  limit: number,
): readonly string[] {
  const best = Math.max(...likeness.values(), Number.MIN_VALUE);
  const types = outcomeTypes(columns, ordinal);
  const score = (other: number) =>
    (likeness.get(other) ?? 0) / best +
    0.3 * shared(types, outcomeTypes(columns, other)) +
    0.15 * shared(listed(columns, 'legal_basis', ordinal), listed(columns, 'legal_basis', other));
  return [...likeness.keys()]
    .filter((other) => other !== ordinal && sameStanding(columns, ordinal, other))
    .map((other) => ({ id: columns.selectId(other), score: score(other) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map((entry) => entry.id);
}

function sameStanding(columns: Columns, a: number, b: number): boolean {
  return columns.listOf('fictitious', a) === columns.listOf('fictitious', b);
}

function outcomeTypes(columns: Columns, ordinal: number): ReadonlySet<number> {
  const [start, end] = columns.outcomesOf(ordinal);
  const types = new Set<number>();
  for (let place = start; place < end; place++) types.add(columns.outcomes.listOf('type', place));
  return types;
}

function listed(columns: Columns, dimension: 'legal_basis', ordinal: number): ReadonlySet<number> {
  return new Set(columns.dimensions[dimension].lists[columns.listOf(dimension, ordinal)]);
}

/** Jaccard's index. */
function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...a].filter((value) => b.has(value)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
