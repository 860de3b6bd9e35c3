import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { analytics } from '../../server/analytics/analytics.ts';
import { createApp } from '../../server/app.ts';
import { createProgress } from '../../server/commands/progress.ts';
import { readConfig } from '../../server/config.ts';
import { resolveReferences } from '../../server/resolve-references.ts';
import { seedSamples } from '../../server/samples.ts';
import { openWorkspace } from '../../server/workspace.ts';

/** The product as it starts on a fresh machine (samples, embedded engine), on a loopback port. */
export async function serveSamples(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dispositif-e2e-'));
  const workspace = await openWorkspace(readConfig({ DATA_DIR: folder }));
  await seedSamples(workspace, createProgress('samples', new PassThrough().resume()));
  const { config, store, search } = workspace;
  const app = await createApp({
    config,
    store,
    search,
    analytics,
    resolveReferences: (query) => resolveReferences(store, query),
    clock: () => new Date(),
    log: ({ error }) => {
      if (error !== null) console.error(error);
    },
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await workspace.close();
      rmSync(folder, { recursive: true });
    },
  };
}
