import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analytics } from '../../../../server/analytics/analytics.ts';
import { createApp } from '../../../../server/app.ts';
import { readConfig } from '../../../../server/config.ts';
import { resolveReferences } from '../../../../server/resolve-references.ts';
import type { Store, StoreTransaction } from '../../../../server/store/store.ts';
import { openWorkspace, type Workspace } from '../../../../server/workspace.ts';
import { type GeneratedDecision, makeDecision } from './generated-decisions.ts';
import { diceOf } from './generated-outcomes.ts';

export interface CorpusSpec {
  readonly seed: number;
  readonly decisions: number;
  /** Share of decisions of fiction, 0…1. */
  readonly fictitious: number;
}

/** The product over a corpus, on a loopback port, with its search engine in a thread as in use. */
export interface ServedCorpus {
  /** The file of the store, to be read by other means. */
  readonly storePath: string;
  get(path: string): Promise<string>;
  /** Writes these decisions over what the corpus held under their ids, and indexes them. */
  renew(decisions: readonly GeneratedDecision[]): Promise<void>;
  /** Takes decisions out of sight; the index does not know it yet. */
  hide(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const PUBLIC_URL = 'https://exemple.fr';
const NOW = '2026-01-02T03:04:05.000Z';

export function generateDecisions({ seed, decisions, fictitious }: CorpusSpec): readonly GeneratedDecision[] {
  const roll = diceOf(seed);
  return Array.from({ length: decisions }, (_, at) => makeDecision(seed, at, roll, fictitious));
}

/** @throws when the store or the index cannot be made. */
export async function serveCorpus(fill: (workspace: Workspace) => Promise<void>): Promise<ServedCorpus> {
  const folder = mkdtempSync(join(tmpdir(), 'dispositif-proof-'));
  const workspace = await openWorkspace(readConfig({ DATA_DIR: folder }), 1);
  await fill(workspace);
  const { store, search, config } = workspace;
  const app = await createApp({
    config: { ...config, publicUrl: PUBLIC_URL, apiRate: 1_000_000 },
    store,
    search,
    analytics,
    resolveReferences: (query) => resolveReferences(store, query),
    clock: () => new Date(NOW),
    log: ({ error }) => {
      if (error !== null) console.error(error);
    },
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    storePath: join(folder, 'dispositif.sqlite'),
    get: async (path) => {
      const response = await fetch(`${url}${path}`);
      const body = await response.text();
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${body.slice(0, 300)}`);
      return body;
    },
    renew: async (decisions) => {
      await saveDecisions(store, decisions);
      await workspace.drainQueue();
    },
    hide: async (ids) => {
      for (const id of ids) await hideDecision(store, id);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await workspace.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function serveGenerated(spec: CorpusSpec): Promise<ServedCorpus> {
  return serveCorpus(async (workspace) => {
    await saveDecisions(workspace.store, generateDecisions(spec));
    await workspace.rebuildIndex();
  });
}

async function saveDecisions(store: Store, decisions: readonly GeneratedDecision[]): Promise<void> {
  await store.transaction(async (tx) => {
    for (const decision of decisions) await saveDecision(tx, decision);
  });
}

async function saveDecision(
  tx: StoreTransaction,
  { judgment, text, source, outcomes, isHidden }: GeneratedDecision,
): Promise<void> {
  const hash = createHash('sha256').update(text).digest('hex');
  const {
    court,
    procedures: _p,
    textHash: _t,
    sections: _s,
    dispositifOrigin: _o,
    extractorVersion: _v,
    ...facts
  } = judgment;
  const recordId = await tx.saveSourceRecord(
    {
      ...facts,
      record: 'judgment',
      sourceKey: judgment.id,
      url: null,
      court: court.label,
      publishedOn: null,
      text,
      zones: null,
      dispositifStart: null,
    },
    { source, licence: 'essai', fetchedAt: NOW, snapshotHash: null },
    { content: hash, text: hash },
  );
  await tx.saveJudgment({ ...judgment, textHash: hash }, NOW);
  await tx.linkSourceRecord(judgment.id, recordId);
  await tx.saveResolvedOutcomes(judgment.id, outcomes);
  await tx.enqueueForIndex(['embedded'], [judgment.id], NOW);
  if (isHidden) await hideDecision(tx, judgment.id);
}

async function hideDecision(store: StoreTransaction, judgmentId: string): Promise<void> {
  await store.withdrawJudgment({ judgmentId, reason: 'essai', withdrawnAt: NOW, withdrawnBy: 'system' });
}
