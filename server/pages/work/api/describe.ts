import { z } from 'zod';
import type { Operation } from './operation.ts';
import { ANNOTATION_OPERATIONS } from './operations.ts';

/** The part of the OpenAPI document about review: paths, schemas of answers and how programs sign in. */
export function describeAnnotationsApi(): {
  readonly paths: Record<string, Record<string, object>>;
  readonly schemas: Record<string, object>;
  readonly securitySchemes: Record<string, object>;
} {
  const paths: Record<string, Record<string, object>> = {};
  const schemas: Record<string, object> = {};
  for (const { operation } of ANNOTATION_OPERATIONS) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describeOperation(operation) };
    schemas[operation.answer.name] = jsonSchema(operation.answer.schema);
  }
  return {
    paths,
    schemas,
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        description: 'A token of one’s account page; GET needs the right “read”, POST the right “annotate”.',
      },
    },
  };
}

function describeOperation({ method, path, access, id, summary, input, answer, status }: Operation): object {
  const scope = method === 'get' ? 'read' : 'annotate';
  const failures = [401, 403, 404, ...(method === 'get' ? [] : [409]), 422];
  return {
    operationId: id,
    summary,
    description: `For people whose role is ${access} or above.`,
    tags: ['annotations'],
    security: [{ token: [scope] }],
    parameters: [...pathParameters(path), ...(method === 'get' && input ? queryParameters(input) : [])],
    ...(method === 'post' && input
      ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(input) } } } }
      : {}),
    responses: {
      [status]: {
        description: answer.name,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer.name}` } } },
      },
      ...Object.fromEntries(failures.map((failure) => [failure, problem()])),
    },
  };
}

function pathParameters(path: string): readonly object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(input: z.ZodObject): readonly object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function problem(): object {
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description: 'Problem', content: { 'application/problem+json': { schema } } };
}

function jsonSchema(schema: z.ZodType): object {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input' });
  return plain;
}
