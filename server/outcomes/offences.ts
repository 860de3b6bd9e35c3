const INTRODUCED =
  /\bcoupables? (?:,? ?(?:des faits qualifies |pour les faits )?)?(?:(?:du |des |de )?(?:delits?|contraventions?|crimes?|chefs?|infractions?|faits) (?:de |d')|de la contravention (?:de |d')|de |d'|du chef (?:de |d')|des? )([^;\n]{3,240})|\b(?:du|des) chefs? (?:de |d')([^;\n]{3,240})/;
const END =
  /(?:,? (?:commise?s?|faits? (?:commis|prevus)|prevue?s?|a raison|en raison|au prejudice|sur la personne|pour les|courant|entre le|le \d|du \d|dans les termes|et (?:le|la|l'|les) |et condamne|,? par |au titre d)|[,.(])/;

/** The offences that a finding of guilt or an acquittal names, as written (folded); empty when none is named. */
export function readOffences(words: string): string[] {
  const match = INTRODUCED.exec(words);
  const raw = match?.[1] ?? match?.[2];
  if (!raw) return [];
  const end = END.exec(raw);
  const phrase = (end ? raw.slice(0, end.index) : raw).trim();
  return phrase
    .split(/ et (?:de |d'|du delit de |du delit d')/)
    .map((offence) => offence.replace(/^(?:delit|contravention|faits?) (?:de |d')/, '').trim())
    .filter((offence) => offence.length > 3 && offence.length < 160);
}
