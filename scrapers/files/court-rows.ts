import { z } from 'zod';
import { resolveCourt } from '../../server/domain/court.ts';
import { findOwnNumber, parseFrenchDate } from '../../server/domain/reference.ts';
import { canonicalText } from '../../server/domain/text.ts';
import { readChamber } from '../chamber.ts';
import { composeTitle, createJudgment, required } from '../judgment-record.ts';
import { joinParagraphs, readParagraphs } from '../paragraphs.ts';
import { loadHtml } from '../select.ts';
import { type FetchedPage, ParseError } from '../source.ts';
import { readZonesOn } from '../zones.ts';
import type { FileFormat, JsonObject } from './format.ts';
import { looseText, readShape } from './json-shape.ts';

const ID = z.union([z.string(), z.number()]).transform(String);
const JURICA = z.object({
  _id: ID,
  JDEC_JURIDICTION: z.string(),
  JDEC_NUM_RG: looseText,
  JDEC_LIB_AUTORITE: looseText,
  JDEC_DATE: z.string(),
  JDEC_LIBELLE: looseText,
  JDEC_HTML_SOURCE: z.string(),
});

/** A row of JuriCA, the base of the courts of appeal kept by the Cour de cassation. */
export const juricaRow: FileFormat<JsonObject> = {
  source: 'jurica',
  accepts: (row) => 'JDEC_HTML_SOURCE' in row,
  parse(value, page) {
    const row = readShape(JURICA, value, 'jurica', page.url);
    const court = knownCourt(row.JDEC_JURIDICTION, 'jurica', page.url);
    const decidedOn = required(
      parseFrenchDate(row.JDEC_DATE),
      'jurica',
      page.url,
      `a real date in JDEC_DATE: "${row.JDEC_DATE}"`,
    );
    return [
      createJudgment({
        sourceKey: row._id,
        title: composeTitle(court, readChamber(row.JDEC_LIB_AUTORITE), decidedOn, row.JDEC_NUM_RG),
        court,
        chamber: readChamber(row.JDEC_LIB_AUTORITE),
        decidedOn,
        numbers: row.JDEC_NUM_RG ? [row.JDEC_NUM_RG] : [],
        solution: row.JDEC_LIBELLE,
        text: textOfHtml(row.JDEC_HTML_SOURCE, 'jurica', page),
      }),
    ];
  },
};

const JURINET = z.object({ _id: ID, XML: z.string(), JURIDICTION: looseText });

/** A row of Jurinet, the base of the Cour de cassation: its XML holds the decision and the right date. */
export const jurinetRow: FileFormat<JsonObject> = {
  source: 'jurinet',
  accepts: (row) => 'XML' in row && 'TYPE_ARRET' in row,
  parse(value, page) {
    const row = readShape(JURINET, value, 'jurinet', page.url);
    const field = (name: string) => findField(row.XML, name);
    const court = knownCourt(field('JURIDICTION') ?? row.JURIDICTION ?? '', 'jurinet', page.url);
    const date = required(field('DT_DECISION'), 'jurinet', page.url, 'DT_DECISION');
    const decidedOn = required(parseFrenchDate(date), 'jurinet', page.url, `a real date in DT_DECISION: "${date}"`);
    const text = canonicalText((field('TEXTE_ARRET') ?? '').replace(/\*(?:DEBUT|FIN) ?/g, ''));
    const own = findOwnNumber(required(text, 'jurinet', page.url, 'TEXTE_ARRET'));
    const chamber = readChamber(field('CHAMBRE'));
    return [
      createJudgment({
        sourceKey: row._id,
        title: composeTitle(court, chamber, decidedOn, own),
        court,
        chamber,
        decidedOn,
        numbers: own ? [own] : [],
        solution: field('SOLUTION'),
        text,
      }),
    ];
  },
};

/** These documents are not well-formed XML (bare "&" and "<" in the text): fields are cut out by their tags. */
function findField(xml: string, name: string): string | null {
  const start = xml.indexOf(`<${name}>`);
  const end = xml.indexOf(`</${name}>`, start);
  if (start < 0 || end < 0) return null;
  return xml.slice(start + name.length + 2, end).trim() || null;
}

const LABEL = z.object({
  documentNumber: ID,
  title: z.string(),
  text: z.string().min(1),
  decisionMetadata: z.object({ appealNumber: looseText, chamberName: looseText }).nullish(),
  zoning: z.object({ zones: z.unknown().optional() }).nullish(),
});

/** A document of Label, the annotation tool of the Cour de cassation: its title names court, number and date. */
export const labelDocument: FileFormat<JsonObject> = {
  source: 'label',
  accepts: (row) => 'documentNumber' in row && 'decisionMetadata' in row,
  parse(value, page) {
    const row = readShape(LABEL, value, 'label', page.url);
    const parts = row.title.split(' · ').map((part) => part.trim());
    const court = knownCourt(parts.find((part) => resolveCourt(part)) ?? '', 'label', page.url);
    const date = parts.map(parseFrenchDate).findLast((found) => found !== null);
    const decidedOn = required(date, 'label', page.url, 'a date in the title');
    const chamber = readChamber(row.decisionMetadata?.chamberName);
    const number = parts.find((part) => /^(?:RG|Pourvoi)\b/.test(part)) ?? row.decisionMetadata?.appealNumber;
    return [
      createJudgment({
        sourceKey: row.documentNumber,
        title: composeTitle(court, chamber, decidedOn, number),
        court,
        chamber,
        decidedOn,
        numbers: number ? [number] : [],
        text: canonicalText(row.text),
        zones: readZonesOn(row.text, row.zoning?.zones, 'label', page.url),
      }),
    ];
  },
};

function knownCourt(name: string, source: string, url: string): string {
  if (!resolveCourt(name)) throw new ParseError(source, url, `a known kind of court: "${name}"`);
  return name;
}

function textOfHtml(html: string, source: string, page: FetchedPage): string {
  const $ = loadHtml(source, { ...page, text: html });
  const root = $('body')[0];
  const text = root ? canonicalText(joinParagraphs(readParagraphs(root, { keepLineBreaks: true }))) : '';
  return required(text, source, page.url, 'text');
}
