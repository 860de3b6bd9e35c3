/** Where the list of parties is over. */
const STOP =
  /^[\s•·*–>=-]*(?:debats|composition|juges?\b|magistrate?\b|greffi|presidente?\b|presidee|expos|faits\b|motifs|ordonnance\b|jugement\b|arret\b|nous,|date |audience|copies?\b|grosse|expedition|decision\b|minute|lors |le (?:tribunal|conseiller|juge|president|vingt|premier)|la cour|statuant|mis en deli|par (?:acte|declaration|jugement|ordonnance|arret)|vu |attendu|assignation|affaire|\d+\S* chambre|interprete|avons |en l'absence|rg\b|n[°o] rg|objet|rappel|procedure|clotur|instruction|rapport|prononc|signe|_{3}|\*{2}|\* \*)/;
/** Lines about a party that are not its name. */
const ABOUT =
  /^[\s•·*–>(-]*(?:\d|\[|nee?(?:\(e\))? (?:le|a)\b|de nationalite|represent|assiste|ayant |comparan|non |ni |absente?|defaillant|immatricul|prise?s? en|agissant|dont le|domicili|demeurant|exercant|actuellement|plaidant|postulant|beneficiai|a\.?j\.? |aide jurid|avocat|vestiaire|toque|es[ -]qual|en (?:sa|leur|ses|qualite)|avec|dument|regulierement|alias|substitu|rue|avenue|boulevard|chemin|allee|place|impasse|route|quai|cours|square|lieu|bp |cs |cedex|tel|me |maitre|tous|toutes|interv|hospitalis|profession|siret|rcs|siege|au capital|inscrite?|ci-apres|c\/|et\s*$|d'une part|d'autre part|sans domicile|desormais|anciennement|n°|case |palais|designee?|commissaire|mandataire|departement des|service |pole |etablissement (?:principal|secondaire))/;
/** How the name of a party starts when nothing else announces one. */
const STARTS =
  /^(?:(?:l[ae]s? |l['’])?(?:m\.|mm\.|mme|mmes|mlle|monsieur|madame|mademoiselle|messieurs|s\.? ?a\.? ?s?\.? ?u?\b|s\.?a\.?r\.?l|s\.?c\.?[ip]|s\.?n\.?c|s\.?e\.?l|e\.?u\.?r\.?l|e\.?a\.?r\.?l|g\.?i\.?e\b|g\.?a\.?e\.?c|ste |societes?|association|syndicat|fonds|caisse|cpam|urssaf|carsat|commune|metropole|departement|region\b|etat\b|banque|mutuelle|mutualite|union|federation|centre|hopital|etablissements?|agence|direction|compagnie|fondation|tresor|pref[eè]|procureur|conseil (?:depart|regional|national|synd)|ordre|office|opac|chambre (?:de |d'|des |synd|region|nation)|comite|groupement|organisme|ville|ministr|agent|entreprise|groupe|institut|universite|cabinet|maison|regie|sccv|asl|gfa|scea|chsct))/;
/** What follows a name on its own line. */
const TAIL =
  /(?:,? \(?(?:représentée?s?|représentant|assistée?s?|prise?s? en (?:la|leurs?) personnes?|agissant|au capital|immatriculée?s?|dont l[ea] |domiciliée?s?|demeurant|née? le|inscrite? |exerçant|exploitant|venant aux droits|dotée? de|sous la (?:curatelle|tutelle)|anciennement|nouvelle dénomination|ayant (?:pour|son)|identifiée?|société (?:par actions?|à responsabilité|anonyme|en liquidation|civile immobilière$)|entrepreneur individuel|sociétés? au|association (?:loi|régie)|élisant|pour (?:être|avoir)|désignée?|personne (?:faisant|morale)|non comparant|comparant|défaillant|tous (?:deux|trois|quatre|les)|toutes deux|et plus précisément)|,\s*(?:défend|demand|appelant|intimé|parties? civiles?|prévenu|société|établissement|coopérative|groupement|déf|mandataire)|\s*\(|\s*\[…|\s*:\s*$| - (?:rcs|siren)| \d{1,4}(?: bis| ter)?,? (?:rue|ave|avenue|bd|boulevard|place|chemin|route|quai|impasse|allée)\b).*$/isu;
const PARTY_LEAD =
  "(?:et )?(?=(?:[Ll][ae]s? |[Ll]['’])?(?:M\\.|MM\\.|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|S\\.?A|S\\.?C|S\\.?E|S\\.?N|SARL|EURL|[Ss]ociété|SOCIÉTÉ|[Aa]ssociation|[Ss]yndicat|CPAM|URSSAF|[Cc]aisse))";
/** Heads of decisions name one party a line: commas part first names and trades too. */
const BETWEEN = new RegExp(`,\\s*${PARTY_LEAD}|\\s+et\\s+(?:à |de )?${PARTY_LEAD}`, 'u');

/** A legal form without a name, or in words after it. */
/** The statement of the case, not a party. */
const NARRATIVE =
  /^.{0,160}\b(?:ne se|n'a pas|a (?:fait|ete|assigne|consenti|donne|saisi|conclu|interjete)|expose|soutient|demande|sollicite|conclut|fait valoir)\b/;
/** A label written under the party's name. */
const UNDER = /^(?:partie )?(?:demanderesses?|defenderesses?|demandeurs?|defendeurs?)\b/;
const LEGAL_FORM =
  /^(?:(?:la )?(?:s\.?a\.?r\.?l|s\.?a\.?s\.?u?|s\.?a|s\.?c\.?i|selarl|eurl|société|m|mme|monsieur|madame)\.?$|sociétés? (?:par actions?|à responsabilité|anonyme|civile|coopérative|en nom)|association (?:déclarée|loi|régie))/i;

export function endsParties(folded: string): boolean {
  return STOP.test(folded);
}

export function isAboutParty(folded: string): boolean {
  return ABOUT.test(folded);
}

export function startsParty(folded: string): boolean {
  return STARTS.test(folded);
}

/** The name at the start of a line of the heading, without what follows it: seat, representation, capital; "" when there is none. */
export function cutPartyName(line: string): string {
  const bare = line.replace(/^[\s•·*–>➤-]+|^\d+[°).-]+\/?\s*/g, '').replace(/^[A-Z]{3,} (?=M\.|Mme)/, '');
  const name = bare
    .replace(TAIL, '')
    .replace(/[\s,;:]+$/, '')
    .trim();
  return name.length > 1 && name.length < 300 && /\p{L}/u.test(name) ? name : '';
}

/** The parties that one line of the heading names. */
export function namesOnLine(line: string): string[] {
  return line
    .split(BETWEEN)
    .map((part) => cutPartyName(part))
    .filter((name) => name !== '' && !LEGAL_FORM.test(name));
}

/** Names of the parties on lines that describe them, "" for one whose name is blotted out; with `announced`, the first line is one whatever its words. */
export function namesInLines(lines: readonly string[], folded: readonly string[], announced: boolean): string[] {
  const names: string[] = [];
  let fresh = announced;
  for (const [index, line] of folded.entries()) {
    if (line === '') continue;
    if (endsParties(line) || NARRATIVE.test(line)) {
      if (names.length > 0 || announced) break;
      continue;
    }
    if (isAboutParty(line) || UNDER.test(line)) continue;
    const raw = lines[index] ?? '';
    const born =
      /^\p{Lu}/u.test(raw) && /^nee?(?:\(e\))? le/.test(folded.slice(index + 1).find((next) => next !== '') ?? '');
    const carriesOn = /\b(?:de|du|de la|des|et|societe)$/.test(folded[index - 1] ?? '');
    if ((fresh || born || startsParty(line)) && !carriesOn) {
      const found = namesOnLine(raw);
      names.push(...(found.length > 0 ? found : ['']));
      fresh = false;
    }
  }
  return names;
}
