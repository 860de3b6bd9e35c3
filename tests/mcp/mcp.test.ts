import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decision } from '../ingest/records.ts';
import { damagesDecision } from '../pages/statistics/decisions.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const ID = 'tj-paris-2025-03-12-25-00001';

describe('the MCP endpoint, asked by the official client', () => {
  let served: ServedDecisions;
  let client: Client;

  beforeEach(async () => {
    served = await serveDecisions({ publicUrl: 'https://exemple.fr' });
    await served.add([
      decision(),
      ...[1000, 2000, 3000, 4000, 9000].map((euros, index) => damagesDecision(index, euros)),
    ]);
    client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${served.url}/mcp`)));
  });
  afterEach(async () => {
    await client.close();
    await served.close();
  });

  const call = async (name: string, args: Record<string, unknown>) => {
    const result = await client.callTool({ name, arguments: args });
    return { isError: result.isError === true, content: result.structuredContent as Record<string, unknown> };
  };

  it('offers three tools, all read-only, and says how to cite', async () => {
    const { tools } = await client.listTools();
    expect(tools.map((tool) => tool.name)).toEqual(['search', 'read', 'statistics']);
    expect(tools.every((tool) => tool.annotations?.readOnlyHint === true)).toBe(true);
    expect(client.getInstructions()).toContain('Cite only decisions that these tools return');
  });

  it('finds decisions with their reference, address and passages', async () => {
    const { content } = await call('search', { q: 'provision', type: ['provisional_award'] });
    expect(content).toMatchObject({
      total: 1,
      suggestion: null,
      nearby: [],
      decisions: [
        {
          id: ID,
          reference: 'TJ Paris, ord. réf., 12 mars 2025, n° 25/00001',
          url: `https://exemple.fr/decisions/${ID}`,
          fictitious: false,
        },
      ],
    });
  });

  it('reads a decision: outcomes with the sentence each was read from, and its operative part', async () => {
    const { content } = await call('read', { id: ID });
    const evidence = content.evidence as { sentences: string[]; url: string }[];
    expect(evidence[0]?.sentences.join(' ')).toContain('1 500 euros');
    expect(evidence[0]?.url).toBe(`https://exemple.fr/decisions/${ID}#mesure-1`);
    expect(String(content.text)).toMatch(/^PAR CES MOTIFS/);
    expect(content.next_offset).toBeNull();
  });

  it('says what to do when no decision has the id', async () => {
    expect((await call('read', { id: 'invented-2030-01-01' })).isError).toBe(true);
  });

  it('gives the figures of a search', async () => {
    const { content } = await call('statistics', { type: ['damages'] });
    const types = content.types as { type: string; sums: { median: number; count: number } }[];
    expect(types.find((entry) => entry.type === 'damages')?.sums).toMatchObject({ count: 5, median: 3000 });
    expect(content.url).toBe('https://exemple.fr/statistiques?type=damages');
  });

  it('refuses arguments that are not those of the tool', async () => {
    expect((await call('search', { type: ['no_such_type'] })).isError).toBe(true);
  });
});

describe('the MCP endpoint over HTTP', () => {
  let served: ServedDecisions;

  beforeEach(async () => {
    served = await serveDecisions();
  });
  afterEach(() => served.close());

  it('keeps no sessions', async () => {
    expect((await served.get('/mcp')).status).toBe(405);
  });

  it('refuses pages of other sites', async () => {
    const response = await fetch(`${served.url}/mcp`, {
      method: 'POST',
      headers: { origin: 'https://ailleurs.example' },
    });
    expect(response.status).toBe(403);
  });
});
