import { z } from 'zod';
import { Refusal } from '../../../domain/refusal.ts';
import type { Role } from '../../../domain/role.ts';
import { type Answer, type Route, type SignedVisit, signedRoute } from '../route.ts';

/** Where every address of this API begins. */
export const ANNOTATIONS_API = '/api/v1/annotations';

/** What an operation says about itself: the router serves it, the OpenAPI document describes it, both from the same schemas. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** In the router's form, "/api/v1/annotations/outcomes/:outcome". */
  readonly path: string;
  readonly access: Role;
  readonly id: string;
  readonly summary: string;
  /** The body of a POST, the query of a GET. */
  readonly input: z.ZodObject | null;
  readonly answer: { readonly name: string; readonly schema: z.ZodType };
  /** 200, or 201 for what was made. */
  readonly status: 200 | 201;
}

export interface DescribedRoute {
  readonly route: Route;
  readonly operation: Operation;
}

/** An operation with its work: `work` is given the input that the schema let through. @throws nothing itself. */
export function operation<Input extends z.ZodObject>(
  about: Omit<Operation, 'input' | 'status'> & { readonly input: Input; readonly status?: 201 },
  work: (visit: SignedVisit, input: z.output<Input>) => Promise<unknown>,
): DescribedRoute {
  const { method, path, access, input } = about;
  const status = about.status ?? 200;
  const route = signedRoute(method, path, access, async (visit): Promise<Answer> => {
    const value = await work(visit, readInput(input, method === 'get' ? queryOf(visit) : visit.request.body));
    return { kind: 'json', value, status };
  });
  return { route, operation: { ...about, status } };
}

/** An operation without body or query. */
export function plainOperation(
  about: Omit<Operation, 'input' | 'status'>,
  work: (visit: SignedVisit) => Promise<unknown>,
): DescribedRoute {
  const { route } = operation({ ...about, input: z.strictObject({}) }, work);
  return { route, operation: { ...about, input: null, status: 200 } };
}

function queryOf({ query }: SignedVisit): object {
  return Object.fromEntries(query);
}

/** @throws Refusal with every problem and its path. */
function readInput<Input extends z.ZodObject>(schema: Input, value: unknown): z.output<Input> {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw new Refusal('notUnderstood', { problems: problems.join('; ') });
}
