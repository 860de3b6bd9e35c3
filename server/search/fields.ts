import { findCourt } from '../domain/court.ts';
import { numberKey } from '../domain/reference.ts';
import type { SectionKind } from '../domain/section.ts';
import type { SearchDocument } from './document.ts';
import { foldedWords, NORMALISER_VERSION, stem } from './normalise.ts';
import { conceptTokens, THESAURUS_VERSION } from './thesaurus.ts';

/** Searched fields of a document, the most telling first, with the weight of a word found there. */
export const FIELD_WEIGHTS = {
  title: 10,
  keywords: 6,
  parties: 5,
  numbers: 5,
  court: 4,
  dispositif: 4,
  visa: 3,
  reasons: 1,
  body: 1,
  commentary_title: 0.6,
  commentary: 0.3,
} as const;

export type FieldName = keyof typeof FIELD_WEIGHTS;
export const FIELD_NAMES = Object.keys(FIELD_WEIGHTS) as readonly FieldName[];

/** Stands between two parts of one field, so that no phrase runs over the gap. */
export const BREAK_TOKEN = 'zqbk';

/** Version of what the index holds; an index of another version is rebuilt. */
export const INDEX_VERSION = `2.${NORMALISER_VERSION}.${THESAURUS_VERSION}`;

/** Words of one field: as written (folded), as stems, and the thesaurus entries found, once per place. */
export interface FieldWords {
  readonly exact: readonly string[];
  readonly stems: readonly string[];
  readonly concepts: readonly string[];
}

export type AnalysedDocument = Readonly<Record<FieldName, FieldWords>>;

/** Where the words of a section are searched; the composition (judges, clerks) is nowhere: law 2019-222, art. 33. */
const SECTION_FIELDS: Readonly<Record<SectionKind, FieldName | null>> = {
  header: 'body',
  facts: 'body',
  claims: 'body',
  annexes: 'body',
  reasons: 'reasons',
  dispositif: 'dispositif',
  composition: null,
};

/** The words of a document, field by field: what every engine indexes, and nothing else. */
export function analyseDocument(document: SearchDocument): AnalysedDocument {
  const parts = fieldTexts(document);
  const entries = FIELD_NAMES.map((name) => [name, fieldWords(parts[name])] as const);
  return Object.fromEntries(entries) as Record<FieldName, FieldWords>;
}

/** The texts of each field, part by part. */
export function fieldTexts(document: SearchDocument): Readonly<Record<FieldName, readonly string[]>> {
  const sections = sectionTexts(document);
  return {
    title: document.hasText ? [document.title] : [],
    keywords: document.keywords,
    parties: document.parties ? [document.parties] : [],
    numbers: document.numbers.flatMap((number) => [number, numberKey(number) ?? '']),
    court: [courtName(document), document.court.city ?? '', document.chamber ?? ''],
    dispositif: sections.dispositif,
    visa: document.legalBasis,
    reasons: sections.reasons,
    body: sections.body,
    commentary_title: document.hasText ? [] : [document.title],
    commentary: [document.commentary],
  };
}

function courtName(document: SearchDocument): string {
  return document.court.label || (findCourt(document.court.code)?.label ?? '');
}

function sectionTexts(document: SearchDocument): { dispositif: string[]; reasons: string[]; body: string[] } {
  const texts = { dispositif: [] as string[], reasons: [] as string[], body: [] as string[] };
  if (document.sections.length === 0) texts.body.push(document.text);
  for (const section of document.sections) {
    const field = SECTION_FIELDS[section.kind];
    if (field === 'dispositif' || field === 'reasons' || field === 'body') {
      texts[field].push(document.text.slice(section.start, section.end));
    }
  }
  return texts;
}

function fieldWords(texts: readonly string[]): FieldWords {
  const exact = joinedWords(texts);
  const stems = exact.map(stem);
  return { exact, stems, concepts: conceptTokens(stems) };
}

/** The folded words of the parts of one field, a break between two parts. */
export function joinedWords(texts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const words = foldedWords(text);
    if (words.length === 0) continue;
    if (joined.length > 0) joined.push(BREAK_TOKEN);
    for (const word of words) joined.push(word);
  }
  return joined;
}
