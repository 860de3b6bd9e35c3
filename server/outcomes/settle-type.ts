import type { Outcome } from '../domain/outcome.ts';
import { resolveReference } from './back-references.ts';
import type { Item } from './items.ts';
import {
  assessesHarm,
  isAboutAbuse,
  isCounterclaimForDamages,
  isForCosts,
  punishesAbuse,
  repairsHarm,
} from './motives.ts';
import { readSense } from './sense.ts';

/** An outcome whose type the words of its disposition leave open, with what was read before it. */
interface OpenCase {
  readonly outcome: Outcome;
  readonly item: Item;
  /** Types of the dispositions before, in order. */
  readonly types: readonly string[];
}

/** What the rest of the decision tells about such an outcome, or null. */
type Settlement = (open: OpenCase) => Partial<Outcome> | null;

const GENERIC = /^(?:all_claims_dismissed|other_order|debt_payment)$/;
const ALL_DISMISSED = 'procedure.all-dismissed';
const BARE = 'award.bare';

/** "à ce titre", "sur le même fondement": the disposition before says which. */
const byReference: Settlement = ({ outcome, item, types }) => {
  if (item.clause.head.verbClass === 'refer' || item.clause.head.lemma === 'rappeler') return null;
  const open = GENERIC.test(outcome.type) || outcome.rule === BARE || outcome.rule === 'costs.same-article';
  const type = open ? resolveReference(item, types) : null;
  const reason = `${outcome.reason} (renvoi à la disposition précédente)`;
  return type === null ? null : { type, sense: readSense(item), reason };
};

const PART_OF_OBJECTS =
  /\bla demande\b[^;\n]{0,60}\bs'agissant (?:du|de la|des) (?:liens?|comptes?|pages?|urls?|contenus?|avis|sites?)\b/;

/** "la demande est devenue sans objet s'agissant des liens n° 3 et 4": the measure ordered for the others. */
const byPart: Settlement = ({ outcome, item, types }) => {
  if (outcome.rule !== 'procedure.no-ground' || !PART_OF_OBJECTS.test(item.words)) return null;
  const type = types.findLast((one) => ACT_TYPES.test(one));
  return type ? doubtful(type, 'Objet déduit de la mesure ordonnée plus haut.', 'moot') : null;
};

/** "ordonne la même communication à X": the measure ordered before. */
const SAME_MEASURE =
  /\bl[ae] meme (?:communication|mesure|injonction|interdiction|suppression|retrait|transfert|publication)\b/;

const bySameMeasure: Settlement = ({ item, types }) => {
  const type = SAME_MEASURE.test(item.words) ? types.findLast((one) => ACT_TYPES.test(one)) : undefined;
  return type ? doubtful(type, 'Mesure désignée par renvoi à la précédente.') : null;
};

const REST_OF_NULLITY = /\b(?:nullites?|decheance) pour le surplus\b/;

/** "annule les pages 7 à 9 du procès-verbal et rejette la demande de nullité pour le surplus". */
const byNullity: Settlement = ({ item, types }) => {
  const type = REST_OF_NULLITY.test(item.words)
    ? types.findLast((one) => /_nullity$|^ip_title_invalidity$/.test(one))
    : undefined;
  return type ? { type } : null;
};

const OTHER_OBJECTS =
  /\b(?:autres|restants?) (?:avis|comptes?|pages?|contenus?|articles?|sites?|liens?|propos|publications?|messages?|adresses?)\b/;
const ACT_TYPES =
  /^(?:identification_data_disclosure|content_removal|delisting|isp_blocking|account_closure|judgment_publication)$/;

/** "n'y avoir lieu à référé pour les autres avis": the measure ordered above, refused. */
const byOtherObjects: Settlement = ({ outcome, item, types }) => {
  if (outcome.rule !== 'procedure.no-interim' || !OTHER_OBJECTS.test(item.words)) return null;
  const type = types.findLast((one) => ACT_TYPES.test(one));
  return type ? doubtful(type, 'Objet déduit de la mesure ordonnée plus haut.', 'refused') : null;
};

const CLAIM_AGAINST = /\bla demande (?:formee|dirigee|presentee) (?:contre|a l'encontre)\b/;
/** A civil party's one claim before a criminal court, or its claims against one of the accused. */
const CIVIL_PARTY_CLAIM =
  /\bde sa demande\s*$|\b(?:ses|leurs|les) demandes (?:formees?|dirigees?|presentees?) (?:contre|a l'encontre)/;

const byClaimant: Settlement = ({ outcome, item, types }) => {
  if (outcome.rule !== ALL_DISMISSED) return null;
  if (CLAIM_AGAINST.test(item.words) && types.includes('damages')) {
    return doubtful('damages', 'Demande de même nature que celles accueillies plus haut.', 'refused');
  }
  return item.facts.criminal && CIVIL_PARTY_CLAIM.test(item.words)
    ? doubtful('damages', 'Devant le juge pénal, demande de réparation de la partie civile.', 'refused')
    : null;
};

const FINDS_FAULT = /^(?:infringement_finding|liability_finding)$/;

/** "dit que X a commis des actes de parasitisme ; le condamne à payer 5 000 euros". */
const byFault: Settlement = ({ outcome, item, types }) => {
  if (outcome.rule !== BARE) return null;
  const last = types.at(-1) ?? '';
  if (FINDS_FAULT.test(last)) {
    return doubtful(plainAward(item), 'Somme allouée aussitôt après la faute constatée, sans chef nommé.');
  }
  return last === 'damages' && item.clause.head.pronoun !== ''
    ? doubtful('damages', 'Même chef que la condamnation précédente, faute d’autre indication.')
    : null;
};

/** "condamnée à verser 10 000 euros à X et 5 000 euros à l'État au titre de la liquidation de l'astreinte": one head for both sums. */
const byLiquidation: Settlement = ({ outcome, item }) =>
  outcome.rule === BARE && LIQUIDATES.test(item.clause.words)
    ? {
        type: 'astreinte_liquidation',
        confidence: 'medium',
        uncertainty: 'Chef nommé après une autre somme de la même phrase.',
      }
    : null;
const LIQUIDATES = /\bau titre de la liquidation (?:[a-z]+ )?de l'astreinte\b/;

/** Before the administrative judge a sum without a head is for the harm, or for the costs of article L. 761-1, that the reasons tie it to. */
const byAdministrativeCosts: Settlement = ({ outcome, item }) => {
  if (outcome.rule !== BARE && outcome.rule !== 'costs.unspecified') return null;
  if (!item.facts.administrative || !outcome.amount) return null;
  if (repairsHarm(item.facts.preamble, outcome.amount) || assessesHarm(item.facts.preamble, outcome.amount)) {
    return doubtful('damages', FROM_REASONS);
  }
  const named = NOT_IN_COSTS.test(item.words) || isForCosts(item.facts.preamble, outcome.amount);
  return named ? { ...doubtful('costs_l761_1_cja', FROM_REASONS), rule: 'costs.l761-1' } : null;
};
const NOT_IN_COSTS = /\bfrais exposes\b[^;\n]{0,40}\bnon compris dans les depens\b/;

const byCassation: Settlement = ({ outcome, item }) => {
  if (!item.facts.cassation) return null;
  if (outcome.rule === ALL_DISMISSED) {
    const type = item.facts.criminal ? 'costs_art618_1_cpp' : 'costs_art700_cpc';
    return doubtful(type, 'Devant la Cour de cassation, seule demande accessoire possible.', 'refused');
  }
  if (outcome.rule !== BARE) return null;
  const type = /\barticle/.test(item.clause.lead) ? 'other_costs' : 'costs_art700_cpc';
  return { ...doubtful(type, 'Fondement des frais déduit.'), rule: 'costs.article700' };
};

/** An appeal court that raises or lowers a sum without naming its head speaks of damages. */
const CHANGES_AMOUNT = /^(?:porter|ramener|réduire|élever)$/;
/** Counterclaims without an object, damages without a head. */
const UNNAMED_CLAIM =
  /\bdemandes? reconventionnelles?(?! (?:en|de|au|d'|tendant|relative|fondee))|\bdemandes? (?:reconventionnelles? )?(?:en (?:paiement|payement) )?(?:de |d'|en )dommages?(?:[ -]et[ -]|[- ])interets?\s*$/;
/** Damages named as such and nothing more. */
const NO_HEAD = /\b(?:de|a titre de|en) dommages?(?:[ -]et[ -]|[- ])interets?[\s.,;]*$/;
const FROM_REASONS = 'Chef de demande déduit des motifs.';

const byReasons: Settlement = ({ outcome, item }) => {
  const { preamble } = item.facts;
  const { rule, requested, sense } = outcome;
  if (sense === 'refused' && rule === 'award.payment-claim' && requested && repairsHarm(preamble, requested)) {
    return doubtful('damages', FROM_REASONS);
  }
  if (
    rule === 'award.damages' &&
    outcome.amount &&
    NO_HEAD.test(item.words) &&
    punishesAbuse(preamble, outcome.amount)
  ) {
    return doubtful('abuse_of_process_damages', FROM_REASONS);
  }
  if (rule === BARE && outcome.amount && CHANGES_AMOUNT.test(item.clause.head.lemma)) {
    return doubtful(plainAward(item), FROM_REASONS);
  }
  const unnamed = UNNAMED_CLAIM.test(item.words) && (rule === ALL_DISMISSED || rule === 'award.damages');
  if (unnamed && isAboutAbuse(preamble)) return doubtful('abuse_of_process_damages', FROM_REASONS, 'refused');
  const counterclaim = rule === ALL_DISMISSED && /\bdemande reconventionnelle\b/.test(item.words);
  return counterclaim && isCounterclaimForDamages(preamble) ? doubtful('damages', FROM_REASONS, 'refused') : null;
};

const SETTLEMENTS: readonly Settlement[] = [
  byReference,
  bySameMeasure,
  byNullity,
  byPart,
  byOtherObjects,
  byClaimant,
  byLiquidation,
  byAdministrativeCosts,
  byFault,
  byCassation,
  byReasons,
];

/** The outcome with the type that the decision around its disposition tells; unchanged when its own words are enough. */
export function settleType(outcome: Outcome, item: Item, types: readonly string[]): Outcome {
  for (const settle of SETTLEMENTS) {
    const settled = settle({ outcome, item, types });
    if (settled) return { ...outcome, ...settled };
  }
  return outcome;
}

/** Money by order of an interim judge is a provision. */
function plainAward(item: Item): string {
  return item.facts.refere ? 'provisional_award' : 'damages';
}

function doubtful(type: string, uncertainty: string, sense?: Outcome['sense']): Partial<Outcome> {
  return { type, confidence: 'medium', uncertainty, ...(sense ? { sense } : {}) };
}
