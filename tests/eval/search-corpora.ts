import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isHeldOut } from '../../server/commands/eval.ts';
import { toSearchDocument } from '../../server/ingest/search-document.ts';
import type { SearchDocument } from '../../server/search/document.ts';
import { openStore } from '../../server/store/store.ts';

/** Runs the command line of the product on a data folder of its own; its log. @throws when it fails. */
function runCli(folder: string, ...args: readonly string[]): readonly string[] {
  const env = { ...process.env, DATA_DIR: folder };
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'server/cli.ts', ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`${args.join(' ')} failed: ${run.stderr.slice(-2000)}`);
  return `${run.stdout}\n${run.stderr}`.split('\n');
}

async function readDocuments(folder: string): Promise<readonly SearchDocument[]> {
  const store = await openStore(join(folder, 'dispositif.sqlite'));
  const documents: SearchDocument[] = [];
  for (let after = ''; ; ) {
    const ids = await store.listIdsAfter(after, 200);
    for (const id of ids) {
      const view = await store.findJudgment(id);
      if (view) documents.push(toSearchDocument(view));
    }
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  await store.close();
  return documents;
}

export async function readSamples(folder: string): Promise<readonly SearchDocument[]> {
  runCli(folder, 'seed');
  return readDocuments(folder);
}

export interface RealDecisions {
  readonly all: readonly SearchDocument[];
  /** Those that may be read to grade queries: without the third on which extraction is scored blind. */
  readonly readable: readonly SearchDocument[];
}

export async function readRealDecisions(folder: string, corpus: string): Promise<RealDecisions> {
  const setAside = idsSetAside(runCli(folder, 'ingest', 'files', corpus));
  const all = await readDocuments(folder);
  return { all, readable: all.filter((document) => !setAside.has(document.id)) };
}

/**
 * Ids of the decisions of the blind third (`isHeldOut`, by the name of their file in the folders dev and digital), from the log of an
 * ingestion, which tells the decision that each file became: another file of the same decision does not bring it back.
 */
export function idsSetAside(log: readonly string[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const line of log) {
    const record = parseRecord(line);
    const name = /(?:^|\/)(?:dev|digital)\/([^/]+)\.json$/.exec(record?.place ?? '')?.[1];
    if (name !== undefined && isHeldOut(name)) for (const id of record?.ids ?? []) ids.add(id);
  }
  return ids;
}

interface LogRecord {
  readonly event?: string;
  readonly place?: string;
  readonly ids?: readonly string[];
}

function parseRecord(line: string): LogRecord | null {
  if (!line.startsWith('{')) return null;
  const record = JSON.parse(line) as LogRecord;
  return record.event === 'record' ? record : null;
}
