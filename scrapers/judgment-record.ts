import type { ParsedJudgment } from '../server/domain/judgment.ts';
import { formatFrenchDate } from '../server/domain/reference.ts';
import { canonicalText } from '../server/domain/text.ts';
import { ParseError } from './source.ts';

type Required = 'sourceKey' | 'title' | 'court' | 'decidedOn' | 'text';
/** What a format found; everything else is null or empty. `text` is canonical already, so that zones can lie on it. */
export type FoundJudgment = Pick<ParsedJudgment, Required> & Partial<Omit<ParsedJudgment, Required | 'record'>>;

/** A whole record with what the source does not say set to null; short fields are canonical, on one line. */
export function createJudgment(found: FoundJudgment): ParsedJudgment {
  return {
    record: 'judgment',
    sourceKey: found.sourceKey,
    url: found.url ?? null,
    title: oneLine(found.title),
    court: oneLine(found.court),
    chamber: orNull(found.chamber),
    decidedOn: found.decidedOn,
    decisionType: found.decisionType ?? null,
    numbers: [...new Set((found.numbers ?? []).map(oneLine))].filter((number) => number !== ''),
    ecli: orNull(found.ecli),
    parties: orNull(found.parties),
    keywords: (found.keywords ?? []).map(oneLine).filter((keyword) => keyword !== ''),
    theme: orNull(found.theme),
    solution: orNull(found.solution),
    publishedOn: found.publishedOn ?? null,
    text: found.text,
    zones: found.zones ?? null,
    dispositifStart: found.dispositifStart ?? null,
    visa: (found.visa ?? []).map(oneLine).filter((visa) => visa !== ''),
    fictitious: found.fictitious ?? false,
  };
}

function orNull(value: string | null | undefined): string | null {
  const text = oneLine(value ?? '');
  return text === '' ? null : text;
}

function oneLine(text: string): string {
  return canonicalText(text).replace(/\s+/g, ' ');
}

/** The value, or a ParseError that says what is missing. Empty strings are missing too. */
export function required<T>(value: T | null | undefined, source: string, url: string, missing: string): T {
  if (value === null || value === undefined || value === '') throw new ParseError(source, url, missing);
  return value;
}

/** A title for sources that give none: "Cour d'appel de Dijon, 1re chambre civile, 22 octobre 2024, n° 24/00558". */
export function composeTitle(
  court: string,
  chamber: string | null,
  decidedOn: string,
  number: string | null | undefined,
): string {
  const marked = number && /^[\d]/.test(number) ? `n° ${number}` : number;
  return [court.charAt(0).toUpperCase() + court.slice(1), chamber, formatFrenchDate(decidedOn), marked]
    .filter(Boolean)
    .join(', ');
}
