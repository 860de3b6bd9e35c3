import type { CheerioAPI } from 'cheerio';
import { resolveCourt } from '../../server/domain/court.ts';
import { findEcli, parseFrenchDate } from '../../server/domain/reference.ts';
import { canonicalText, foldLabel } from '../../server/domain/text.ts';
import { assertNotBlocked } from '../block-page.ts';
import { readChamber } from '../chamber.ts';
import { createJudgment, required } from '../judgment-record.ts';
import { FURNITURE, type Paragraph } from '../paragraphs.ts';
import { rebaseZones, type StatedZone } from '../rebase.ts';
import { loadCompleteHtml, readBody } from '../select.ts';
import { type FetchedPage, ParseError } from '../source.ts';
import { findZoneKind } from '../zones.ts';
import type { FileFormat } from './format.ts';

const SOURCE = 'courdecassation';
const ADDRESS = /^https:\/\/www\.courdecassation\.fr\/decision\/([0-9a-f]{12,40})$/;

/** A decision page of courdecassation.fr, as published since 2021: read by its headings and their order. */
export const courDeCassationPage: FileFormat<FetchedPage> = {
  source: SOURCE,
  accepts: (page) => /<link[^>]{0,200}courdecassation\.fr\/decision\//.test(page.text.slice(0, 20_000)),
  parse(page) {
    const $ = loadCompleteHtml(SOURCE, page);
    assertNotBlocked($, SOURCE, page.url);
    const url = canonicalOf($, page);
    const paragraphs = readBody($, FURNITURE);
    const at = paragraphs.findIndex((paragraph) => paragraph.tag === 'h1');
    const textAt = paragraphs.findIndex((paragraph) => isHeading(paragraph, 'h2', 'texte de la decision'));
    if (at < 0 || textAt < at) throw new ParseError(SOURCE, url, 'h1, then h2 "Texte de la décision"');
    const [date, court, ...numberLines] = (paragraphs[at]?.text ?? '').split('\n').filter((line) => line.trim() !== '');
    if (!court || !resolveCourt(court)) throw new ParseError(SOURCE, url, 'a court on the second line of the title');
    const header = paragraphs.slice(at + 1, textAt).map((paragraph) => paragraph.text);
    const { raw, zones } = readText(paragraphs.slice(textAt + 1), url);
    return [
      createJudgment({
        sourceKey: ADDRESS.exec(url)?.[1] ?? url,
        url,
        title: [court, ...numberLines, date].join(', '),
        court,
        chamber: readChamber(header.find((line) => !findEcli(line))?.split(/\s+-\s+/)[0]),
        decidedOn: required(parseFrenchDate(date ?? ''), SOURCE, url, 'a date on the first line of the title'),
        numbers: numberLines.join(' ').match(/\d{2}[-/]\d{2}[.\d]{1,5}\d|\d{8,12}/g) ?? [],
        ecli: header.map(findEcli).find((ecli) => ecli !== null) ?? null,
        text: canonicalText(raw),
        zones: rebaseZones(raw, zones),
        visa: readVisa(paragraphs),
      }),
    ];
  },
};

/** The text below "Texte de la décision" up to the next heading of that level; its own headings name the zones. */
function readText(paragraphs: readonly Paragraph[], url: string): { raw: string; zones: StatedZone[] } {
  const end = paragraphs.findIndex((paragraph) => paragraph.tag === 'h2');
  const zones: StatedZone[] = [];
  let raw = '';
  for (const paragraph of paragraphs.slice(0, end < 0 ? undefined : end)) {
    if (paragraph.tag === 'h3') {
      const kind = findZoneKind(paragraph.text);
      if (kind === null) throw new ParseError(SOURCE, url, `a known zone: "${paragraph.text}"`);
      zones.push({ kind, start: raw.length, end: raw.length });
      continue;
    }
    raw += `${paragraph.text}\n\n`;
    const zone = zones.at(-1);
    if (zone) zones[zones.length - 1] = { ...zone, end: raw.length };
  }
  if (raw.trim() === '') throw new ParseError(SOURCE, url, 'the text under "Texte de la décision"');
  return { raw, zones };
}

function readVisa(paragraphs: readonly Paragraph[]): readonly string[] {
  const at = paragraphs.findIndex((paragraph) => isHeading(paragraph, 'h2', 'textes appliques'));
  if (at < 0) return [];
  const rest = paragraphs.slice(at + 1);
  const end = rest.findIndex((paragraph) => paragraph.tag === 'h2');
  return rest.slice(0, end < 0 ? undefined : end).map((paragraph) => paragraph.text);
}

function isHeading(paragraph: Paragraph, tag: string, text: string): boolean {
  return paragraph.tag === tag && foldLabel(paragraph.text) === text;
}

function canonicalOf($: CheerioAPI, page: FetchedPage): string {
  const stated = $('link[rel="canonical"]').attr('href') ?? '';
  return ADDRESS.test(stated) ? stated : page.url;
}
