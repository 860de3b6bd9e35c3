import type { CheerioAPI } from 'cheerio';
import { foldLabel } from '../server/domain/text.ts';
import { textOf } from './select.ts';
import { ParseError } from './source.ts';

const CHALLENGES = [
  'captcha',
  'just a moment',
  'checking your browser',
  'enable javascript and cookies',
  'attention required',
  'access denied',
  'acces refuse',
  'acces interdit',
  'verify you are human',
  'verifiez que vous etes humain',
  'vous n etes pas un robot',
  'too many requests',
  'service unavailable',
  'service temporairement indisponible',
  'site en maintenance',
  'maintenance en cours',
];
/** A page of content is longer than any challenge; long texts may speak of captchas without being one. */
const LONGEST_CHALLENGE = 4_000;

/** @throws ParseError when the page is a login form, a robot check or an error page: never to be read as "no decision". */
export function assertNotBlocked($: CheerioAPI, source: string, url: string): void {
  if ($('input[type="password"]').length > 0 && $('h1').length === 0) {
    throw new ParseError(source, url, 'the content: the site shows a login form');
  }
  const root = $.root()[0];
  const text = root ? foldLabel(`${$('title').length > 0 ? textOf($('title')[0] ?? root) : ''} ${textOf(root)}`) : '';
  if (text.length > LONGEST_CHALLENGE) return;
  const sign = CHALLENGES.find((challenge) => text.replace(/'/g, ' ').includes(challenge));
  if (sign) throw new ParseError(source, url, `the content: the site shows a block page ("${sign}")`);
}
