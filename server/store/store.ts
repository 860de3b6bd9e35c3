import { sql } from 'kysely';
import * as accounts from './accounts.ts';
import * as alertEntries from './alert-entries.ts';
import * as alerts from './alerts.ts';
import * as annotations from './annotations.ts';
import * as apiTokens from './api-tokens.ts';
import * as audit from './audit.ts';
import * as campaignSheets from './campaign-sheets.ts';
import * as campaigns from './campaigns.ts';
import * as counts from './counts.ts';
import * as decisionChanges from './decision-changes.ts';
import * as dossiers from './dossiers.ts';
import * as exports from './exports.ts';
import * as factChanges from './fact-changes.ts';
import * as history from './history.ts';
import * as indexQueue from './index-queue.ts';
import * as integrity from './integrity.ts';
import * as judgmentWrites from './judgment-writes.ts';
import * as judgments from './judgments.ts';
import { type Db, openDatabase } from './open.ts';
import * as readings from './readings.ts';
import * as related from './related.ts';
import * as releaseRows from './release-rows.ts';
import * as reviewQueue from './review-queue.ts';
import * as runs from './runs.ts';
import * as sessions from './sessions.ts';
import * as sourceRecords from './source-records.ts';
import * as sourceStates from './source-states.ts';
import * as statistics from './statistics.ts';
import * as summaries from './summaries.ts';
import * as tags from './tags.ts';
import * as withdrawals from './withdrawals.ts';

const OPERATIONS = {
  ...integrity,
  ...accounts,
  ...annotations,
  ...apiTokens,
  ...audit,
  ...campaignSheets,
  ...campaigns,
  ...dossiers,
  ...history,
  ...related,
  ...releaseRows,
  ...reviewQueue,
  ...sessions,
  ...tags,
  ...judgments,
  ...judgmentWrites,
  ...summaries,
  ...sourceRecords,
  ...sourceStates,
  ...readings,
  ...indexQueue,
  ...runs,
  ...counts,
  ...statistics,
  ...factChanges,
  ...exports,
  ...alerts,
  ...alertEntries,
  ...decisionChanges,
  ...withdrawals,
};

type Operations = typeof OPERATIONS;

/** Every store function with its database already given. */
type Bound<T> = {
  readonly [Name in keyof T]: T[Name] extends (db: Db, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

/** The store: all SQL behind named operations. The truth; the search index is derived from it. */
export type Store = Bound<Operations> & {
  /** Runs `work` in one transaction: all of it happens, or nothing. */
  transaction<Result>(work: (store: Bound<Operations>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** The operations that work inside a transaction. */
export type StoreTransaction = Bound<Operations>;

/** Opens the store file (":memory:" for tests), migrated to the current schema. @throws see `openDatabase`. */
export async function openStore(path: string): Promise<Store> {
  const db = await openDatabase(path);
  return {
    ...bind(db),
    transaction: (work) =>
      db.transaction().execute(async (tx) => {
        await takeWriteLock(tx);
        const result = await work(bind(tx));
        await summaries.writeChangedSummaries(tx);
        return result;
      }),
    close: () => db.destroy(),
  };
}

/**
 * A transaction that reads first and writes later would fail at once, without waiting, when another process committed in between
 * (SQLITE_BUSY_SNAPSHOT). A write that touches nothing takes its turn at the beginning instead.
 */
async function takeWriteLock(tx: Db): Promise<void> {
  await sql`UPDATE redirects SET new_id = new_id WHERE 0`.execute(tx);
}

function bind(db: Db): Bound<Operations> {
  const bound = Object.fromEntries(
    Object.entries(OPERATIONS).map(([name, operation]) => [name, partial(operation as Operation, db)]),
  );
  return bound as Bound<Operations>;
}

type Operation = (db: Db, ...rest: readonly unknown[]) => unknown;

function partial(operation: Operation, db: Db): (...rest: readonly unknown[]) => unknown {
  return (...rest) => operation(db, ...rest);
}
