import { Refusal } from '../../domain/refusal.ts';
import { ROLE_LABELS } from '../../domain/role.ts';
import { renderView } from '../render.ts';
import { buildFrame, type Frame } from './frame.ts';
import { type Answer, localPath, openRoute, type Route, redirect, type Visit } from './route.ts';
import { sessionCookie } from './visitor.ts';

export interface SignInPage extends Frame {
  readonly suite: string;
  readonly email: string;
}

export interface InvitationPage extends Frame {
  /** True when the link only sets a new password. */
  readonly passwordOnly: boolean;
  readonly role: string;
  readonly action: string;
  readonly name: string;
  readonly email: string;
}

export const ENTER_ROUTES: readonly Route[] = [
  openRoute('get', '/connexion', (visit) => signInForm(visit, '', localPath(visit.query.get('suite') ?? '/'))),
  openRoute('post', '/connexion', signIn),
  openRoute('post', '/deconnexion', signOut),
  openRoute('get', '/invitation/:token', (visit) => invitationForm(visit, '')),
  openRoute('post', '/invitation/:token', acceptInvitation),
];

/** A visit that has a session, so that its form can carry a token; `cookie` when the session is new. */
async function withSession(visit: Visit): Promise<{ readonly visit: Visit; readonly cookie: string | undefined }> {
  if (visit.visitor.session) return { visit, cookie: undefined };
  const session = await visit.curation.openVisitorSession();
  const cookie = sessionCookie(session.token, session.expiresAt, visit.deps.config.publicUrl);
  return { visit: { ...visit, visitor: { ...visit.visitor, session } }, cookie };
}

async function signInForm(visitIn: Visit, notice: string, suite: string, status = 200): Promise<Answer> {
  const { visit, cookie } = await withSession(visitIn);
  const frame = await buildFrame(visit, 'Se connecter', notice);
  const html = renderView('work/sign-in', { ...frame, suite, email: visit.form.text('email') });
  return { kind: 'html', html, status, ...(cookie === undefined ? {} : { cookie }) };
}

async function signIn(visit: Visit): Promise<Answer> {
  const { form, curation, visitor, request, deps } = visit;
  const suite = localPath(form.text('suite'));
  try {
    const { token, expiresAt } = await curation.signIn({
      email: form.text('email'),
      password: form.text('password'),
      address: request.ip ?? '',
      visitor: visitor.session?.token ?? null,
    });
    return { kind: 'redirect', to: suite, cookie: sessionCookie(token, expiresAt, deps.config.publicUrl) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return signInForm(visit, error.message, suite, error.kind === 'too_many' ? 429 : 422);
  }
}

async function signOut({ curation, visitor, deps }: Visit): Promise<Answer> {
  if (visitor.session) await curation.signOut(visitor.session.token);
  return {
    ...redirect('/'),
    kind: 'redirect',
    to: '/',
    cookie: sessionCookie('', '1970-01-01T00:00:00.000Z', deps.config.publicUrl),
  };
}

async function invitationForm(visitIn: Visit, notice: string, status = 200): Promise<Answer> {
  const invitation = await visitIn.curation.findInvitation(visitIn.param('token'));
  if (!invitation) {
    throw new Refusal('not_found', 'Ce lien a déjà servi ou a expiré : demandez-en un autre à un administrateur.');
  }
  const { visit, cookie } = await withSession(visitIn);
  const passwordOnly = invitation.account_id !== null;
  const title = passwordOnly ? 'Choisir un nouveau mot de passe' : 'Créer votre compte';
  const html = renderView('work/invitation', {
    ...(await buildFrame(visit, title, notice)),
    passwordOnly,
    role: ROLE_LABELS[invitation.role],
    action: `/invitation/${visit.param('token')}`,
    name: visit.form.text('name'),
    email: visit.form.text('email'),
  });
  return { kind: 'html', html, status, ...(cookie === undefined ? {} : { cookie }) };
}

async function acceptInvitation(visit: Visit): Promise<Answer> {
  const { form, curation, deps } = visit;
  try {
    const person = { name: form.text('name'), email: form.text('email'), password: form.text('password') };
    const account = await curation.acceptInvitation(visit.param('token'), person);
    const { token, expiresAt } = await curation.startSession(account.id);
    return { kind: 'redirect', to: '/compte', cookie: sessionCookie(token, expiresAt, deps.config.publicUrl) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'not_found') throw error;
    return invitationForm(visit, error.message, 422);
  }
}
