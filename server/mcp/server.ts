import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { PageDeps } from '../pages/page-deps.ts';
import { pageInput, read, readInput, search, searchInput, statistics } from './tools.ts';

const INSTRUCTIONS = `Decisions of French courts in digital law, and what they ordered, read automatically from their operative part.
Cite only decisions that these tools return, with their reference and url, and quote only their passages and sentences: never complete
a reference, a sum or a quotation from memory. Sums under "outcomes" were read by rules unless "review" says otherwise. A decision
with "fictitious": true is a demonstration text: it is no precedent. Figures describe the decisions found; they predict nothing.`;

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** A Model Context Protocol server over the search: three tools that only read. */
export function createMcpServer(deps: PageDeps): McpServer {
  const server = new McpServer({ name: 'dispositif', version: deps.version }, { instructions: INSTRUCTIONS });
  server.registerTool(
    'search',
    {
      title: 'Search decisions',
      description:
        'Find decisions by words ("phrases", ET / OU / SAUF), reference (RG, pourvoi, ECLI) and by what was ordered. Returns references, addresses, outcomes and the passages found; when few decisions hold every word, "nearby" adds those that hold the most telling ones, counted nowhere.',
      inputSchema: pageInput,
      annotations: READ_ONLY,
    },
    async (input) => answer(await search(deps, input)),
  );
  server.registerTool(
    'read',
    {
      title: 'Read a decision',
      description:
        'The outcomes of one decision with the sentence each was read from, its sources, and a part of its text.',
      inputSchema: readInput,
      annotations: READ_ONLY,
    },
    async (input) => {
      const found = await read(deps, input);
      if (found === null) return failure(`No decision has the id "${input.id}". Use an id that search returned.`);
      return answer(found);
    },
  );
  server.registerTool(
    'statistics',
    {
      title: 'Figures of a search',
      description:
        'How often each outcome was ordered by the decisions of a search and for what sums (median, quartiles, range in euros). Figures are withheld below five decisions.',
      inputSchema: searchInput,
      annotations: READ_ONLY,
    },
    async (input) => answer(await statistics(deps, input)),
  );
  return server;
}

function answer(content: Record<string, unknown>) {
  return { content: [{ type: 'text' as const, text: JSON.stringify(content, null, 1) }], structuredContent: content };
}

function failure(text: string) {
  return { isError: true, content: [{ type: 'text' as const, text }] };
}
