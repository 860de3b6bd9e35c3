import type { Language } from '../domain/language.ts';
import type { QueryNode } from './query-ast.ts';
import { lexQuery } from './query-lexer.ts';
import { parseLexemes } from './query-parser.ts';
import { describeProblems, type QueryProblem } from './query-problems.ts';
import { OPERATORS, renderQuery } from './query-render.ts';
import type { AppliedExpansion } from './query-words.ts';
import { findReferences, type Reference } from './references.ts';
import type { QueryReading } from './search-index.ts';

const LONGEST_QUERY = 2000;
const MOST_BROADER = 6;
const MOST_EQUIVALENTS = 5;

export interface ParsedQuery {
  /** Null when the query asks for nothing: every decision meets it. */
  readonly root: QueryNode | null;
  readonly references: readonly Reference[];
  readonly reading: QueryReading;
}

/**
 * Reads what a person typed: the tree both engines run, the references in it, and how it was understood. Never
 * throws: what is wrong is reported in `reading.problems` and read the best way. `reading.suggestion` is left to the engine.
 */
export function readQuery(
  q: string,
  withoutExpansions: readonly string[] = [],
  language: Language = 'fr',
): ParsedQuery {
  const problems: QueryProblem[] = [];
  if (q.length > LONGEST_QUERY) problems.push({ kind: 'tooLong', most: LONGEST_QUERY });
  const query = q.slice(0, LONGEST_QUERY);
  const references = findReferences(query);
  const applied: AppliedExpansion[] = [];
  const policy = { query, without: new Set(withoutExpansions), applied };
  const root = parseLexemes(lexQuery(query, references, problems), problems, policy);
  if (root === null && query.trim() !== '' && problems.length === 0) {
    problems.push({ kind: 'noWord' });
  }
  const reading: QueryReading = {
    understood: root ? renderQuery(root, language) : '',
    expansions: describeExpansions(applied),
    broader: offerBroader(query, applied, language),
    problems: describeProblems(problems, language),
    suggestion: null,
  };
  return { root, references, reading };
}

function describeExpansions(applied: readonly AppliedExpansion[]): QueryReading['expansions'] {
  const seen = new Set<string>();
  return applied.flatMap(({ entry, from }) => {
    if (seen.has(entry.id)) return [];
    seen.add(entry.id);
    const others = entry.terms.filter((term) => term.toLowerCase() !== from.toLowerCase());
    return [{ id: entry.id, from, to: others.slice(0, MOST_EQUIVALENTS).join(' · ') }];
  });
}

function offerBroader(
  query: string,
  applied: readonly AppliedExpansion[],
  language: Language,
): QueryReading['broader'] {
  const offers = applied.flatMap(({ entry, start, end }) =>
    entry.broader.map((term) => ({
      term,
      query: `${query.slice(0, start)}(${query.slice(start, end)} ${OPERATORS[language].or} ${term})${query.slice(end)}`,
    })),
  );
  const unique = offers.filter((offer, at) => offers.findIndex((other) => other.term === offer.term) === at);
  return unique.slice(0, MOST_BROADER);
}
