import type { RequestHandler } from 'express';
import type { Messages } from './messages/fr.ts';
import type { PageDeps } from './page-deps.ts';
import { readPageRequest } from './page-request.ts';
import { renderView } from './render.ts';
import { buildShell, type Shell } from './shell.ts';

/** A page of prose, with who runs the site. */
export interface TextPage {
  readonly shell: Shell;
  readonly t: Messages;
  /** "" when the operator gave none. */
  readonly contact: string;
  /** Link to write to the operator, "" without a contact. */
  readonly contactHref: string;
  readonly version: string;
}

/** GET /a-propos */
export function aboutPage(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const page = readPageRequest(request);
    const shell = await buildShell(deps, page, { title: page.t.site.about });
    const view = page.language === 'fr' ? 'about.fr' : 'about.en';
    response.send(renderView(view, { shell, t: page.t, version: deps.version, ...contactOf(deps, '') }));
  };
}

/** GET /droit-d-occultation : how to ask that data be hidden; `?decision=` names the decision. */
export function removalPage(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const page = readPageRequest(request);
    const shell = await buildShell(deps, page, { title: page.t.site.removal });
    const asked = page.url.searchParams.get('decision') ?? '';
    const decision = /^[a-z0-9-]{1,120}$/.test(asked) ? asked : '';
    const view = page.language === 'fr' ? 'removal.fr' : 'removal.en';
    response.send(
      renderView(view, { shell, t: page.t, version: deps.version, decision, ...contactOf(deps, decision) }),
    );
  };
}

export interface RemovalPage extends TextPage {
  /** Identifier of the decision that the reader came from, or "". */
  readonly decision: string;
}

function contactOf({ config }: PageDeps, decision: string): Pick<TextPage, 'contact' | 'contactHref'> {
  const { contact } = config;
  if (contact === null) return { contact: '', contactHref: '' };
  if (/^https?:/.test(contact)) return { contact, contactHref: contact };
  const subject = encodeURIComponent(`Occultation ${decision}`.trim());
  return { contact, contactHref: `mailto:${contact}?subject=${subject}` };
}
