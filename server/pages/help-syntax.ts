import type { Language } from '../domain/language.ts';

/** A way of writing a query: an example that can be tried, and what it does. */
export interface SyntaxRow {
  readonly example: string;
  readonly href: string;
  readonly meaning: string;
}

interface Form {
  readonly example: string;
  /** The example with English operators, where it has any. */
  readonly english?: string;
  readonly fr: string;
  readonly en: string;
}

const FORMS: readonly Form[] = [
  {
    example: 'harcèlement instagram',
    fr: 'tous les mots, dans n’importe quel ordre ; accents, pluriels et élisions sont indifférents',
    en: 'all the words, in any order; accents, plurals and elisions do not matter',
  },
  { example: '"données de connexion"', fr: 'l’expression exacte', en: 'the exact phrase' },
  {
    example: 'diffamation OU injure',
    english: 'diffamation OR injure',
    fr: 'l’un ou l’autre (OU en capitales)',
    en: 'either one (OR, or OU, in capitals)',
  },
  {
    example: 'contrefaçon SAUF logiciel',
    english: 'contrefaçon NOT logiciel',
    fr: 'le premier sans le second ; de même ET PAS',
    en: 'the first without the second; SAUF does the same',
  },
  {
    example: 'contrefaçon -logiciel',
    fr: 'de même, par un tiret devant le mot',
    en: 'likewise, by a hyphen before the word',
  },
  {
    example: '(google OU meta) déréférencement',
    english: '(google OR meta) déréférencement',
    fr: 'des parenthèses pour grouper',
    en: 'brackets to group',
  },
  {
    example: 'anonym*',
    fr: 'tous les mots qui commencent ainsi (trois lettres au moins)',
    en: 'all words that begin so (three letters at least)',
  },
  {
    example: 'hébergeur /10 notification',
    fr: 'à dix mots l’un de l’autre au plus, dans n’importe quel ordre',
    en: 'at most ten words apart, in any order',
  },
  {
    example: 'NEAR(hébergeur notification, 10)',
    fr: 'la même chose, comme dans d’autres moteurs ; aussi "hébergeur notification"~10',
    en: 'the same, as other engines write it; also "hébergeur notification"~10',
  },
  { example: 'hébergeur /p notification', fr: 'dans le même paragraphe', en: 'in the same paragraph' },
  {
    example: 'dispositif:astreinte',
    fr: 'dans une partie : dispositif, motifs, titre, partie, visa',
    en: 'in one part: dispositif (operative part), reasons, title, party, visa (provisions cited)',
  },
  {
    example: 'juridiction:Lyon diffamation',
    english: 'court:Lyon diffamation',
    fr: 'les décisions d’une juridiction ou d’une ville ; aussi chambre:17',
    en: 'the decisions of a court or city; also chamber:17',
  },
  {
    example: 'date:2020..2022 vidéosurveillance',
    fr: 'une période ; aussi date:2021, date:05/2021, date:>=2021',
    en: 'a period; also date:2021, date:05/2021, date:>=2021',
  },
  {
    example: 'RG 25/55080',
    fr: 'la décision qui porte ce numéro, avec ou sans « RG », « n° », « pourvoi » ni ponctuation',
    en: 'the decision with this number, with or without “RG”, “n°”, “pourvoi” or punctuation',
  },
  {
    example: 'Civ. 1re, 20-12.234',
    fr: 'un numéro et sa juridiction ou sa chambre, quand plusieurs portent le même',
    en: 'a number and its court or chamber, when several have the same',
  },
  {
    example: 'TJ Paris 27 octobre 2025',
    fr: 'une juridiction et une date ; de même CE, 18 mai 2016',
    en: 'a court and a date; likewise CE, 18 mai 2016',
  },
  {
    example: 'Cass. crim., 17 mars 2015, n° 13-87.358',
    fr: 'une référence telle qu’on la cite',
    en: 'a reference as it is cited',
  },
  {
    example: 'TGI Paris 2000',
    fr: 'ce qu’une juridiction a rendu dans l’année ; de même 17e ch. Paris 2013, CA Versailles mars 2019',
    en: 'what a court decided in a year; likewise 17e ch. Paris 2013, CA Versailles mars 2019',
  },
  {
    example: 'ECLI:FR:CCASS:2021',
    fr: 'un ECLI, son début, ou sa fin seule (C100345)',
    en: 'an ECLI, its beginning, or its end alone (C100345)',
  },
];

/** The query syntax by example. */
export function listSyntax(language: Language): readonly SyntaxRow[] {
  return FORMS.map((form) => {
    const example = language === 'en' ? (form.english ?? form.example) : form.example;
    return { example, href: `/?${new URLSearchParams({ q: example })}`, meaning: form[language] };
  });
}
