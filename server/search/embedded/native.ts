import type { QueryNode } from '../query-ast.ts';
import { ftsTable } from './fts-expression.ts';

/** The word of the side index that a node stands for, in any field; null for everything else. */
export function findPostedTerm(node: QueryNode): string | null {
  if (node.kind === 'concept') return node.field === null ? node.entry.token : null;
  if (node.kind !== 'term' || node.field !== null || node.words.length !== 1) return null;
  return node.words[0] ?? null;
}

/** What can answer a node alone, exactly: the side index for one word, a full-text table for what needs places or fields. */
export function nativeKey(node: QueryNode): string | null {
  if (findPostedTerm(node) !== null) return 'postings';
  if (node.kind !== 'and' && node.kind !== 'or') return ftsTable(node);
  const keys = new Set(node.children.map(nativeKey));
  return keys.has('postings') ? null : ftsTable(node);
}
