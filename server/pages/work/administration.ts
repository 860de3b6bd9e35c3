import { Refusal } from '../../domain/refusal.ts';
import { isRole, ROLE_LABELS, ROLES, type Role } from '../../domain/role.ts';
import { formatDate, formatDateTime } from '../format/date.ts';
import { formatCount } from '../format/money.ts';
import { fillIn } from '../messages/messages.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface AdministrationPage extends Frame<'administration'> {
  /** A link to hand to somebody, shown this once; "" otherwise. */
  readonly link: string;
  readonly roles: readonly { readonly value: string; readonly label: string }[];
  readonly accounts: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly since: string;
    readonly disabled: boolean;
    readonly self: boolean;
    /** "Role of Ada", for the name of the list. */
    readonly roleOf: string;
    /** "the account of Ada", after what the button does. */
    readonly ofAccount: string;
    readonly forPerson: string;
  }[];
}

export interface AuditPage extends Frame<'administration'> {
  readonly entries: readonly {
    readonly seq: number;
    readonly at: string;
    readonly actor: string;
    readonly action: string;
    readonly subject: string;
    readonly hash: string;
  }[];
  readonly verdict: string;
  readonly sound: boolean;
  readonly older: string;
}

const ENTRIES = 100;

export const ADMINISTRATION_ROUTES: readonly Route[] = [
  signedRoute('get', '/administration', 'admin', (visit) => administrationPage(visit, '', '')),
  signedRoute('post', '/administration/invitations', 'admin', async (visit) => {
    const token = await visit.curation.invite(visit.actor, selectRole(visit));
    return administrationPage(visit, visit.page.t.work.administration.handLink, token);
  }),
  signedRoute('post', '/administration/comptes/:id/role', 'admin', async (visit) => {
    await visit.curation.changeRole(visit.actor, visit.param('id'), selectRole(visit));
    return redirect('/administration');
  }),
  signedRoute('post', '/administration/comptes/:id/etat', 'admin', async (visit) => {
    await visit.curation.setDisabled(visit.actor, visit.param('id'), visit.form.text('disabled') === 'true');
    return redirect('/administration');
  }),
  signedRoute('post', '/administration/comptes/:id/mot-de-passe', 'admin', async (visit) => {
    const token = await visit.curation.offerNewPassword(visit.actor, visit.param('id'));
    return administrationPage(visit, visit.page.t.work.administration.handPasswordLink, token);
  }),
  signedRoute('get', '/administration/journal', 'admin', auditPage),
];

function selectRole(visit: SignedVisit): Role {
  const role = visit.form.text('role');
  if (!isRole(role)) throw new Refusal('unknownRole');
  return role;
}

async function administrationPage(visit: SignedVisit, notice: string, token: string): Promise<Answer> {
  const { deps, actor, page } = visit;
  const accounts = await deps.store.listAccounts();
  const w = page.t.work.administration;
  const site = deps.config.publicUrl ?? '';
  return show('work/administration', {
    ...(await buildFrame(visit, 'administration', w.title, notice)),
    link: token === '' ? '' : `${site}/invitation/${token}`,
    roles: ROLES.map((value) => ({ value, label: ROLE_LABELS[value][page.language] })),
    accounts: accounts.map((account) => ({
      id: account.id,
      name: account.name,
      email: account.email ?? w.noAddress,
      role: account.role,
      since: formatDate(account.createdAt, page.language),
      disabled: account.disabledAt !== null,
      self: account.id === actor.id,
      roleOf: fillIn(w.roleOf, { name: account.name }),
      ofAccount: fillIn(w.ofAccount, { name: account.name }),
      forPerson: fillIn(w.forPerson, { name: account.name }),
    })),
  });
}

async function auditPage(visit: SignedVisit): Promise<Answer> {
  const { store } = visit.deps;
  const w = visit.page.t.work.administration;
  const before = Number(visit.query.get('avant'));
  const [entries, names, verification] = await Promise.all([
    store.listAudit({ limit: ENTRIES, ...(before > 0 ? { before } : {}) }),
    store.listAccountNames(),
    store.verifyAudit(),
  ]);
  const { fault } = verification;
  const last = entries.at(-1)?.seq ?? 1;
  return show('work/audit', {
    ...(await buildFrame(visit, 'administration', w.log)),
    entries: entries.map((entry) => ({
      seq: entry.seq,
      at: formatDateTime(entry.at, visit.page.language),
      actor: entry.actor === 'system' ? w.system : (names.get(entry.actor) ?? entry.actor),
      action: entry.action,
      subject: entry.subject,
      hash: entry.afterHash?.slice(0, 12) ?? '',
    })),
    sound: fault === null,
    verdict:
      fault === null
        ? fillIn(w.sound, { count: formatCount(verification.entries, visit.page.language) })
        : fillIn(w.broken, { entry: fault.seq, reason: fault.reason }),
    older: last > 1 ? `/administration/journal?avant=${last}` : '',
  });
}
