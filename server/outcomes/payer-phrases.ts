import type { Item } from './items.ts';
import {
  findSpans,
  inOrder,
  NAME_STOPS,
  NUMBER,
  naming,
  OF,
  onOneLine,
  PARTY_START,
  type PartySpan,
  TO,
} from './party-span.ts';
import { anyOf } from './phrases.ts';

/** What somebody is condemned to, after "à": the name ends before it. */
const DUTY = anyOf([
  /(?:payer|verser|regler|rembourser|restituer|reverser|servir|remettre|communiquer|garantir|relever|supporter|retirer)\b/,
  /(?:supprimer|cesser|publier|fournir|transmettre|produire|effectuer|accomplir|executer|procurer|lui|leur|s'acquitter)\b/,
  /(?:une|la|des|titre)\b|l'(?!execution du plan)/,
  NUMBER,
]);
const CONDEMNED = naming(
  /^/,
  [
    inOrder(/,? (?:chacun[a-z]* )?a /, DUTY),
    /,? (?:chacun[a-z]* )?aux? (?:entiers |paiement|payement|frais|depens|depen|versement|remboursement)/,
    /,? en(?!'| (?:sa|leurs?|ses) (?:double )?qualite| qualite| la personne| personne| demande\b| defense\b)\b/,
    /,? (?:au titre|au profit|au benefice|sur le fondement|pour)\b/,
    /\s*[:;]|$/,
  ],
  700,
);
/** "fait injonction à", "ordonne, en tant que de besoin, à". */
const ADDRESSED = inOrder(
  /^(?: (?:expresse )?(?:injonction|defense|interdiction|obligation))?(?:,[^,;]{2,80},)?,? /,
  TO,
  /(?!l'encontre)/,
);
/** "à la société La Butte de remettre": the act ends the name. */
const OBLIGED_TO = naming(ADDRESSED, [/,? (?:de |d')(?:ne pas |ne plus |[a-z]+ment )?[a-z]+(?:er|ir|re|oir)\b/], 160);
const OBLIGED = naming(ADDRESSED, [/,? (?:de |d'|la |le |les |l'|sous |dans |une |un |des )/], 240);
const WILL = naming(
  /\bqu(?:e,? |')/,
  [
    /,? (?:devra|devront|versera|verseront|paiera|payera|supportera|supporteront|procedera|[a-z]{3,}(?:era|eront))\b/,
    /,? (?:(?:sera|est) tenue?|seront tenus|(?:sera|est) redevable|(?:a|ont) commis)/,
  ],
  240,
);
const GUILTY_FIRST = naming(/^ coupables?,? /, [/ (?:du|de|d'|des) ?(?:chefs?|delits?|faits|contraventions?)|$/], 300);
const JUDGED = naming(
  /^/,
  [
    /,? (?:non )?coupables?\b/,
    /,? des fins\b/,
    /,? (?:entierement |seule?s? |solidairement )?responsables?\b/,
    /,? de (?:toute )?peine/,
  ],
  300,
);
const ACQUITTED = naming(/^/, [/,? des fins\b|,? de (?:toute )?(?:la )?p|,? du chef|,? pour le|$/], 300);
const AGAINST = naming(
  inOrder(/\b/, anyOf([inOrder(/a l'encontre /, OF), /contre /])),
  [NAME_STOPS, / (?:une?|la|de|des|le|pour|au titre) /],
  160,
);
const INELIGIBLE = /^[^;\n]{0,20}\bineligibles?\b/;

const CHARGE_STOPS = [NAME_STOPS, / la somme| une somme| comme suit| a compter| dans la limite/];
const LEAVES = /^(?:laiss[a-z]+|m(?:et|ettons))/;
const INSOLVENCY = /(?:de la (?:procedure de )?(?:liquidation|redressement|sauvegarde)(?: judiciaire)? )?/;
const ACTS = /(?:remboursement|paiement|versement|communication|remise|restitution|publication|suppression|retrait)/;
/** Who bears a charge, whatever the verb. */
const BEARERS = [
  naming(inOrder(/\ba la charge (?:exclusive |solidaire )?/, OF), CHARGE_STOPS),
  naming(inOrder(LEAVES, /,? /, TO, /(?!(?:la|sa) charge)/), [
    /,? (?:la charge|les (?:entiers )?depens|ses (?:frais|depens))/,
  ]),
  naming(inOrder(LEAVES, / (?:les? )?(?:entiers )?(?:depens|frais)[^;\n]{0,60}? /, TO, /(?!(?:la|sa) charge)/), [
    NAME_STOPS,
  ]),
  naming(/\bsupportee?s?(?: par moitie| in solidum| solidairement)? par /, CHARGE_STOPS),
  naming(/\b(?:partagee?s?|repartis) (?:par moitie |a parts egales )?entre /, [NAME_STOPS]),
  naming(inOrder(/\baux frais (?:exclusifs )?/, OF), CHARGE_STOPS),
  naming(inOrder(/\bau passif /, INSOLVENCY, OF), [
    NAME_STOPS,
    / (?:a )?la somme| les sommes| la creance| au profit| au titre| a hauteur| a titre| a \d| pour /,
  ]),
  naming(/\bdont (?:est|sont) redevables? /, [NAME_STOPS], 120),
  naming(
    /\b(?:due?s?|payables?|versee?s?) (?:(?:a|au|aux) [^;\n]{2,120}? )?par /,
    [NAME_STOPS, inOrder(/ a /, PARTY_START), / aux? | a \d| a la somme| la somme| comme suit| a titre| au titre/],
    120,
  ),
  naming(inOrder(/\binfligee?s? /, TO), [NAME_STOPS, / (?:est|sont|par|pour|en) /], 160),
  naming(
    inOrder(/\b/, ACTS, / par /, new RegExp(`(?=${PARTY_START.source})`)),
    [
      /,(?! des )|;|$/,
      / (?:a|aux?|dans|sous|en) | de (?:la somme|toute|l'ensemble|ces|cette) | des (?:sommes|fonds|documents|indemnites) /,
    ],
    160,
  ),
  naming(/\bprononcee?s?(?: in solidum| solidairement)? (?:contre|a l'encontre d(?:e |u |es |'))/, [
    NAME_STOPS,
    / au profit| au titre| en reparation| a titre/,
  ]),
];

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
  const orders = verbClass === 'order' || verbClass === 'forbid';
  if (/^(?:infliger|prononcer|liquider)$/.test(lemma)) return findSpans(whole, clause.start, [AGAINST]);
  if (form === 'passive' && orders) return findSpans(after, end, [OBLIGED_TO]);
  if (form === 'future' || form === 'passive') {
    const subject = { start: clause.start, end: verbStart };
    const bears = /^(?:verser|condamner|supporter|mettre en demeure)$/.test(lemma) || INELIGIBLE.test(after);
    return bears && verbStart > clause.start ? [subject] : [];
  }
  if (lemma === 'condamner') return findSpans(after, end, [CONDEMNED]);
  if (lemma === 'fixer' || lemma === 'évaluer' || verbClass === 'say') return findSpans(after, end, [WILL]);
  if (orders) return findSpans(after, end, [OBLIGED_TO, OBLIGED]);
  if (verbClass === 'acquit') return findSpans(after, end, [GUILTY_FIRST, ACQUITTED]);
  if (verbClass === 'declare' || verbClass === 'refer' || verbClass === 'dispense') {
    return findSpans(after, end, [GUILTY_FIRST, JUDGED]);
  }
  return [];
}
