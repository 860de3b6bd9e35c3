import { type Counted, isGranted, listOutcomes, toEuros, unitOf } from './naive-figures.ts';
import type { RawDecision } from './raw-decisions.ts';

/** A search of the page, and which decisions it must find. */
export interface ProofSearch {
  readonly query: string;
  readonly finds: (decision: RawDecision) => boolean;
  /** Which of their outcomes `/api/v1/outcomes` must give. */
  readonly chooses: (item: Counted) => boolean;
}

const search = (
  query: Readonly<Record<string, string>>,
  finds: ProofSearch['finds'],
  chooses: ProofSearch['chooses'] = () => true,
): ProofSearch => ({ query: new URLSearchParams(query).toString(), finds, chooses });

/** A search for decisions of which one and the same outcome passes a test. */
const byOutcome = (query: Readonly<Record<string, string>>, chooses: ProofSearch['chooses']) =>
  search(query, (decision) => listOutcomes([decision]).some(chooses), chooses);

const sumOf = (item: Counted): number | null => (unitOf(item) === null ? toEuros(item.outcome.amount) : null);
const hasWord = (word: string) => (decision: RawDecision) => decision.text.split(/[^\p{L}]+/u).includes(word);

/** Searches with and without words and filters: many decisions, some, fewer than five, none. */
export const GENERATED_SEARCHES: readonly ProofSearch[] = [
  search({}, () => true),
  search({ q: 'zorvane' }, hasWord('zorvane')),
  search({ q: 'quiltrac' }, hasWord('quiltrac')),
  search({ q: 'zorvane SAUF mebluton' }, (decision) => hasWord('zorvane')(decision) && !hasWord('mebluton')(decision)),
  search(
    { q: 'quiltrac fragoline', year: '2023' },
    (decision) => ['quiltrac', 'fragoline'].every((word) => hasWord(word)(decision)) && decision.day.startsWith('2023'),
  ),
  search({ q: 'inexistantissime' }, () => false),
  search({ from: '2020-01-01', to: '2022-12-31' }, ({ day }) => day >= '2020-01-01' && day <= '2022-12-31'),
  search({ keyword: 'image' }, ({ themes }) => themes.includes('image')),
  search({ offence: 'escroquerie' }, ({ outcomes }) =>
    outcomes.some(({ offences }) => offences.includes('escroquerie')),
  ),
  search({ fictitious: 'false' }, ({ isFictitious }) => !isFictitious),
  byOutcome({ type: 'damages' }, ({ outcome }) => outcome.type === 'damages'),
  byOutcome(
    { sense: 'refused', type: 'provisional_award' },
    ({ outcome }) => outcome.type === 'provisional_award' && outcome.sense === 'refused',
  ),
  byOutcome({ amount_min: '5000', amount_max: '90000' }, (item) => {
    const euros = sumOf(item);
    return euros !== null && euros >= 5_000 && euros <= 90_000;
  }),
  byOutcome({ suspended: 'true' }, ({ outcome }) => ['full', 'partial'].includes(outcome.suspension ?? '')),
  byOutcome(
    { against: 'isp', data: 'email' },
    ({ outcome }) =>
      outcome.addressees.some(({ category }) => category === 'isp') && outcome.dataCategories.includes('email'),
  ),
];

/** Searches of the samples, whose words are their own. */
export const SAMPLE_SEARCHES: readonly ProofSearch[] = [
  search({}, () => true),
  search({ year: '2024' }, ({ day }) => day.startsWith('2024')),
  search({ fictitious: 'false' }, ({ isFictitious }) => !isFictitious),
  byOutcome(
    { type: 'damages', sense: 'granted' },
    ({ outcome }) => outcome.type === 'damages' && outcome.sense === 'granted',
  ),
  byOutcome({ type: 'costs_art700_cpc' }, ({ outcome }) => outcome.type === 'costs_art700_cpc'),
  byOutcome({ type: 'imprisonment' }, (item) => item.outcome.type === 'imprisonment'),
  byOutcome({ amount_min: '2000' }, (item) => (sumOf(item) ?? 0) >= 2_000),
  byOutcome(
    { type: 'identification_data_disclosure', sense: 'refused' },
    (item) =>
      item.outcome.type === 'identification_data_disclosure' && !isGranted(item) && item.outcome.sense === 'refused',
  ),
];
