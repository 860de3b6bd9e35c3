import type { Citation } from './cited-link.ts';
import { distinctNumbers, formatReference } from './reference.ts';

/** A decision as a CSL-JSON item (schema csl-data of the Citation Style Language, type `legal_case`). */
export interface CslItem {
  readonly id: string;
  readonly type: 'legal_case';
  readonly title: string;
  readonly 'title-short': string;
  readonly authority: string;
  readonly issued: CslDate;
  readonly accessed: CslDate;
  readonly language: 'fr-FR';
  readonly URL: string;
  readonly jurisdiction: 'fr';
  readonly number?: string;
  readonly section?: string;
  readonly keyword?: string;
  readonly note?: string;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

export function toCsl({ judgment, url, accessedOn }: Citation): CslItem {
  const [number] = distinctNumbers(judgment.numbers);
  const notes = [judgment.ecli ?? '', judgment.fictitious ? 'Décision fictive de démonstration' : ''].filter(
    (note) => note !== '',
  );
  return {
    id: judgment.id,
    type: 'legal_case',
    title: judgment.parties ?? judgment.title,
    'title-short': formatReference(judgment),
    authority: judgment.courtLabel,
    issued: toCslDate(judgment.decidedOn),
    accessed: toCslDate(accessedOn),
    language: 'fr-FR',
    URL: url,
    jurisdiction: 'fr',
    ...(number === undefined ? {} : { number }),
    ...(judgment.chamber === null ? {} : { section: judgment.chamber }),
    ...(judgment.keywords.length === 0 ? {} : { keyword: judgment.keywords.join(', ') }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

function toCslDate(iso: string): CslDate {
  return { 'date-parts': [iso.slice(0, 10).split('-').map(Number)] };
}
