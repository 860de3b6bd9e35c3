import type { ResolvedOutcome } from '../domain/reading.ts';
import { foldLabel } from '../domain/text.ts';
import type { Snippet } from '../search/search-index.ts';
import type { ResultRow } from './find-results.ts';
import { labelOf } from './format/labels.ts';
import { keepSumsTogether } from './format/no-break.ts';
import { numbersLine, referenceLine } from './format/reference.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/fr.ts';
import { plural } from './messages/messages.ts';
import { buildChips, type OutcomeChip, pickChips } from './outcome-chip.ts';
import { parseOutcomeCondition } from './outcome-condition.ts';
import type { SearchState } from './search-params.ts';

/** Words of a snippet, marked or not. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface ResultCard {
  readonly id: string;
  readonly href: string;
  readonly reference: string;
  readonly numbers: string;
  readonly parties: string;
  readonly keywords: readonly string[];
  readonly chips: readonly OutcomeChip[];
  /** "+ 3 autres mesures", "+ 1 autre mesure", or "". */
  readonly more: string;
  readonly snippets: readonly { readonly section: string; readonly parts: readonly SnippetPart[] }[];
  readonly review: { readonly state: 'all' | 'some' | 'none' | 'empty'; readonly label: string };
  readonly fictitious: boolean;
  readonly commentaryOnly: boolean;
  readonly exact: boolean;
  /** Terms other than the typed words by which the decision was found, or "". */
  readonly matched: string;
  readonly t: Messages;
}

const SHOWN_CHIPS = 6;
const SHOWN_KEYWORDS = 5;
const SHOWN_SNIPPETS = 2;

/** One decision of a result list. */
export function buildCard(
  row: ResultRow,
  state: SearchState,
  language: Language,
  t: Messages,
  icons: string,
): ResultCard {
  const { judgment, hit } = row;
  const href = `/decisions/${judgment.id}`;
  const chips = buildChips(href, judgment.outcomes, language, icons);
  const shown = pickChips(chips, SHOWN_CHIPS, isWantedBy(state));
  const hidden = judgment.outcomes.length - shown.reduce((sum, chip) => sum + chip.count, 0);
  return {
    id: judgment.id,
    href,
    reference: referenceLine(judgment, language),
    numbers: numbersLine(judgment.numbers, language),
    parties: judgment.parties ?? '',
    keywords: judgment.keywords.slice(0, SHOWN_KEYWORDS),
    chips: shown,
    more: hidden > 0 ? `+ ${hidden} ${plural(hidden, language, t.search.moreOutcome, t.search.moreOutcomes)}` : '',
    snippets: hit.snippets.slice(0, SHOWN_SNIPPETS).map((snippet) => ({
      section: labelOf('section', snippet.section, language),
      parts: splitSnippet({ text: keepSumsTogether(snippet.text), marks: snippet.marks }),
    })),
    review: reviewOf(judgment.outcomes, t),
    fictitious: judgment.fictitious,
    commentaryOnly: !judgment.hasText,
    exact: row.exact,
    matched: foundOtherwise(hit.matched, state.q),
    t,
  };
}

/** True for chips of the types and families that the search filters on. */
function isWantedBy(state: SearchState): (chip: OutcomeChip) => boolean {
  const further = state.outcome.flatMap((text) => {
    const reading = parseOutcomeCondition(text);
    return reading.ok ? [reading.condition] : [];
  });
  const types = new Set([...state.type, ...further.flatMap((condition) => condition.types)]);
  const families = new Set<string>([...state.family, ...further.flatMap((condition) => condition.families)]);
  return (chip) => types.has(chip.type) || families.has(chip.family);
}

function foundOtherwise(matched: readonly string[], q: string): string {
  const typed = new Set(foldLabel(q).split(/[^a-z0-9]+/));
  const isTyped = (term: string) =>
    foldLabel(term)
      .split(/[^a-z0-9]+/)
      .every((word) => typed.has(word));
  return matched.filter((term) => !isTyped(term)).join(', ');
}

/** Cuts a snippet at its marks; marks out of order, overlapping or out of bounds are trimmed, never printed as markup. */
export function splitSnippet(snippet: Pick<Snippet, 'text' | 'marks'>): readonly SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = 0;
  for (const mark of [...snippet.marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, snippet.text.length);
    if (end <= start) continue;
    if (start > at) parts.push({ text: snippet.text.slice(at, start), marked: false });
    parts.push({ text: snippet.text.slice(start, end), marked: true });
    at = end;
  }
  if (at < snippet.text.length) parts.push({ text: snippet.text.slice(at), marked: false });
  return parts;
}

function reviewOf(outcomes: readonly ResolvedOutcome[], t: Messages): ResultCard['review'] {
  if (outcomes.length === 0) return { state: 'empty', label: t.search.noOutcome };
  const reviewed = outcomes.filter((resolved) => resolved.reviewState !== 'unreviewed').length;
  if (reviewed === outcomes.length) return { state: 'all', label: t.search.allReviewed };
  if (reviewed > 0) return { state: 'some', label: t.search.someReviewed };
  return { state: 'none', label: t.search.notReviewed };
}
