export const LEGALIS_ORIGIN = 'https://www.legalis.net';
export const LEGALIS_HOSTS = ['www.legalis.net', 'legalis.net'] as const;

/**
 * The one address of a Legalis page: https, "www.", no tracking parameters. Addresses of the old site (spip.php, in any order of
 * parameters, even damaged by HTML escaping) and short ones (`/?p=N`) keep what identifies the page. Null for another site.
 */
export function normaliseLegalisUrl(raw: string): string | null {
  const repaired = raw.replace(/&amp;/g, '&').replace(/&id;_article/g, '&id_article');
  if (repaired.trim() === '' || !URL.canParse(repaired, LEGALIS_ORIGIN)) return null;
  const url = new URL(repaired, LEGALIS_ORIGIN);
  if (!/^https?:$/.test(url.protocol) || !LEGALIS_HOSTS.some((host) => host === url.hostname)) return null;
  const path = url.pathname.replace(/\/{2,}/g, '/');
  if (path === '/spip.php') {
    const article = /^\d+$/.exec(url.searchParams.get('id_article') ?? '')?.[0];
    const page = /^[a-z-]+$/.exec(url.searchParams.get('page') ?? '')?.[0] ?? 'jurisprudence-decision';
    return article ? `${LEGALIS_ORIGIN}/spip.php?page=${page}&id_article=${article}` : null;
  }
  const post = /^\d+$/.exec(url.searchParams.get('p') ?? '')?.[0];
  if (path === '/' && post) return `${LEGALIS_ORIGIN}/?p=${post}`;
  return `${LEGALIS_ORIGIN}${path.endsWith('/') ? path : `${path}/`}`;
}

/** Whether an address has the form of a decision page; the titles of a listing tell for sure. */
export function isDecisionPath(url: string): boolean {
  return /\/jurisprudences\/[^/]*-(?:19|20)\d{2}(?:-\d{1,2})?\/$/.test(url) || /page=jurisprudence-decision/.test(url);
}

/** Whether an address has the form of a news page. */
export function isNewsPath(url: string): boolean {
  return /\/actualites?\/[^/]+\/$/.test(url) || /page=breves-article/.test(url);
}
