import type { QueryNode } from '../query-ast.ts';
import { ftsTable } from './fts-expression.ts';

/** The word of the side index that a node stands for, in any field; null for everything else. */
export function findPostedTerm(node: QueryNode): string | null {
  if (node.kind === 'concept') return node.field === null ? node.entry.token : null;
  if (node.kind !== 'term' || node.field !== null || node.words.length !== 1) return null;
  return node.words[0] ?? null;
}

/** How the words begin that a node stands for, in any field; null for everything but the start of one word. */
export function findWordStart(node: QueryNode): string | null {
  if (node.kind !== 'phrase' || !node.prefix || node.field !== null || node.words.length !== 1) return null;
  return node.words[0] ?? null;
}

/**
 * What can answer a node alone, exactly: the side index for one word, a full-text table for what needs places or fields, and for the
 * start of a word, which the side index ranks.
 */
export function nativeKey(node: QueryNode): string | null {
  if (findPostedTerm(node) !== null) return 'postings';
  if (findWordStart(node) !== null) return 'starts';
  if (node.kind !== 'and' && node.kind !== 'or') return ftsTable(node);
  const keys = new Set(node.children.map(nativeKey));
  return keys.has('postings') || keys.has('starts') ? null : ftsTable(node);
}
