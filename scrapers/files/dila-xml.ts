import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio';
import { resolveCourt } from '../../server/domain/court.ts';
import { parseFrenchDate } from '../../server/domain/reference.ts';
import { canonicalText } from '../../server/domain/text.ts';
import { readChamber } from '../chamber.ts';
import { createJudgment, required } from '../judgment-record.ts';
import { joinParagraphs, type MarkupNode, readParagraphs } from '../paragraphs.ts';
import { findText, loadXml, readTexts } from '../select.ts';
import { type FetchedPage, ParseError } from '../source.ts';
import { findDecisionType } from '../title.ts';
import type { FileFormat } from './format.ts';

const SOURCE = 'dila';
const LEGIFRANCE: Readonly<Record<string, string>> = {
  JURI: 'https://www.legifrance.gouv.fr/juri/id/',
  CETA: 'https://www.legifrance.gouv.fr/ceta/id/',
  CONS: 'https://www.legifrance.gouv.fr/cons/id/',
};

/** A decision of the DILA bulk files (CASS, INCA, CAPP, JADE, CONSTIT). Format: DILA, documentation of the funds of case law. */
export const dilaXml: FileFormat<FetchedPage> = {
  source: SOURCE,
  accepts: (page) => /<TEXTE_JURI_[A-Z]+[\s>]/.test(page.text.slice(0, 2_000)),
  parse(page) {
    const $ = loadXml(SOURCE, page);
    const find = (selector: string) => decodeTwice(findText($, selector, SOURCE, page.url));
    const id = required(find('META_COMMUN > ID'), SOURCE, page.url, 'META_COMMUN/ID');
    const title = required(find('META_JURI > TITRE'), SOURCE, page.url, 'TITRE');
    const date = required(find('META_JURI > DATE_DEC'), SOURCE, page.url, 'DATE_DEC');
    const court = required(find('META_JURI > JURIDICTION'), SOURCE, page.url, 'JURIDICTION');
    if (!resolveCourt(court))
      throw new ParseError(SOURCE, page.url, `a known kind of court in JURIDICTION: "${court}"`);
    const base = LEGIFRANCE[id.slice(0, 4)];
    return [
      createJudgment({
        sourceKey: id,
        url: base ? `${base}${id}` : null,
        title,
        court,
        chamber: readChamber(find('META_SPEC FORMATION')),
        decidedOn: required(parseFrenchDate(date), SOURCE, page.url, `a real date in DATE_DEC: "${date}"`),
        decisionType: findDecisionType(find('META_COMMUN > NATURE') ?? ''),
        numbers: numbersOf($, find('META_JURI > NUMERO')),
        ecli: find('META_SPEC ECLI'),
        solution: find('META_JURI > SOLUTION'),
        text: readBodyText($, page),
      }),
    ];
  },
};

/** NUMERO is an internal number for the judicial courts; for the administrative ones, which have no NUMERO_AFFAIRE, it is the request. */
function numbersOf($: CheerioAPI, number: string | null): readonly string[] {
  const cases = readTexts($, 'NUMEROS_AFFAIRES > NUMERO_AFFAIRE');
  if (cases.length > 0) return cases;
  return $('META_JURI_JUDI').length === 0 && number ? [number] : [];
}

/** Every CONTENU of the body, in order; the one of CITATION_JP is a list of precedents and no text of the decision. */
function readBodyText($: CheerioAPI, page: FetchedPage): string {
  const parts = $('BLOC_TEXTUEL CONTENU')
    .toArray()
    .map((node: MarkupNode) => joinParagraphs(readParagraphs(node)));
  const text = canonicalText(decodeTwice(parts.join('\n\n')) ?? '');
  return required(text, SOURCE, page.url, 'BLOC_TEXTUEL/CONTENU: the file has no text');
}

/** Some files encode their entities twice: "&amp;eacute;" is left as "&eacute;" by the XML reader. */
function decodeTwice(text: string | null): string | null {
  if (text === null) return null;
  return text.replace(/&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});/g, decodeEntity);
}

const DECODED = new Map<string, string>();

function decodeEntity(entity: string): string {
  const known = DECODED.get(entity);
  if (known !== undefined) return known;
  const decoded = load(entity, {}, false).text();
  if (DECODED.size < 5_000) DECODED.set(entity, decoded);
  return decoded;
}
