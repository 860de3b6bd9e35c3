import { readChamber } from '../domain/chamber.ts';
import { resolveCourt } from '../domain/court.ts';
import { numberKey } from '../domain/reference.ts';
import { foldedWords, STOP_WORDS } from './normalise.ts';
import { joinNodes, type PhraseNode, type QueryNode, type TermNode, type TextField } from './query-ast.ts';
import { readDateRange } from './query-dates.ts';
import type { FieldWord, Lexeme } from './query-lexer.ts';
import type { QueryProblem } from './query-problems.ts';
import { type ExpansionPolicy, readWords, termNode, type WordLexeme } from './query-words.ts';
import type { Reference } from './references.ts';

const DEEPEST = 30;
const MOST_NEAR_PAIRS = 64;

interface Parser {
  readonly lexemes: readonly Lexeme[];
  readonly problems: QueryProblem[];
  readonly policy: ExpansionPolicy;
  at: number;
  depth: number;
}

/** A word is kept raw until its neighbours are known: several may be one term of the thesaurus. */
type Item = { readonly raw: WordLexeme } | { readonly node: QueryNode } | { readonly cut: true };

/** The tree of a query, or null when nothing in it can be searched. Reports what it had to correct; never throws. */
export function parseLexemes(
  lexemes: readonly Lexeme[],
  problems: QueryProblem[],
  policy: ExpansionPolicy,
): QueryNode | null {
  const parser: Parser = { lexemes, problems, policy, at: 0, depth: 0 };
  const nodes: QueryNode[] = [];
  while (parser.at < lexemes.length) {
    const node = parseOr(parser, null);
    if (node) nodes.push(node);
    if (peek(parser)?.kind === 'close') {
      problems.push({ kind: 'closingBracket' });
      parser.at++;
    }
  }
  return joinNodes('and', nodes);
}

function peek(parser: Parser): Lexeme | undefined {
  return parser.lexemes[parser.at];
}

function parseOr(parser: Parser, field: TextField | null): QueryNode | null {
  const sides: QueryNode[] = [];
  for (let operator: Lexeme | null = null; ; ) {
    const side = parseAnd(parser, field);
    if (side) sides.push(side);
    else if (operator) reportAlone(parser, operator);
    const next = peek(parser);
    if (next?.kind !== 'or') return joinNodes('or', sides);
    if (!side && !operator) reportAlone(parser, next);
    operator = next;
    parser.at++;
  }
}

function parseAnd(parser: Parser, field: TextField | null): QueryNode | null {
  const items: Item[] = [];
  for (let next = peek(parser); next && next.kind !== 'or' && next.kind !== 'close'; next = peek(parser)) {
    if (next.kind === 'and') {
      const following = parser.lexemes[parser.at + 1];
      if (items.length === 0 || !following || following.kind === 'close' || following.kind === 'or')
        reportAlone(parser, next);
      items.push({ cut: true });
      parser.at++;
      continue;
    }
    const item = parseUnary(parser, field);
    if (item) items.push(item);
  }
  return joinNodes('and', settle(items, field, parser.policy));
}

/** Raw words side by side are read together. */
function settle(items: readonly Item[], field: TextField | null, policy: ExpansionPolicy): QueryNode[] {
  const nodes: QueryNode[] = [];
  let run: WordLexeme[] = [];
  const flush = () => {
    if (run.length > 0) nodes.push(...readWords(run, field, policy));
    run = [];
  };
  for (const item of items) {
    if ('raw' in item) run.push(item.raw);
    else flush();
    if ('node' in item) nodes.push(item.node);
  }
  flush();
  return nodes;
}

function parseUnary(parser: Parser, field: TextField | null): Item | null {
  const lexeme = peek(parser);
  if (lexeme?.kind !== 'not') return parseNear(parser, field);
  parser.at++;
  const next = peek(parser);
  if (!next || next.kind === 'or' || next.kind === 'and' || next.kind === 'close') {
    reportAlone(parser, lexeme);
    return null;
  }
  const operand = parseUnary(parser, field);
  const child = operand ? joinNodes('and', settle([operand], field, parser.policy)) : null;
  return child ? { node: { kind: 'not', child } } : null;
}

function parseNear(parser: Parser, field: TextField | null): Item | null {
  let left = parsePrimary(parser, field);
  const pairs: QueryNode[] = [];
  for (let next = peek(parser); next?.kind === 'near'; next = peek(parser)) {
    parser.at++;
    const following = peek(parser);
    const hasRight = following && following.kind !== 'close' && following.kind !== 'or' && following.kind !== 'and';
    const right = hasRight ? parsePrimary(parser, field) : null;
    if (!left || !right) {
      reportAlone(parser, next);
      left ??= right;
      continue;
    }
    pairs.push(nearNode(parser, left, right, next.distance, field));
    left = right;
  }
  const joined = joinNodes('and', pairs);
  return joined ? { node: joined } : left;
}

function nearNode(
  parser: Parser,
  left: Item,
  right: Item,
  distance: number | 'paragraph',
  field: TextField | null,
): QueryNode {
  const sides = [left, right].map((item) => nearSide(item, field));
  const [a, b] = sides;
  if (a && b && a.length * b.length <= MOST_NEAR_PAIRS) return { kind: 'near', left: a, right: b, distance };
  parser.problems.push({ kind: 'nearNeedsWords' });
  const both = settle([left, { cut: true }, right], field, parser.policy);
  return joinNodes('and', both) ?? { kind: 'and', children: [] };
}

/** The alternatives of one side of a proximity: literal words, without the thesaurus. Null when it cannot be one. */
function nearSide(item: Item, field: TextField | null): readonly (TermNode | PhraseNode)[] | null {
  if ('raw' in item) {
    const words = foldedWords(item.raw.text);
    if (words.length === 0) return null;
    if (item.raw.prefix) return [{ kind: 'phrase', text: `${item.raw.text}*`, words, prefix: true, field }];
    return [termNode(item.raw.text, words, field)];
  }
  return 'node' in item ? nearAlternatives(item.node) : null;
}

function nearAlternatives(node: QueryNode): readonly (TermNode | PhraseNode)[] | null {
  if (node.kind === 'term' || node.kind === 'phrase') return [node];
  if (node.kind === 'concept') return [termNode(node.text, foldedWords(node.text), node.field)];
  if (node.kind !== 'or') return null;
  const sides = node.children.map(nearAlternatives);
  return sides.some((side) => side === null) ? null : sides.flatMap((side) => side ?? []);
}

function parsePrimary(parser: Parser, field: TextField | null): Item | null {
  const lexeme = peek(parser);
  if (!lexeme) return null;
  parser.at++;
  switch (lexeme.kind) {
    case 'word':
      return { raw: lexeme };
    case 'quoted':
      return asItem(phraseNode(lexeme.text, field));
    case 'reference':
      return asItem(referenceNode(lexeme.reference, lexeme.start, parser.policy));
    case 'field':
      return asItem(parseField(parser, lexeme.field, lexeme.text));
    case 'open':
      return asItem(parseGroup(parser, field));
    default:
      reportAlone(parser, lexeme);
      return null;
  }
}

function asItem(node: QueryNode | null): Item | null {
  return node ? { node } : null;
}

function parseGroup(parser: Parser, field: TextField | null): QueryNode | null {
  if (parser.depth >= DEEPEST) {
    parser.problems.push({ kind: 'tooDeep', most: DEEPEST });
    return null;
  }
  parser.depth++;
  const node = parseOr(parser, field);
  parser.depth--;
  if (peek(parser)?.kind === 'close') parser.at++;
  else parser.problems.push({ kind: 'openBracket' });
  return node;
}

function parseField(parser: Parser, field: FieldWord, name: string): QueryNode | null {
  const value = peek(parser);
  const isText = field !== 'court' && field !== 'chamber' && field !== 'date' && field !== 'number';
  const usable = isText ? ['word', 'quoted', 'open', 'reference'] : ['word', 'quoted'];
  if (!value || !usable.includes(value.kind)) {
    parser.problems.push({ kind: 'emptyField', text: name });
    return null;
  }
  if (isText) {
    const item = parsePrimary(parser, field);
    return item ? joinNodes('and', settle([item], field, parser.policy)) : null;
  }
  parser.at++;
  const text = value.kind === 'word' || value.kind === 'quoted' ? value.text : '';
  return metaNode(parser, field, text, name);
}

function metaNode(
  parser: Parser,
  field: 'court' | 'chamber' | 'date' | 'number',
  text: string,
  name: string,
): QueryNode | null {
  const typed = `${name}:${/\s/.test(text) ? `"${text}"` : text}`;
  if (field === 'number') {
    const key = numberKey(text);
    if (key) return { kind: 'meta', text: typed, on: { by: 'number', key } };
  } else if (field === 'court') {
    const words = foldedWords(text).filter((word) => !STOP_WORDS.has(word));
    const code = resolveCourt(text)?.code ?? null;
    if (words.length > 0) return { kind: 'meta', text: typed, on: { by: 'court', code, words } };
  } else if (field === 'chamber') {
    const words = foldedWords(text).filter((word) => !STOP_WORDS.has(word));
    const chamber = readChamber(text).marks;
    if (words.length > 0) return { kind: 'meta', text: typed, on: { by: 'chamber', chamber, words } };
  } else {
    const range = readDateRange(text);
    if (range) return { kind: 'meta', text: typed, on: { by: 'date', ...range } };
  }
  parser.problems.push({ kind: 'badField', text: `${name}:${text}` });
  return null;
}

function phraseNode(text: string, field: TextField | null): QueryNode | null {
  const words = foldedWords(text);
  const last = words.at(-1) ?? '';
  const prefix = text.trimEnd().endsWith('*') && last.length >= 3;
  return words.length > 0 ? { kind: 'phrase', text: `« ${text.trim()} »`, words, prefix, field } : null;
}

/** The decisions themselves, or the words of their reference in another decision. */
function referenceNode(reference: Reference, start: number, policy: ExpansionPolicy): QueryNode | null {
  const { text } = reference;
  if (reference.kind === 'ecli') {
    const { ecli, part } = reference;
    return orMentioned({ kind: 'meta', text, on: { by: 'ecli', ecli, part } }, literally(text));
  }
  if (reference.kind === 'number') {
    return orMentioned({ kind: 'meta', text, on: { by: 'number', key: reference.key } }, literally(text));
  }
  const { court, city, chamber } = reference;
  const { from, to } = reference.kind === 'period' ? reference : { from: reference.decidedOn, to: reference.decidedOn };
  const lexeme: WordLexeme = { kind: 'word', prefix: false, text: '', start, end: reference.end };
  const typed = text.split(/[\s,()]+/).map((word) => ({ ...lexeme, text: word }));
  const mentioned = joinNodes('and', readWords(typed, null, { ...policy, applied: [] }));
  return orMentioned({ kind: 'meta', text, on: { by: 'decision', court, city, chamber, from, to } }, mentioned);
}

function orMentioned(decision: QueryNode, mentioned: QueryNode | null): QueryNode | null {
  return joinNodes('or', mentioned ? [decision, mentioned] : [decision]);
}

function literally(text: string): QueryNode {
  return termNode(text, foldedWords(text), null);
}

function reportAlone(parser: Parser, lexeme: Lexeme): void {
  const text = 'text' in lexeme ? lexeme.text : '';
  parser.problems.push({ kind: 'alone', text });
}
