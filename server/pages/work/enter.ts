import { SHORTEST_PASSWORD } from '../../domain/account.ts';
import { Refusal } from '../../domain/refusal.ts';
import { ROLE_LABELS } from '../../domain/role.ts';
import { fillIn } from '../messages/messages.ts';
import { renderView } from '../render.ts';
import { buildFrame, type Frame } from './frame.ts';
import { carryForm, type HiddenField, type KeptForm, readKeptForm, typedEntries } from './kept-form.ts';
import { type Answer, localPath, openRoute, type Route, type Visit } from './route.ts';
import { sessionCookie } from './visitor.ts';

export interface SignInPage extends Frame<'enter'> {
  readonly heading: string;
  readonly suite: string;
  /** Fields of a form that waits to be sent again. */
  readonly kept: readonly HiddenField[];
  readonly email: string;
}

export interface ResumePage extends Frame<'form'> {
  readonly action: string;
  readonly fields: readonly HiddenField[];
  /** What was typed, with its labels. */
  readonly entries: readonly HiddenField[];
  readonly back: string;
}

export interface InvitationPage extends Frame<'enter'> {
  /** True when the link only sets a new password. */
  readonly passwordOnly: boolean;
  readonly role: string;
  readonly action: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHint: string;
}

export const ENTER_ROUTES: readonly Route[] = [
  openRoute('get', '/connexion', (visit) =>
    signInForm(visit, { notice: '', suite: localPath(visit.query.get('suite') ?? '/'), kept: [] }),
  ),
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

interface SignInOptions {
  readonly notice: string;
  readonly suite: string;
  readonly kept: readonly HiddenField[];
  readonly status?: number;
}

/** The sign-in page; `kept` are the fields of a form that waits to be sent again. */
export async function signInForm(visitIn: Visit, { notice, suite, kept, status }: SignInOptions): Promise<Answer> {
  const { visit, cookie } = await withSession(visitIn);
  const { enter, form } = visit.page.t.work;
  const heading = kept.length > 0 ? form.expired : enter.signIn;
  const html = renderView('work/sign-in', {
    ...(await buildFrame(visit, 'enter', heading, notice)),
    heading,
    suite,
    kept,
    email: visit.form.text('email'),
  });
  return { kind: 'html', html, status: status ?? 200, ...(cookie === undefined ? {} : { cookie }) };
}

async function signIn(visit: Visit): Promise<Answer> {
  const { form, curation, visitor, request, deps } = visit;
  const suite = localPath(form.text('suite'));
  const waiting = readKeptForm(form);
  try {
    const { token, expiresAt, actor } = await curation.signIn({
      email: form.text('email'),
      password: form.text('password'),
      address: request.ip ?? '',
      visitor: visitor.session?.token ?? null,
    });
    const cookie = sessionCookie(token, expiresAt, deps.config.publicUrl);
    if (!waiting) return { kind: 'redirect', to: suite, cookie };
    const session = await curation.findSessionOf(token);
    const signedIn = { actor, session: { token, csrfToken: session?.csrfToken ?? '' }, scopes: null };
    return { ...(await resumePage({ ...visit, visitor: signedIn }, waiting)), cookie };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = error.kind === 'too_many' ? 429 : 422;
    const kept = waiting ? carryForm(waiting) : [];
    return signInForm(visit, { notice: error.wordsIn(visit.page.language), suite, kept, status });
  }
}

/** What was typed before the session ended, to be looked over and sent again. */
async function resumePage(visit: Visit, waiting: KeptForm): Promise<Answer & { readonly kind: 'html' }> {
  const page = { ...visit.page, visitor: visit.visitor };
  const html = renderView('work/resume', {
    ...(await buildFrame({ ...visit, page }, 'form', visit.page.t.work.form.resumeTitle)),
    action: waiting.path,
    fields: waiting.fields,
    entries: typedEntries(waiting, visit.page.language),
    back: localPath(waiting.fields.find(({ name }) => name === 'suite')?.value ?? '/'),
  });
  return { kind: 'html', html };
}

async function signOut({ curation, visitor, deps }: Visit): Promise<Answer> {
  if (visitor.session) await curation.signOut(visitor.session.token);
  return {
    kind: 'redirect',
    to: '/',
    cookie: sessionCookie('', '1970-01-01T00:00:00.000Z', deps.config.publicUrl),
  };
}

async function invitationForm(visitIn: Visit, notice: string, status = 200): Promise<Answer> {
  const invitation = await visitIn.curation.findInvitation(visitIn.param('token'));
  if (!invitation) {
    throw new Refusal('usedLink');
  }
  const { visit, cookie } = await withSession(visitIn);
  const passwordOnly = invitation.account_id !== null;
  const { choosePassword, createAccount } = visit.page.t.work.enter;
  const title = passwordOnly ? choosePassword : createAccount;
  const html = renderView('work/invitation', {
    ...(await buildFrame(visit, 'enter', title, notice)),
    passwordOnly,
    role: ROLE_LABELS[invitation.role][visit.page.language],
    action: `/invitation/${visit.param('token')}`,
    name: visit.form.text('name'),
    email: visit.form.text('email'),
    passwordHint: fillIn(visit.page.t.work.enter.passwordHint, { least: SHORTEST_PASSWORD }),
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
    return invitationForm(visit, error.wordsIn(visit.page.language), 422);
  }
}
