import type { Columns } from './columns/columns.ts';
import type { DocSet } from './doc-set.ts';
import type { SearchDocument } from './document.ts';
import type { GroupNode, NearNode, PhraseNode, QueryNode, TermNode } from './query-ast.ts';
import { joinNodes } from './query-ast.ts';
import { holds, holdsInWords, type WordsByField } from './verify.ts';

/** What an engine must do for the query language; everything else is set algebra that both engines share. */
export interface TextEngine {
  /** Nodes with the same key can be asked for together, exactly; null when the engine cannot run the node by itself. */
  nativeKey(node: QueryNode): string | null;
  /** Exactly the documents that meet a node with a native key. */
  match(node: QueryNode): Promise<DocSet>;
  /** A node that the engine can run and that holds wherever the leaf holds; the candidates are then verified. */
  widen(node: TermNode | PhraseNode): QueryNode;
  /** About how many documents meet a node, where that costs less than finding them; null when it does not. */
  estimate?(node: QueryNode): Promise<number | null>;
  /** Candidates that can be read one by one within a search. */
  readonly mostVerified: number;
  /** Documents by ordinal, in the order asked. */
  read(ordinals: readonly number[]): Promise<readonly SearchDocument[]>;
  /** The words of the same documents that the node is about, where the engine has them at less cost than the documents. */
  readWords?(ordinals: readonly number[], node: TermNode | PhraseNode | NearNode): Promise<readonly WordsByField[]>;
}

const BATCH = 200;

/** The engine would have to read too many documents to answer exactly; another engine may not have to. */
export class TooManyCandidatesError extends Error {
  constructor(candidates: number, most: number) {
    super(
      `cette recherche demande de relire ${candidates} décisions, plus que les ${most} permises : ajoutez un terme`,
    );
    this.name = 'TooManyCandidatesError';
  }
}

/** Exactly the documents that meet the tree. */
export async function evaluate(node: QueryNode, engine: TextEngine, columns: Columns): Promise<DocSet> {
  if (engine.nativeKey(node) !== null) return engine.match(node);
  switch (node.kind) {
    case 'and':
    case 'or':
      return evaluateGroup(node, engine, columns);
    case 'not':
      return columns.all().andNot(await evaluate(node.child, engine, columns));
    case 'meta':
      return columns.matching(node.on);
    case 'near':
      return verifyNear(node, engine, columns);
    case 'concept':
      throw new Error(`the engine cannot match thesaurus entry "${node.entry.id}"`);
    default:
      return verify(node, await evaluate(engine.widen(node), engine, columns), engine);
  }
}

async function evaluateGroup(node: GroupNode, engine: TextEngine, columns: Columns): Promise<DocSet> {
  const isAnd = node.kind === 'and';
  const wanted = isAnd ? node.children.filter((child) => child.kind !== 'not') : node.children;
  const excluded = isAnd ? node.children.filter((child) => child.kind === 'not') : [];
  const sets = await Promise.all(
    groupNative(wanted, node.kind, engine).map((child) => evaluate(child, engine, columns)),
  );
  let result = sets.reduce<DocSet | null>((all, set) => (all ? (isAnd ? all.and(set) : all.or(set)) : set), null);
  result ??= columns.all();
  for (const { child } of excluded) result = result.andNot(await evaluate(child, engine, columns));
  return result;
}

/** Children that the engine can run together become one node; the others stay as they are. */
export function groupNative(
  children: readonly QueryNode[],
  kind: 'and' | 'or',
  engine: TextEngine,
): readonly QueryNode[] {
  const groups = new Map<string, QueryNode[]>();
  const others: QueryNode[] = [];
  for (const child of children) {
    const key = engine.nativeKey(child);
    if (key === null) others.push(child);
    else groups.set(key, [...(groups.get(key) ?? []), child]);
  }
  const joined = [...groups.values()].flatMap((group) => {
    const node = joinNodes(kind, group);
    return node && engine.nativeKey(node) !== null ? [node] : group;
  });
  return [...joined, ...others];
}

async function verifyNear(node: NearNode, engine: TextEngine, columns: Columns): Promise<DocSet> {
  const left = joinNodes('or', node.left);
  const right = joinNodes('or', node.right);
  const both = left && right ? joinNodes('and', [left, right]) : null;
  if (!both) return columns.all().andNot(columns.all());
  return verify(node, await evaluate(both, engine, columns), engine);
}

/** The candidates in which the node holds, read batch by batch. */
async function verify(node: TermNode | PhraseNode | NearNode, candidates: DocSet, engine: TextEngine): Promise<DocSet> {
  const ordinals = candidates.toArray();
  if (ordinals.length > engine.mostVerified) throw new TooManyCandidatesError(ordinals.length, engine.mostVerified);
  const verified = candidates.andNot(candidates);
  for (let at = 0; at < ordinals.length; at += BATCH) {
    const batch = ordinals.slice(at, at + BATCH);
    const held = await holdsInEach(batch, node, engine);
    held.forEach((isHeld, i) => {
      const ordinal = batch[i];
      if (ordinal !== undefined && isHeld) verified.add(ordinal);
    });
  }
  return verified;
}

async function holdsInEach(
  ordinals: readonly number[],
  node: TermNode | PhraseNode | NearNode,
  engine: TextEngine,
): Promise<readonly boolean[]> {
  const isOfWords = node.kind !== 'near' || node.distance !== 'paragraph';
  if (engine.readWords && isOfWords) {
    return (await engine.readWords(ordinals, node)).map((words) => holdsInWords(words, node));
  }
  return (await engine.read(ordinals)).map((document) => holds(document, node));
}
