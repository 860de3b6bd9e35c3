import type { Command } from 'commander';
import { type Workspace, withWorkspace } from '../workspace.ts';
import { describeAudit } from './describe-audit.ts';

interface Finding {
  readonly what: string;
  readonly sound: boolean;
  readonly detail: string;
}

/** Adds `doctor`: what must always hold in the store, checked. Ends with 1 when something does not. */
export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'check the store: integrity, what lists show, audit log, people’s readings, orphaned notes, index queue',
    )
    .action(() =>
      withWorkspace(async (workspace) => {
        const findings = await examine(workspace);
        for (const { what, sound, detail } of findings)
          process.stdout.write(`${sound ? 'ok  ' : 'BAD '} ${what}: ${detail}\n`);
        if (findings.some((finding) => !finding.sound)) process.exitCode = 1;
      }),
    );
}

async function examine({ store, engines }: Workspace): Promise<readonly Finding[]> {
  const [integrity, wrong, imports, audit, unlogged, orphans] = await Promise.all([
    store.checkIntegrity(),
    store.listWrongSummaries(),
    store.countAudit('release.import'),
    store.verifyAudit(),
    store.listUnloggedReadings(),
    store.listNotes({ viewer: null, placement: 'orphaned', everybody: true }),
  ]);
  const lags = await Promise.all(engines.map(async (engine) => ({ engine, lag: await store.queueLag(engine) })));
  return [
    { what: 'store', sound: integrity.length === 0, detail: integrity.join('; ') || 'consistent' },
    {
      what: 'what lists show',
      sound: wrong.length === 0,
      detail: wrong.length === 0 ? 'what the decisions say' : `something else of: ${wrong.slice(0, 10).join(', ')}`,
    },
    {
      what: 'audit log',
      sound: audit.fault === null,
      detail: `${describeAudit(audit)}${imports === 0 ? '' : `, ${imports} imported data sets`}`,
    },
    {
      what: 'readings by people',
      sound: unlogged.length === 0,
      detail:
        unlogged.length === 0
          ? 'every one is in the audit log'
          : `not in the audit log: ${unlogged.slice(0, 10).join(', ')}`,
    },
    { what: 'notes', sound: true, detail: `${orphans.length} orphaned (see /annotations?liste=orphelines)` },
    ...lags.map(({ engine, lag }) => ({
      what: `index ${engine}`,
      sound: lag.lastError === null,
      detail: `${lag.waiting} waiting${lag.lastError === null ? '' : `, last error: ${lag.lastError}`}`,
    })),
  ];
}
