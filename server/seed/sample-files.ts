import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DecisionReference, ParsedCommentary } from '../domain/judgment.ts';
import { canonicalText } from '../domain/text.ts';

/** One fictitious decision of data/samples/decisions, as its file states it. */
export interface SampleDecision {
  /** File name without extension; last part of its address on the sample site. */
  readonly slug: string;
  readonly title: string;
  /** ISO date of publication on the site, not of the decision. */
  readonly publishedOn: string;
  readonly theme: string;
  readonly parties: string | null;
  /** Separated by " - ", as the site prints them. */
  readonly keywords: string | null;
  readonly news: SampleNews | null;
  /** Identifier of the decision in the addresses of the old site (spip.php). */
  readonly spipId: string | null;
  /** Identifier of the decision in short addresses (/?p=N). */
  readonly postId: string | null;
  /** Text of the decision as written in the file; paragraphs are separated by a blank line. */
  readonly body: string;
}

/** An editorial presentation of the decision, published on the same day. */
export interface SampleNews {
  readonly title: string;
  readonly text: string;
}

const DECISION_KEYS = [
  'title',
  'published',
  'theme',
  'parties',
  'keywords',
  'news',
  'news_title',
  'news_text',
  'spip',
  'post',
];
const COMMENTARY_KEYS = ['title', 'author', 'published', 'refers_to', 'label'];

/**
 * The fictitious decisions below `folder` (data/samples), newest publication first, then by slug.
 * @throws Error naming the file and the field when a file is not well formed.
 */
export function readSampleDecisions(folder: string): readonly SampleDecision[] {
  return readTexts(path.join(folder, 'decisions'))
    .map(({ slug, file, text }) => toDecision(slug, parseFile(file, text, DECISION_KEYS)))
    .sort((a, b) => b.publishedOn.localeCompare(a.publishedOn) || a.slug.localeCompare(b.slug));
}

/**
 * The demonstration notes on real decisions below `folder` (data/samples): records that a commentary made known, text canonical.
 * @throws Error naming the file and the field when a file is not well formed.
 */
export function readSampleCommentaries(folder: string): readonly ParsedCommentary[] {
  return readTexts(path.join(folder, 'commentaries')).map(({ slug, file, text }) => {
    const parsed = parseFile(file, text, COMMENTARY_KEYS);
    const label = parsed.select('label');
    return {
      record: 'commentary',
      sourceKey: slug,
      url: null,
      title: parsed.select('title'),
      author: parsed.select('author'),
      publishedOn: parsed.selectDate('published'),
      text: canonicalText(`${label.charAt(0).toUpperCase()}${label.slice(1)}.\n\n${parsed.body}`),
      refersTo: [toReference(file, parsed.select('refers_to'))],
      fictitious: false,
    };
  });
}

function toDecision(slug: string, parsed: ParsedFile): SampleDecision {
  const hasNews = parsed.find('news') === 'yes';
  return {
    slug,
    title: parsed.select('title'),
    publishedOn: parsed.selectDate('published'),
    theme: parsed.select('theme'),
    parties: parsed.find('parties'),
    keywords: parsed.find('keywords'),
    news: hasNews ? { title: parsed.select('news_title'), text: parsed.select('news_text') } : null,
    spipId: parsed.find('spip'),
    postId: parsed.find('post'),
    body: parsed.body,
  };
}

/** "court | ISO date | number", the number may be left out. */
function toReference(file: string, raw: string): DecisionReference {
  const [court, decidedOn, number] = raw.split('|').map((part) => part.trim());
  if (!court || !decidedOn || !isIsoDate(decidedOn))
    throw new Error(`${file}: refers_to must be "court | date | number"`);
  return { court, decidedOn, numbers: number ? [number] : [], chamber: null };
}

function readTexts(folder: string): { slug: string; file: string; text: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  if (names.length === 0) throw new Error(`${folder}: no sample text found, the folder must hold .txt files`);
  return names.sort().map((name) => {
    const file = path.join(folder, name);
    return { slug: name.slice(0, -'.txt'.length), file, text: readFileSync(file, 'utf8') };
  });
}

interface ParsedFile {
  readonly body: string;
  find(key: string): string | null;
  select(key: string): string;
  selectDate(key: string): string;
}

function parseFile(file: string, text: string, keys: readonly string[]): ParsedFile {
  const [opening, head, ...rest] = text.replace(/\r\n/g, '\n').split(/^---\n/m);
  const body = rest.join('---\n').trim();
  if (opening !== '' || head === undefined || body === '') {
    throw new Error(`${file}: a front matter between two lines "---" and a body are expected`);
  }
  const fields = new Map<string, string>();
  for (const line of head.split('\n').filter((line) => line.trim() !== '')) {
    const at = line.indexOf(':');
    const key = line.slice(0, at).trim();
    if (at < 0 || !keys.includes(key)) throw new Error(`${file}: unknown front matter line "${line}"`);
    fields.set(key, line.slice(at + 1).trim());
  }
  const find = (key: string) => fields.get(key) || null;
  const select = (key: string) => {
    const value = find(key);
    if (value === null) throw new Error(`${file}: "${key}" is missing in the front matter`);
    return value;
  };
  const selectDate = (key: string) => {
    const value = select(key);
    if (!isIsoDate(value)) throw new Error(`${file}: "${key}" must be an ISO date, not "${value}"`);
    return value;
  };
  return { body, find, select, selectDate };
}

function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
