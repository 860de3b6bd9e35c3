import type { ClaimedChange } from '../store/alert-entries.ts';
import type { Alert, AlertFrequency } from '../store/alerts.ts';
import type { JudgmentSummary } from '../store/read-model.ts';
import type { Store } from '../store/store.ts';
import type { MailMessage, SendMail } from './mailer.ts';

/** New or changed decisions of one alert, last change first. */
export interface Digest {
  readonly alert: Alert;
  readonly entries: readonly { readonly judgment: JudgmentSummary; readonly isNew: boolean }[];
  /** Further decisions, beyond those that the mail lists. */
  readonly more: number;
}

export interface AlertDeps {
  readonly store: Store;
  /** Ids of the decisions that a saved search finds; fictitious ones left out once a real one is stored. */
  findIds(query: string): Promise<readonly string[]>;
  compose(digest: Digest): MailMessage;
  readonly send: SendMail;
  readonly clock: () => Date;
}

export interface AlertRun {
  readonly alerts: number;
  readonly mails: number;
  readonly entries: number;
  readonly failures: readonly { readonly alertId: number; readonly reason: string }[];
}

/** Changes told in one mail at most; the others wait for the next one. */
const MAX_CHANGES = 5_000;
/** Decisions listed in one mail. */
const LISTED = 30;
/** An alert that fails as often in a row is left alone until its address is confirmed anew. */
const MAX_FAILURES = 20;
const UNCONFIRMED_DAYS = 7;

/**
 * Sends the mails of all confirmed alerts of one frequency: at most one entry for each new or changed decision, and no mail where
 * nothing changed. A failing alert does not stop the others. Alerts nobody confirmed within a week are deleted.
 */
export async function runAlerts(deps: AlertDeps, frequency: AlertFrequency): Promise<AlertRun> {
  const limit = new Date(deps.clock().getTime() - UNCONFIRMED_DAYS * 24 * 3600 * 1000);
  await deps.store.deleteUnconfirmedAlerts(limit.toISOString());
  const alerts = (await deps.store.listConfirmedAlerts(frequency)).filter((alert) => alert.failures < MAX_FAILURES);
  const failures: { alertId: number; reason: string }[] = [];
  let mails = 0;
  let entries = 0;
  for (const alert of alerts) {
    try {
      const told = await runAlert(deps, alert);
      if (told > 0) mails += 1;
      entries += told;
    } catch (error) {
      failures.push({ alertId: alert.id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { alerts: alerts.length, mails, entries, failures };
}

/** Claims the changes first: if the process dies while sending, nobody is told twice. Returns how many decisions were told. */
async function runAlert(deps: AlertDeps, alert: Alert): Promise<number> {
  const { store } = deps;
  const ids = await deps.findIds(alert.query);
  const since = alert.confirmedAt ?? alert.createdAt;
  const changes = await store.listUntoldChanges(alert.id, ids, since, MAX_CHANGES);
  if (changes.length === 0) return 0;
  const claimed = await store.transaction((tx) => tx.claimAlertEntries(alert.id, changes));
  if (claimed.length === 0) return 0;
  try {
    await deps.send(deps.compose(await toDigest(deps, alert, claimed)));
  } catch (error) {
    await store.transaction((tx) => tx.releaseAlertEntries(alert.id, claimed));
    await store.noteAlertDelivery(alert.id, false);
    throw error;
  }
  await store.noteAlertDelivery(alert.id, true);
  return claimed.length;
}

async function toDigest({ store }: AlertDeps, alert: Alert, changes: readonly ClaimedChange[]): Promise<Digest> {
  const listed = changes.slice(0, LISTED).map(({ judgmentId }) => judgmentId);
  const judgments = await store.listSummaries(listed);
  const since = alert.confirmedAt ?? alert.createdAt;
  const toldBefore = new Set(changes.filter((change) => change.toldBefore !== null).map((change) => change.judgmentId));
  const arrived = (await store.listChanges(listed, since, LISTED)).filter(({ createdAt }) => createdAt > since);
  const fresh = new Set(arrived.map(({ judgmentId }) => judgmentId).filter((id) => !toldBefore.has(id)));
  return {
    alert,
    entries: judgments.map((judgment) => ({ judgment, isNew: fresh.has(judgment.id) })),
    more: changes.length - listed.length,
  };
}
