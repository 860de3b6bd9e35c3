import type { Language } from '../domain/language.ts';

/** What was wrong in a query, and what was done about it. */
export type QueryProblem =
  | { readonly kind: 'tooLong' | 'tooManyTerms' | 'tooDeep'; readonly most: number }
  | { readonly kind: 'noWord' | 'openQuote' | 'openBracket' | 'closingBracket' | 'nearNeedsWords' | 'nearNeedsTwo' }
  | {
      readonly kind: 'lowerCase' | 'shortPrefix' | 'starInside' | 'unknownField' | 'emptyField' | 'badField' | 'alone';
      readonly text: string;
    };

type Sentence = (text: string, most: number) => string;

const SENTENCES: Readonly<Record<QueryProblem['kind'], Readonly<Record<Language, Sentence>>>> = {
  tooLong: {
    fr: (_, most) => `La requête dépasse ${most} caractères : la suite est ignorée.`,
    en: (_, most) => `The query is longer than ${most} characters: the rest is left out.`,
  },
  tooManyTerms: {
    fr: (_, most) => `La requête est trop longue : seuls ses ${most} premiers termes sont recherchés.`,
    en: (_, most) => `The query is too long: only its first ${most} terms are searched.`,
  },
  tooDeep: {
    fr: (_, most) => `Plus de ${most} parenthèses emboîtées : les plus profondes sont ignorées.`,
    en: (_, most) => `More than ${most} brackets inside each other: the deepest are left out.`,
  },
  noWord: {
    fr: () => 'Aucun mot à rechercher n’a été trouvé dans la requête : toutes les décisions sont montrées.',
    en: () => 'The query has no word to search for: all decisions are shown.',
  },
  openQuote: {
    fr: () => 'Un guillemet n’est pas fermé : tout ce qui le suit est lu comme une expression exacte.',
    en: () => 'A quotation mark is not closed: all that follows it is read as an exact phrase.',
  },
  openBracket: {
    fr: () => 'Une parenthèse n’est pas fermée : elle est fermée à la fin de la requête.',
    en: () => 'A bracket is not closed: it is closed at the end of the query.',
  },
  closingBracket: {
    fr: () => 'Une parenthèse fermante n’a pas d’ouvrante : elle est ignorée.',
    en: () => 'A closing bracket has no opening one: it is left out.',
  },
  nearNeedsWords: {
    fr: () => 'La proximité relie des mots, des expressions ou des OU entre parenthèses : elle est lue ici comme ET.',
    en: () => 'Proximity joins words, phrases or a bracketed OR: it is read as AND here.',
  },
  nearNeedsTwo: {
    fr: () =>
      'NEAR demande au moins deux termes, comme dans NEAR(hébergeur notification, 10) : il est lu sans proximité.',
    en: () => 'NEAR needs at least two terms, as in NEAR(hébergeur notification, 10): it is read without proximity.',
  },
  lowerCase: {
    fr: (text) => `« ${text} » en minuscules est lu comme un mot ; écrivez ${text.toUpperCase()} pour l’opérateur.`,
    en: (text) => `“${text}” in small letters is read as a word; write ${text.toUpperCase()} for the operator.`,
  },
  shortPrefix: {
    fr: (text) => `La troncature demande au moins trois lettres avant l’astérisque : « ${text} » est lu sans elle.`,
    en: (text) => `Truncation needs at least three letters before the asterisk: “${text}” is read without it.`,
  },
  starInside: {
    fr: (text) => `L’astérisque se place à la fin d’un mot : « ${text} » est lu sans lui.`,
    en: (text) => `The asterisk goes at the end of a word: “${text}” is read without it.`,
  },
  unknownField: {
    fr: (text) => `« ${text}: » n’est pas un champ connu : lu comme un mot.`,
    en: (text) => `“${text}:” is not a known field: read as a word.`,
  },
  emptyField: {
    fr: (text) => `« ${text}: » n’est suivi d’aucun terme : le champ est ignoré.`,
    en: (text) => `“${text}:” is followed by no term: the field is left out.`,
  },
  badField: {
    fr: (text) => `« ${text} » n’a pas été compris : le champ est ignoré.`,
    en: (text) => `“${text}” was not understood: the field is left out.`,
  },
  alone: {
    fr: (text) => `L’opérateur « ${text} » n’a pas de terme à relier : il est ignoré.`,
    en: (text) => `The operator “${text}” has no term to join: it is left out.`,
  },
};

/** The problems in words, each once. */
export function describeProblems(problems: readonly QueryProblem[], language: Language): readonly string[] {
  const sentences = problems.map((problem) =>
    SENTENCES[problem.kind][language]('text' in problem ? problem.text : '', 'most' in problem ? problem.most : 0),
  );
  return [...new Set(sentences)];
}
