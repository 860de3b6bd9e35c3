import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../server/domain/refusals/refusals.ts';
import { messagesIn } from '../../../server/pages/messages/messages.ts';
import { WORK_ROUTES } from '../../../server/pages/work/routes.ts';
import { type ServedWork, serveWork, type WorkVisitor } from '../../support/serve-work.ts';
import { stageWork } from '../../support/stage-work.ts';

/** Every text of a catalogue under its path, "work.note.title". */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`));
}

function placesOf(words: string): string[] {
  return [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

describe('the catalogues', () => {
  const [french, english] = [new Map(textsOf(messagesIn('fr'))), new Map(textsOf(messagesIn('en')))];

  it('have the same keys in both languages, none of them empty', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
    for (const words of [...french, ...english]) expect(words[1].trim(), words[0]).not.toBe('');
  });

  it('leave the same places for values in both languages', () => {
    for (const [key, words] of french) expect([key, placesOf(english.get(key) ?? '')]).toEqual([key, placesOf(words)]);
    for (const [code, { fr, en }] of Object.entries(REFUSALS)) {
      expect([code, placesOf(en)]).toEqual([code, placesOf(fr)]);
      expect(en.trim(), code).not.toBe('');
      expect(en, code).not.toBe(fr);
    }
  });
});

/** Words that French has and English has not, and letters that English does not write. */
const FRENCH =
  /(?<![\p{L}-])(?:l[ea]s?|d[eu]s?|une?|aux?|est|sont|pas|vous|votre|vos|cette|ces|pour|avec|sans|sur|dans|et|ou|par|qui|que|mesures?|décisions?|fiches?|relire)(?![\p{L}-])|[àâçéèêëîïôùûœ]|[ld]’/iu;

describe('the pages of work in English', () => {
  let served: ServedWork;
  let admin: WorkVisitor;
  let values: Readonly<Record<string, string>>;
  let judgmentId: string;

  beforeAll(async () => {
    served = await serveWork();
    admin = await served.visitor('admin', 'Rita');
    const staged = await stageWork(served, admin);
    judgmentId = staged.judgmentId;
    values = { ...staged, id: judgmentId, n: '1', line: 'o1' };
  });
  afterAll(() => served.close());

  /** What the page itself says: without what is marked as French, code, and the names that people gave. */
  function ownWords($: CheerioAPI): string {
    $('[lang=fr], [hreflang=fr], code, script, style, .note-body, .tag').remove();
    const attributes = $('[aria-label], [placeholder], [title]')
      .toArray()
      .flatMap((element) => ['aria-label', 'placeholder', 'title'].map((name) => $(element).attr(name) ?? ''));
    return [$('title').text(), $('body').text(), ...attributes].join('\n').replace(/\s+/g, ' ');
  }

  const pages = WORK_ROUTES.filter(({ method, path }) => method === 'get' && !/^\/api\/|\.\w+$/.test(path));

  it.each(pages.map(({ path }) => path))('%s', async (path) => {
    const known = path.includes('/arbitrage/') ? { ...values, campaign: values.arbitrated } : values;
    const address = path.replace(/:(\w+)/g, (_, name: keyof typeof known) => known[name] ?? 'rien');
    const { $, status } = await admin.get(`${address}?lang=en`);
    expect(status).toBe(200);
    expect($('html').attr('lang')).toBe('en');
    const words = ownWords($);
    const found = FRENCH.exec(words);
    expect(found === null ? '' : words.slice(Math.max(0, found.index - 40), found.index + 40)).toBe('');
  });

  it('a decision’s page, with its acts and notes', async () => {
    const { $ } = await admin.get(`/decisions/${judgmentId}?lang=en`);
    expect($('[data-bench]').length + $('[data-outcome-actions]').length).toBeGreaterThan(1);
    $('[lang=fr]').remove();
    const bench = `${$('[data-bench]').text()} ${$('[data-outcome-actions]').text()} ${$('.note-list').text()}`;
    expect(FRENCH.exec(bench.replace(/\s+/g, ' '))?.[0] ?? '').toBe('');
  });

  it.each([
    ['/etiquettes', { label: '' }, 'Tag: this field cannot stay empty.'],
    ['/campagnes', { title: 'x', codebook: '1', size: 'many' }, 'Number of decisions: a number is expected'],
    ['/connexion', { email: 'a@b.test', password: 'wrong' }, 'Wrong e-mail address or password.'],
    ['/administration/invitations', { role: 'king' }, 'Choose a role from the list.'],
  ])('says why %s refuses a form', async (path, fields, message) => {
    const { $, status } = await admin.post(`${path}?lang=en`, fields);
    expect([status, $('[role=alert]').text()]).toEqual([422, expect.stringContaining(message)]);
  });

  it('names what is wrong with an outcome by the labels of the form', async () => {
    const { $ } = await admin.post(`/decisions/${judgmentId}/mesures?lang=en`, { passage1: 'aux dépens', type: '' });
    expect($('[role=alert]').text()).toBe('To be mended: type, answer, by which decision.');
  });

  it('says that a session has ended, and shows what cannot be done, without a French word', async () => {
    const expired = await fetch(`${served.url}/dossiers?lang=en`, {
      method: 'POST',
      body: new URLSearchParams({ title: 'Fines' }),
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    const refused = await admin.post('/dossiers/nothing?lang=en', { title: 'Fines' });
    for (const $ of [load(await expired.text()), refused.$]) {
      expect($('html').attr('lang')).toBe('en');
      expect(FRENCH.exec(ownWords($))?.[0] ?? '').toBe('');
    }
    expect(refused.$('h1').text()).toBe('Not found');
  });

  it('stays in French for everybody else', async () => {
    const { $ } = await admin.get('/relecture');
    expect([$('html').attr('lang'), $('h1').text()]).toEqual(['fr', 'Relecture']);
  });
});
