import type { CheerioAPI } from 'cheerio';
import type { ParsedCommentary } from '../server/domain/judgment.ts';
import { parseFrenchDate } from '../server/domain/reference.ts';
import { canonicalText, foldLabel } from '../server/domain/text.ts';
import { assertNotBlocked } from './block-page.ts';
import { findDecisionReferences } from './citation.ts';
import { FURNITURE, joinParagraphs, type Paragraph, readParagraphs } from './paragraphs.ts';
import { assertText, loadCompleteHtml, readBody } from './select.ts';
import { type FetchedPage, ParseError } from './source.ts';

/** Lines of the page around the article: newsletter, privacy notice, sharing, navigation. */
const FURNITURE_LINE = new RegExp(
  `^(?:${[
    "don't miss (?:our|the) ",
    'your e-?mail address is (?:processed|used)',
    'votre adresse (?:e-?mail|electronique) (?:est|sera) ',
    '(?:inscrivez-vous|abonnez-vous|s.inscrire|s.abonner|subscribe)\\b',
    '(?:recevez|ne manquez) (?:pas )?(?:nos|notre|nos prochaines)\\b',
    'newsletter\\b',
    '(?:nous utilisons|ce site utilise|we use) (?:des |les )?cookies',
    '(?:politique de confidentialite|mentions legales|privacy policy|cookies)$',
    '(?:partager|share)(?: (?:cet article|sur|this|on)\\b.{0,60})?$',
    '(?:tous droits reserves|all rights reserved|©)',
    '(?:articles? (?:similaires|lies|recents)|a lire aussi|lire aussi)$',
  ].join('|')})`,
);
const LONGEST_TITLE = 250;

/** A web page with an article about a decision. @throws ParseError when it has no title, no text or names no decision. */
export function parseCommentaryPage(source: string, page: FetchedPage): ParsedCommentary {
  const $ = loadCompleteHtml(source, page);
  assertNotBlocked($, source, page.url);
  const article = $('article').length === 1 ? $('article')[0] : $('main').length === 1 ? $('main')[0] : null;
  const paragraphs = article ? readParagraphs(article, { skip: FURNITURE }) : readBody($, FURNITURE);
  const headingAt = paragraphs.findIndex((paragraph) => paragraph.tag === 'h1');
  const heading = paragraphs[headingAt]?.text ?? readBody($).find((paragraph) => paragraph.tag === 'h1')?.text;
  if (!heading) throw new ParseError(source, page.url, 'h1: the article has no title');
  const body = paragraphs.slice(headingAt + 1).filter((paragraph) => !FURNITURE_LINE.test(foldLabel(paragraph.text)));
  const publishedOn = findPublicationDate($, paragraphs.slice(0, headingAt + 4));
  return toCommentary(source, page, heading, withoutDateLine(body), publishedOn);
}

/** A text file with an article; its first line is the title when it is short and is no sentence. @throws ParseError */
export function parseCommentaryText(source: string, page: FetchedPage): ParsedCommentary {
  assertText(source, page);
  const paragraphs = canonicalText(page.text)
    .split('\n')
    .filter((line) => line.trim() !== '' && !FURNITURE_LINE.test(foldLabel(line)))
    .map((text) => ({ tag: 'p', text, links: [] }));
  const first = paragraphs[0]?.text ?? '';
  const isTitle = first.length <= LONGEST_TITLE && !/[.;:]$/.test(first);
  const title = isTitle ? first : (/^.{1,250}?(?=\.\s|$)/.exec(first)?.[0] ?? first.slice(0, LONGEST_TITLE));
  return toCommentary(source, page, title, isTitle ? paragraphs.slice(1) : paragraphs, null);
}

function toCommentary(
  source: string,
  page: FetchedPage,
  title: string,
  body: readonly Paragraph[],
  publishedOn: string | null,
): ParsedCommentary {
  const text = canonicalText(joinParagraphs(body));
  if (text === '') throw new ParseError(source, page.url, 'the text of the article');
  const refersTo = findDecisionReferences(text);
  if (refersTo.length === 0) {
    throw new ParseError(source, page.url, 'the decision that the article is about: no court with a date of decision');
  }
  return {
    record: 'commentary',
    sourceKey: page.url,
    url: /^https?:/.test(page.url) ? page.url : null,
    title: canonicalText(title).replace(/\s+/g, ' '),
    author: null,
    publishedOn,
    text,
    refersTo,
    fictitious: false,
    editorial: true,
  };
}

function findPublicationDate($: CheerioAPI, around: readonly Paragraph[]): string | null {
  const stated = [
    $('meta[property="article:published_time"]').attr('content'),
    $('meta[name="date"]').attr('content'),
    $('time[datetime]').first().attr('datetime'),
    ...around.flatMap((paragraph) => (isDateLine(paragraph.text) ? [paragraph.text] : [])),
  ];
  return stated.map((value) => (value ? parseFrenchDate(value) : null)).find((date) => date !== null) ?? null;
}

function withoutDateLine(body: readonly Paragraph[]): readonly Paragraph[] {
  const [first, ...rest] = body;
  return first && isDateLine(first.text) ? rest : body;
}

function isDateLine(text: string): boolean {
  return (
    text.length <= 60 &&
    /^(?:publie le |le |par .{1,30}[,|-] ?)?(?:[a-z]{5,8} )?\d{1,2}(?:er)?[ /][a-z0-9]+[ /]\d{4}$/.test(foldLabel(text))
  );
}
