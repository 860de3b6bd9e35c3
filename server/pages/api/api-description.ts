import { z } from 'zod';
import { isRepeatable, PARAMETER_NAMES, searchParamsSchema } from '../search-params.ts';

/** The OpenAPI 3.1 document of the API. */
export function describeApi(version: string, publicUrl: string | null): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: { title: 'Dispositif', version },
    servers: [{ url: publicUrl ?? '/' }],
    paths: {
      '/api/v1/judgments': { get: { parameters: searchParameters(), responses: { 200: { description: 'Results' } } } },
    },
  };
}

function searchParameters() {
  const { properties = {} } = z.toJSONSchema(searchParamsSchema, { io: 'input' });
  return PARAMETER_NAMES.map((name) => ({ name, in: 'query', schema: properties[name], explode: isRepeatable(name) }));
}
