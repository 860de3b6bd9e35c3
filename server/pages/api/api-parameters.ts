import { z } from 'zod';
import { isRepeatable, PARAMETER_NAMES, searchParamsSchema } from '../search-params.ts';

/** One search parameter as documentation states it. */
export interface ApiParameter {
  readonly name: string;
  readonly repeatable: boolean;
  readonly description: string;
  /** "number", "true | false"… */
  readonly form: string;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of one value of each parameter, without the wrapping that only defaults need. */
export function parameterSchemas(): ReadonlyMap<string, JsonSchema> {
  const { properties = {} } = z.toJSONSchema(searchParamsSchema, { io: 'input' });
  return new Map(PARAMETER_NAMES.map((name) => [name, plainSchema(properties[name])]));
}

function plainSchema(schema: JsonSchema | boolean | undefined): JsonSchema {
  if (typeof schema !== 'object') return {};
  const { default: fallback, anyOf, description, ...rest } = schema;
  const value = anyOf?.find((option) => typeof option === 'object' && option.type !== 'null');
  const base = typeof value === 'object' ? value : rest;
  const hasDefault = fallback !== undefined && fallback !== null && !Array.isArray(fallback) && fallback !== '';
  return { ...base, ...(hasDefault ? { default: fallback } : {}), ...(description ? { description } : {}) };
}

/** Every parameter of a search, in order. */
export function listApiParameters(): readonly ApiParameter[] {
  return [...parameterSchemas()].map(([name, schema]) => ({
    name,
    repeatable: PARAMETER_NAMES.some((known) => known === name && isRepeatable(known)),
    description: schema.description ?? '',
    form: formOf(schema),
  }));
}

function formOf(schema: JsonSchema): string {
  const item = typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : schema;
  if (item.enum) return item.enum.map(String).join(' | ');
  if (item.format === 'date') return 'YYYY-MM-DD';
  return String(item.type ?? 'string');
}
