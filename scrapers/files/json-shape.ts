import { z } from 'zod';
import { ParseError } from '../source.ts';

/** A text that may be null, absent or a number. */
export const looseText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value).trim() || null));

/** A list of texts that may be null or absent; a lone text counts as one. */
export const looseTexts = z
  .union([z.array(z.union([z.string(), z.number()]).nullable()), z.string(), z.number()])
  .nullish()
  .transform((value) =>
    (Array.isArray(value) ? value : [value]).flatMap((item) => (item ? [String(item).trim()] : [])),
  );

/** Checks a row against its shape. @throws ParseError naming the first field at fault. */
export function readShape<T>(schema: z.ZodType<T>, value: unknown, source: string, url: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ParseError(
    source,
    url,
    `a well-formed field "${issue?.path.join('.') || '(root)'}": ${issue?.message ?? 'not understood'}`,
  );
}
