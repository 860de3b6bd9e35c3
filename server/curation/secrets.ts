import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { SHORTEST_PASSWORD } from '../domain/account.ts';
import { Refusal } from '../domain/refusal.ts';

/** OWASP's recommendation for scrypt: N = 2^15, r = 8, p = 3 (32 MB). */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const MEMORY = 64 * 1024 * 1024;
const KEY_LENGTH = 32;

const LONGEST_PASSWORD = 200;

/** A random name for a row: 80 bits, letters and digits. */
export function randomId(prefix: string): string {
  return `${prefix}_${randomBytes(10).toString('hex')}`;
}

/** A secret of 256 bits for a cookie, link or API token. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the store keeps of a token: tokens are random, so that a plain hash suffices. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** scrypt hash of a password with its cost and salt. @throws Refusal when it is too short or absurdly long. */
export async function hashPassword(password: string): Promise<string> {
  const normal = password.normalize('NFC');
  if (normal.length < SHORTEST_PASSWORD) {
    throw new Refusal('shortPassword', { least: SHORTEST_PASSWORD });
  }
  if (normal.length > LONGEST_PASSWORD) throw new Refusal('longPassword');
  const salt = randomBytes(16);
  const key = await derive(normal, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** True when the password is the one of the hash; takes the same time when there is no hash at all. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, n, r, p, salt, key] = (hash ?? NOBODY).split('$');
  const expected = Buffer.from(key ?? '', 'base64url');
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  const given = await derive(
    password.normalize('NFC').slice(0, LONGEST_PASSWORD),
    Buffer.from(salt ?? '', 'base64url'),
    cost,
  );
  return given.length === expected.length && timingSafeEqual(given, expected) && hash !== null;
}

/** A hash that no password has, so that unknown addresses cost as much as known ones. */
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join('$');

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_LENGTH, { ...cost, maxmem: MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
