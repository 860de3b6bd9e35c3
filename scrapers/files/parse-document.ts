import { createHash } from 'node:crypto';
import type { ParsedRecord } from '../../server/domain/judgment.ts';
import { decodeBody, isBinary } from '../charset.ts';
import { parseCommentaryPage } from '../commentary.ts';
import { LEGALIS } from '../legalis/layout.ts';
import { parseLegalisPage } from '../legalis/pages.ts';
import { loadHtml, readTexts } from '../select.ts';
import { type FetchedPage, ParseError } from '../source.ts';
import { parseDecisionTitle } from '../title.ts';
import { arianeXml } from './ariane-xml.ts';
import { courDeCassationPage } from './court-de-cassation-page.ts';
import { juricaRow, jurinetRow, labelDocument } from './court-rows.ts';
import { dilaXml } from './dila-xml.ts';
import type { FileFormat, JsonObject } from './format.ts';
import { isJsonObject } from './format.ts';
import { judilibreJson } from './judilibre-json.ts';
import { NORMALISED, normalisedJson } from './normalised-json.ts';
import { parsePlainText } from './plain-text.ts';

/** What one document, or one row of a document with many, gave. */
export type ParsedPart =
  | { readonly path: string; readonly source: string; readonly records: readonly ParsedRecord[] }
  | { readonly path: string; readonly error: ParseError };

/** Formats of JSON objects; the first that accepts one reads it. */
export const JSON_FORMATS: readonly FileFormat<JsonObject>[] = [
  judilibreJson,
  juricaRow,
  jurinetRow,
  labelDocument,
  normalisedJson,
];

const legalisPage: FileFormat<FetchedPage> = {
  source: LEGALIS,
  accepts: (page) => readTexts(loadHtml(LEGALIS, page), 'h1').some((heading) => parseDecisionTitle(heading) !== null),
  parse: parseLegalisPage,
};

const commentaryPage: FileFormat<FetchedPage> = {
  source: NORMALISED,
  accepts: () => true,
  parse: (page) => [parseCommentaryPage(NORMALISED, page)],
};

/** Formats of HTML pages; the last one takes what the others leave. */
export const HTML_FORMATS: readonly FileFormat<FetchedPage>[] = [courDeCassationPage, legalisPage, commentaryPage];
export const XML_FORMATS: readonly FileFormat<FetchedPage>[] = [dilaXml, arianeXml];

/** The bytes of a file as a page whose address is its path. @throws ParseError when they are no text. */
export function toPage(path: string, body: Buffer, fetchedAt: string): FetchedPage {
  if (body.length === 0) throw new ParseError(NORMALISED, path, 'any content: the file is empty');
  if (isBinary(body)) throw new ParseError(NORMALISED, path, 'text: the file is binary (PDF, image, office document…)');
  const { text } = decodeBody(body, null);
  const hash = createHash('sha256').update(body).digest('hex');
  return { url: path, contentType: '', body, text, fetchedAt, hash };
}

/** Reads a document of any known format. A bad row of a list is reported and the others are read. Never throws for bad content. */
export function* parseDocument(path: string, body: Buffer, fetchedAt: string): Generator<ParsedPart> {
  try {
    const page = toPage(path, body, fetchedAt);
    const start = page.text.trimStart().slice(0, 2_000);
    if (start === '') throw new ParseError(NORMALISED, path, 'any content: the file is blank');
    if (/^[{[]/.test(start)) yield* parseJson(page);
    else if (/^<(?:!doctype html|html)|<html[\s>]|<body[\s>]|<h1[\s>]/i.test(start))
      yield parseWith(HTML_FORMATS, page, page, path);
    else if (start.startsWith('<')) yield parseWith(XML_FORMATS, page, page, path);
    else yield { path, source: NORMALISED, records: parsePlainText(page) };
  } catch (error) {
    yield { path, error: toParseError(path, error) };
  }
}

function parseWith<Input>(
  formats: readonly FileFormat<Input>[],
  input: Input,
  page: FetchedPage,
  path: string,
): ParsedPart {
  try {
    const format = formats.find((candidate) => candidate.accepts(input));
    if (!format)
      throw new ParseError(NORMALISED, path, 'a known format: this document is none of those that can be read');
    return { path, source: format.source, records: format.parse(input, page) };
  } catch (error) {
    return { path, error: toParseError(path, error) };
  }
}

function* parseJson(page: FetchedPage): Generator<ParsedPart> {
  const rows = readRows(page);
  for (const [index, row] of rows.entries()) {
    const path = rows.length === 1 ? page.url : `${page.url}#${index + 1}`;
    if (isJsonObject(row)) yield parseWith(JSON_FORMATS, row, { ...page, url: path }, path);
    else yield { path, error: new ParseError(NORMALISED, path, 'a JSON object per decision') };
  }
}

/** One object, a list, an API answer `{results: […]}`, or one object per line. @throws ParseError for malformed JSON. */
function readRows(page: FetchedPage): readonly unknown[] {
  const value = tryJson(page.text) ?? readLines(page);
  const rows = Array.isArray(value)
    ? value
    : isJsonObject(value) && Array.isArray(value.results)
      ? value.results
      : [value];
  if (rows.length === 0) throw new ParseError(NORMALISED, page.url, 'decisions: the list is empty');
  return rows;
}

function readLines(page: FetchedPage): readonly unknown[] {
  const lines = page.text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(tryJson);
  const bad = values.indexOf(null);
  if (bad < 0) return values;
  const where = lines.length > 1 && bad > 0 ? `line ${bad + 1}` : 'the file';
  throw new ParseError(NORMALISED, page.url, `valid JSON: ${where} is malformed or cut short`);
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function toParseError(path: string, error: unknown): ParseError {
  if (error instanceof ParseError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ParseError(NORMALISED, path, `a document that can be read: ${reason}`, { cause: error });
}
