import { anyOf } from './phrases.ts';
import { HARM } from './rules/damages.ts';

/** What a sum is asked for. */
export type ClaimKind =
  | 'costs700'
  | 'costs475'
  | 'costs618'
  | 'costs800'
  | 'costs761'
  | 'legalAid'
  | 'costs'
  | 'abuse'
  | 'provision'
  | 'restitution'
  | 'liquidation'
  | 'debt'
  | 'harm'
  | 'unnamed';

const KINDS: readonly (readonly [ClaimKind, RegExp])[] = [
  ['legalAid', /\barticles? 37\b|\b700[ ,-]{0,2} ?2 ?°/],
  ['costs700', /\b700\b(?! ?(?:€|euros?|f\b|francs?))|\birrepetibles\b/],
  ['costs475', /\b475 ?- ?1\b/],
  ['costs618', /\b618 ?- ?1\b/],
  ['costs800', /\b800 ?- ?2\b/],
  ['costs761', /\b761 ?- ?1\b/],
  [
    'costs',
    /\bmettre a (?:la|sa|leur) charge\b|\bfrais (?:d'appel|de procedure|de justice|d'instance|exposes)|\b(?:ses|leurs|de) frais\b(?! de)|\bindemnite de procedure\b/,
  ],
  [
    'abuse',
    /\b(?:procedure|action|citation|appel|instance|demande)s? (?:[a-z]+ )?(?:abusi|dilatoire)|\barticle 472\b|\b472 du code de procedure penale/,
  ],
  ['provision', /\bprovision(?!s? ad litem)/],
  ['liquidation', /\bliquid/],
  ['restitution', /\b(?:rembours|restitu)/],
  ['debt', /\bfactures?\b|\bredevances?\b|\bclause penale\b|\bsolde\b|\bloyers?\b|\blicences?\b|\bhonoraires\b/],
  [
    'harm',
    anyOf([
      HARM,
      /\bimage\b|\bmoral\b|\bperte\b|\bbenefices\b|\bresistance abusive\b|\bcouts?\b|\b(?:denigrement|parasitisme|contrefacon|concurrence deloyale|diffamation)\b|\bgain manque\b/,
    ]),
  ],
];

/** A purpose of its own that no other kind tells: "au titre de la remise en état", "(reprise des fiches)". */
const OTHER_PURPOSE =
  /^[\s,]*(?:(?:ttc|ht) )?(?:au titre d|pour (?!m\.|mme|l'un|l'autre|la societe|chacun)(?!la |le |les |l')|\((?![^a-z]))/;

/** The kind that words tell, or "unnamed". */
export function kindOfWords(words: string): ClaimKind {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? (OTHER_PURPOSE.test(words) ? 'harm' : 'unnamed');
}

const FITTING: readonly (readonly [RegExp, readonly ClaimKind[]])[] = [
  [/^costs_art700_cpc$/, ['costs700', 'costs']],
  [/^costs_art475_1_cpp$/, ['costs475', 'costs']],
  [/^costs_art618_1_cpp$/, ['costs618']],
  [/^costs_art800_2_cpp$/, ['costs800']],
  [/^costs_l761_1_cja$/, ['costs761', 'costs']],
  [/^costs_legal_aid$/, ['legalAid', 'costs700']],
  [/^abuse_of_process_damages$/, ['abuse']],
  [/^provisional_award$/, ['provision', 'harm']],
  [/^damages$/, ['harm']],
  [/^restitution$/, ['restitution']],
  [/^debt_payment$/, ['debt']],
  [/^astreinte_liquidation$/, ['liquidation']],
];

/** The kinds of claim that an outcome of that type answers; empty when none has a sum. */
export function kindsOfType(type: string): readonly ClaimKind[] {
  return FITTING.find(([pattern]) => pattern.test(type))?.[1] ?? [];
}
