import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { joinParagraphs, readParagraphs } from '../../scrapers/paragraphs.ts';
import { loadHtml } from '../../scrapers/select.ts';

function read(html: string, options = {}) {
  const body = load(html)('body')[0];
  if (!body) throw new Error('no body');
  return readParagraphs(body, options);
}
const texts = (html: string, options = {}) => read(html, options).map((paragraph) => paragraph.text);

describe('readParagraphs', () => {
  it.each([
    ['one paragraph per block', '<p>a</p><p>b</p>', ['a', 'b']],
    ['inline elements joined', '<p>a <b>b</b><i>c</i> d</p>', ['a bc d']],
    ['line breaks', '<p>a<br>b<br/>\n c</p>', ['a\nb\nc']],
    ['white space of the source', '<p>  a\n\t b&nbsp; c </p>', ['a b c']],
    ['text outside blocks', 'a<div>b<p>c</p>d</div>e', ['a', 'b', 'c', 'd', 'e']],
    ['lists and tables', '<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>', ['a', 'b', 'c', 'd']],
    ['scripts and comments left out', '<p>a<script>x()</script><style>y</style><!-- z -->b</p>', ['ab']],
    ['entities', '<p>l&rsquo;arr&ecirc;t &amp; 5&nbsp;000&euro;</p>', ['l’arrêt & 5 000€']],
    ['nothing', '<p> </p><div></div>', []],
  ])('reads %s', (_name, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('names the block and gives its links', () => {
    expect(read('<h1>T <a href="/x">le  lien</a></h1><p>p</p>')).toEqual([
      { tag: 'h1', text: 'T le lien', links: [{ href: '/x', text: 'le lien' }] },
      { tag: 'p', text: 'p', links: [] },
    ]);
  });

  it('leaves out what it is told to, and keeps line breaks on demand', () => {
    expect(texts('<nav>a</nav><p>b</p>', { skip: new Set(['nav']) })).toEqual(['b']);
    expect(texts('a\n\nb', { keepLineBreaks: true })).toEqual(['a\n\nb']);
  });

  it.each(['div', 'span', 'b', 'blockquote'])('reads 10 000 nested <%s>', (tag) => {
    const html = `<html><body>${`<${tag}>`.repeat(10_000)}fin${`</${tag}>`.repeat(10_000)}</body></html>`;
    const page = { url: 'x', contentType: '', body: Buffer.alloc(0), text: html, fetchedAt: '', hash: '' };
    const body = loadHtml('test', page)('body')[0];
    expect(body && joinParagraphs(readParagraphs(body))).toBe('fin');
  });
});
