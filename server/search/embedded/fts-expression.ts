import type { NearNode, PhraseNode, QueryNode, TermNode, TextField } from '../query-ast.ts';
import { QUERY_FIELDS } from '../verify.ts';

export type FtsTable = 'stems' | 'exact';

/** The table that can answer a node alone, exactly; null for exclusions, identity conditions and mixtures. */
export function ftsTable(node: QueryNode): FtsTable | null {
  switch (node.kind) {
    case 'term':
    case 'concept':
      return 'stems';
    case 'phrase':
      return 'exact';
    case 'near':
      return node.distance === 'paragraph' ? null : sharedTable([...node.left, ...node.right]);
    case 'and':
    case 'or':
      return sharedTable(node.children);
    default:
      return null;
  }
}

function sharedTable(nodes: readonly QueryNode[]): FtsTable | null {
  const tables = new Set(nodes.map(ftsTable));
  const [only] = tables;
  return tables.size === 1 && only ? only : null;
}

/** The node in FTS5's query syntax. Words hold letters and digits only, so quoting is all the escaping needed. */
export function ftsExpression(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return `(${node.children.map(ftsExpression).join(' AND ')})`;
    case 'or':
      return `(${node.children.map(ftsExpression).join(' OR ')})`;
    case 'near':
      return nearExpression(node);
    case 'concept':
      return `${columns(node.field)}"${node.entry.token}"`;
    case 'term':
    case 'phrase':
      return `${columns(node.field)}${phrase(node)}`;
    default:
      throw new Error(`FTS5 cannot run a node of kind "${node.kind}"`);
  }
}

function phrase(node: TermNode | PhraseNode): string {
  return `"${node.words.join(' ')}"${node.kind === 'phrase' && node.prefix ? ' *' : ''}`;
}

/** FTS5 counts the words between; the query language counts from word to word. */
function nearExpression(node: NearNode): string {
  const between = Number(node.distance) - 1;
  const pairs = node.left.flatMap((left) =>
    node.right.map((right) => `${columns(left.field)}NEAR(${phrase(left)} ${phrase(right)}, ${between})`),
  );
  return `(${pairs.join(' OR ')})`;
}

function columns(field: TextField | null): string {
  return field ? `{${QUERY_FIELDS[field].join(' ')}} : ` : '';
}
