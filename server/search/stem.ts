/**
 * Words that the rules below would merge with another word of the law (cour / cours, fond / fonds, saisi / saisie, arrêt / arrêté…) or that
 * change irregularly. All folded.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  cours: 'cours',
  course: 'course',
  courses: 'course',
  fonds: 'fonds',
  fonde: 'fonde',
  fondee: 'fonde',
  fondes: 'fonde',
  fondees: 'fonde',
  proces: 'proces',
  fois: 'fois',
  tours: 'tours',
  paris: 'paris',
  sens: 'sens',
  corps: 'corps',
  mars: 'mars',
  vers: 'vers',
  tiers: 'tiers',
  plus: 'plus',
  sous: 'sous',
  mois: 'mois',
  poste: 'poste',
  postes: 'poste',
  porte: 'porte',
  portes: 'porte',
  sorte: 'sorte',
  sortes: 'sorte',
  pointe: 'pointe',
  saisie: 'saisie',
  saisies: 'saisie',
  arrete: 'arrete',
  arretes: 'arrete',
  partie: 'partie',
  parties: 'partie',
  leur: 'leur',
  leurs: 'leur',
  taux: 'taux',
  faux: 'faux',
  baux: 'bail',
  travaux: 'travail',
  vitraux: 'vitrail',
  joyaux: 'joyau',
  noyaux: 'noyau',
  tuyaux: 'tuyau',
  nouveau: 'nouvel',
  nouveaux: 'nouvel',
  nouvelle: 'nouvel',
  nouvelles: 'nouvel',
  publique: 'public',
  publiques: 'public',
  nulle: 'nul',
  nulles: 'nul',
  yeux: 'oeil',
};

/** Singular masculine endings for feminine and plural ones, tried in order on a word of at least `least` letters. */
const ENDINGS: readonly (readonly [from: string, to: string, least: number])[] = [
  ['trice', 'teu', 7],
  ['euse', 'eu', 6],
  ['eur', 'eu', 6],
  ['eux', 'eu', 4],
  ['oux', 'ou', 5],
  ['iere', 'ier', 6],
  ['elle', 'el', 6],
  ['enne', 'en', 6],
  ['ive', 'if', 6],
  ['ee', '', 6],
  ['e', '', 5],
];

/**
 * The light stem of one folded word: plural and feminine endings fall, nothing that changes the meaning (licencié and
 * licenciement stay apart). Words of up to three letters and words with digits are their own stem.
 */
export function stemWord(word: string): string {
  const known = EXCEPTIONS[word];
  if (known !== undefined) return known;
  if (word.length <= 3 || /\d/.test(word)) return word;
  const singular = dropPlural(word);
  return EXCEPTIONS[singular] ?? masculine(singular);
}

function dropPlural(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length >= 6) return `${word.slice(0, -3)}al`;
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

function masculine(word: string): string {
  for (const [from, to, least] of ENDINGS) {
    if (word.length >= least && word.endsWith(from)) {
      const stem = word.slice(0, -from.length) + to;
      return stem.endsWith('eur') && stem.length >= 6 ? stem.slice(0, -1) : stem;
    }
  }
  return word;
}
