import type { QueryNode, TextField } from './query-ast.ts';

const FIELD_LABELS: Readonly<Record<TextField, string>> = {
  title: 'titre',
  dispositif: 'dispositif',
  reasons: 'motifs',
  parties: 'partie',
  visa: 'visa',
};

/** The query as it was understood, written back in the query language with its parentheses, for people. */
export function renderQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return renderAll(node.children);
    case 'or':
      return renderReference(node.children) ?? node.children.map(renderInside).join(' OU ');
    case 'not':
      return `SAUF ${renderInside(node.child)}`;
    case 'near': {
      const distance = node.distance === 'paragraph' ? '/p' : `/${node.distance}`;
      return `${renderSide(node.left)} ${distance} ${renderSide(node.right)}`;
    }
    case 'meta':
      return node.on.by === 'number' || node.on.by === 'decision' ? `référence ${node.text}` : node.text;
    case 'concept':
      return withField(node.field, `${node.text} (et équivalents)`);
    default:
      return withField(node.field, node.text);
  }
}

function renderAll(children: readonly QueryNode[]): string {
  const excluded = children.filter((child) => child.kind === 'not');
  const wanted = children.filter((child) => child.kind !== 'not');
  return [wanted.map(renderInside).join(' ET '), ...excluded.map(renderQuery)].filter((part) => part !== '').join(' ');
}

/** A reference asks for the decision or for those that cite it: shown as the reference alone. */
function renderReference(children: readonly QueryNode[]): string | null {
  const [first] = children;
  return first?.kind === 'meta' && (first.on.by === 'number' || first.on.by === 'decision') ? renderQuery(first) : null;
}

function renderInside(node: QueryNode): string {
  const text = renderQuery(node);
  return node.kind === 'and' || (node.kind === 'or' && renderReference(node.children) === null) ? `(${text})` : text;
}

function renderSide(nodes: readonly QueryNode[]): string {
  return nodes.length === 1 && nodes[0] ? renderQuery(nodes[0]) : `(${nodes.map(renderQuery).join(' OU ')})`;
}

function withField(field: TextField | null, text: string): string {
  return field ? `${FIELD_LABELS[field]}:${text}` : text;
}
