import { joinNodes, type PhraseNode, type QueryNode, type TermNode, type TextField } from '../query-ast.ts';
import { QUERY_FIELDS } from '../verify.ts';
import { hasForms, markStem } from './documents.ts';

/** Words of one query that Meilisearch reads; it ignores the others without a word. */
export const MOST_WORDS = 10;

/** Words of a phrase that Meilisearch checks exactly: longer ones only pair by pair, and none within one field. */
const EXACT_PHRASE = 2;

/**
 * What can be asked for in one query, exactly: single stems and short phrases of one field that must all be there ("all"); the start
 * of one word ("prefix"); two neighbouring words in any of their forms ("forms"), by one query for each pair of forms.
 */
export function nativeKey(node: QueryNode): string | null {
  switch (node.kind) {
    case 'concept':
      return `all:${node.field ?? ''}`;
    case 'term':
      if (!isExactLength(node)) return null;
      if (node.words.length === 1 || !node.words.some(hasMoreForms)) return `all:${node.field ?? ''}`;
      return `forms:${node.words.join(' ')}`;
    case 'phrase':
      if (node.prefix) return node.words.length === 1 ? `prefix:${node.field ?? ''}:${node.words[0]}` : null;
      return isExactLength(node) ? `all:${node.field ?? ''}` : null;
    case 'and': {
      const keys = new Set(node.children.map(nativeKey));
      const [only] = keys;
      return keys.size === 1 && only ? only : null;
    }
    default:
      return null;
  }
}

function isExactLength({ words, field }: TermNode | PhraseNode): boolean {
  return words.length <= (field === null ? EXACT_PHRASE : 1);
}

/** Words with digits stand for themselves alone; a stem of letters may stand for longer words. */
function hasMoreForms(stem: string): boolean {
  return hasForms(stem) || /^[a-z]{2,3}$/.test(stem);
}

/** The two neighbouring words that a node with a "forms" key asks for; a group of them repeats one and the same. */
export function findPairOfForms(node: QueryNode): TermNode | null {
  if (!nativeKey(node)?.startsWith('forms:')) return null;
  if (node.kind === 'term') return node;
  return node.kind === 'and' && node.children[0] ? findPairOfForms(node.children[0]) : null;
}

/** Pairs of neighbours, and each word in the field asked for: they stand wherever the whole phrase stands. */
export function widen(node: TermNode | PhraseNode): QueryNode {
  if (node.field !== null) {
    const words = node.words.map((word, at): QueryNode => {
      const isStart = node.kind === 'phrase' && node.prefix && at === node.words.length - 1;
      return isStart ? { ...node, words: [word] } : partOf(node, [word]);
    });
    const anywhere = { ...node, field: null };
    return joinNodes('and', [nativeKey(anywhere) === null ? widen(anywhere) : anywhere, ...words]) ?? node;
  }
  const isPrefix = node.kind === 'phrase' && node.prefix;
  const whole = isPrefix ? node.words.slice(0, -1) : node.words;
  const pairs: QueryNode[] = whole.slice(1).map((word, at) => partOf(node, [whole[at] ?? '', word]));
  if (whole.length === 1) pairs.push(partOf(node, whole));
  if (isPrefix) pairs.push({ ...node, words: node.words.slice(-1), prefix: true });
  return joinNodes('and', pairs) ?? node;
}

/** What ranks the decisions that hold a leaf: for several words in any form, each of them alone. */
export function loosen(leaf: QueryNode): QueryNode {
  if (leaf.kind === 'term' && leaf.words.length > 1) {
    const words = leaf.words.map((word) => partOf(leaf, [word]));
    return joinNodes('and', words) ?? leaf;
  }
  return nativeKey(leaf) === null && leaf.kind === 'phrase' ? widen(leaf) : leaf;
}

function partOf(node: TermNode | PhraseNode, words: readonly string[]): QueryNode {
  return node.kind === 'phrase' ? { ...node, words, prefix: false } : { ...node, words };
}

/** One query of Meilisearch: `attributes` null = everywhere. */
export interface TextQuery {
  readonly q: string;
  readonly attributes: readonly string[] | null;
}

/** The queries that a native node (with an "all" or "prefix" key) comes to; a document must meet each of them. */
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
  if (leaf.kind === 'term' && leaf.words.length === 1)
    return { text: `"${leaf.words.map(markStem).join(' ')}"`, words: leaf.words.length };
  if (leaf.kind !== 'phrase' && leaf.kind !== 'term')
    throw new Error(`Meilisearch cannot run a node of kind "${leaf.kind}"`);
  const isPrefix = leaf.kind === 'phrase' && leaf.prefix;
  return { text: isPrefix ? leaf.words.join(' ') : `"${leaf.words.join(' ')}"`, words: leaf.words.length };
}

/** Every part of a field. Meilisearch refuses "name.*" when no document has a part of that field, not "name*". */
function attributesOf(leaf: QueryNode | undefined): readonly string[] | null {
  const field: TextField | null = leaf && 'field' in leaf ? leaf.field : null;
  return field ? QUERY_FIELDS[field].flatMap((name) => [`s.${name}*`, `e.${name}*`]) : null;
}
