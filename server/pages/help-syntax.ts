import type { Language } from './language.ts';

/** A way of writing a query: an example that can be tried, and what it does. */
export interface SyntaxRow {
  readonly example: string;
  readonly href: string;
  readonly meaning: string;
}

const ROWS: readonly (readonly [example: string, fr: string, en: string])[] = [
  [
    'harcèlement instagram',
    'tous les mots, dans n’importe quel ordre ; accents, pluriels et élisions sont indifférents',
    'all the words, in any order; accents, plurals and elisions do not matter',
  ],
  ['"données de connexion"', 'l’expression exacte', 'the exact phrase'],
  ['diffamation OU injure', 'l’un ou l’autre (OU en capitales)', 'either one (OU or OR in capitals)'],
  [
    'contrefaçon SAUF logiciel',
    'le premier sans le second ; de même ET PAS, ou un tiret devant le mot',
    'the first without the second; likewise NOT, or a hyphen before the word',
  ],
  ['(google OU meta) déréférencement', 'des parenthèses pour grouper', 'brackets to group'],
  [
    'anonym*',
    'tous les mots qui commencent ainsi (trois lettres au moins)',
    'all words that begin so (three letters at least)',
  ],
  ['hébergeur /10 notification', 'à dix mots l’un de l’autre au plus', 'at most ten words apart'],
  ['hébergeur /p notification', 'dans le même paragraphe', 'in the same paragraph'],
  [
    'dispositif:astreinte',
    'dans une partie : dispositif, motifs, titre, parties, visa',
    'in one part: dispositif, motifs, titre, parties, visa',
  ],
  [
    '25/55080',
    'un numéro RG, de pourvoi ou un ECLI, avec ou sans ponctuation',
    'an RG or pourvoi number or an ECLI, with or without punctuation',
  ],
  ['TJ Paris 27 octobre 2025', 'une juridiction et une date', 'a court and a date'],
  ['date:2020..2022', 'une période ; aussi date:>=2021', 'a period; also date:>=2021'],
];

/** The query syntax by example. */
export function listSyntax(language: Language): readonly SyntaxRow[] {
  return ROWS.map(([example, fr, en]) => ({
    example,
    href: `/?${new URLSearchParams({ q: example })}`,
    meaning: language === 'fr' ? fr : en,
  }));
}
