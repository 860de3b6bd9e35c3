import type { Item } from './items.ts';
import { KNOWN } from './known-names.ts';
import { findSpans, onOneLine, type PartySpan } from './party-span.ts';
import { anyOf } from './phrases.ts';

const CLAIM_END = anyOf([
  /,? (?:au titre|sur|en(?!'| qualite)|a l'encontre|contre|tendant|fondee|relative|au profit|a voir|aux fins)\b/,
  /,? de (?:sa|son|ses|leurs?|dommages|provision|toute)\b/,
  /,? et (?:la|les?|l'|celles?) ?(?:demandes?|pretentions?|exceptions?|fins?|condamnation|somme|publication|tendant|en|de)\b/,
  /;|$|,(?! (?:la |le |l'|m\.|mme|mm\.|et (?:la |le |l'|m\.|mme|d'autre)|d'autre|par |es |en qualite))/,
]).source;
const CLAIMANT = new RegExp(
  `\\b(?:formee?s?|presentee?s?|formulee?s?|soulevee?s?|faites?|opposee?s?|invoquee?s?|engagee?s?|intentee?s?|introduite?s?|interjetee?s?|exercee?s?|diligentee?s?),? (?:[a-z ,']{0,40})?par ([^;\\n]{2,240}?)(?=${CLAIM_END})`,
);
const CLAIM_OF = new RegExp(
  `\\b(?:demandes?|pretentions?|conclusions|requetes?|droit a indemnisation)(?: reconventionnelles?)?(?: [a-z]+){0,2} (?:de |d'|du |des )((?:la |le |les |l')?(?:m\\.|mme|mm\\.|monsieur|madame|societes?|association|sas|sarl|sa|sci|me|syndicat|consorts|epoux|caisse|commune|urssaf|cpam|demand|defend|appelant|intime|parties?)[ '.e][^;\\n]{1,160}?)(?=${CLAIM_END})`,
);
/** "la demande de provision de X": somebody of the heading after the object. */
const CLAIM_OF_KNOWN = new RegExp(
  `\\bdemandes?\\b[^;\\n]{0,80}? (?:de |d')((?:l[ae]s? |l'|m\\. |mme |monsieur |madame |societe )*${KNOWN})`,
);
/** "de sa demande" ends a name, "de l'Eure" does not. */
const DISMISSED = new RegExp(
  `^([^;\\n]{2,300}?)(?=${
    anyOf([
      /,? de (?:sa|ses|leurs?|toutes?|tous|son|chacune) /,
      /,? (?:de l'(?:ensemble|integralite|exception|intervention|appel|action)|de la (?:demande|totalite|fin|pretention|reclamation))/,
      /,? (?:du surplus|du reste|de ce chef|du chef|des? fins|des (?:demandes|pretentions|chefs))/,
      /,? (?:en (?:sa|ses|leurs?)|au titre|quant a|sur (?:le|la|sa|ses)) |\s*:/,
    ]).source
  })`,
);
const DISMISSED_LOOSELY = /^([^;\n]{2,300}?)(?=,? des? |$)/;

/** "Déclare M. X irrecevable en sa demande". */
const INADMISSIBLE =
  /^(?: irrecevables?(?: a agir| en (?:sa|ses|son|leurs?) [a-z]+)?)? (?!l'action|l'appel|la demande|les demandes|les conclusions|le recours)((?:la |le |les |l')?(?:m\.|mme|mm\.|monsieur|madame|societes?|association|sas|sarl|sa|sci|syndicat)[ '][^;\n]{1,200}?)(?= (?:les demandes[^;\n]{0,60} )?irrecevables?|;|$| en (?:sa|ses|son|leurs?) )/;
/** "Rejette la créance de X". */
const REFUSED_CREDIT =
  /\bcreances? (?:de |d'|du |des )([^;\n]{2,160}?)(?=,|;|$| au passif| a (?:la somme|hauteur|titre)| pour )/;
/** Favour refused to a party: "n'y avoir lieu à article 700 au profit de X". */
const IN_FAVOUR =
  /\bau (?:profit|benefice) (?:de |du |des |d')([^;\n]{2,200}?)(?=,? (?:en|au titre|a titre|la|les|sur|dans|sous|qui)\b|,|;|$)/;

/** Against whom a claim was directed. */
const TARGETS = [
  /\b(?:contre|a l'encontre (?:de|du|des|d')) ?([^;\n]{2,200}?)(?=,|;|$| (?:au titre|en|de|du|des|pour|sur|a|et (?:la|les|de)|tendant) )/,
  /\bcondamn(?:ation|er)(?: in solidum| solidaire(?:ment)?)?,? (?:de |d'|du |des )?([^;\n]{2,160}?)(?= au (?:paiement|payement)| a | aux? )/,
  /\b(?:interdire|enjoindre|ordonner|faire (?:defense|injonction|interdiction)) (?:a|au|aux) ([^;\n]{2,160}?)(?=,|;|$| (?:toute?s?|de|d'|la|le|les|l') ?)/,
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
