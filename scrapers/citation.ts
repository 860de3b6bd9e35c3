import { findCourtMentions, resolveCourt } from '../server/domain/court.ts';
import type { DecisionReference } from '../server/domain/judgment.ts';
import { findCaseNumbers, numberKey, parseFrenchDate } from '../server/domain/reference.ts';
import { foldInPlace } from '../server/domain/text.ts';
import { parseDecisionTitle } from './title.ts';

const EXPLICIT = /^(?:ref(?:erences?)?|decisions? commentees?|decision|source)\.?\s?:\s?/;
const MONTH =
  'janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?';
const DATE = new RegExp(`\\b\\d{1,2}(?:\\s?er)?\\s(?:${MONTH})\\.?\\s\\d{4}\\b`, 'g');
/** Right before a date: the date of a text of law, of a birth, of a step of the proceedings. */
const OTHER_DATE =
  /(?:\b(?:loi|decret|directive|reglement|convention|circulaire|arrete|ordonnance n[°o][^,;]{0,20}|code|nee?|depuis|jusqu'au|avant|apres|assign\w+|saisi\w*|deposee?|plainte|requete|courrier|lettre|constat)\b[^,;.]{0,25})$/;
/** The words that stand for the court named before. */
const SAME_COURT = /\b(?:(?:la|cette|le|ce) meme (?:juridiction|tribunal|cour|chambre)|cette juridiction)\b/;
const ACT_OF_A_PARTY = /\b(?:assigne|saisit|a saisi|depose|a depose|porte plainte|forme (?:un )?(?:appel|pourvoi))\b/;

/**
 * The decisions that an article is about. A line "Réf : court, date, number" settles it; otherwise the sentences that give a court,
 * or "la même juridiction", with a date. Each decision once, in the order of the text.
 */
export function findDecisionReferences(text: string): DecisionReference[] {
  const explicit = text.split('\n').flatMap(readExplicitLine);
  return mergeReferences(explicit.length > 0 ? explicit : readSentences(text));
}

function readExplicitLine(line: string): DecisionReference[] {
  const lead = EXPLICIT.exec(foldInPlace(line.trim()))?.[0].length ?? 0;
  if (lead === 0) return [];
  return line
    .trim()
    .slice(lead)
    .split(/\s?;\s?/)
    .flatMap((part) => parseDecisionTitle(part) ?? [])
    .map(({ court, decidedOn, numbers, chamber }) => ({ court, decidedOn, numbers, chamber }));
}

function readSentences(text: string): DecisionReference[] {
  const found: DecisionReference[] = [];
  let lastCourt: string | null = null;
  for (const sentence of splitSentences(text)) {
    const folded = foldInPlace(sentence);
    const mentions = findCourtMentions(sentence);
    const same = SAME_COURT.exec(folded);
    const courts = mentions.map(({ name, start, end }) => ({ name, start, end }));
    if (same && lastCourt) courts.push({ name: lastCourt, start: same.index, end: same.index + same[0].length });
    for (const date of folded.matchAll(DATE)) {
      const decidedOn = parseFrenchDate(date[0]);
      const before = folded.slice(Math.max(0, date.index - 60), date.index);
      const court = nearest(courts, date.index, date.index + date[0].length);
      if (!decidedOn || !court || OTHER_DATE.test(before) || ACT_OF_A_PARTY.test(folded)) continue;
      found.push({
        court: court.name,
        decidedOn,
        numbers: numbersAfter(sentence, date.index, date.index + date[0].length),
        chamber: null,
      });
    }
    lastCourt = mentions.at(-1)?.name ?? lastCourt;
  }
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function nearest<T extends Span>(spans: readonly T[], start: number, end: number): T | null {
  const distance = (span: T) => (span.end <= start ? start - span.end : Math.max(0, span.start - end));
  return [...spans].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The number written after a date, before the next date. */
function numbersAfter(sentence: string, start: number, end: number): string[] {
  const rest = sentence.slice(end, start + 100);
  const next = foldInPlace(rest).search(DATE);
  const near = next < 0 ? rest : rest.slice(0, next);
  const marked = findCaseNumbers(near);
  const bare = /\b(?:\d{2}\/\d{5}|\d{2}-\d{2}\.\d{3})\b/.exec(near)?.[0];
  return marked.length > 0 ? marked : bare ? [bare] : [];
}

const ABBREVIATION =
  /(?:^|[\s(])(?:M|MM|Mme|Me|ch|art|al|Cass|civ|com|crim|soc|corr|sect|sec|ord|réf|janv|févr|avr|juil|sept|oct|nov|déc|n|p|T|CA|TGI|v|c|av|Dr)\.$/;

function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.split('\n')) {
    let current = '';
    for (const part of line.split(/(?<=[.!?…])\s+/)) {
      current = current === '' ? part : `${current} ${part}`;
      if (ABBREVIATION.test(current.slice(-8))) continue;
      sentences.push(current);
      current = '';
    }
    if (current !== '') sentences.push(current);
  }
  return sentences;
}

function mergeReferences(references: readonly DecisionReference[]): DecisionReference[] {
  const merged = new Map<string, DecisionReference>();
  for (const reference of references) {
    const key = `${resolveCourt(reference.court)?.code ?? reference.court}|${reference.decidedOn}`;
    const known = merged.get(key);
    const fresh = reference.numbers.filter(
      (number) => !known?.numbers.some((other) => numberKey(other) === numberKey(number)),
    );
    merged.set(key, known ? { ...known, numbers: [...known.numbers, ...fresh] } : reference);
  }
  return [...merged.values()];
}
