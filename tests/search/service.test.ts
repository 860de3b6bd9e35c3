import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMeilisearchIndex } from '../../server/search/meilisearch/open.ts';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { createSearchService } from '../../server/search/service.ts';
import { judgment, request } from './support/documents.ts';
import { ENGINES, MEILISEARCH_AVAILABLE } from './support/engines.ts';
import { freePort, startMeilisearch } from './support/meilisearch-server.ts';

async function openTwo() {
  const [primary, fallback] = await Promise.all([ENGINES[0]?.open(), ENGINES[0]?.open()]);
  if (!primary || !fallback) throw new Error('no engine to test with');
  await primary.index.upsert([judgment('a', { reasons: 'zéphyr' })]);
  await fallback.index.upsert([judgment('a', { reasons: 'zéphyr' })]);
  return { primary, fallback };
}

describe('createSearchService', () => {
  it('answers from the fallback with a notice while the primary fails, and goes back to it by itself', async () => {
    const { primary, fallback } = await openTwo();
    let broken = false;
    let lag = 0;
    let now = 0;
    const events: boolean[] = [];
    const flaky: SearchIndex = {
      ...primary.index,
      name: 'meilisearch',
      search: (asked) => (broken ? Promise.reject(new Error('refused')) : primary.index.search(asked)),
      status: async () => ({ ...(await primary.index.status()), healthy: !broken }),
    };
    const service = createSearchService({
      primary: flaky,
      fallback: fallback.index,
      primaryLag: async () => lag,
      onChange: ({ healthy }) => events.push(healthy),
      retryAfterMs: 1000,
      clock: () => now,
    });
    const ask = async () => {
      const { total, notice } = await service.search(request({ q: 'zéphyr' }));
      return { total, isFallback: notice !== undefined };
    };
    expect(await ask()).toEqual({ total: 1, isFallback: false });
    broken = true;
    expect(await ask()).toEqual({ total: 1, isFallback: true });
    broken = false;
    expect(await ask()).toEqual({ total: 1, isFallback: true });
    now = 1500;
    lag = 500;
    expect(await ask()).toEqual({ total: 1, isFallback: true });
    now = 3000;
    lag = 0;
    expect(await ask()).toEqual({ total: 1, isFallback: false });
    expect(events).toEqual([false, true]);
    await primary.close();
    await fallback.close();
  });

  it.runIf(MEILISEARCH_AVAILABLE && !process.env.MEILI_URL)(
    'survives the death of a real Meilisearch and uses it again once it is back',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'dispositif-meili-'));
      const port = await freePort();
      let server = await startMeilisearch(port, folder);
      const { primary: embedded, fallback } = await openTwo();
      await fallback.close();
      const primary = await openMeilisearchIndex({ host: server.host, freshForMs: 0 });
      await primary.upsert([judgment('a', { reasons: 'zéphyr' })]);
      const service = createSearchService({ primary, fallback: embedded.index, retryAfterMs: 0 });
      const ask = () => service.search(request({ q: 'zéphyr' }));
      expect(await ask()).toMatchObject({ total: 1, engine: 'meilisearch' });
      await server.stop();
      expect(await ask()).toMatchObject({ total: 1, engine: 'embedded', notice: { kind: 'fallback' } });
      expect(await service.status()).toMatchObject({
        healthy: false,
        notices: [{ kind: 'silent', engine: 'meilisearch' }, { kind: 'fallback' }],
      });
      server = await startMeilisearch(port, folder);
      expect(await ask()).toMatchObject({ total: 1, engine: 'meilisearch' });
      await server.stop();
      await embedded.close();
      rmSync(folder, { recursive: true, force: true });
    },
  );
});
