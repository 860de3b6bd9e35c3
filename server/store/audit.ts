import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from './open.ts';

/** One change as the log keeps it: ids and hashes, never words of a note or decision. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  /** Account id, or "system". */
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** SHA-256 of what stood before and after, null for nothing. */
  readonly beforeHash: string | null;
  readonly afterHash: string | null;
}

export interface AuditNote {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What the first entry is chained to. */
const BEGINNING = '0'.repeat(64);
/** Entries checked at a time. */
const PAGE = 5_000;

/** Adds an entry, chained to the last; call it in the transaction of the change that it records. */
export async function appendAudit(db: Db, note: AuditNote): Promise<void> {
  const last = await db
    .selectFrom('audit_log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at: note.at,
    actor: note.actor,
    action: note.action,
    subject: note.subject,
    before_hash: hashOf(note.before),
    after_hash: hashOf(note.after),
    previous_hash: last?.hash ?? BEGINNING,
  };
  await db
    .insertInto('audit_log')
    .values({ ...entry, hash: entryHash(entry) })
    .execute();
}

export interface AuditFilter {
  readonly subject?: string;
  readonly actor?: string;
  /** Only entries before this one, for paging. */
  readonly before?: number;
  readonly limit: number;
}

/** Entries, newest first. */
export async function listAudit(db: Db, filter: AuditFilter): Promise<readonly AuditEntry[]> {
  let query = db.selectFrom('audit_log').selectAll().orderBy('seq', 'desc').limit(filter.limit);
  if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject);
  if (filter.actor !== undefined) query = query.where('actor', '=', filter.actor);
  if (filter.before !== undefined) query = query.where('seq', '<', filter.before);
  return (await query.execute()).map((row) => ({
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    beforeHash: row.before_hash,
    afterHash: row.after_hash,
  }));
}

/** How many entries record one kind of act. */
export async function countAudit(db: Db, action: string): Promise<number> {
  const { n } = await db
    .selectFrom('audit_log')
    .where('action', '=', action)
    .select((select) => select.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

export interface AuditVerification {
  readonly entries: number;
  /** The first entry that does not follow from those before it, and why; null when all do. */
  readonly fault: { readonly seq: number; readonly reason: string } | null;
}

/**
 * Recomputes the chain from its beginning: every entry must carry the hash of the one before, its own hash must be that of its
 * content, and no number may be missing, at the end either (SQLite remembers the highest that it gave).
 */
export async function verifyAudit(db: Db): Promise<AuditVerification> {
  let previous = BEGINNING;
  let count = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('seq', '>', count)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const { hash, ...entry } = row;
      if (row.seq !== count + 1) return fault(count, count + 1, 'entry missing');
      if (row.previous_hash !== previous) return fault(count, row.seq, 'does not follow from the entry before');
      if (entryHash(entry) !== hash) return fault(count, row.seq, 'content does not match its hash');
      previous = hash;
      count += 1;
    }
    if (rows.length < PAGE) break;
  }
  const given = await highestNumber(db);
  return given > count ? fault(count, count + 1, 'entry missing at the end') : { entries: count, fault: null };
}

function fault(entries: number, seq: number, reason: string): AuditVerification {
  return { entries, fault: { seq, reason } };
}

async function highestNumber(db: Db): Promise<number> {
  const result = await sql<{ seq: number }>`SELECT seq FROM sqlite_sequence WHERE name = 'audit_log'`.execute(db);
  return result.rows[0]?.seq ?? 0;
}

function hashOf(value: unknown): string | null {
  return value === undefined || value === null ? null : sha256(JSON.stringify(value));
}

interface ChainedEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before_hash: string | null;
  readonly after_hash: string | null;
  readonly previous_hash: string;
}

function entryHash(entry: ChainedEntry): string {
  const { seq, at, actor, action, subject, before_hash, after_hash, previous_hash } = entry;
  return sha256(JSON.stringify([seq, at, actor, action, subject, before_hash, after_hash, previous_hash]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
