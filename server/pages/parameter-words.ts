import { AGAINST, DATA, KINDS, PROCEDURES, SOURCES } from './closed-lists.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/fr.ts';
import { parameterName } from './parameter-names.ts';
import type { ParameterName, ParameterProblem } from './search-params.ts';

const listed = (codes: readonly string[]) => [`parmi ${codes.join(', ')}`, `one of ${codes.join(', ')}`] as const;

/** What each parameter takes, for messages: [French, English]. */
const EXPECTED: Partial<Record<ParameterName, readonly [string, string]>> = {
  q: ['500 caractères au plus', 'at most 500 characters'],
  type: ['un code de mesure', 'an outcome type code'],
  family: ['une famille de mesures', 'a family of outcomes'],
  sense: ['un sort connu', 'a known answer'],
  amount_min: ['une somme en euros, par exemple 5000', 'a sum in euros, such as 5000'],
  amount_max: ['une somme en euros, au moins égale au minimum', 'a sum in euros, not below the minimum'],
  suspended: ['true ou false', 'true or false'],
  outcome: [
    'une condition, par exemple provisional_award;min=5000, sans minimum au-dessus du maximum',
    'a condition such as provisional_award;min=5000, its minimum not above its maximum',
  ],
  court: ['un code de juridiction, par exemple tj-paris', 'a court code such as tj-paris (see /api/v1/courts)'],
  kind: listed(KINDS),
  procedure: listed(PROCEDURES),
  source: listed(SOURCES),
  against: listed(AGAINST),
  data: listed(DATA),
  review: ['un état de relecture', 'a review state'],
  year: ['une année, par exemple 2024', 'a year such as 2024'],
  from: ['une date, par exemple 2024-03-01', 'a date such as 2024-03-01'],
  to: ['une date qui n’est pas avant le début', 'a date not before the first one'],
  has_commentary: ['true ou false', 'true or false'],
  fictitious: ['true ou false', 'true or false'],
  sort: ['relevance, date, -date, amount ou -amount', 'relevance, date, -date, amount or -amount'],
  page: ['un nombre de 1 à 10000', 'a number from 1 to 10000'],
  size: ['un nombre de 1 à 100', 'a number from 1 to 100'],
};

const FALLBACK = ['une valeur de la liste', 'a value of the list'] as const;

/** What the parameter takes, in words. */
export function expectedOf(parameter: ParameterName, language: Language): string {
  return (EXPECTED[parameter] ?? FALLBACK)[language === 'fr' ? 0 : 1];
}

/** One line per parameter that could not be used: "Non pris en compte : montant minimum « abc » (une somme en euros…)". */
export function problemLines(
  problems: readonly ParameterProblem[],
  language: Language,
  t: Messages,
): readonly string[] {
  const [open, close, colon] = language === 'fr' ? ['« ', ' »', ' :'] : ['“', '”', ':'];
  return problems.map(
    ({ parameter, value }) =>
      `${t.search.ignored}${colon} ${parameterName(parameter, language, t)} ${open}${shorten(value)}${close} (${expectedOf(parameter, language)})`,
  );
}

const LONGEST_VALUE = 80;

function shorten(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}
