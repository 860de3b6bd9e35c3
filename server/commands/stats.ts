import type { Command } from 'commander';
import { findOutcomeType } from '../domain/outcome-types.ts';
import { type Workspace, withWorkspace } from '../workspace.ts';

export function registerStats(program: Command): void {
  program
    .command('stats')
    .description('counts of the store: decisions, located operative parts, outcomes by type, last runs')
    .option('--json', 'one JSON object instead of lines')
    .action((options: { readonly json?: true }) =>
      withWorkspace(async (workspace) => {
        const report = await readReport(workspace);
        process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${linesOf(report).join('\n')}\n`);
      }),
    );
}

type Report = Awaited<ReturnType<typeof readReport>>;

async function readReport({ store, search, engines }: Workspace) {
  const [counts, outcomes, runs, index, queue] = await Promise.all([
    store.countStore(),
    store.countOutcomesByType(),
    store.listRuns(10),
    search.status(),
    Promise.all(engines.map(async (engine) => ({ engine, ...(await store.queueLag(engine)) }))),
  ]);
  return { ...counts, outcomes, runs, index, queue };
}

function linesOf(report: Report): readonly string[] {
  const { judgments, ingested, fictitious, withoutText, withDispositif, outcomes, index, queue, runs } = report;
  const total = outcomes.reduce((sum, { count }) => sum + count, 0);
  return [
    `decisions        ${judgments}: ${ingested} ingested, ${fictitious} fictitious, ${withoutText} known by a commentary only`,
    `operative parts  ${withDispositif} located`,
    `index            ${index.documents} documents (${index.engine})`,
    ...queue.map(
      ({ engine, waiting, lastError }) => `  ${waiting} waiting for ${engine}${lastError ? `: ${lastError}` : ''}`,
    ),
    `outcomes         ${total}`,
    ...outcomes.map(
      ({ type, count }) => `  ${String(count).padStart(6)}  ${type} (${findOutcomeType(type)?.labels.fr ?? '?'})`,
    ),
    'last runs',
    ...runs.map((run) => `  ${run.startedAt}  ${run.source}  ${run.status}, ${run.failed} failed`),
  ];
}
