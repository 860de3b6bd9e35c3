import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createMailer } from '../../server/alerts/mailer.ts';
import { analytics } from '../../server/analytics/analytics.ts';
import { createApp } from '../../server/app.ts';
import { createProgress } from '../../server/commands/progress.ts';
import { readConfig } from '../../server/config.ts';
import type { Curation } from '../../server/curation/curation.ts';
import { openCuration } from '../../server/open-curation.ts';
import { resolveReferences } from '../../server/resolve-references.ts';
import { seedSamples } from '../../server/samples.ts';
import { openWorkspace, type Workspace } from '../../server/workspace.ts';

export interface ServedSamples {
  readonly url: string;
  readonly workspace: Workspace;
  readonly curation: Curation;
  close(): Promise<void>;
}

export interface SamplesOptions {
  /** Mail server that sends the alerts; the site then also knows its own public address. */
  readonly mailUrl?: string;
}

/** The product as it starts on a fresh machine (samples, embedded engine), on a loopback port. */
export async function serveSamples({ mailUrl }: SamplesOptions = {}): Promise<ServedSamples> {
  const folder = mkdtempSync(join(tmpdir(), 'dispositif-e2e-'));
  const workspace = await openWorkspace(readConfig({ DATA_DIR: folder }));
  await seedSamples(workspace, createProgress('samples', new PassThrough().resume()));
  const { config, store, search } = workspace;
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const curation = openCuration(workspace);
  const mail = mailUrl === undefined ? {} : { sendMail: createMailer({ url: mailUrl, from: 'alertes@exemple.fr' }) };
  const app = await createApp({
    config: mailUrl === undefined ? config : { ...config, publicUrl: url },
    store,
    search,
    analytics,
    resolveReferences: (query) => resolveReferences(store, query),
    work: { curation, publicReading: true },
    clock: () => new Date(),
    log: ({ error }) => {
      if (error !== null) console.error(error);
    },
    ...mail,
  });
  server.on('request', app);
  return {
    url,
    workspace,
    curation,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await workspace.close();
      rmSync(folder, { recursive: true });
    },
  };
}
