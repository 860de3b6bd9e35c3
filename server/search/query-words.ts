import { foldedWords, STOP_WORDS, stem } from './normalise.ts';
import { joinNodes, type QueryNode, type TermNode, type TextField } from './query-ast.ts';
import type { Lexeme } from './query-lexer.ts';
import { findByCapitals, findThesaurusMatch, type ThesaurusEntry } from './thesaurus.ts';

export type WordLexeme = Lexeme & { readonly kind: 'word' };

/** Where an expansion was applied: offsets in the query. */
export interface AppliedExpansion {
  readonly entry: ThesaurusEntry;
  readonly from: string;
  readonly start: number;
  readonly end: number;
}

export interface ExpansionPolicy {
  readonly query: string;
  /** Ids that the person undid. */
  readonly without: ReadonlySet<string>;
  /** Filled as expansions are applied. */
  readonly applied: AppliedExpansion[];
}

interface ContentWord {
  readonly lexeme: WordLexeme;
  readonly words: readonly string[];
}

/**
 * Words typed side by side as nodes that must all hold: terms of the thesaurus with their equivalents, the other words by their
 * stems, stop words left out unless nothing else is there.
 */
export function readWords(
  lexemes: readonly WordLexeme[],
  field: TextField | null,
  policy: ExpansionPolicy,
): QueryNode[] {
  const all = lexemes
    .map((lexeme) => ({ lexeme, words: foldedWords(lexeme.text) }))
    .filter((word) => word.words.length > 0);
  const content = all.filter(
    ({ words, lexeme }) => words.some((word) => !STOP_WORDS.has(word)) || isCapitals(lexeme, policy),
  );
  return readContent(content.length > 0 ? content : all, field, policy);
}

function readContent(content: readonly ContentWord[], field: TextField | null, policy: ExpansionPolicy): QueryNode[] {
  const nodes: QueryNode[] = [];
  let at = 0;
  while (at < content.length) {
    const expanded = expandAt(content, at, field, policy) ?? articleAt(content, at, field);
    if (expanded) nodes.push(expanded.node);
    else nodes.push(wordNode(content[at], field));
    at += expanded?.taken ?? 1;
  }
  return nodes;
}

/** The words that stand between an article's number and its text: "articles 8 de la Convention et 9 du code civil". */
const LINKS_TO_TEXT: Readonly<Record<string, readonly string[]>> = {
  code: ['du'],
  reglement: ['du'],
  loi: ['de', 'la'],
  directive: ['de', 'la'],
};

/** "article 9" is that article, not the word and any 9: its words stand side by side, the first in full or as "art.". */
function articleAt(
  content: readonly ContentWord[],
  at: number,
  field: TextField | null,
): { readonly node: QueryNode; readonly taken: number } | null {
  const [name, number] = [content[at], content[at + 1]];
  const isArticle = name?.words.length === 1 && /^art(?:icles?)?$/.test(name.words[0] ?? '');
  const digits = number?.words ?? [];
  const isNumber = digits.length > 0 && digits.every((word) => /^\d{1,4}$/.test(word)) && !number?.lexeme.prefix;
  if (!isArticle || !isNumber) return null;
  const text = number?.lexeme.text ?? '';
  const forms = ['article', 'art'].map((word) =>
    termNode(`${word === 'art' ? 'art.' : word} ${text}`, [word, ...digits], field),
  );
  const [following = ''] = content[at + 2]?.words ?? [];
  const link = LINKS_TO_TEXT[following];
  if (link) forms.push(termNode(`${text} ${[...link, following].join(' ')}`, [...digits, ...link, following], field));
  const node = joinNodes('or', forms);
  return node && { node, taken: 2 };
}

function wordNode(word: ContentWord | undefined, field: TextField | null): QueryNode {
  const text = word?.lexeme.text ?? '';
  const words = word?.words ?? [];
  if (word?.lexeme.prefix) return { kind: 'phrase', text: `${text}*`, words, prefix: true, field };
  return termNode(text, words, field);
}

export function termNode(text: string, folded: readonly string[], field: TextField | null): TermNode {
  return { kind: 'term', text, words: folded.map(stem), field };
}

function expandAt(
  content: readonly ContentWord[],
  at: number,
  field: TextField | null,
  policy: ExpansionPolicy,
): { readonly node: QueryNode; readonly taken: number } | null {
  const first = content[at];
  if (!first || first.lexeme.prefix) return null;
  const byCapitals = isCapitals(first.lexeme, policy) ? findByCapitals(first.lexeme.text) : null;
  if (byCapitals) {
    policy.applied.push(applied(byCapitals, [first]));
    return { node: { kind: 'concept', text: first.lexeme.text, entry: byCapitals, field }, taken: 1 };
  }
  const flat = flatStems(content, at);
  const match = findThesaurusMatch(
    flat.map((word) => word.stem),
    0,
  );
  const covered = match ? wholeWords(flat, match.length) : null;
  if (!match || covered === null || policy.without.has(match.entry.id)) return null;
  const words = content.slice(at, at + covered);
  const text = words.map((word) => word.lexeme.text).join(' ');
  policy.applied.push(applied(match.entry, words));
  const concept: QueryNode = { kind: 'concept', text, entry: match.entry, field };
  const others = { ...policy, without: new Set([...policy.without, match.entry.id]) };
  const literal = joinNodes('and', readContent(words, field, others));
  const node = (covered > 1 || !match.whole) && literal ? (joinNodes('or', [literal, concept]) ?? concept) : concept;
  return { node, taken: covered };
}

function flatStems(content: readonly ContentWord[], at: number): { stem: string; word: number }[] {
  const flat: { stem: string; word: number }[] = [];
  for (let i = at; i < content.length && flat.length < 16; i++) {
    const entry = content[i];
    if (!entry || entry.lexeme.prefix) break;
    for (const word of entry.words) if (!STOP_WORDS.has(word)) flat.push({ stem: stem(word), word: i - at });
  }
  return flat;
}

/** How many typed words the first `length` stems make up, or null when they cut one in two. */
function wholeWords(flat: readonly { stem: string; word: number }[], length: number): number | null {
  const last = flat[length - 1]?.word ?? 0;
  return flat[length]?.word === last ? null : last + 1;
}

function applied(entry: ThesaurusEntry, words: readonly ContentWord[]): AppliedExpansion {
  const from = words.map((word) => word.lexeme.text).join(' ');
  return { entry, from, start: words[0]?.lexeme.start ?? 0, end: words.at(-1)?.lexeme.end ?? 0 };
}

/** An abbreviation counts as such only in capitals, and not in a query that is all in capitals. */
function isCapitals(lexeme: WordLexeme, policy: ExpansionPolicy): boolean {
  const entry = findByCapitals(lexeme.text);
  if (!entry || policy.without.has(entry.id)) return false;
  return policy.query.trim() === lexeme.text || policy.query !== policy.query.toUpperCase();
}
