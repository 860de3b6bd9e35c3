import { findNameLeaks } from '../annotation/name-leak.ts';
import { placeAnchor } from '../annotation/place-anchor.ts';
import type { Evidence, Outcome } from '../domain/outcome.ts';
import { findOutcomeType } from '../domain/outcome-types.ts';
import { Refusal } from '../domain/refusal.ts';

/**
 * A person's statement made ready for the record: passages quoted from the text itself, the reading's provenance set.
 * @throws Refusal when the type is unknown, no passage is given, or a party is named whom the decision does not name.
 */
export function settleStatement(statement: Outcome, text: string): Outcome {
  const evidence = selectEvidence(statement).map((passage) => findPassage(passage, text));
  refuseHiddenNames(statement, text);
  return asPersons(statement, evidence);
}

/**
 * The same where the text is not here (a commentary that a data set only cites): passages must be among those that readings quote.
 * @throws Refusal for any other passage.
 */
export function settleOnQuotes(statement: Outcome, quotes: readonly Evidence[]): Outcome {
  const evidence = selectEvidence(statement).map((passage) => {
    const words = passage.text.trim();
    const quote = quotes.find(({ start, end, text }) =>
      words === '' ? start === passage.start && end === passage.end : text.trim() === words,
    );
    if (!quote) throw new Refusal('textNotHere');
    return quote;
  });
  return asPersons(statement, evidence);
}

function selectEvidence({ type, evidence }: Outcome): readonly Evidence[] {
  if (!findOutcomeType(type)) throw new Refusal('unknownType');
  if (evidence.length === 0) throw new Refusal('noEvidence');
  return evidence;
}

function asPersons(statement: Outcome, evidence: readonly Evidence[]): Outcome {
  return {
    ...statement,
    evidence: [...evidence].sort((a, b) => a.start - b.start),
    rule: 'person',
    ruleVersion: 0,
    confidence: statement.uncertainty === null ? 'high' : 'medium',
    reason: '',
    resolvedFrom: null,
  };
}

/**
 * The passage that somebody points at: by its offsets when the words there are those told (or none are told), else by its words, the
 * occurrence nearest to the offsets; spaces and line ends are forgiven. @throws Refusal when the text does not hold it.
 */
export function findPassage({ start, end, text: words }: Evidence, text: string): Evidence {
  const told = words.trim();
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  if (inside && (told === '' || text.slice(start, end).trim() === told)) return trimmed(text, start, end);
  if (told === '') throw new Refusal('foreignPassage');
  const pattern = told
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('\\s+');
  const found = [...text.matchAll(new RegExp(pattern, 'g'))].sort(
    (a, b) => Math.abs(a.index - start) - Math.abs(b.index - start),
  )[0];
  if (found) return { start: found.index, end: found.index + found[0].length, text: found[0] };
  const placed = placeAnchor(text, {
    start: Math.max(0, start),
    end: Math.max(1, end),
    exact: told,
    prefix: '',
    suffix: '',
  });
  if (!placed) throw new Refusal('wordsNotFound', { words: told.slice(0, 120) });
  return { start: placed.start, end: placed.end, text: text.slice(placed.start, placed.end) };
}

/** A passage without the spaces and line ends around its words. */
function trimmed(text: string, start: number, end: number): Evidence {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length, text: words.trim() };
}

function refuseHiddenNames(statement: Outcome, text: string): void {
  const names = [...statement.payer, ...statement.beneficiary, ...statement.addressees].map(({ name }) => name ?? '');
  const leak = names.flatMap((name) => findNameLeaks(name, text)).find(({ certainty }) => certainty === 'likely');
  if (!leak) return;
  throw new Refusal('occultedParty', { words: leak.words });
}
