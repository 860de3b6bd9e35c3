import type { SearchDocument } from './document.ts';
import { FIELD_NAMES, type FieldName, fieldTexts, joinedWords } from './fields.ts';
import { stem } from './normalise.ts';
import type { NearNode, PhraseNode, TermNode, TextField } from './query-ast.ts';

/** The searched fields that a field of the query language covers. */
export const QUERY_FIELDS: Readonly<Record<TextField, readonly FieldName[]>> = {
  title: ['title', 'commentary_title'],
  dispositif: ['dispositif'],
  reasons: ['reasons'],
  parties: ['parties'],
  visa: ['visa'],
};

interface Words {
  readonly exact: readonly string[];
  readonly stems: readonly string[];
}

/** The folded words of each searched field of a document, a break between two parts. */
export type WordsByField = Readonly<Record<FieldName, readonly string[]>>;

/** The fields that a node is looked for in. */
export function fieldsOfNode(node: TermNode | PhraseNode | NearNode): readonly FieldName[] {
  const field = node.kind === 'near' ? nearField(node) : node.field;
  return field ? QUERY_FIELDS[field] : FIELD_NAMES;
}

/** As `holds`, on words that are known already. @throws for a proximity within a paragraph, which words do not tell. */
export function holdsInWords(fields: WordsByField, node: TermNode | PhraseNode | NearNode): boolean {
  const all = fieldsOfNode(node).map((name) => toWords(fields[name]));
  if (node.kind !== 'near') return all.some((words) => places(words, node).length > 0);
  if (node.distance === 'paragraph') throw new Error('words alone do not tell paragraphs');
  const between = node.distance - 1;
  return all.some((words) => isNear(words, node, between));
}

/** True when the leaf or the proximity really stands in the document: for candidates that an engine could not settle. */
export function holds(document: SearchDocument, node: TermNode | PhraseNode | NearNode): boolean {
  if (node.kind !== 'near') return fieldsOf(document, node.field).some((words) => places(words, node).length > 0);
  if (node.distance === 'paragraph') return paragraphs(document, node).some((words) => isNear(words, node, Infinity));
  const between = node.distance - 1;
  return fieldsOf(document, nearField(node)).some((words) => isNear(words, node, between));
}

function nearField(node: NearNode): TextField | null {
  return node.left[0]?.field ?? null;
}

function fieldsOf(document: SearchDocument, field: TextField | null): readonly Words[] {
  const texts = fieldTexts(document);
  return (field ? QUERY_FIELDS[field] : FIELD_NAMES).map((name) => wordsOf(texts[name]));
}

function wordsOf(texts: readonly string[]): Words {
  return toWords(joinedWords(texts));
}

function toWords(exact: readonly string[]): Words {
  let stems: readonly string[] | null = null;
  return {
    exact,
    get stems() {
      stems ??= exact.map(stem);
      return stems;
    },
  };
}

/** Paragraphs are separated by blank lines, or by line ends in texts that have no blank line. */
function paragraphs(document: SearchDocument, node: NearNode): readonly Words[] {
  const texts = fieldTexts(document);
  const field = nearField(node);
  return (field ? QUERY_FIELDS[field] : FIELD_NAMES)
    .flatMap((name) => texts[name])
    .flatMap((text) => text.split(text.includes('\n\n') ? '\n\n' : '\n'))
    .map((text) => wordsOf([text]));
}

function isNear(words: Words, node: NearNode, between: number): boolean {
  const left = node.left.flatMap((leaf) => spans(words, leaf));
  if (left.length === 0) return false;
  const right = node.right.flatMap((leaf) => spans(words, leaf));
  return left.some((a) => right.some((b) => gap(a, b) <= between));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spans(words: Words, leaf: TermNode | PhraseNode): readonly Span[] {
  return places(words, leaf).map((start) => ({ start, end: start + leaf.words.length }));
}

function gap(a: Span, b: Span): number {
  return a.start <= b.start ? b.start - a.end : a.start - b.end;
}

/** The one stem that begins otherwise than its words ("yeux"). */
const OTHER_INITIAL = 'oeil';

/** Positions of the words with that stem; only words that begin alike are stemmed. */
function placesOfStem(exact: readonly string[], wanted: string): readonly number[] {
  const initial = wanted.charCodeAt(0);
  const found: number[] = [];
  exact.forEach((word, at) => {
    if ((word.charCodeAt(0) === initial || wanted === OTHER_INITIAL) && stem(word) === wanted) found.push(at);
  });
  return found;
}

/** Positions at which the words of the leaf begin. */
function places(words: Words, leaf: TermNode | PhraseNode): readonly number[] {
  const [only = ''] = leaf.words;
  if (leaf.kind === 'term' && leaf.words.length === 1) return placesOfStem(words.exact, only);
  const list = leaf.kind === 'phrase' ? words.exact : words.stems;
  const prefix = leaf.kind === 'phrase' && leaf.prefix;
  const last = leaf.words.length - 1;
  const found: number[] = [];
  for (let at = 0; at + last < list.length; at++) {
    const all = leaf.words.every((word, i) => {
      const other = list[at + i] ?? '';
      return prefix && i === last ? other.startsWith(word) : other === word;
    });
    if (all) found.push(at);
  }
  return found;
}
