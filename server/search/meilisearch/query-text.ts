import { joinNodes, type PhraseNode, type QueryNode, type TermNode, type TextField } from '../query-ast.ts';
import { QUERY_FIELDS } from '../verify.ts';
import { markStem } from './documents.ts';

/** Words of one query that Meilisearch reads; it ignores the others without a word. */
export const MOST_WORDS = 10;

/** Words of a phrase that Meilisearch checks exactly: longer ones only pair by pair. */
const EXACT_PHRASE = 2;

/** What can be asked for in one query, exactly: terms and short phrases of one field that must all be there; or the start of one word. */
export function nativeKey(node: QueryNode): string | null {
  switch (node.kind) {
    case 'concept':
      return `all:${node.field ?? ''}`;
    case 'term':
      return node.words.length <= EXACT_PHRASE ? `all:${node.field ?? ''}` : null;
    case 'phrase':
      if (node.prefix) return node.words.length === 1 ? `prefix:${node.field ?? ''}:${node.words[0]}` : null;
      return node.words.length <= EXACT_PHRASE ? `all:${node.field ?? ''}` : null;
    case 'and': {
      const keys = new Set(node.children.map(nativeKey));
      const [only] = keys;
      return keys.size === 1 && only ? only : null;
    }
    default:
      return null;
  }
}

/** Pairs of neighbours: they stand wherever the whole phrase stands. */
export function widen(node: TermNode | PhraseNode): QueryNode {
  const isPrefix = node.kind === 'phrase' && node.prefix;
  const whole = isPrefix ? node.words.slice(0, -1) : node.words;
  const pairs: QueryNode[] = whole.slice(1).map((word, at) => partOf(node, [whole[at] ?? '', word]));
  if (whole.length === 1) pairs.push(partOf(node, whole));
  if (isPrefix) pairs.push({ ...node, words: node.words.slice(-1), prefix: true });
  return joinNodes('and', pairs) ?? node;
}

function partOf(node: TermNode | PhraseNode, words: readonly string[]): QueryNode {
  return node.kind === 'phrase' ? { ...node, words, prefix: false } : { ...node, words };
}

/** One query of Meilisearch: `attributes` null = everywhere. */
export interface TextQuery {
  readonly q: string;
  readonly attributes: readonly string[] | null;
}

/** The queries that a native node comes to; a document must meet each of them. */
export function textQueries(node: QueryNode): readonly TextQuery[] {
  const leaves = node.kind === 'and' ? node.children : [node];
  const chunks: { words: number; parts: string[] }[] = [];
  for (const leaf of leaves) {
    const { text, words } = leafText(leaf);
    const last = chunks.at(-1);
    if (last && last.words + words <= MOST_WORDS) {
      last.parts.push(text);
      last.words += words;
    } else chunks.push({ words, parts: [text] });
  }
  const attributes = attributesOf(leaves[0]);
  return chunks.map((chunk) => ({ q: [...new Set(chunk.parts)].join(' '), attributes }));
}

/** Quotes keep Meilisearch from correcting, splitting or completing; only the start of a word goes without. */
function leafText(leaf: QueryNode): { readonly text: string; readonly words: number } {
  if (leaf.kind === 'concept') return { text: `"${markStem(leaf.entry.token)}"`, words: 1 };
  if (leaf.kind === 'term') return { text: `"${leaf.words.map(markStem).join(' ')}"`, words: leaf.words.length };
  if (leaf.kind !== 'phrase') throw new Error(`Meilisearch cannot run a node of kind "${leaf.kind}"`);
  return { text: leaf.prefix ? leaf.words.join(' ') : `"${leaf.words.join(' ')}"`, words: leaf.words.length };
}

function attributesOf(leaf: QueryNode | undefined): readonly string[] | null {
  const field: TextField | null = leaf && 'field' in leaf ? leaf.field : null;
  return field ? QUERY_FIELDS[field].flatMap((name) => [`s.${name}.*`, `e.${name}.*`]) : null;
}
