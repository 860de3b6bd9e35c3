import type { Clause } from './clause.ts';

/**
 * Names hold words that look like cues ("société Travaux du Midi", "Association … de l'identité"): before rules look for cues in
 * orders about money and in refusals, the places where parties stand are blanked. Lengths are kept.
 */
const PAYER =
  /^(condamn[a-z]+(?: [a-z]+ment| in solidum)?,? )([^;\n]{2,400}?)(?=,? (?:chacun[a-z]* )?a (?:payer|verser|regler|rembourser|restituer|garantir|relever|supporter|lui|leur|une|la somme)\b|,? (?:chacun[a-z]* )?aux? (?:entiers |paiement|payement|depens|frais)|,? en (?:tous )?(?:les )?(?:entiers )?depens|\s*:)/;
const PAYEE =
  /\b((?:payer|verser|regler|versera|paiera|payera) (?:a|au|aux) (?!titre\b))([^;\n:]{2,240}?)(?=,? (?:la|une|les) (?:somme|sommes|indemnite|provision)|,? (?:\d|un (?:\(1\) )?euro|(?:[a-z-]+ ){1,6}(?:\([\d .,]+\) ?)?euros?\b)|,| au titre| a titre| en (?:reparation|indemnisation|restitution|remboursement)\b|$)/;
const CLAIMANT =
  /\b((?:formee?s?|presentee?s?|formulee?s?|soulevee?s?) (?:[a-z ]{0,30})?par )([^;\n]{2,240}?)(?=,? (?:au titre|sur|en|contre|ainsi que|a l'encontre|dirigee? contre|et la|et les|et le|tendant|fondee|relative|de (?:dommages|provision))\b|;|$|,)/;
const CLAIM_OF =
  /\b((?:demandes?|pretentions?|conclusions)(?: reconventionnelles?)? (?:de |d'|du |des )(?=(?:la |le |les |l')?(?:m\.|mm\.|mme|mmes|monsieur|madame|societes?|association|sas|sarl|sa |sci|me |syndicat|consorts|epoux|caisse|union|federation|commune|banque|ste)))([^;\n]{2,200}?)(?=,? (?:au titre|sur|en|a l'encontre|dirigee? contre|et la|et les|et le|tendant|fondee|relative|de (?:dommages|provision)|presentee|formee|aux fins)\b|;|$|,)/;
const DISMISSED =
  /^(debout[a-z]+ )([^;\n]{2,300}?)(?=,? (?:de (?:sa|ses|leurs?|l'|toutes?|la|son)|du surplus|en (?:sa|ses|leurs?)))/;

/** The words of an item with party names blanked; `first` items start at the verb. */
export function maskParties(words: string, clause: Clause): string {
  const { verbClass } = clause.head;
  if (verbClass === 'condemn') return [PAYER, PAYEE].reduce(blank, words);
  if (verbClass === 'refuse') return [DISMISSED, CLAIMANT, CLAIM_OF].reduce(blank, words);
  return words;
}

function blank(words: string, pattern: RegExp): string {
  const match = pattern.exec(words);
  const [, lead = '', name = ''] = match ?? [];
  if (!match || name === '' || /\bdepens\b/.test(name)) return words;
  const at = match.index + lead.length;
  return `${words.slice(0, at)}${'_'.repeat(name.length)}${words.slice(at + name.length)}`;
}
