import { createMailer } from './alerts/mailer.ts';
import { type AlertDeps, type AlertRun, runAlerts } from './alerts/run-alerts.ts';
import type { Config } from './config.ts';
import { composeDigest } from './pages/alerts/mails.ts';
import { findResultIds, type ResultSetDeps } from './pages/result-set.ts';
import { parseSearchParams } from './pages/search-params.ts';
import { type Schedule, startSchedule } from './schedule.ts';
import type { AlertFrequency } from './store/alerts.ts';

/** Daily mails at seven, weekly ones on Monday at half past seven, Paris time. */
const TIMETABLE: readonly { readonly frequency: AlertFrequency; readonly cron: string }[] = [
  { frequency: 'daily', cron: '0 7 * * *' },
  { frequency: 'weekly', cron: '30 7 * * 1' },
];

/** Starts the mails of alerts; null when the settings name no mail server. `tell` gets a line for each run that sent or failed. */
export function scheduleAlerts(config: Config, deps: ResultSetDeps, tell: (line: string) => void): Schedule | null {
  const { mail, publicUrl } = config;
  if (mail === null || publicUrl === null) return null;
  const alertDeps: AlertDeps = {
    store: deps.store,
    findIds: (query) => findResultIds(deps, parseSearchParams(new URLSearchParams(query)).state),
    compose: (digest) => composeDigest(digest, publicUrl),
    send: createMailer(mail),
    clock: () => new Date(),
  };
  const jobs = TIMETABLE.map(({ frequency, cron }) => ({
    name: `alerts-${frequency}`,
    cron,
    run: async () => {
      const run = await runAlerts(alertDeps, frequency);
      if (run.mails > 0 || run.failures.length > 0) tell(summarise(frequency, run));
    },
  }));
  return startSchedule(jobs, (name, error) =>
    tell(`${name}: ${error instanceof Error ? error.message : String(error)}`),
  );
}

function summarise(frequency: AlertFrequency, { mails, entries, failures }: AlertRun): string {
  const failed = failures.map(({ alertId, reason }) => `; alert ${alertId} failed: ${reason}`).join('');
  return `alerts-${frequency}: ${mails} mails, ${entries} decisions${failed}`;
}
