import { Refusal } from '../../domain/refusal.ts';
import { isRole, ROLE_LABELS, ROLES, type Role } from '../../domain/role.ts';
import { formatDate, formatDateTime } from '../format/date.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, redirect, type SignedVisit, signedRoute } from './route.ts';

export interface AdministrationPage extends Frame {
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
  }[];
}

export interface AuditPage extends Frame {
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
    return administrationPage(visit, 'Transmettez ce lien : il sert une fois et vaut quatorze jours.', token);
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
    return administrationPage(visit, 'Transmettez ce lien : il sert une fois, dans les 24 heures.', token);
  }),
  signedRoute('get', '/administration/journal', 'admin', auditPage),
];

function selectRole(visit: SignedVisit): Role {
  const role = visit.form.text('role');
  if (!isRole(role)) throw new Refusal('invalid', 'Choisissez un rôle dans la liste.');
  return role;
}

async function administrationPage(visit: SignedVisit, notice: string, token: string): Promise<Answer> {
  const { deps, actor, page } = visit;
  const accounts = await deps.store.listAccounts();
  const site = deps.config.publicUrl ?? '';
  return show('work/administration', {
    ...(await buildFrame(visit, 'Administration', notice)),
    link: token === '' ? '' : `${site}/invitation/${token}`,
    roles: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
    accounts: accounts.map((account) => ({
      id: account.id,
      name: account.name,
      email: account.email ?? 'sans adresse (importé)',
      role: account.role,
      since: formatDate(account.createdAt, page.language),
      disabled: account.disabledAt !== null,
      self: account.id === actor.id,
    })),
  });
}

async function auditPage(visit: SignedVisit): Promise<Answer> {
  const { store } = visit.deps;
  const before = Number(visit.query.get('avant'));
  const [entries, names, verification] = await Promise.all([
    store.listAudit({ limit: ENTRIES, ...(before > 0 ? { before } : {}) }),
    store.listAccountNames(),
    store.verifyAudit(),
  ]);
  const { fault } = verification;
  const last = entries.at(-1)?.seq ?? 1;
  return show('work/audit', {
    ...(await buildFrame(visit, 'Journal')),
    entries: entries.map((entry) => ({
      seq: entry.seq,
      at: formatDateTime(entry.at, visit.page.language),
      actor: names.get(entry.actor) ?? entry.actor,
      action: entry.action,
      subject: entry.subject,
      hash: entry.afterHash?.slice(0, 12) ?? '',
    })),
    sound: fault === null,
    verdict:
      fault === null
        ? `Chaîne vérifiée : ${verification.entries} entrées, aucune réécrite.`
        : `Chaîne rompue à l’entrée ${fault.seq} (${fault.reason}).`,
    older: last > 1 ? `/administration/journal?avant=${last}` : '',
  });
}
