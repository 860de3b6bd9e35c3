import { foldLabel } from '../domain/text.ts';
import { expandNearCalls } from './near-call.ts';
import type { QueryProblem } from './query-problems.ts';
import type { Reference } from './references.ts';

export type FieldWord =
  | 'title'
  | 'dispositif'
  | 'reasons'
  | 'parties'
  | 'visa'
  | 'court'
  | 'chamber'
  | 'date'
  | 'number';

export type Lexeme = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'word'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'field'; readonly field: FieldWord; readonly text: string }
  | { readonly kind: 'near'; readonly distance: number | 'paragraph'; readonly text: string }
  | { readonly kind: 'and' | 'or' | 'not' | 'open' | 'close'; readonly text: string }
);

const FIELDS: Readonly<Record<string, FieldWord>> = {
  titre: 'title',
  title: 'title',
  dispositif: 'dispositif',
  motifs: 'reasons',
  motif: 'reasons',
  reasons: 'reasons',
  juridiction: 'court',
  tribunal: 'court',
  court: 'court',
  chambre: 'chamber',
  chamber: 'chamber',
  date: 'date',
  numero: 'number',
  number: 'number',
  rg: 'number',
  pourvoi: 'number',
  partie: 'parties',
  parties: 'parties',
  party: 'parties',
  visa: 'visa',
  texte: 'visa',
};

const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  ET: 'and',
  AND: 'and',
  OU: 'or',
  OR: 'or',
  SAUF: 'not',
  NOT: 'not',
};

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”' };
/** The hyphen, and what word processors put in its place. */
const DASH = /^[\p{Pd}−]$/u;
const DEFAULT_DISTANCE = 10;
const WIDEST_DISTANCE = 200;
const MOST_LEXEMES = 200;

/** The lexemes of a query; every oddity is reported in `problems` and read the best way. Never throws. */
export function lexQuery(query: string, references: readonly Reference[], problems: QueryProblem[]): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < query.length) {
    if (lexemes.length >= MOST_LEXEMES) {
      problems.push({ kind: 'tooManyTerms', most: MOST_LEXEMES });
      break;
    }
    const reference = references.find((candidate) => candidate.start === at);
    const lexeme = reference
      ? ({ kind: 'reference', reference, start: at, end: reference.end } as const)
      : lexAt(query, at, nextReferenceStart(references, at, query.length), problems);
    if (lexeme && lexeme !== 'skip') lexemes.push(lexeme);
    at = lexeme && lexeme !== 'skip' ? lexeme.end : at + 1;
  }
  return mergeAndNot(expandNearCalls(query, lexemes, problems));
}

function nextReferenceStart(references: readonly Reference[], at: number, end: number): number {
  return references.find((reference) => reference.start > at)?.start ?? end;
}

function lexAt(query: string, at: number, limit: number, problems: QueryProblem[]): Lexeme | 'skip' | null {
  const c = query.charAt(at);
  if (/\s/.test(c)) return 'skip';
  if (c === '(') return { kind: 'open', text: c, start: at, end: at + 1 };
  if (c === ')') return { kind: 'close', text: c, start: at, end: at + 1 };
  const closing = CLOSING[c];
  if (closing !== undefined) return lexQuoted(query, at, closing, problems);
  if (DASH.test(c) && /[^\s\p{Pd}−]/u.test(query.charAt(at + 1)) && isBoundary(query.charAt(at - 1))) {
    return { kind: 'not', text: '-', start: at, end: at + 1 };
  }
  return lexWord(query, at, limit, problems);
}

function isBoundary(before: string): boolean {
  return before === '' || /[\s(:]/.test(before);
}

function lexQuoted(query: string, at: number, closing: string, problems: QueryProblem[]): Lexeme {
  const close = query.indexOf(closing, at + 1);
  if (close < 0) problems.push({ kind: 'openQuote' });
  const end = close < 0 ? query.length : close;
  return { kind: 'quoted', text: query.slice(at + 1, end), start: at, end: close < 0 ? end : end + 1 };
}

const GROUPED_DIGITS = /^\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,3}(?![\p{L}\p{N}/.-])/u;
const WORD_END = /[\s()"«»“”]/;

function lexWord(query: string, at: number, limit: number, problems: QueryProblem[]): Lexeme | 'skip' {
  const grouped = GROUPED_DIGITS.exec(query.slice(at, at + 16))?.[0];
  if (grouped) return { kind: 'word', text: grouped, prefix: false, start: at, end: at + grouped.length };
  let end = at;
  while (end < limit && !WORD_END.test(query.charAt(end))) end++;
  if (end === at) return 'skip';
  const text = query.slice(at, end);
  const operator = OPERATORS[text];
  if (operator) return { kind: operator, text, start: at, end };
  const near = findNear(text);
  if (near !== null) return { kind: 'near', distance: near, text, start: at, end };
  const colon = text.indexOf(':');
  if (colon > 0) {
    const field = FIELDS[foldLabel(text.slice(0, colon))];
    if (field) return { kind: 'field', field, text: text.slice(0, colon), start: at, end: at + colon + 1 };
    if (/^\p{L}+:[\p{L}"]/u.test(text) && !/^https?:/.test(text)) {
      problems.push({ kind: 'unknownField', text: text.slice(0, colon) });
    }
  }
  return wordLexeme(text, at, problems);
}

function wordLexeme(text: string, start: number, problems: QueryProblem[]): Lexeme {
  const end = start + text.length;
  const bare = text.replace(/[,;.!?]+$/, '');
  if (text === 'ou' || text === 'sauf') {
    problems.push({ kind: 'lowerCase', text });
  }
  const star = bare.indexOf('*');
  if (star < 0) return { kind: 'word', text: bare, prefix: false, start, end };
  const before = bare.slice(0, star);
  const letters = before.match(/[\p{L}\p{N}]+$/u)?.[0] ?? '';
  if (star === bare.length - 1 && letters.length >= 3) return { kind: 'word', text: before, prefix: true, start, end };
  problems.push({ kind: letters.length < 3 ? 'shortPrefix' : 'starInside', text: bare });
  return { kind: 'word', text: bare.replaceAll('*', ' ').trim(), prefix: false, start, end };
}

/** "/10", "W/10", "NEAR/10", "NEAR", "ADJ", "ADJ3", "/p" → words or paragraph; null for anything else. */
function findNear(text: string): number | 'paragraph' | null {
  if (/^(?:W|NEAR|PRES)?\/[pP]$/.test(text)) return 'paragraph';
  if (text === 'NEAR' || text === 'PRES' || text === 'PRÈS') return DEFAULT_DISTANCE;
  const match = /^(?:(?:W|w|NEAR|PRES)?\/|ADJ)(\d{0,4})$/.exec(text);
  if (!match || text === '/') return null;
  const distance = match[1] ? Number(match[1]) : 1;
  return Math.min(Math.max(distance, 1), WIDEST_DISTANCE);
}

/** "ET PAS", "ET SAUF", "AND NOT" are one exclusion. */
function mergeAndNot(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  return lexemes
    .map((lexeme, at): Lexeme => {
      const isPas = lexeme.kind === 'word' && lexeme.text === 'PAS' && lexemes[at - 1]?.kind === 'and';
      return isPas ? { kind: 'not', text: 'ET PAS', start: lexeme.start, end: lexeme.end } : lexeme;
    })
    .filter((lexeme, at, all) => !(lexeme.kind === 'and' && all[at + 1]?.kind === 'not'));
}
