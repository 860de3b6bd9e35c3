import { beforeEach, describe, expect, it } from 'vitest';
import { hashToken } from '../../server/curation/secrets.ts';
import { type Desk, openDesk } from './desk.ts';

const PASSWORD = 'une phrase assez longue';
const ADDRESS = '192.0.2.1';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

async function admin() {
  const token = (await desk.curation.offerFirstAdmin()) ?? '';
  return desk.curation.acceptInvitation(token, { name: 'Rita', email: 'Rita@Exemple.test', password: PASSWORD });
}

function signIn(email: string, password: string, address = ADDRESS) {
  return desk.curation.signIn({ email, password, address, visitor: null });
}

describe('getting in', () => {
  it('makes the first administrator through a link that works once and only while there is none', async () => {
    const older = (await desk.curation.offerFirstAdmin()) ?? '';
    const token = (await desk.curation.offerFirstAdmin()) ?? '';
    const person = { name: 'Rita', email: 'rita@exemple.test', password: PASSWORD };
    await expect(desk.curation.acceptInvitation(older, person)).rejects.toMatchObject({ kind: 'not_found' });
    expect(await desk.curation.acceptInvitation(token, person)).toMatchObject({ role: 'admin' });
    await expect(desk.curation.acceptInvitation(token, { ...person, email: 'b@exemple.test' })).rejects.toMatchObject({
      kind: 'not_found',
    });
    expect(await desk.curation.offerFirstAdmin()).toBeNull();
  });

  it('invites with a role, for fourteen days, and only an administrator does', async () => {
    const rita = await admin();
    const token = await desk.curation.invite(rita, 'reviewer');
    const zoe = await desk.curation.acceptInvitation(token, {
      name: 'Zoé',
      email: 'zoe@exemple.test',
      password: PASSWORD,
    });
    expect(zoe.role).toBe('reviewer');
    await expect(desk.curation.invite(zoe, 'admin')).rejects.toMatchObject({ kind: 'forbidden' });
    const late = await desk.curation.invite(rita, 'reader');
    expect(await desk.store.findOpenInvitation(hashToken(late), '2026-01-14T00:00:00.000Z')).not.toBeNull();
    expect(await desk.store.findOpenInvitation(hashToken(late), '2026-01-16T00:00:00.000Z')).toBeNull();
  });

  it.each([
    ['a short password', { password: 'court' }],
    ['no name', { name: '  ' }],
    ['no e-mail', { email: 'rita' }],
    ['an e-mail that is taken, in any case', { email: 'RITA@exemple.test' }],
  ])('refuses %s, and the link stays good', async (_, changes) => {
    const rita = await admin();
    const token = await desk.curation.invite(rita, 'reader');
    const person = { name: 'Zoé', email: 'zoe@exemple.test', password: PASSWORD };
    await expect(desk.curation.acceptInvitation(token, { ...person, ...changes })).rejects.toMatchObject({
      name: 'Refusal',
    });
    expect(await desk.curation.findInvitation(token)).not.toBeNull();
  });
});

describe('signing in', () => {
  it('opens a session, whatever the case of the e-mail, and keeps neither secret', async () => {
    const rita = await admin();
    const { token, actor } = await signIn('RITA@exemple.test', PASSWORD);
    expect(actor.id).toBe(rita.id);
    expect(await desk.curation.findSessionOf(token)).toMatchObject({ account: { id: rita.id, role: 'admin' } });
    expect((await desk.store.findAccountByEmail('rita@exemple.test'))?.passwordHash).toMatch(/^scrypt\$32768\$8\$3\$/);
    await desk.curation.signOut(token);
    expect(await desk.curation.findSessionOf(token)).toBeNull();
  });

  it('refuses a wrong pair in the same words for known and unknown people', async () => {
    await admin();
    const messages = [];
    for (const [email, password] of [
      ['rita@exemple.test', 'faux mot de passe'],
      ['nul@exemple.test', PASSWORD],
    ] as const) {
      messages.push(await signIn(email, password).catch((error: Error) => error.message));
    }
    expect(new Set(messages).size).toBe(1);
  });

  it('stops looking after eight failures for one account, from anywhere, and lets others in', async () => {
    await admin();
    for (let i = 0; i < 8; i += 1) await signIn('rita@exemple.test', 'faux', `192.0.2.${i}`).catch(() => null);
    await expect(signIn('rita@exemple.test', PASSWORD)).rejects.toMatchObject({ kind: 'too_many' });
    await expect(signIn('autre@exemple.test', 'faux')).rejects.toMatchObject({ kind: 'invalid' });
  }, 30_000);

  it('ends every other session when the password changes, and every one when the account is closed', async () => {
    const rita = await admin();
    await desk.curation.createAccount({ name: 'Léa', email: 'lea@exemple.test', password: PASSWORD, role: 'admin' });
    const here = await signIn('rita@exemple.test', PASSWORD);
    const elsewhere = await signIn('rita@exemple.test', PASSWORD);
    const lea = (await signIn('lea@exemple.test', PASSWORD)).actor;
    const next = 'une autre phrase longue';
    await expect(
      desk.curation.changePassword(rita, { current: 'faux', next, session: here.token }),
    ).rejects.toMatchObject({ kind: 'invalid' });
    await desk.curation.changePassword(rita, { current: PASSWORD, next, session: here.token });
    expect(await desk.curation.findSessionOf(elsewhere.token)).toBeNull();
    expect(await desk.curation.findSessionOf(here.token)).not.toBeNull();
    await desk.curation.setDisabled(lea, rita.id, true);
    expect(await desk.curation.findSessionOf(here.token)).toBeNull();
    await expect(signIn('rita@exemple.test', next)).rejects.toMatchObject({ kind: 'invalid' });
  }, 30_000);

  it('never leaves the place without an administrator', async () => {
    const rita = await admin();
    await expect(desk.curation.changeRole(rita, rita.id, 'reader')).rejects.toMatchObject({ kind: 'conflict' });
    await expect(desk.curation.setDisabled(rita, rita.id, true)).rejects.toMatchObject({ kind: 'conflict' });
    expect((await desk.store.findAccount(rita.id))?.role).toBe('admin');
  });
});

describe('API tokens', () => {
  it('speak for their owner within their scopes until they are revoked', async () => {
    const rita = await admin();
    const token = await desk.curation.createApiToken(rita, { name: 'carnet', scopes: ['read', 'export'] });
    expect(await desk.curation.findTokenActor(token)).toMatchObject({
      actor: { id: rita.id },
      scopes: ['read', 'export'],
    });
    expect(await desk.curation.findTokenActor(`${token}x`)).toBeNull();
    const [known] = await desk.store.listApiTokens(rita.id);
    await desk.curation.revokeToken(rita, known?.id ?? '');
    expect(await desk.curation.findTokenActor(token)).toBeNull();
    await expect(desk.curation.createApiToken(rita, { name: 'vide', scopes: [] })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });
});
