import type { ChamberMarks } from '../domain/chamber.ts';
import type { CourtOfReference } from './references.ts';
import type { ThesaurusEntry } from './thesaurus.ts';

/** Fields a person can name before a colon, and the searched fields each one covers. */
export type TextField = 'title' | 'dispositif' | 'reasons' | 'parties' | 'visa';

/** A word, or several that follow each other ("dommages-intérêts"), compared by stems. */
export interface TermNode {
  readonly kind: 'term';
  readonly text: string;
  readonly words: readonly string[];
  readonly field: TextField | null;
}

/** What stood between quotes: folded words, not stemmed, in this order. The last may be the start of a word. */
export interface PhraseNode {
  readonly kind: 'phrase';
  readonly text: string;
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly field: TextField | null;
}

/** Any term of one thesaurus entry. */
export interface ConceptNode {
  readonly kind: 'concept';
  readonly text: string;
  readonly entry: ThesaurusEntry;
  readonly field: TextField | null;
}

/** Both sides at most `distance` words apart, in any order, in one field; or in one paragraph of the text. */
export interface NearNode {
  readonly kind: 'near';
  readonly left: readonly (TermNode | PhraseNode)[];
  readonly right: readonly (TermNode | PhraseNode)[];
  readonly distance: number | 'paragraph';
}

/** A condition on the decision's identity, not on its words. */
export interface MetaNode {
  readonly kind: 'meta';
  readonly text: string;
  readonly on: MetaCondition;
}

export type MetaCondition =
  | { readonly by: 'number'; readonly key: string }
  | { readonly by: 'court'; readonly code: string | null; readonly words: readonly string[] }
  | { readonly by: 'chamber'; readonly chamber: ChamberMarks; readonly words: readonly string[] }
  | { readonly by: 'date'; readonly from: string; readonly to: string }
  | { readonly by: 'ecli'; readonly ecli: string; readonly part: 'start' | 'end' }
  /** What a court decided between two days (ISO, inclusive). */
  | ({ readonly by: 'decision'; readonly from: string; readonly to: string } & CourtOfReference);

export interface GroupNode {
  readonly kind: 'and' | 'or';
  readonly children: readonly QueryNode[];
}

export interface NotNode {
  readonly kind: 'not';
  readonly child: QueryNode;
}

export type TextLeaf = TermNode | PhraseNode | ConceptNode;
export type QueryNode = TextLeaf | NearNode | MetaNode | GroupNode | NotNode;

/** The leaves that a result may contain: those not under an exclusion. */
export function positiveLeaves(node: QueryNode | null): readonly TextLeaf[] {
  if (node === null) return [];
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.children.flatMap(positiveLeaves);
    case 'near':
      return [...node.left, ...node.right];
    case 'not':
    case 'meta':
      return [];
    default:
      return [node];
  }
}

/** Joins nodes, leaving out needless groups; null when there is none. */
export function joinNodes(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | null {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.children : [node]));
  return flat.length > 1 ? { kind, children: flat } : (flat[0] ?? null);
}
