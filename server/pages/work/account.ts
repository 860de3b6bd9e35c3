import { SHORTEST_PASSWORD, TOKEN_SCOPE_LABELS, TOKEN_SCOPES } from '../../domain/account.ts';
import { mayActAs, ROLE_LABELS } from '../../domain/role.ts';
import { formatDate } from '../format/date.ts';
import { fillIn } from '../messages/messages.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface AccountPage extends Frame<'enter'> {
  readonly name: string;
  readonly role: string;
  /** The token just made, shown this once; "" otherwise. */
  readonly newToken: string;
  readonly scopes: readonly { readonly value: string; readonly label: string }[];
  readonly tokens: readonly {
    readonly id: string;
    readonly name: string;
    readonly scopes: string;
    readonly expires: string;
    readonly lastUsed: string;
  }[];
  readonly passwordHint: string;
  /** What this person may do here. */
  readonly links: readonly { readonly href: string; readonly label: string; readonly purpose: string }[];
}

const LINKS = [
  { name: 'review', href: '/relecture', role: 'annotator' },
  { name: 'campaigns', href: '/campagnes', role: 'annotator' },
  { name: 'notes', href: '/annotations', role: 'reader' },
  { name: 'dossiers', href: '/dossiers', role: 'reader' },
  { name: 'rulesBoard', href: '/erreurs-de-lecture', role: 'annotator' },
  { name: 'administration', href: '/administration', role: 'admin' },
] as const;

export const ACCOUNT_ROUTES: readonly Route[] = [
  signedRoute('get', '/compte', 'reader', (visit) => accountPage(visit, '', '')),
  signedRoute('post', '/compte/mot-de-passe', 'reader', changePassword),
  signedRoute('post', '/compte/jetons', 'reader', createToken),
  signedRoute('post', '/compte/jetons/:id/revoquer', 'reader', async (visit) => {
    await visit.curation.revokeToken(visit.actor, visit.param('id'));
    return redirect('/compte');
  }),
];

async function accountPage(visit: SignedVisit, notice: string, newToken: string): Promise<Answer> {
  const { actor, deps, page } = visit;
  const tokens = await deps.store.listApiTokens(actor.id);
  return show('work/account', {
    ...(await buildFrame(visit, 'enter', page.t.work.enter.account, notice)),
    name: actor.name,
    role: ROLE_LABELS[actor.role][page.language],
    newToken,
    scopes: TOKEN_SCOPES.map((value) => ({ value, label: TOKEN_SCOPE_LABELS[value][page.language] })),
    tokens: tokens.map((token) => ({
      id: token.id,
      name: token.name,
      scopes: token.scopes.map((scope) => TOKEN_SCOPE_LABELS[scope][page.language]).join(', '),
      expires: token.expiresAt === null ? page.t.work.enter.endless : formatDate(token.expiresAt, page.language),
      lastUsed: token.lastUsedAt === null ? page.t.work.enter.never : formatDate(token.lastUsedAt, page.language),
    })),
    passwordHint: fillIn(page.t.work.enter.passwordHint, { least: SHORTEST_PASSWORD }),
    links: LINKS.filter(({ role }) => mayActAs(actor.role, role)).map(({ name, href }) => ({
      href,
      label: page.t.work.enter[name],
      purpose: page.t.work.enter.purposes[name],
    })),
  });
}

async function changePassword(visit: SignedVisit): Promise<Answer> {
  const { form, actor, visitor } = visit;
  const session = visitor.session?.token ?? '';
  await visit.curation.changePassword(actor, { current: form.text('current'), next: form.text('next'), session });
  return accountPage(visit, visit.page.t.work.enter.passwordChanged, '');
}

async function createToken(visit: SignedVisit): Promise<Answer> {
  const wanted = visit.form.list('scopes');
  const scopes = TOKEN_SCOPES.filter((scope) => wanted.includes(scope));
  const token = await visit.curation.createApiToken(visit.actor, { name: visit.form.text('name'), scopes });
  return accountPage(visit, visit.page.t.work.enter.copyToken, token);
}
