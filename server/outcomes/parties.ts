import type { Liability, PartyRef } from '../domain/outcome.ts';
import type { Item } from './items.ts';
import { closeBracket, findPartyName } from './party-bounds.ts';
import { isGenericParty, splitNames } from './party-names.ts';

/** Who owes and who gains, as the words of a disposition tell; names as written, roles given later. */
export interface Parties {
  readonly payers: readonly string[];
  readonly beneficiaries: readonly string[];
}

/** What pronouns refer to: the parties of the clauses before. */
export interface PartyMemory {
  subjects: readonly string[];
  beneficiaries: readonly string[];
  /** Every beneficiary named so far, for "chacun des demandeurs". */
  readonly everyBeneficiary: string[];
  readonly everyPayer: string[];
}

const PAYS =
  "(?:payer|verser|regler|rembourser|restituer|reverser|servir|remettre|communiquer|garantir|relever|supporter|retirer|supprimer|cesser|publier|fournir|transmettre|produire|effectuer|accomplir|executer|procurer|lui|leur|s'acquitter)";
const SUBJECT_END = new RegExp(
  `^([^;\\n]{2,500}?)(?=,? (?:chacun[a-z]* )?a ${PAYS}\\b|,? (?:chacun[a-z]* )?a (?:une|la|l'|des|titre|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|\\d)|,? (?:chacun[a-z]* )?aux? (?:entiers |paiement|payement|frais|depens|depen|versement|remboursement)|,? (?:en(?!')|au titre|sur le fondement|pour)\\b|\\s*:|$)`,
);
const OBLIGED =
  /^(?: (?:expresse )?(?:injonction|defense|interdiction|obligation))?,? (?:a|au|aux) (?!titre\b|peine\b|compter\b)([^;\n]{2,240}?),? (?:de |d'|la |le |les |l'|sous |dans |une |un |des )/;
const WILL =
  /\bqu(?:e |')([^;\n]{2,240}?)(?:,? (?:devra|devront|versera|verseront|paiera|payera|sera tenue?|seront tenus|est tenue?|supportera|supporteront|sera redevable|procedera))/;
const GAINS =
  /\b(?:payer|verser|regler|rembourser|restituer|reverser|servir|remettre|communiquer|fournir|transmettre|versera|paiera|payera|payee?)(?:,[^,;\n]{2,120},)? (?:a|au|aux) ([^;\n:]{2,240}?)(?=,? (?:la|une|les?|l'|des) (?:sommes?|montant|indemnite|provision|euro|nom|noms|donnees|elements|informations|documents|pieces|codes)|,? (?:\d|un euro|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille|celle|chacun)|,|\s+(?:en|au titre|a titre|sur le|pour|dans|sous|par|toutes?|qui)\b|$|\s*:|;)/;
const LISTED =
  /^[\s,•·*–>-]*(?:et |ainsi qu'|puis )?,? ?(?:a|au|aux) ([^;\n]{2,160}?)(?=,? (?:la|une|celle|les) (?:somme|de)?|,| \d| seul| un euro)/;
const AFTER_COLON = /:\s*[•·*–>-]?\s*(?:a|au|aux) ([^;\n]{2,160}?)(?=,? (?:la|une) somme|,? \d)/;
const ALLOTS = /^ (?:a|au|aux) ([^;\n]{2,300}?)(?=,? (?:la|une|les) (?:somme|indemnite|provision)|,? \d)/;
const PROFIT =
  /\bau (?:profit|benefice) (?:de |du |des |d')([^;\n]{2,200}?)(?=,? (?:en|au titre|a titre|la|les|sur|dans|sous|qui|du nom)\b|,|;|$)/;
const CLAIMANT =
  /\b(?:formee?s?|presentee?s?|formulee?s?|soulevee?s?|faites?) (?:[a-z ]{0,30})?par ([^;\n]{2,200}?)(?=,? (?:au titre|sur|en(?!')|de (?:sa|son|ses|leurs?|dommages|provision|toute)|a l'encontre|contre|et la|et les|et le|tendant|fondee|relative)\b|;|$|,)/;
const CLAIM_OF =
  /\b(?:demandes?|pretentions?)(?: reconventionnelles?)?(?: [a-z]+){0,2} (?:de |d'|du |des )((?:la |le |les |l')?(?:m\.|mme|mm\.|monsieur|madame|societes?|association|sas|sarl|sa|sci|me|syndicat|consorts|epoux)[ '][^;\n]{1,160}?)(?=,? (?:au titre|sur|en(?!')|de (?:sa|son|ses|leurs?|dommages|provision|toute)|a l'encontre|contre|et la|et les|et le|tendant|fondee|relative)\b|;|$|,)/;
const DEBOUTED =
  /^([^;\n]{2,300}?)(?=,? (?:de (?:sa|ses|leurs?|l'|toutes?|la|son)|du surplus|d[eu] (?:reste|chef)|en (?:sa|ses|leurs?)|des? ))/;
const CHARGED =
  /\ba la charge (?:exclusive |solidaire |de l'|du |des |de |d')([^;\n]{2,200}?)(?=,|;|$| la somme| une somme)/;

const JUDGED =
  /^([^;\n]{2,300}?)(?=,? (?:non )?coupables?\b|,? des fins\b|,? (?:entierement |seule?s? |solidairement )?responsables?\b|,? de (?:toute )?peine)/;
const GUILTY_FIRST = /^ coupables?,? ([^;\n]{2,300}?)(?= (?:du|de|d'|des) ?(?:chefs?|delits?|faits|contraventions?)|$)/;
const ACQUITTED = /^([^;\n]{2,300}?)(?=,? des fins\b|,? de (?:toute )?(?:la )?p|,? du chef|,? pour le|$)/;

/** Reads payers and beneficiaries of an item; `memory` resolves pronouns and is brought up to date. */
export function readParties(item: Item, text: string, memory: PartyMemory): Parties {
  const { clause } = item;
  const after = clause.words.slice(clause.head.end - clause.head.start);
  const offset = clause.head.end;
  const names = (_source: string, match: RegExpExecArray | null, base: number): string[] => {
    if (!match?.[1]) return [];
    const at = base + match.index + match[0].indexOf(match[1]);
    return partyNames(text.slice(at, closeBracket(text, at, at + match[1].length)));
  };
  const { verbClass, pronoun, form, lemma } = clause.head;
  let payers: string[] = [];
  if (verbClass === 'refuse') {
    const claimants = [
      ...names(after, lemma === 'débouter' && !isPronoun(pronoun) ? DEBOUTED.exec(after) : null, offset),
      ...(lemma !== 'débouter'
        ? names(after, CLAIMANT.exec(after) ?? CLAIM_OF.exec(after) ?? PROFIT.exec(after), offset)
        : []),
    ];
    const found = claimants.length > 0 ? claimants : isPronoun(pronoun) ? [...memory.subjects] : [];
    if (found.length > 0) memory.subjects = found;
    return { payers: [], beneficiaries: found };
  }
  if (form === 'future' || form === 'passive') {
    const before = clause.words.slice(0, clause.head.verbStart - clause.start);
    payers =
      lemma === 'verser' || lemma === 'condamner'
        ? partyNames(text.slice(clause.start, clause.start + before.length))
        : names(after, CHARGED.exec(clause.words), clause.start);
  } else if (
    isPronoun(pronoun) &&
    (verbClass === 'condemn' || verbClass === 'acquit' || verbClass === 'dispense' || verbClass === 'declare')
  ) {
    payers = [...memory.subjects];
  } else if (verbClass === 'condemn' && lemma === 'condamner') payers = names(after, SUBJECT_END.exec(after), offset);
  else if (lemma === 'fixer' || lemma === 'évaluer') payers = names(after, WILL.exec(after), offset);
  else if (verbClass === 'order' || verbClass === 'forbid') payers = names(after, OBLIGED.exec(after), offset);
  else if (verbClass === 'say') payers = names(after, WILL.exec(after), offset);
  else if (verbClass === 'declare' || verbClass === 'acquit' || verbClass === 'refer' || verbClass === 'dispense') {
    payers = names(
      after,
      GUILTY_FIRST.exec(after) ?? (verbClass === 'acquit' ? ACQUITTED : JUDGED).exec(after),
      offset,
    );
  }
  if (payers.length === 0) payers = names(after, CHARGED.exec(item.words), item.start);
  if (payers.length > 0) memory.subjects = payers;
  const allots = /^(?:allouer|accorder|octroyer)$/.test(lemma) ? ALLOTS.exec(after) : null;
  const gains = [GAINS, PROFIT, item.first ? AFTER_COLON : LISTED].map((pattern) => pattern.exec(item.words));
  const named = gains.map((gain) => names(item.words, gain, item.start)).find((found) => found.length > 0) ?? [];
  let beneficiaries = allots ? names(after, allots, offset) : named;
  if (beneficiaries.length === 0 && item.sum !== null) beneficiaries = [...memory.beneficiaries];
  if (/\b(?:lui|leur) (?:payer|verser|regler|versera|rembourser)/.test(item.words) && memory.beneficiaries.length > 0)
    beneficiaries = [...memory.beneficiaries];
  if (beneficiaries.length > 0) memory.beneficiaries = beneficiaries;
  remember(memory.everyBeneficiary, beneficiaries);
  remember(memory.everyPayer, payers);
  return { payers, beneficiaries };
}

/** The names of a phrase, cut where the sentence goes on, without what names nobody. */
function partyNames(phrase: string): string[] {
  return splitNames(phrase).flatMap((name) => findPartyName(name) ?? []);
}

function isPronoun(pronoun: string): boolean {
  return /\b(?:le|la|les)\b|\bl'/.test(pronoun);
}

function remember(known: string[], names: readonly string[]): void {
  for (const name of names) if (!isGenericParty(name) && !known.includes(name)) known.push(name);
}

/** How several payers are bound, from the words of the clause. */
export function readLiability(item: Item, payers: number): Liability | null {
  const { words } = item.clause;
  if (/\bin solidum\b/.test(words)) return 'in_solidum';
  if (/\bsolidairement\b|\bsolidarite\b/.test(words)) return 'solidaire';
  if (payers === 0) return null;
  if (payers === 1) return 'sole';
  return /\bchacun/.test(words) ? 'each' : /\bconjointement\b/.test(words) ? 'jointly_unspecified' : 'unknown';
}

export function withRole(name: string, role: string): PartyRef {
  return { name, role };
}
