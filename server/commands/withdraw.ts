import type { Command } from 'commander';
import type { Actor } from '../domain/account.ts';
import { openCuration } from '../open-curation.ts';
import { resolveReferences } from '../resolve-references.ts';
import { type Workspace, withWorkspace } from '../workspace.ts';

/** Whoever may type commands on the server runs the site. */
const OPERATOR: Actor = { id: 'system', name: 'system', role: 'admin' };

interface WithdrawOptions {
  readonly reason?: string;
  readonly restore?: true;
}

/** Adds `withdraw`: takes a decision out of sight after a request to occult, shows it again, or lists the requests. */
export function registerWithdraw(program: Command): void {
  program
    .command('withdraw')
    .description(
      'take a decision out of every page, search, feed and export; without a decision, list what was withdrawn',
    )
    .argument('[decision]', 'its identifier or its number')
    .option('--reason <words>', 'why, kept with the request')
    .option('--restore', 'show it again')
    .action((decision: string | undefined, options: WithdrawOptions) =>
      withWorkspace(async (workspace) => {
        if (decision === undefined) await printWithdrawals(workspace);
        else await changeSight(workspace, decision, options);
      }),
    );
}

async function changeSight(workspace: Workspace, decision: string, options: WithdrawOptions): Promise<void> {
  const curation = openCuration(workspace);
  if (options.restore) {
    await curation.restoreDecision(OPERATOR, decision);
    await workspace.drainQueue();
    process.stdout.write(`${decision} is shown again\n`);
    return;
  }
  const id = await selectDecision(workspace, decision);
  if (options.reason === undefined) throw new Error('say why with --reason "…": it is kept with the request');
  await curation.withdrawDecision(OPERATOR, id, options.reason);
  await workspace.drainQueue();
  process.stdout.write(`${id} is withdrawn; show it again with: withdraw ${id} --restore\n`);
}

/** @throws when nothing, or more than one decision, answers to the name. */
async function selectDecision({ store }: Workspace, decision: string): Promise<string> {
  if (await store.isJudgmentVisible(decision)) return decision;
  const ids = await resolveReferences(store, decision);
  const [id] = ids;
  if (id === undefined) throw new Error(`no decision "${decision}" is in sight: give its identifier or its number`);
  if (ids.length > 1)
    throw new Error(`"${decision}" names ${ids.length} decisions: give one identifier of ${ids.join(', ')}`);
  return id;
}

async function printWithdrawals({ store }: Workspace): Promise<void> {
  for (const { judgmentId, withdrawnAt, restoredAt, reason } of await store.listWithdrawals()) {
    process.stdout.write(`${[judgmentId, withdrawnAt, restoredAt ?? 'withdrawn', reason].join('\t')}\n`);
  }
}
