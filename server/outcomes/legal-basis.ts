/** One article number: "700", "L. 34-1", "6-I-8", "475-1", "1er". */
const NUMBER = '(?:[lrd]\\.? ?\\*?)?\\d{1,5}(?:er\\b)?(?: ?[-.] ?(?:\\d{1,4}|[ivx]{1,5})\\b){0,4}(?: ?°)?';
/** A sum after a comma is no article. */
const NO_SUM = '(?![\\d .,]{1,16}(?:euros?|eur\\b|€|francs?|f\\b))';
const LINK = '(?:,| et| ou| a|,? et suivants| et s\\.|,? alineas?| al\\.?|,? paragraphes?|,? §|,? point)';
const SUFFIX = '(?: (?:i{1,3}|iv|bis|ter|quater|\\d ?°|[a-z]\\)))?';
const CODE =
  "(?:nouveau )?code (?:civil|penal|du travail|de commerce|de (?:la )?procedure (?:civile|penale)|de justice administrative|de la propriete intellectuelle|de la consommation|monetaire et financier|general des impots|general des collectivites territoriales|des procedures civiles d'execution|de l'organisation judiciaire|des postes et des communications electroniques|de la securite (?:sociale|interieure)|de la sante publique|de l'environnement|rural(?: et de la peche maritime)?|de la route|des assurances|de la construction et de l'habitation|electoral|de l'education|du sport|du patrimoine|du cinema et de l'image animee|des relations entre le public et l'administration|de l'entree et du sejour des etrangers et du droit d'asile|de l'urbanisme|de la defense|des transports)";
const ACT =
  "loi (?:organique )?(?:n ?° ?|no )?(?:\\d{2,4} ?- ?\\d{1,5}(?: du \\d{1,2}(?:er)? [a-z]{3,9} \\d{4})?|du \\d{1,2}(?:er)? [a-z]{3,9} \\d{4})(?: sur la liberte de la presse| relative a l'informatique, aux fichiers et aux libertes| pour la confiance dans l'economie numerique)?|rgpd|reglement (?:general [a-z' ]{3,40}|\\(?(?:ue|ce)\\)? ?(?:n ?° ?)?\\d{2,4}/\\d{2,4})|directive (?:n ?° ?)?\\d{2,4}/\\d{1,4}(?:/c?ee?)?|lcen|n?cpc\\b|cpp\\b|cpi\\b|cpce\\b|loi informatique et libertes|meme code|convention europeenne [a-z' ]{3,60}fondamentales";
const SOURCE = `(?:,? (?:de la|du|de l'|des|de cette|de ladite) (?:${CODE}|${ACT})| (?:n?cpc|cpp|cpi|cpce|rgpd|lcen)\\b)`;
const LAW = new RegExp(
  `\\b(?:articles?|art\\.) ${NUMBER}${SUFFIX}(?:${LINK} ?${NO_SUM}${NUMBER}${SUFFIX}){0,12}(?: et suivants)?${SOURCE}?`,
  'g',
);
const MAX_FOUND = 10;

/** The articles that folded words cite, each once, in order, folded as the words are. */
export function findArticles(words: string): string[] {
  if (!words.includes('art')) return [];
  const found = [...words.matchAll(LAW)].map((match) => match[0].trim().replace(/[ ,]+$/, ''));
  return [...new Set(found)].slice(0, MAX_FOUND);
}
