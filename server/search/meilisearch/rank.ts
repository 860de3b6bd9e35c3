import type { AnswerEngine } from '../answer.ts';
import type { DocSet } from '../doc-set.ts';
import { groupNative } from '../evaluate.ts';
import { positiveLeaves, type QueryNode } from '../query-ast.ts';
import { askRankings } from './ask.ts';
import type { CachedColumns } from './cached-columns.ts';
import type { MeilisearchClients } from './clients.ts';
import { loosen, MOST_WORDS, nativeKey, type TextQuery, textQueries } from './query-text.ts';

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

/** Up to `limit` ordinals of `wanted`, the most relevant first. */
export async function rankDecisions(
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
  const options = { limit: RANK_WINDOW, ...(filter ? { filter } : {}) };
  const lists = await askRankings(texts, options, clients, cache);
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
    const [found = []] = await askRankings([text], { limit: window }, clients, cache);
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
