import type { SampleDecision, SampleNews } from './sample-files.ts';

const ORIGIN = 'https://www.legalis.net';
const NOTICE =
  'Décision fictive de démonstration : ce texte a été écrit pour Dispositif, aucune juridiction ne l’a rendu.';

const LONG_DATE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });

/** Absolute address of a decision on the sample site. */
export function decisionUrl(decision: SampleDecision): string {
  return `${ORIGIN}/jurisprudences/${decision.slug}/`;
}

/** Absolute address of the editorial presentation of a decision on the sample site. */
export function newsUrl(decision: SampleDecision): string {
  return `${ORIGIN}/actualite/${decision.slug}/`;
}

/** Absolute address of the `page`-th listing page (from 1). */
export function listingUrl(page: number): string {
  return page === 1 ? `${ORIGIN}/jurisprudences/` : `${ORIGIN}/jurisprudences/page/${page}/`;
}

/** HTML of a decision page, in the document order that legalis.net uses. */
export function renderDecisionPage(decision: SampleDecision): string {
  const news = decision.news ? `<p><a href="${newsUrl(decision)}">Notre présentation de la décision</a></p>` : '';
  return renderLayout(
    decision.title,
    decisionUrl(decision),
    `<article>
<p>Jurisprudence : <a href="${listingUrl(1)}">${escapeMarkup(decision.theme)}</a></p>
${renderDateAndShare(decision.publishedOn)}
<h1>${escapeMarkup(decision.title)}</h1>
${decision.parties ? `<p>${escapeMarkup(decision.parties)}</p>` : ''}
${decision.keywords ? `<p>${escapeMarkup(decision.keywords)}</p>` : ''}
${renderParagraphs(decision.body)}
${news}
</article>`,
  );
}

/** HTML of the editorial presentation of a decision. */
export function renderNewsPage(decision: SampleDecision, news: SampleNews): string {
  return renderLayout(
    news.title,
    newsUrl(decision),
    `<article>
<p>Actualités</p>
${renderDateAndShare(decision.publishedOn)}
<h1>${escapeMarkup(news.title)}</h1>
${renderParagraphs(news.text)}
<p>Lire la décision : <a href="${decisionUrl(decision)}">${escapeMarkup(decision.title)}</a></p>
</article>`,
  );
}

/** HTML of one listing page; `page` counts from 1, `last` is the number of pages. */
export function renderListingPage(decisions: readonly SampleDecision[], page: number, last: number): string {
  const items = decisions.map(
    (decision) => `<div>
<h2><a href="${decisionUrl(decision)}">${escapeMarkup(decision.title)}</a></h2>
<p>${formatLongDate(decision.publishedOn)}</p>
${decision.parties ? `<p>${escapeMarkup(decision.parties)}</p>` : ''}
</div>`,
  );
  const previous = page > 1 ? `<a href="${listingUrl(page - 1)}" rel="prev">Page précédente</a>` : '';
  const next = page < last ? `<a href="${listingUrl(page + 1)}" rel="next">Page suivante</a>` : '';
  return renderLayout(
    'Jurisprudences',
    listingUrl(page),
    `<h1>Jurisprudences</h1>
${items.join('\n')}
<nav>${previous} Page ${page} sur ${last} ${next}</nav>`,
  );
}

/** RSS 2.0 document of the decisions and of the presentations that some of them have. */
export function renderFeed(decisions: readonly SampleDecision[]): string {
  const items = decisions.flatMap((decision) => [
    renderFeedItem(decision.title, decisionUrl(decision), decision.publishedOn, decision.theme),
    ...(decision.news
      ? [renderFeedItem(decision.news.title, newsUrl(decision), decision.publishedOn, 'Actualités')]
      : []),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>Legalis (décisions fictives de démonstration)</title>
<link>${ORIGIN}/</link>
<description>${escapeMarkup(NOTICE)}</description>
<language>fr-FR</language>
${items.join('\n')}
</channel>
</rss>
`;
}

function renderFeedItem(title: string, url: string, publishedOn: string, category: string): string {
  return `<item>
<title>${escapeMarkup(title)}</title>
<link>${url}</link>
<guid isPermaLink="true">${url}</guid>
<pubDate>${new Date(`${publishedOn}T09:00:00Z`).toUTCString()}</pubDate>
<category>${escapeMarkup(category)}</category>
</item>`;
}

function renderLayout(title: string, url: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="fr-FR">
<head>
<meta charset="UTF-8">
<meta name="dispositif:fictive" content="oui">
<title>${escapeMarkup(title)} | Legalis</title>
<link rel="canonical" href="${url}">
<link rel="alternate" type="application/rss+xml" href="${ORIGIN}/feed/">
</head>
<body>
<header>
<p>${escapeMarkup(NOTICE)}</p>
<p>Les avocats du net</p>
<nav><a href="${ORIGIN}/">Accueil</a> <a href="${listingUrl(1)}">Jurisprudences</a></nav>
</header>
<main>
${content}
</main>
<footer>
<p>${escapeMarkup(NOTICE)}</p>
<p><a href="${ORIGIN}/mentions-legales/">Mentions légales</a></p>
</footer>
</body>
</html>
`;
}

function renderDateAndShare(publishedOn: string): string {
  return `<p>${formatLongDate(publishedOn)}</p>
<p><a href="#">Facebook</a> <a href="#">Viadeo</a> <a href="#">Linkedin</a></p>`;
}

function renderParagraphs(body: string): string {
  return body
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(escapeMarkup).join('<br>\n')}</p>`)
    .join('\n');
}

function formatLongDate(iso: string): string {
  return LONG_DATE.format(new Date(`${iso}T00:00:00Z`));
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
};

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => MARKUP[character] ?? character);
}
