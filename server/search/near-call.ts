import type { Lexeme } from './query-lexer.ts';
import type { QueryProblem } from './query-problems.ts';

const CALL = /^(?:NEAR|PRES|PRÈS|ADJ)$/;
const DISTANCE = /^\d{1,3}$/;
const DEFAULT_DISTANCE = 10;
const WIDEST_DISTANCE = 200;

/**
 * Writes proximities of other search engines as those of this one: NEAR(a b, 5) is (a /5 b), with three terms each is near the next,
 * and "a b"~5 is ("a" /5 "b").
 */
export function expandNearCalls(
  query: string,
  lexemes: readonly Lexeme[],
  problems: QueryProblem[],
): readonly Lexeme[] {
  const expanded: Lexeme[] = [];
  for (let at = 0; at < lexemes.length; ) {
    const slop = slopAfter(lexemes, at);
    const close = isCall(lexemes, at) ? closingOf(lexemes, at + 1) : null;
    if (slop !== null) {
      expanded.push(...nearWords(lexemes[at], slop, lexemes[at + 1]));
      at += 2;
    } else if (close !== null) {
      expanded.push(...readCall(query, lexemes.slice(at, close + 1), problems));
      at = close + 1;
    } else {
      const lexeme = lexemes[at++];
      if (lexeme) expanded.push(lexeme);
    }
  }
  return expanded;
}

/** "NEAR" with its bracket glued to it; with a space it stands between two terms. */
function isCall(lexemes: readonly Lexeme[], at: number): boolean {
  const [name, open] = [lexemes[at], lexemes[at + 1]];
  const isName = name !== undefined && 'text' in name && CALL.test(name.text);
  return isName && (name.kind === 'near' || name.kind === 'word') && open?.kind === 'open' && open.start === name.end;
}

/** Where the bracket closes: at the end when nothing closes it. */
function closingOf(lexemes: readonly Lexeme[], open: number): number {
  let depth = 0;
  for (let at = open; at < lexemes.length; at++) {
    const kind = lexemes[at]?.kind;
    if (kind === 'open') depth++;
    if (kind === 'close') depth--;
    if (depth === 0) return at;
  }
  return lexemes.length - 1;
}

function readCall(query: string, call: readonly Lexeme[], problems: QueryProblem[]): readonly Lexeme[] {
  const [name, open] = call;
  const closing = call.at(-1);
  if (!name || !open) return call;
  const close = closing?.kind === 'close' && call.length > 2 ? [closing] : [];
  const inside = call
    .slice(2, call.length - close.length)
    .filter((lexeme) => lexeme.kind !== 'word' || lexeme.text !== '');
  const last = inside.at(-1);
  const before = inside.at(-2);
  const isDistance = last?.kind === 'word' && DISTANCE.test(last.text) && before !== undefined;
  const isMarked = isDistance && /[,;]/.test(query.slice(before.end - 1, last.start));
  const terms = isDistance && (isMarked || inside.length > 2) ? inside.slice(0, -1) : inside;
  const [first, ...others] = unitsOf(terms);
  if (!first || others.length === 0 || inside.some((lexeme) => lexeme.kind === 'or' && isTop(inside, lexeme))) {
    problems.push({ kind: 'nearNeedsTwo' });
    return [open, ...terms, ...close];
  }
  const distance = distanceOf(terms.length < inside.length && last?.kind === 'word' ? last.text : '');
  const near: Lexeme = { kind: 'near', distance, text: `/${distance}`, start: name.start, end: name.end };
  return [open, ...first, ...others.flatMap((unit) => [near, ...unit]), ...close];
}

function isTop(lexemes: readonly Lexeme[], wanted: Lexeme): boolean {
  const before = lexemes.slice(0, lexemes.indexOf(wanted));
  return before.filter(({ kind }) => kind === 'open').length === before.filter(({ kind }) => kind === 'close').length;
}

/** The terms inside a call: words, phrases and groups in brackets; ET between them changes nothing. */
function unitsOf(inside: readonly Lexeme[]): readonly (readonly Lexeme[])[] {
  const units: Lexeme[][] = [];
  for (let at = 0; at < inside.length; at++) {
    const lexeme = inside[at];
    if (!lexeme || lexeme.kind === 'and') continue;
    const close = lexeme.kind === 'open' ? closingOf(inside, at) : null;
    units.push(close === null ? [lexeme] : inside.slice(at, close + 1));
    if (close !== null) at = close;
  }
  return units;
}

function slopAfter(lexemes: readonly Lexeme[], at: number): number | null {
  const [quoted, slop] = [lexemes[at], lexemes[at + 1]];
  if (quoted?.kind !== 'quoted' || slop?.kind !== 'word' || slop.start !== quoted.end) return null;
  const digits = /^~(\d{1,3})$/.exec(slop.text)?.[1];
  return digits === undefined || quoted.text.trim().split(/\s+/).length < 2 ? null : distanceOf(digits);
}

function nearWords(quoted: Lexeme | undefined, distance: number, slop: Lexeme | undefined): readonly Lexeme[] {
  if (quoted?.kind !== 'quoted' || !slop) return [];
  const place = { start: quoted.start, end: slop.end };
  const words = quoted.text.trim().split(/\s+/);
  const near: Lexeme = { kind: 'near', distance, text: `/${distance}`, ...place };
  const terms = words.flatMap((text, at): Lexeme[] => [...(at > 0 ? [near] : []), { kind: 'quoted', text, ...place }]);
  return [{ kind: 'open', text: '(', ...place }, ...terms, { kind: 'close', text: ')', ...place }];
}

function distanceOf(digits: string): number {
  const distance = digits === '' ? DEFAULT_DISTANCE : Number(digits);
  return Math.min(Math.max(distance, 1), WIDEST_DISTANCE);
}
