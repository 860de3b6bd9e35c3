import type { Item } from './items.ts';
import { findSpans, onOneLine, type PartySpan } from './party-span.ts';
import { anyOf } from './phrases.ts';

/** What a payer is held to, after "à": where the payer's name ends. */
const DUTY = anyOf([
  /(?:payer|verser|regler|rembourser|restituer|reverser|servir|remettre|communiquer|garantir|relever|supporter|retirer)\b/,
  /(?:supprimer|cesser|publier|fournir|transmettre|produire|effectuer|accomplir|executer|procurer|lui|leur|s'acquitter)\b/,
  /(?:(?:une|la|des|titre|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|mille|cents?)\b|l'(?!execution du plan)|\d(?![^[\]\n]{0,12}\]))/,
]).source;
const SUBJECT = anyOf([
  new RegExp(`,? (?:chacun[a-z]* )?a (?:${DUTY})`),
  /,? (?:chacun[a-z]* )?aux? (?:entiers |paiement|payement|frais|depens|depen|versement|remboursement)/,
  /,? en(?!'| (?:sa|leurs?|ses) (?:double )?qualite| qualite| la personne| personne| demande\b| defense\b)\b/,
  /,? (?:au titre|au profit|au benefice|sur le fondement|pour)\b/,
  /\s*[:;]|$/,
]);
const CONDEMNED = new RegExp(`^([^;\\n]{2,700}?)(?=${SUBJECT.source})`);
const OBLIGED =
  /^(?: (?:expresse )?(?:injonction|defense|interdiction|obligation))?,? (?:a|au|aux) (?!titre\b|peine\b|compter\b)([^;\n]{2,240}?),? (?:de |d'|la |le |les |l'|sous |dans |une |un |des )/;
/** "à la société La Butte de remettre": the act ends the name. */
const OBLIGED_TO =
  /^(?: (?:expresse )?(?:injonction|defense|interdiction|obligation))?(?:,[^,;]{2,80},)?,? (?:a|au|aux) (?!titre\b|peine\b|compter\b|l'encontre)([^;\n]{2,160}?)(?=,? (?:de |d')(?:ne pas |ne plus |[a-z]+ment )?[a-z]+(?:er|ir|re|oir)\b)/;
const WILL =
  /\bqu(?:e,? |')([^;\n]{2,240}?)(?:,? (?:devra|devront|versera|verseront|paiera|payera|sera tenue?|seront tenus|est tenue?|supportera|supporteront|sera redevable|procedera|est redevable|(?:a|ont) commis|[a-z]{3,}(?:era|eront)\b))/;
const JUDGED = new RegExp(
  `^([^;\\n]{2,300}?)(?=${
    anyOf([
      /,? (?:non )?coupables?\b/,
      /,? des fins\b/,
      /,? (?:entierement |seule?s? |solidairement )?responsables?\b/,
      /,? de (?:toute )?peine/,
    ]).source
  })`,
);
const GUILTY_FIRST = /^ coupables?,? ([^;\n]{2,300}?)(?= (?:du|de|d'|des) ?(?:chefs?|delits?|faits|contraventions?)|$)/;
const ACQUITTED = /^([^;\n]{2,300}?)(?=,? des fins\b|,? de (?:toute )?(?:la )?p|,? du chef|,? pour le|$)/;
const NAME_END = /(?=,|;|$| la somme| une somme| comme suit| a compter| dans la limite)/.source;
/** Who bears a charge, whatever the verb. */
const BEARERS = [
  new RegExp(`\\ba la charge (?:exclusive |solidaire )?(?:de l'|du |des |de |d')([^;\\n]{2,200}?)${NAME_END}`),
  /^(?:laiss[a-z]+|m(?:et|ettons)),? (?:a|au|aux) (?!la charge|sa charge)([^;\n]{2,200}?),? (?:la charge|les (?:entiers )?depens|ses (?:frais|depens))/,
  /^(?:laiss[a-z]+|m(?:et|ettons)) (?:les? )?(?:entiers )?(?:depens|frais)[^;\n]{0,60}? (?:a|au|aux) (?!la charge|sa charge|hauteur)([^;\n]{2,200}?)(?=,|;|$)/,
  new RegExp(`\\bsupportee?s?(?: par moitie| in solidum| solidairement)? par ([^;\\n]{2,200}?)${NAME_END}`),
  /\b(?:partagee?s?|repartis) (?:par moitie |a parts egales )?entre ([^;\n]{2,200}?)(?=,|;|$)/,
  new RegExp(`\\baux frais (?:exclusifs )?(?:de l'|du |des |de |d')([^;\\n]{2,200}?)${NAME_END}`),
  /\bau passif (?:de la (?:procedure de )?(?:liquidation|redressement|sauvegarde)(?: judiciaire)? )?(?:de l'|du |des |de |d')([^;\n]{2,200}?)(?=,|;|$| (?:a )?la somme| la creance| au profit| les sommes| a hauteur| a titre| a \d| pour | au titre)/,
  /\bdont (?:est|sont) redevables? ([^;\n]{2,120}?)(?=,|;|$)/,
  /\b(?:due?s?|payables?|versee?s?) (?:(?:a|au|aux) [^;\n]{2,120}? )?par ([^;\n]{2,120}?)(?=,|;|$| a (?:la |l'|m\. |mme |monsieur|madame|x{5,}|\d)| aux? | la somme| comme suit| a titre| au titre)/,
  /\binfligee?s? (?:a|au|aux) ([^;\n]{2,160}?)(?=,|;|$| (?:est|sont|par|pour|en) )/,
  /\b(?:remboursement|paiement|versement|communication|remise|restitution|publication|suppression|retrait) par (?=l[ae]s? |l'|m\. |mme |monsieur |madame |s[ac]|x{5,})([^;\n]{2,160}?)(?=,(?! des )|;|$| (?:a|aux?|dans|sous|en|de (?:la somme|toute|l'ensemble|ces|cette)|des (?:sommes|fonds|documents|indemnites)) )/,
  /\bprononcee?s?(?: in solidum| solidairement)? (?:contre|a l'encontre d(?:e |u |es |'))([^;\n]{2,200}?)(?=,|;|$| au profit| au titre| en reparation| a titre)/,
];
const AGAINST =
  /\b(?:a l'encontre (?:de l'|du |des |de |d')|contre )([^;\n]{2,160}?)(?=,|;|$| (?:une?|la|de|des|le|pour|au titre) )/;

const INELIGIBLE = /^[^;\n]{0,20}\bineligibles?\b/;

/** Where the item may name who owes, or on whom it bears, the likeliest place first. Pronouns are not looked for. */
export function findPayerSpans(item: Item): PartySpan[] {
  const { head } = item.clause;
  const after = onOneLine(item.clause.words.slice(head.end - head.start));
  const whole = onOneLine(item.clause.words);
  const spans = [...ownSpans(item, after, whole), ...findSpans(onOneLine(item.words), item.start, BEARERS)];
  return [...spans, ...findSpans(whole, item.clause.start, BEARERS)];
}

function ownSpans({ clause }: Item, after: string, whole: string): PartySpan[] {
  const { verbClass, form, lemma, end, verbStart } = clause.head;
  if (/^(?:infliger|prononcer|liquider)$/.test(lemma)) return findSpans(whole, clause.start, [AGAINST]);
  if (form === 'passive' && (verbClass === 'order' || verbClass === 'forbid'))
    return findSpans(after, end, [OBLIGED_TO]);
  if (form === 'future' || form === 'passive') {
    const subject = { start: clause.start, end: verbStart };
    const bears = /^(?:verser|condamner|supporter|mettre en demeure)$/.test(lemma) || INELIGIBLE.test(after);
    return bears && verbStart > clause.start ? [subject] : [];
  }
  if (lemma === 'condamner') return findSpans(after, end, [CONDEMNED]);
  if (lemma === 'fixer' || lemma === 'évaluer' || verbClass === 'say') return findSpans(after, end, [WILL]);
  if (verbClass === 'order' || verbClass === 'forbid') return findSpans(after, end, [OBLIGED_TO, OBLIGED]);
  if (verbClass === 'acquit') return findSpans(after, end, [GUILTY_FIRST, ACQUITTED]);
  if (verbClass === 'declare' || verbClass === 'refer' || verbClass === 'dispense') {
    return findSpans(after, end, [GUILTY_FIRST, JUDGED]);
  }
  return [];
}
