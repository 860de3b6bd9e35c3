import type { AppDeps } from './app-deps.ts';
import type { AssetUrls } from './assets.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/fr.ts';
import type { PageRequest, Theme } from './page-request.ts';
import { signInPath } from './work/visitor.ts';

/** What the frame around every page needs: head, header and footer. */
export interface Shell {
  readonly language: Language;
  readonly theme: Theme;
  readonly title: string;
  readonly description: string;
  readonly noindex: boolean;
  /** Absolute address of the page, "" when the public address is not configured. */
  readonly canonical: string;
  readonly assets: AssetUrls;
  readonly t: Messages['site'];
  readonly search: Messages['search'];
  readonly query: string;
  readonly nav: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly footerLinks: readonly { readonly href: string; readonly label: string }[];
  readonly otherLanguage: { readonly href: string; readonly label: string; readonly code: Language };
  /** Links of somebody with an account, or to sign in; empty where the site has no accounts. */
  readonly account: readonly { readonly href: string; readonly label: string }[];
  /** Links at the top that lead the keyboard past the header, and past the filters. */
  readonly skips: readonly { readonly href: string; readonly label: string }[];
  /** The theme that the header's button turns on. */
  readonly nextTheme: 'light' | 'dark';
  /** Where to come back to after a change of preference. */
  readonly back: string;
  /** True while only fictitious decisions are stored. */
  readonly demo: boolean;
  /** Metadata for reference managers: name and content. */
  readonly metadata: readonly { readonly name: string; readonly content: string }[];
  /** Addresses of other forms of the page. */
  readonly alternates: readonly { readonly type: string; readonly href: string; readonly title: string }[];
}

export interface ShellOptions {
  readonly title: string;
  readonly description?: string;
  readonly noindex?: boolean;
  /** True when the page itself says that what it shows is fictitious. */
  readonly saysFictitious?: boolean;
  readonly query?: string;
  /** True where a list of results stands behind its filters. */
  readonly hasResults?: boolean;
  readonly metadata?: Shell['metadata'];
  readonly alternates?: Shell['alternates'];
}

/** The frame of a page. */
export async function buildShell(
  deps: AppDeps & { readonly assetUrls: AssetUrls },
  page: PageRequest,
  options: ShellOptions,
): Promise<Shell> {
  const { t, language, theme, url } = page;
  const back = `${url.pathname}${url.search}`;
  return {
    language,
    theme,
    title: options.title === '' ? `${t.site.name} — ${t.site.tagline}` : `${options.title} — ${t.site.name}`,
    description: options.description ?? t.site.description,
    noindex: options.noindex ?? false,
    canonical: deps.config.publicUrl === null ? '' : `${deps.config.publicUrl}${url.pathname}`,
    assets: deps.assetUrls,
    t: t.site,
    search: t.search,
    query: options.query ?? '',
    nav: [
      link('/', t.site.search, url),
      link('/aide', t.site.help, url),
      link('/sources', t.site.sources, url),
      link('/a-propos', t.site.about, url),
    ],
    footerLinks: [
      { href: '/aide', label: t.site.help },
      { href: '/sources', label: t.site.sources },
      { href: '/a-propos', label: t.site.about },
      { href: '/aide/api', label: t.site.api },
      { href: '/droit-d-occultation', label: t.site.removal },
    ],
    otherLanguage: otherLanguage(language, url, t),
    skips: [
      { href: '#contenu', label: t.site.skip },
      ...(options.hasResults === true ? [{ href: '#resultats', label: t.site.skipToResults }] : []),
    ],
    account: deps.work ? accountLinks(page) : [],
    nextTheme: theme === 'dark' ? 'light' : 'dark',
    back,
    demo: options.saysFictitious !== true && (await isDemo(deps)),
    metadata: options.metadata ?? [],
    alternates: options.alternates ?? [],
  };
}

function link(href: string, label: string, url: URL): Shell['nav'][number] {
  return { href, label, current: url.pathname === href };
}

function otherLanguage(language: Language, url: URL, t: Messages): Shell['otherLanguage'] {
  const code = language === 'fr' ? 'en' : 'fr';
  const params = new URLSearchParams(url.searchParams);
  params.set('lang', code);
  return { href: `${url.pathname}?${params}`, label: t.site.otherLanguage, code };
}

function accountLinks({ t, url, visitor }: PageRequest): Shell['account'] {
  const actor = visitor?.actor ?? null;
  if (!actor) return [{ href: signInPath(`${url.pathname}${url.search}`), label: t.site.signIn }];
  const review = { href: '/relecture', label: t.site.review };
  return [...(actor.role === 'reader' ? [] : [review]), { href: '/compte', label: actor.name }];
}

async function isDemo({ store }: AppDeps): Promise<boolean> {
  if (await store.hasIngested()) return false;
  return (await store.countDecisions()).fictitious > 0;
}
