/** Kinds of parties written in small letters. */
const KINDS =
  'sociétés?|associations?|syndicats?|caisses?|communes?|mutuelles?|banques?|compagnies?|fédérations?|unions?|époux|consorts|départements?|région|métropole|ville|agence|fonds|direction|directeur|directrice|préfète?|ministre|ministère|procureure?|centre|comité|conseil|ordre|office|fondation|chambre|trésor|groupe|groupement|établissements?|hôpital|clinique|université|école|institut|journal|maison|régie|entreprise|héritiers|ayants|partie|demande|défende|appelant|intimé|prévenu|requérant|assureur|sas?|sarl|sci|scp|selarl|dite?s? |ladite|ledit|deux |trois |quatre |cinq |urssaf|cpam|état';
const CAPITAL = "(?!Fils\\b|Associés|Cie\\b|Compagnie|Frères|Filles|Partners)[A-ZÉÈÀÂÎÔÛÇ][\\p{L}\\d'’.-]+|\\[";
/** Where one name ends and the next begins in a list of parties: before a civility, a kind of party or a capital. */
const SEPARATOR = new RegExp(
  `(?:,\\s*(?:et\\s+)?|(?<!\\b(?:M\\.?|Mr|Monsieur))\\s+et\\s+|\\s+ainsi que\\s+)(?:de |d['’]|à |a |au |aux |(?:son|leur) assureur,? )?(?=M\\.|MM\\.|Mme|Mlle|Me |(?:l[ae]s? |l['’])?(?:${KINDS}|${CAPITAL})|l[ae]s? (?:liquidat|mandataire|administrat|curat|tuteur|tutrice|commissaire|autres ))|\\s+et\\s+(?:à (?=la |l['’])|aux? (?!nom|titre|fins|lieu|moyen|profit|sein|terme|paiement|dépens))`,
  'u',
);
/** "les sociétés A", "MM. A": what follows in the list is of that kind too. */
const PLURAL_FORM = /^(?:l[ae]s? |aux |des )?(sociétés|associations|MM\.|Mmes|Messieurs|Mesdames) ([\p{Lu}[].*)$/u;
const SINGULAR: Readonly<Record<string, string>> = {
  sociétés: 'la société',
  associations: "l'association",
  'MM.': 'M.',
  Mmes: 'Mme',
  Messieurs: 'M.',
  Mesdames: 'Mme',
};
/** Firms of lawyers bear several names. */
const LAW_FIRM = /^(?:la )?(?:SCP|SELARL|SELAS|SELARLU|SELAFA|SCPA|AARPI|SARL|SAS)(?= )/u;
const BARE = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u;
const ONE_BODY = /^(?:la société|l['’]association|le syndicat|la fondation|la fédération) (?!.* et )/u;
const FIRST_NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
/** A first name and a surname of which one letter is left. */
const INITIALLED = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (\p{Lu}\.{1,3}|\[\p{Lu}\])$/u;
const TOKEN = /Zq\d/;
const SIDES = /,?\s*\b(?:et )?d['’](?:une|autre) part,?(?: par(?= ))?/g;
const OWN_FORM =
  /^(?:M\.|MM\.|Mmes? |Mlle|Me |Maître|Monsieur|Madame|l[ae]s? |l['’]|son |société|SAS|SARL|SCI|SELARL|SCP)/u;
/** Circumstances that stand between a name and its verb. */
const NOT_A_PARTY =
  /^(?:des?$|du$|l[ae]s?$|son encontre|les faits|après|dans la limite|à hauteur|titre|sous|pour|avec|étant|\[(?:adresse|localité|date))\b/i;
/** Words that go on with the same party: capacity, representation. */
const CONTINUES =
  /^(?:\p{Lu}[\p{L}-]+ et associés$|en (?:sa |leur |ses )?qualit|ès|es[ -]qual|pris|représent|agissant|venant|exerçant|exploitant|ayant|anciennement|née?\b|épouse|veuve|domicili|demeurant|immatricul|dont|sous l)/iu;
const LEAD =
  /^(?:à ce stade(?: de la procédure)?|en l['’]état|en conséquence|dès lors|toutefois|par suite|[\s,:•·*–>-]|(?:in )?solidum|solidairement|conjointement(?: et solidairement)?|ensemble|en outre|également|donc|chacun(?:e)?(?: d[e'’]s?)?\s|à|a\s|au\s|aux\s|de\s|d['’]|des\s|et\s|tant|respectivement|(?:le prévenu|la prévenue)(?= \S)|en ce cas\s)+/i;
const TAIL =
  /(?:[\s,;:]|(?<!\.|[\s.]\p{Lu}|^\p{Lu})\.|\bin solidum|\bsolidairement|\bconjointement|\bensemble|\brespectivement|\bchacun[e]?|\bet\b|\ben outre|\bégalement)+$/u;
const GENERIC =
  /^(?:l[ae]s? |les (?:deux|trois|quatre|cinq) |l['’]|aux |au |ces |ce |cette |ses |leurs? |chac[^ ]* (?:des |d['’])?|deux |trois |quatre |cinq |six )*(?:associations?|sociétés?|syndicats?|parties?(?: civiles?)?|demandeurs?|demanderesses?|défendeurs?|défenderesses?|appelante?s?|intimée?s?|prévenue?s?|condamnée?s?|requérante?s?|consorts|société(?:s)? (?:demanderesse|défenderesse)s?|(?:société|SCI|SARL|SAS|SA) en (?:demande|défense)|autres?|deux|trois|mêmes?|victimes?|plaignante?s?)\b\s*$/i;

/** The names of a phrase that lists parties, in the words of the text; [] when it holds none. */
export function splitNames(phrase: string): readonly string[] {
  const cleaned = clean(phrase.replace(SIDES, ','));
  if (cleaned === '' || cleaned.length > 600) return [];
  const names: string[] = [];
  let rest = cleaned;
  let link = '';
  for (let guard = 0; guard < 60 && rest !== ''; guard += 1) {
    const cut = SEPARATOR.exec(rest);
    const name = clean(cut === null ? rest : rest.slice(0, cut.index));
    const last = names.at(-1);
    if (last !== undefined && CONTINUES.test(name)) names[names.length - 1] = `${last}, ${name}`;
    else if (last !== undefined && (isPartner(last, name) || isSecondHalf(last, name, link)))
      names[names.length - 1] = `${last}${link}${name}`;
    else if (name !== '') names.push(name);
    if (cut === null) break;
    link = cut[0];
    rest = rest.slice(cut.index + link.length);
  }
  const parties = names.filter((name) => name.length > 1 && /\p{L}/u.test(name) && !NOT_A_PARTY.test(name));
  return shareSurname(shareForm(parties));
}

/** "la société Corvin et Dessalle", "l'association Mémoire et Vigilance": two parties would each have their form, or share a plural. */
function isSecondHalf(name: string, next: string, link: string): boolean {
  return ONE_BODY.test(name) && /^\s+et\s+$/.test(link) && /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(next) && !TOKEN.test(next);
}

/** "la SCP Pin, Ory et Bel" is one firm. */
function isPartner(firm: string, name: string): boolean {
  return LAW_FIRM.test(firm) && BARE.test(name) && !TOKEN.test(name);
}

/** "Lise, Marc et Paul D." bear one surname; a company's last word is none. */
function shareSurname(names: readonly string[]): readonly string[] {
  const surname = INITIALLED.exec(names.at(-1) ?? '')?.[1];
  const others = names.slice(0, -1);
  if (!surname || others.length === 0 || !others.every((name) => FIRST_NAME.test(name))) return names;
  return [...others.map((name) => `${name} ${surname}`), ...names.slice(-1)];
}

/** "les sociétés A, B et C" are three companies; a name with a form or a civility of its own ends the list. */
function shareForm(names: readonly string[]): string[] {
  let form = '';
  return names.map((name) => {
    const plural = PLURAL_FORM.exec(name);
    if (plural?.[1] && plural[2] && names.length > 1) {
      form = SINGULAR[plural[1]] ?? '';
      return `${form} ${plural[2]}`;
    }
    if (OWN_FORM.test(name)) form = '';
    return form === '' ? name : `${form} ${name}`;
  });
}

function clean(phrase: string): string {
  let text = phrase.trim();
  const lead = LEAD.exec(text);
  if (lead) text = text.slice(lead[0].length);
  return text.replace(TAIL, '').trim();
}

/** True for "les demandeurs", "la partie civile": a role, not a name. */
export function isGenericParty(name: string): boolean {
  return GENERIC.test(name.trim());
}
