import type { Language } from '../domain/language.ts';
import type { Columns } from './columns/columns.ts';
import { countBits, type DocSet } from './doc-set.ts';
import { evaluate, type TextEngine, TooManyCandidatesError } from './evaluate.ts';
import { joinNodes, type QueryNode } from './query-ast.ts';
import { renderTyped } from './query-render.ts';
import type { QueryReading } from './search-index.ts';

/** Terms of a query that are tried with and without. */
const MOST_TERMS = 12;
const MOST_OFFERS = 3;

/**
 * Queries with fewer terms for one whose terms are never all together: those that leave out the fewest, then those that find most.
 * Each tells what it leaves out and how many decisions it finds among `wanted`. Empty when even half of the terms are nowhere together.
 */
export async function offerFewerWords(
  root: QueryNode | null,
  wanted: DocSet,
  engine: TextEngine,
  columns: Columns,
  language: Language,
): Promise<QueryReading['broader']> {
  const children = root?.kind === 'and' ? root.children : [];
  const terms = children.filter((child) => child.kind !== 'not');
  if (terms.length < 2 || terms.length > MOST_TERMS) return [];
  const excluded = children.filter((child) => child.kind === 'not');
  const held = await findEach(terms, excluded, wanted, engine, columns);
  if (held === null) return [];
  return bestMasks(held, Math.ceil(terms.length / 2)).map(({ mask, count }) => {
    const isKept = (_: QueryNode, at: number) => (mask & (1 << at)) !== 0;
    const left = terms
      .filter((term, at) => !isKept(term, at))
      .map((term) => quote(renderTyped(term, language), language));
    const query = [...terms.filter(isKept), ...excluded].map((term) => renderTyped(term, language)).join(' ');
    return { term: `${language === 'fr' ? 'sans' : 'without'} ${left.join(', ')} (${count})`, query };
  });
}

/** For each wanted document, which of the terms it holds, as bits; null when that takes too much reading. */
async function findEach(
  terms: readonly QueryNode[],
  excluded: readonly QueryNode[],
  wanted: DocSet,
  engine: TextEngine,
  columns: Columns,
): Promise<Uint16Array | null> {
  const held = new Uint16Array(columns.capacity);
  try {
    const not = joinNodes('and', excluded);
    const base = not ? wanted.and(await evaluate(not, engine, columns)) : wanted;
    for (const [at, term] of terms.entries()) {
      (await evaluate(term, engine, columns)).and(base).forEach((ordinal) => {
        held[ordinal] = (held[ordinal] ?? 0) | (1 << at);
      });
    }
  } catch (error) {
    if (error instanceof TooManyCandidatesError) return null;
    throw error;
  }
  return held;
}

/** Sets of terms that stand together in most documents: the largest sets first. */
function bestMasks(held: Uint16Array, least: number): readonly { readonly mask: number; readonly count: number }[] {
  const documents = new Map<number, number>();
  for (const mask of held) if (countBits(mask) >= least) documents.set(mask, (documents.get(mask) ?? 0) + 1);
  const counted = [...documents.keys()].map((mask) => {
    let count = 0;
    for (const [other, n] of documents) if ((other & mask) === mask) count += n;
    return { mask, size: countBits(mask), count };
  });
  return counted.sort((a, b) => b.size - a.size || b.count - a.count || a.mask - b.mask).slice(0, MOST_OFFERS);
}

function quote(text: string, language: Language): string {
  const bare = text.replace(/^[«“"]\s?|\s?[»”"]$/g, '');
  return language === 'fr' ? `« ${bare} »` : `“${bare}”`;
}
