import { foldInPlace } from './text.ts';

/** Texts by the names they go by (folded), each with the words that follow an article's number. The longest name wins. */
const TEXTS: readonly (readonly [canonical: string, ...names: string[]])[] = [
  ['du code civil', 'c. civ.', 'c.civ.'],
  ['du code pénal', 'c. pen.', 'c.pen.'],
  ['du code de procédure civile', 'nouveau code de procedure civile', 'ncpc', 'cpc', 'c. proc. civ.'],
  ['du code de procédure pénale', 'cpp', 'c. proc. pen.'],
  ['du code des procédures civiles d’exécution'],
  ['du code de commerce', 'c. com.'],
  ['du code de la consommation', 'c. conso.', 'c. consom.'],
  ['du code de la propriété intellectuelle', 'cpi'],
  ['du code des postes et des communications électroniques', 'cpce'],
  ['du code de justice administrative', 'cja'],
  ['du code de l’organisation judiciaire', 'coj'],
  ['du code de la sécurité sociale', 'css'],
  ['du code de la sécurité intérieure', 'csi'],
  ['du code de la santé publique', 'csp'],
  ['du code monétaire et financier', 'cmf'],
  ['du code du travail', 'c. trav.'],
  ['du code des relations entre le public et l’administration', 'crpa'],
  ['du code de l’entrée et du séjour des étrangers et du droit d’asile', 'ceseda'],
  ['de la loi du 21 juin 2004', 'lcen', 'loi pour la confiance dans l’economie numerique', '2004-575'],
  ['de la loi du 29 juillet 1881', 'loi sur la liberte de la presse', 'loi sur la presse'],
  ['de la loi du 6 janvier 1978', 'loi informatique et libertes', '78-17'],
  ['de la loi du 29 juillet 1982', '82-652'],
  ['de la loi du 10 juillet 1991', '91-647'],
  ['du RGPD', 'gdpr', 'reglement general sur la protection des donnees', '2016/679'],
  ['du règlement (UE) 2022/2065', 'dsa', 'digital services act', 'reglement sur les services numeriques', '2022/2065'],
  ['du règlement (UE) 2022/1925', 'dma', 'digital markets act', 'reglement sur les marches numeriques', '2022/1925'],
  ['de la Convention européenne des droits de l’homme', 'convention europeenne', 'convention de sauvegarde', 'cesdh'],
  ['de la Charte des droits fondamentaux de l’Union européenne', 'charte des droits fondamentaux'],
  ['de la Constitution'],
  ['de la Déclaration des droits de l’homme et du citoyen', 'ddhc'],
];

const NAMES = TEXTS.flatMap(([canonical, ...names]) =>
  [canonical.replace(/^(?:du|de la) /, ''), ...names].map((name) => [fold(name), canonical] as const),
).sort(([a], [b]) => b.length - a.length);

/** Laws, decrees and directives by their date or number. */
const DATED_TEXT =
  /\b(loi|decret|ordonnance|arrete|directive|reglement)\b(?:\s\((?:ue|ce|cee)\))?(?:\sn\s?°)?\s?(\d{2,4}[-/]\d{1,5}(?:\/(?:ce|ue|cee))?)?(?:\s?du\s(\d{1,2}(?:er)?\s[a-z]+\s\d{4}))?/g;
/** A code that is not in the table, by its first words. */
const OTHER_CODE = /\bcode (?:(?:de|du|des|la|le|les|et|en) |d'|l'){0,4}[a-z]+(?: [a-z]+)?/g;
/** What changed a provision is not a basis. */
const WORDING = /\b(?:dans (?:sa|leurs?) (?:redaction|version)|(?:tel|telle|tels|telles) qu)/;
const NUMBER =
  /(?:\b([lrd]\s?\.?|a\.)\s?)?\b(\d{1,4}(?:-\d{1,3}){0,4}(?:er)?)(?![\d/])(?:[\s,.-]{1,2}(i{1,3}|iv|v|vi)\b(?:[\s,.-]{1,2}(\d{1,2})\b)?)?/g;
const NO_ARTICLE =
  /(?:alineas?|al\.|paragraphes?|para\.|§|n\s?°|points?|livre|titre|lettre)\s{0,2}(?:\d+(?: et |, ))?$/;
const LONGEST_LABEL = 80;
const MOST_PROVISIONS = 20;

interface NamedText {
  readonly at: number;
  readonly end: number;
  readonly canonical: string;
}

/**
 * The provisions that a legal basis or visa names, each in one spelling: "art. 6 I 8 LCEN" and "article 6-I-8 de la loi n° 2004-575 du
 * 21 juin 2004" are "article 6-I-8 de la loi du 21 juin 2004". Paragraphs and successive wordings are left aside. A short text
 * that is not understood stays as it is; a long one gives nothing.
 */
export function readProvisions(raw: string): readonly string[] {
  const plain = raw.replace(/\s+/g, ' ').trim();
  const whole = fold(plain);
  const wording = WORDING.exec(whole)?.index ?? whole.length;
  const folded = whole.slice(0, wording);
  const texts = findTexts(plain, folded);
  const found: string[] = [];
  let from = 0;
  for (const [at, text] of texts.entries()) {
    const before = articleNumbers(folded.slice(from, text.at));
    const isLast = at === texts.length - 1;
    const after = isLast && /^[\s,(]*art/.test(folded.slice(text.end)) ? folded.slice(text.end) : '';
    const numbers = before.length > 0 ? before : articleNumbers(after);
    found.push(...numbers.map((number) => `article ${number} ${text.canonical}`));
    from = text.end;
  }
  if (found.length > 0) return [...new Set(found)].slice(0, MOST_PROVISIONS);
  if (plain.length > LONGEST_LABEL || plain === '' || /\b(?:meme|dudit|ledit)\b/.test(folded)) return [];
  return [plain.replace(/['‘`]/g, '’').replace(/^Art(?:icles?|\.)/, (word) => word.toLowerCase())];
}

function findTexts(plain: string, folded: string): readonly NamedText[] {
  const texts: NamedText[] = [];
  const push = (text: NamedText) => {
    if (texts.every((other) => text.end <= other.at || text.at >= other.end)) texts.push(text);
  };
  for (const { 0: whole, 1: kind = '', 2: number, 3: date, index: at } of folded.matchAll(DATED_TEXT)) {
    if (number === undefined && date === undefined) continue;
    const end = at + whole.length;
    const known = NAMES.find(([name]) => name === number || name === `loi du ${date}`);
    const name =
      date === undefined
        ? plain.slice(at, end)
        : `${plain.slice(at, at + kind.length)} du ${plain.slice(end - date.length, end)}`;
    push({ at, end, canonical: known?.[1] ?? `${ARTICLES[kind] ?? 'du '}${tidy(name)}` });
  }
  for (const [name, canonical] of NAMES) {
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (!/[a-z0-9]/.test(folded.charAt(at - 1)) && !/[a-z0-9]/.test(folded.charAt(end))) push({ at, end, canonical });
    }
  }
  for (const { 0: name, index: at } of folded.matchAll(OTHER_CODE)) {
    const end = at + name.length;
    if (!/^code (?:en|et|de la meme)/.test(name)) push({ at, end, canonical: `du ${tidy(plain.slice(at, end))}` });
  }
  return texts.sort((a, b) => a.at - b.at);
}

function articleNumbers(folded: string): readonly string[] {
  const numbers: string[] = [];
  for (const match of folded.matchAll(NUMBER)) {
    const [whole, letter, digits = '', roman, point] = match;
    const after = folded.slice(match.index + whole.length);
    if (NO_ARTICLE.test(folded.slice(Math.max(0, match.index - 30), match.index))) continue;
    if (roman === undefined && /^\s?°/.test(after)) continue;
    const path = [digits, roman?.toUpperCase(), point].filter((part) => part !== undefined).join('-');
    numbers.push(letter ? `${letter.charAt(0).toUpperCase()}. ${digits}` : path);
  }
  return numbers;
}

const ARTICLES: Readonly<Record<string, string>> = { loi: 'de la ', directive: 'de la ', ordonnance: 'de l’' };

function tidy(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`.replace(/['‘`]/g, '’');
}

function fold(text: string): string {
  return foldInPlace(text);
}
