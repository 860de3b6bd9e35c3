import type { Item } from './items.ts';
import { KNOWN } from './known-names.ts';
import { findSpans, inOrder, NAME_STOPS, naming, OF, onOneLine, type PartySpan, TO } from './party-span.ts';
import { anyOf } from './phrases.ts';

const CLAIM_STOPS = [
  /,? (?:au titre|sur|en(?!'| qualite)|a l'encontre|contre|tendant|fondee|relative|au profit|a voir|aux fins)\b/,
  /,? de (?:sa|son|ses|leurs?|dommages|provision|toute)\b/,
  /,? et (?:la|les?|l'|celles?) ?(?:demandes?|pretentions?|exceptions?|fins?|condamnation|somme|publication|tendant|en|de)\b/,
  /;|$|,(?! (?:la |le |l'|m\.|mme|mm\.|et (?:la |le |l'|m\.|mme|d'autre)|d'autre|par |es |en qualite))/,
];
const MADE = anyOf([
  /formee?s?|presentee?s?|formulee?s?|soulevee?s?|faites?|opposee?s?|invoquee?s?/,
  /engagee?s?|intentee?s?|introduite?s?|interjetee?s?|exercee?s?|diligentee?s?/,
]);
/** "formée reconventionnellement par X". */
const CLAIMANT = naming(inOrder(/\b/, MADE, /,? (?:[a-z ,']{0,40})?par /), CLAIM_STOPS, 240);
/** Words that only a party's designation starts with: "la demande de réparation" names nobody. */
const CLAIMING = anyOf([
  /(?:la |le |les |l')?(?:m\.|mme|mm\.|monsieur|madame|societes?|association|sas|sarl|sa|sci|me|syndicat)[ '.e]/,
  /(?:la |le |les |l')?(?:consorts|epoux|caisse|commune|urssaf|cpam|demand|defend|appelant|intime|parties?)[ '.e]/,
]);
const CLAIM_OF = naming(
  inOrder(
    /\b(?:demandes?|pretentions?|conclusions|requetes?|droit a indemnisation)(?: reconventionnelles?)?(?: [a-z]+){0,2} /,
    OF,
    new RegExp(`(?=${CLAIMING.source})`),
  ),
  CLAIM_STOPS,
);
/** "la demande de provision de X": somebody of the heading after the object. */
const CLAIM_OF_KNOWN = new RegExp(
  `\\bdemandes?\\b[^;\\n]{0,80}? (?:de |d')((?:l[ae]s? |l'|m\\. |mme |monsieur |madame |societe )*${KNOWN})`,
);
/** "Déboute X de sa demande": "de l'Eure" ends no name. */
const DISMISSED = naming(
  /^/,
  [
    /,? de (?:sa|ses|leurs?|toutes?|tous|son|chacune) /,
    /,? (?:de l'(?:ensemble|integralite|exception|intervention|appel|action)|de la (?:demande|totalite|fin|pretention|reclamation))/,
    /,? (?:du surplus|du reste|de ce chef|du chef|des? fins|des (?:demandes|pretentions|chefs))/,
    /,? (?:en (?:sa|ses|leurs?)|au titre|quant a|sur (?:le|la|sa|ses)) |\s*:/,
  ],
  300,
);
const DISMISSED_LOOSELY = naming(/^/, [/,? des? |$/], 300);

/** "Déclare M. X irrecevable en sa demande", "irrecevable à agir M. X". */
const INADMISSIBLE = naming(
  inOrder(
    /^(?: irrecevables?(?: a agir| en (?:sa|ses|son|leurs?) [a-z]+)?)? /,
    /(?!l'action|l'appel|la demande|les demandes|les conclusions|le recours)/,
    /(?=(?:la |le |les |l')?(?:m\.|mme|mm\.|monsieur|madame|societes?|association|sas|sarl|sa|sci|syndicat)[ '])/,
  ),
  [/ (?:les demandes[^;\n]{0,60} )?irrecevables?|;|$| en (?:sa|ses|son|leurs?) /],
);
/** "Rejette la créance de X". */
const REFUSED_CREDIT = naming(
  inOrder(/\bcreances? /, OF),
  [NAME_STOPS, / au passif| a (?:la somme|hauteur|titre)| pour /],
  160,
);
/** Favour refused to a party: "n'y avoir lieu à article 700 au profit de X". */
const IN_FAVOUR = naming(inOrder(/\bau (?:profit|benefice) /, OF), [
  /,? (?:en|au titre|a titre|la|les|sur|dans|sous|qui)\b/,
  NAME_STOPS,
]);

/** Against whom a claim was directed. */
const TARGETS = [
  naming(/\b(?:contre|a l'encontre (?:de|du|des|d')) ?/, [
    NAME_STOPS,
    / (?:au titre|en|de|du|des|pour|sur|a|et (?:la|les|de)|tendant) /,
  ]),
  naming(
    /\bcondamn(?:ation|er)(?: in solidum| solidaire(?:ment)?)?,? (?:de |d'|du |des )?/,
    [/ au (?:paiement|payement)| a | aux? /],
    160,
  ),
  naming(
    inOrder(/\b(?:interdire|enjoindre|ordonner|faire (?:defense|injonction|interdiction)) /, TO),
    [NAME_STOPS, / (?:toute?s?|de|d'|la|le|les|l') ?/],
    160,
  ),
];

/** Where a refusal names against whom the claim was directed. */
export function findTargetSpans(item: Item): PartySpan[] {
  return findSpans(onOneLine(item.words), item.start, TARGETS);
}

/** "la déboute": the pronoun is the claimant. */
function refersBack(clause: Item['clause']): boolean {
  return /\b(?:le|la|les)\b|\bl'/.test(clause.head.pronoun);
}

/** Where a refusal names whose claim it refuses, the likeliest place first. */
export function findClaimantSpans(item: Item): PartySpan[] {
  const { clause } = item;
  const after = onOneLine(clause.words.slice(clause.head.end - clause.head.start));
  const own = onOneLine(item.words);
  const passive =
    clause.head.form === 'passive'
      ? findSpans(onOneLine(clause.words), clause.start, [CLAIMANT, CLAIM_OF, CLAIM_OF_KNOWN])
      : [];
  const judged = clause.head.verbClass === 'declare' ? findSpans(after, clause.head.end, [INADMISSIBLE]) : [];
  const named = findSpans(item.first ? after : own, item.first ? clause.head.end : item.start, [
    CLAIMANT,
    CLAIM_OF,
    CLAIM_OF_KNOWN,
    IN_FAVOUR,
    REFUSED_CREDIT,
  ]);
  if (clause.head.lemma !== 'débouter')
    return [...judged, ...named, ...passive, ...(item.first ? [] : findSpans(after, clause.head.end, [CLAIMANT]))];
  const dismissed = refersBack(clause) ? [] : findSpans(after, clause.head.end, [DISMISSED, DISMISSED_LOOSELY]);
  return [...dismissed, ...named];
}
