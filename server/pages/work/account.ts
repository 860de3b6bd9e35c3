import { TOKEN_SCOPE_LABELS, TOKEN_SCOPES } from '../../domain/account.ts';
import { ROLE_LABELS } from '../../domain/role.ts';
import { formatDate } from '../format/date.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface AccountPage extends Frame {
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
  readonly canAnnotate: boolean;
  readonly isAdmin: boolean;
}

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
    ...(await buildFrame(visit, 'Mon compte', notice)),
    name: actor.name,
    role: ROLE_LABELS[actor.role],
    newToken,
    scopes: TOKEN_SCOPES.map((value) => ({ value, label: TOKEN_SCOPE_LABELS[value] })),
    tokens: tokens.map((token) => ({
      id: token.id,
      name: token.name,
      scopes: token.scopes.map((scope) => TOKEN_SCOPE_LABELS[scope]).join(', '),
      expires: token.expiresAt === null ? 'sans fin' : formatDate(token.expiresAt, page.language),
      lastUsed: token.lastUsedAt === null ? 'jamais' : formatDate(token.lastUsedAt, page.language),
    })),
    canAnnotate: actor.role !== 'reader',
    isAdmin: actor.role === 'admin',
  });
}

async function changePassword(visit: SignedVisit): Promise<Answer> {
  const { form, actor, visitor } = visit;
  const session = visitor.session?.token ?? '';
  await visit.curation.changePassword(actor, { current: form.text('current'), next: form.text('next'), session });
  return accountPage(visit, 'Mot de passe changé ; vos autres sessions sont fermées.', '');
}

async function createToken(visit: SignedVisit): Promise<Answer> {
  const wanted = visit.form.list('scopes');
  const scopes = TOKEN_SCOPES.filter((scope) => wanted.includes(scope));
  const token = await visit.curation.createApiToken(visit.actor, { name: visit.form.text('name'), scopes });
  return accountPage(visit, 'Copiez ce jeton maintenant : il ne sera plus montré.', token);
}
