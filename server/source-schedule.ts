import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SOURCES } from '../scrapers/index.ts';
import type { Config } from './config.ts';
import { type Schedule, startSchedule } from './schedule.ts';

const CLI = join(import.meta.dirname, 'cli.ts');

/** How far back a scheduled run looks: publishers backdate, so "stop at the first known page" would miss decisions. */
const LOOK_BACK_DAYS = 45;

/** Puts every source on its schedule; null when the settings leave it off (SCHEDULE, CONTACT). */
export function scheduleSources(config: Config, tell: (line: string) => void): Schedule | null {
  if (!config.schedule || config.contact === null) return null;
  const jobs = SOURCES.map((source) => ({
    name: source.name,
    cron: source.schedule,
    run: () => ingestInProcess(source.name, new Date()),
  }));
  return startSchedule(jobs, (name, error) =>
    tell(`${name}: ${error instanceof Error ? error.message : String(error)}`),
  );
}

/**
 * Reads a source in a process of its own, so that nothing it does can harm the web server. Resolves when the run ended well.
 * @throws when it failed; the run's own record tells why.
 */
function ingestInProcess(source: string, today: Date): Promise<void> {
  const since = new Date(today.getTime() - LOOK_BACK_DAYS * 86_400_000).toISOString().slice(0, 10);
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, 'ingest', source, '--since', since], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`the run of ${source} ended with ${signal ?? `exit code ${code}`}: see the page /sources`));
    });
  });
}
