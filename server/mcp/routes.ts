import { json, type RequestHandler, Router } from 'express';
import { guardPrograms, isAllowedOrigin } from '../pages/api/guard.ts';
import type { PageDeps } from '../pages/page-deps.ts';

/** The Model Context Protocol endpoint (streamable HTTP, without sessions: every request stands alone). */
export function mcpRoutes(deps: PageDeps): Router {
  const router = Router();
  router.use('/mcp', refuseForeignPages(deps), guardPrograms(deps));
  router.post('/mcp', json({ limit: '256kb' }), answerMcp(deps));
  router.all('/mcp', (_request, response) => {
    response.status(405).setHeader('Allow', 'POST').json(rpcError('Use POST: this endpoint keeps no sessions.'));
  });
  return router;
}

/** The protocol's library is loaded with the first question: most installations never get one. */
function answerMcp(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const [{ createMcpServer }, { StreamableHTTPServerTransport }] = await Promise.all([
      import('./server.ts'),
      import('@modelcontextprotocol/sdk/server/streamableHttp.js'),
    ]);
    const server = createMcpServer(deps);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    response.on('close', () => {
      void transport.close();
      void server.close();
    });
    await server.connect(transport);
    await transport.handleRequest(request, response, request.body);
  };
}

/** Pages of other sites may not drive the endpoint through a reader's browser (specification, "Security Warning"). */
function refuseForeignPages({ config }: PageDeps): RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers;
    const isOwn =
      origin === undefined || origin === config.publicUrl || (URL.canParse(origin) && new URL(origin).host === host);
    if (isOwn || isAllowedOrigin(origin, config.apiOrigins ?? [])) return next();
    response.status(403).json(rpcError('This origin is not allowed (see the setting API_ORIGINS).'));
  };
}

function rpcError(message: string) {
  return { jsonrpc: '2.0', error: { code: -32_000, message }, id: null };
}
