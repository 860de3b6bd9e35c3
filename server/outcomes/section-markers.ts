import type { SectionKind } from '../domain/section.ts';

/**
 * The words by which French decisions open and close their parts, on folded text. Each phrase is a fragment of a regular expression; a list
 * is joined into one. All start a line, bullets and numbers aside.
 */

const FACTS = [
  "expose (?:du litige|des faits|de l'affaire)",
  'les? faits?\\b(?: et (?:la )?procedure)?',
  'faits,? (?:et )?(?:la )?procedure',
  'rappel des faits',
  'faits constants',
  'i\\.? (?:les )?faits',
  'faits et pretentions',
  'vu les faits',
  'exposition? des faits',
  'deroulement des debats',
  "procedure d'audience",
  'la procedure',
  'faits\\s*:?$',
];

const CLAIMS = [
  'pretentions (?:et moyens )?(?:des parties|de)',
  'moyens et pretentions',
  'demandes (?:et moyens )?des parties',
  'les moyens des parties',
  'les demandes\\s*$',
  'moyens\\s*:?$',
  'enonce des moyens',
  'examen des? moyens?$',
];

const REASONS = [
  "motifs (?:de la decision|de l'arret|du jugement)",
  'motivation',
  'motifs\\s*:?\\s*$',
  'discussion\\s*:?\\s*$',
  'sur ce\\b',
  'la discussion\\s*$',
  'reponse de la cour',
  'ii\\.? motifs',
  'sur quoi\\b',
  'cela etant expose',
  'et sur ce\\b',
  'considerant que',
  'attendu que',
];

/** Headings of the parts before the operative part. */
export const HEADINGS: readonly { readonly kind: SectionKind; readonly pattern: RegExp }[] = [
  { kind: 'facts', pattern: anyOf(FACTS, 'gm') },
  { kind: 'claims', pattern: anyOf(CLAIMS, 'gm') },
  { kind: 'reasons', pattern: anyOf(REASONS, 'gm') },
];

/** Headings of the operative part. `strong` ones win over the others wherever they stand. */
export const DISPOSITIF_HEADINGS: readonly { readonly pattern: RegExp; readonly strong: boolean }[] = [
  {
    pattern: anyOf([
      'p(?:ar|our) ces (?:motifs|considerations|raisons|seuls motifs)\\b',
      `${spaced('parcesmotifs')}\\b`,
    ]),
    strong: true,
  },
  { pattern: anyOf(['en consequence,? la cour\\s*:']), strong: true },
  {
    pattern: anyOf([`${spaced('decide')}\\s*:`, 'dispositif\\s*:?\\s*(?=\\n)', 'decision\\s*:?\\s*(?=\\n)']),
    strong: false,
  },
  { pattern: anyOf(['en consequence\\s*:?\\s*(?=\\n)']), strong: false },
  {
    pattern: anyOf([`${spaced('ordonne')}\\s*:\\s*(?=\\n)`, `${spaced('ordonnons')}\\s*:?\\s*(?=\\n)`]),
    strong: false,
  },
];

/** Verbs that follow the court's own name at the head of an operative part without a heading. */
const OPENS = [
  'constate',
  'prononce',
  'ordonne',
  'condamne',
  'donne acte',
  'declare',
  'deboute',
  'rejette',
  'radie',
  'sursoit',
  'rectifie',
  'confirme',
  'infirme',
  'recoit',
];

/** Formulas that open an operative part without a heading. */
export const DISPOSITIF_FORMULAS = anyOf([
  "(?:la|le|l')\\s?(?:formation restreinte|presidente?|bureau|autorite|commission|college|comite)\\b[^.;\\n]{0,160}\\bdecide\\b",
  'decide (?:de |:)',
  `statuant ${oneOf([
    'publiquement',
    'en audience publique',
    'en (?:matiere de )?refere',
    'par (?:jugement|ordonnance|arret|decision|mise a disposition)',
    'contradictoirement',
    'sur requete',
    'apres (?:en avoir delibere|debats)',
  ])}`,
  'le tribunal,? (?:statuant|apres en avoir|par jugement)',
  'la cour,? (?:statuant|apres en avoir|par arret)',
  `(?:le tribunal|la cour),? (?=${oneOf(OPENS)}\\b)`,
  'nous,? (?:juge|president|vice)[^\\n]{0,100}statuant',
  'la formation restreinte[^\\n]{0,80}decide',
  'article 1er\\s*[:-]',
]);

const PRONOUNCED = [
  'ainsi (?:fait|juge|prononce|rendu|delibere|ordonne|dit|decide)\\b',
  "fait (?:et (?:juge|prononce|rendu|ordonne|signe)|a |en (?:notre|l'hotel)|au palais|le \\d)",
  'faite? et rendue?',
  `prononcee?s? ${oneOf([
    'publiquement,? (?:par|le|a)',
    'par mise a disposition',
    "a [a-z' -]{3,30},? le \\d",
    'le \\d',
    'en audience publique',
    'au greffe',
  ])}`,
  'rendue? (?:publiquement|par mise a disposition|a [a-z]+,? le|le \\d)',
  'juge(?:e)? (?:et prononce|a [a-z]+)',
  "delibere (?:par|a l'issue|dans la|apres (?:l'audience|debats))",
  "a l'issue de la seance",
];

const SIGNED = [
  '(?:le|la|la?)? ?(?:present[e]? )?(?:arret|jugement|ordonnance|decision) (?:a ete|est|etant|ayant ete) (?:signee?|prononcee?|rendue?)',
  '(?:la|cette) (?:presente )?(?:decision|deliberation) (?:est signee|est susceptible|peut faire)',
  '(?:le|la|les?) ?(?:present[e]? )?(?:jugement|arret|ordonnance) (?:est|a ete) signe',
  'ordonnance rendue (?:par|le)',
  'jugement signe',
  'arret signe',
  'signe par',
  'signee? (?:par|le)',
  'et (?:le|la) presente? (?:jugement|arret|ordonnance|decision) (?:a|ont|est)',
  'en foi de quoi',
];

const SIGNATORIES = [
  '(?:l[ea]s? )?greffi(?:er|ere)s?\\b(?!(?: en chef)? de )[^\\n]{0,60}(?:\\n|$)',
  '(?:l[ea]|un[e]?) (?:vice-?)?president(?:e)?\\b(?! (?:du|de la|de|a)\\b)[^\\n]{0,60}(?:\\n|$)',
  'le magistrat\\b[^\\n]{0,80}(?:\\n|$)',
  'l[ea] (?:conseill|juge)[^\\n,;]{0,60}(?:\\n|$)',
  'le (?:tribunal|juge)\\s*: ',
  'la cour\\s*: m',
  '(?:les )?avocats?\\s*:',
  'composition (?:de la|du)',
  'le rapporteur\\b',
];

const ANNEXED = [
  'moyens? annexe',
  'moyens? produits? (?:par|au|a)',
  'annexes?\\b[^\\n]{0,60}(?:\\n|$)',
  'moyen unique de cassation',
  'premier moyen de cassation',
];

const OFFICE_AND_EDITORS = [
  'copie(?:s)? (?:au|aux|a|executoire|certifiee)',
  'notre presentation',
  'en complement\\b',
  'voir (?:la |notre )',
  'lire (?:la |notre )',
  'note\\s*:',
  'minute (?:de|signee|en)',
  'n[°o] rg\\b',
  "[a-z' -]{2,40}, le \\d{1,2}(?:er)?[ .]\\w+[ .]\\d{4}\\s*(?:\\n|$)",
  'depens du greffe',
  'frais de greffe\\b',
  'liquidation des depens',
  'les depens (?:sont|du greffe)[^\\n]{0,40}liquid',
  'emoluments',
];

/** What ends an operative part: formulas of pronouncement, signatures, annexed pleas, notes of the office or of an editor. */
export const DISPOSITIF_ENDS = anyOf([...PRONOUNCED, ...SIGNED, ...SIGNATORIES, ...ANNEXED, ...OFFICE_AND_EDITORS]);

function oneOf(phrases: readonly string[]): string {
  return `(?:${phrases.join('|')})`;
}

function anyOf(phrases: readonly string[], flags = 'g'): RegExp {
  return new RegExp(`\\b${oneOf(phrases)}`, flags);
}

/** Letters that a typist may have set apart: "P A R  C E S", "d é c i d e". */
function spaced(letters: string): string {
  return [...letters].join(' ?');
}
