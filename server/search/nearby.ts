import type { Columns } from './columns/columns.ts';
import { DocSet } from './doc-set.ts';
import { evaluate, type TextEngine, TooManyCandidatesError } from './evaluate.ts';
import { joinNodes, type QueryNode } from './query-ast.ts';

/** Terms of a query that are looked for one by one. */
const MOST_TERMS = 16;
/** Share of a query that a decision near it holds, and of the share of the nearest one: from the judged queries (tests/eval/search/). */
const LEAST_SHARE = 1 / 3;
const LEAST_OF_BEST = 0.6;
const WHOLE = 0.999;
/** A term in more decisions tells little of any: it is left out of account, which spares looking for all of them. */
const COMMON = { share: 0.1, atLeast: 1000, atMost: 10_000 };

type RankingEngine = TextEngine & {
  rank(root: QueryNode, matched: DocSet, wanted: DocSet, limit: number): Promise<readonly number[]>;
};

/**
 * Up to `limit` of the `wanted` decisions, the nearest first, that hold most of a query: some of its words, in their order of rarity
 * the least telling ones, may be missing; what it says by quotes, fields, distances and exclusions still holds. Empty when it has no
 * such words, or when telling takes too much reading.
 */
export async function findNearby(
  root: QueryNode | null,
  wanted: DocSet,
  limit: number,
  engine: RankingEngine,
  columns: Columns,
): Promise<readonly number[]> {
  const parts = root === null ? [] : root.kind === 'and' ? root.children : [root];
  const loose = parts.filter(isLoose);
  const any = joinNodes('or', loose);
  if (limit <= 0 || any === null || loose.length > MOST_TERMS) return [];
  const strict = joinNodes(
    'and',
    parts.filter((part) => !isLoose(part)),
  );
  const found: number[] = [];
  try {
    const base = strict ? wanted.and(await evaluate(strict, engine, columns)) : wanted;
    for (const tier of tiersOf(await sharesOf(loose, base, engine, columns))) {
      const missing = limit - found.length;
      if (missing > 0 && tier.count() > 0) found.push(...(await engine.rank(any, tier, tier, missing)));
    }
  } catch (error) {
    if (!(error instanceof TooManyCandidatesError)) throw error;
  }
  return found;
}

/** Words and their expansions; not what was asked for by quotes, fields or distances. */
function isLoose(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.children.every(isLoose);
    case 'term':
    case 'concept':
      return node.field === null;
    default:
      return false;
  }
}

/** For each decision of `base`, the share of the terms that it holds, a term counting the more the fewer decisions hold it. */
async function sharesOf(
  terms: readonly QueryNode[],
  base: DocSet,
  engine: TextEngine,
  columns: Columns,
): Promise<Float32Array> {
  const most = Math.min(Math.max(columns.size * COMMON.share, COMMON.atLeast), COMMON.atMost);
  const weights = new Float32Array(columns.capacity);
  let whole = 0;
  for (const term of terms) {
    if (await isSurelyCommon(term, most, engine)) continue;
    const holders = await evaluate(term, engine, columns);
    const count = holders.count();
    if (count > most) continue;
    const weight = Math.log((columns.size + 1) / (count + 0.5));
    whole += weight;
    holders.and(base).forEach((ordinal) => {
      weights[ordinal] = (weights[ordinal] ?? 0) + weight;
    });
  }
  return weights.map((weight) => weight / Math.max(whole, Number.EPSILON));
}

/** True when the engine can tell so without looking for the decisions. */
async function isSurelyCommon(term: QueryNode, most: number, engine: TextEngine): Promise<boolean> {
  const alternatives = term.kind === 'or' ? term.children : [term];
  for (const node of alternatives) {
    const about = await engine.estimate?.(node);
    if (about !== undefined && about !== null && about > most) return true;
  }
  return false;
}

/** Those that hold everything, then those that hold enough. */
function tiersOf(shares: Float32Array): readonly [DocSet, DocSet] {
  const best = shares.reduce((highest, share) => Math.max(highest, share), 0);
  const least = Math.max(LEAST_SHARE, best * LEAST_OF_BEST);
  const [whole, part] = [new DocSet(shares.length), new DocSet(shares.length)];
  shares.forEach((share, ordinal) => {
    if (share >= WHOLE) whole.add(ordinal);
    else if (share >= least) part.add(ordinal);
  });
  return [whole, part];
}
