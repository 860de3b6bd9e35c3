import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { legalis } from '../../scrapers/legalis/source.ts';
import { resolveCourt } from '../../server/domain/court.ts';
import type { ParsedCommentary, ParsedJudgment } from '../../server/domain/judgment.ts';
import { canonicalText } from '../../server/domain/text.ts';
import { readSampleDecisions } from '../../server/seed/sample-files.ts';
import { createSampleSite } from '../../server/seed/sample-site.ts';

const folder = path.resolve('data/samples');
const decisions = readSampleDecisions(folder);

async function readSite(): Promise<{ judgments: ParsedJudgment[]; articles: ParsedCommentary[] }> {
  const site = createSampleSite(folder);
  const judgments: ParsedJudgment[] = [];
  const articles: ParsedCommentary[] = [];
  for await (const ref of legalis.discover(site, { since: null, limit: null })) {
    const page = await site.get(ref.url);
    for (const record of page ? legalis.parse(page) : []) {
      if (record.record === 'judgment') judgments.push(record);
      else articles.push(record);
    }
  }
  return { judgments, articles };
}

describe('the sample site, read by the legalis scraper', () => {
  it('gives every decision once, as its file states it', async () => {
    const { judgments } = await readSite();
    expect(judgments).toHaveLength(readdirSync(path.join(folder, 'decisions')).length);
    for (const decision of decisions) {
      const judgment = judgments.find((candidate) => candidate.sourceKey === `/jurisprudences/${decision.slug}/`);
      expect(judgment, decision.slug).toMatchObject({
        title: canonicalText(decision.title),
        publishedOn: decision.publishedOn,
        parties: decision.parties === null ? null : canonicalText(decision.parties),
        theme: decision.theme === 'Jurisprudences' ? null : decision.theme,
        fictitious: true,
      });
      expect(judgment?.keywords.join(' - '), decision.slug).toBe(canonicalText(decision.keywords ?? ''));
      expect(judgment?.text, decision.slug).toBe(canonicalText(decision.body));
      expect(resolveCourt(judgment?.court ?? ''), decision.slug).not.toBeNull();
      expect(judgment?.text).not.toContain('Notre présentation');
    }
  });

  it('gives every news page with the decision that it presents, marked as editorial', async () => {
    const { articles, judgments } = await readSite();
    const presented = decisions.filter((decision) => decision.news !== null);
    expect(articles.map((article) => article.title).sort()).toEqual(
      presented.map((decision) => canonicalText(decision.news?.title ?? '')).sort(),
    );
    for (const article of articles) {
      expect(article).toMatchObject({ editorial: true, fictitious: true });
      const [reference] = article.refersTo;
      expect(article.refersTo).toHaveLength(1);
      expect(
        judgments.some(({ court, decidedOn }) => court === reference?.court && decidedOn === reference.decidedOn),
      ).toBe(true);
    }
  });

  it('stops at a page of the listing that is older than asked, and at the limit', async () => {
    const site = createSampleSite(folder);
    const listed = async (options: { since: string | null; limit: number | null }) => {
      const refs = [];
      for await (const ref of legalis.discover(site, options)) refs.push(ref);
      return refs;
    };
    const recent = await listed({ since: '2023-01-01', limit: null });
    expect(recent.every((ref) => ref.publishedOn !== null && ref.publishedOn >= '2023-01-01')).toBe(true);
    expect(recent.filter((ref) => ref.url.includes('/jurisprudences/'))).toHaveLength(
      decisions.filter((decision) => decision.publishedOn >= '2023-01-01').length,
    );
    expect(await listed({ since: null, limit: 3 })).toHaveLength(3);
  });

  it('gives one key to a decision, whatever address it was reached by', async () => {
    const site = createSampleSite(folder);
    for (const { slug, spipId, postId } of decisions.filter((decision) => decision.spipId ?? decision.postId)) {
      const addresses = [
        ...(spipId ? [`http://legalis.net/spip.php?id_article=${spipId}&page=jurisprudence-decision`] : []),
        ...(postId ? [`https://www.legalis.net/?p=${postId}`] : []),
      ];
      for (const address of addresses) {
        const page = await site.get(address);
        expect(page && legalis.parse(page)[0]?.sourceKey).toBe(`/jurisprudences/${slug}/`);
      }
    }
  });
});
