import type { Words } from '../../domain/language.ts';
import { Refusal } from '../../domain/refusal.ts';

/** The fields of a submitted form: every value is text, repeated fields are lists. */
export interface Form {
  /** The text of a field, "" when it is absent. */
  text(name: string): string;
  /** Every value of a repeated field. */
  list(name: string): readonly string[];
  /** A number, or null for an empty field. @throws Refusal when it is something else. */
  number(name: string, field: Words): number | null;
  has(name: string): boolean;
  /** Every field with each of its values. */
  entries(): readonly { readonly name: string; readonly value: string }[];
}

export function readForm(body: unknown): Form {
  const fields = new Map<string, readonly string[]>();
  if (typeof body === 'object' && body !== null) {
    for (const [name, value] of Object.entries(body)) {
      const values = Array.isArray(value) ? value : [value];
      fields.set(
        name,
        values.filter((item): item is string => typeof item === 'string').map((item) => item.replace(/\r\n?/g, '\n')),
      );
    }
  }
  const text = (name: string): string => fields.get(name)?.[0] ?? '';
  return {
    text,
    list: (name) => (fields.get(name) ?? []).filter((value) => value !== ''),
    number: (name, field) => readNumber(text(name), field),
    has: (name) => fields.has(name),
    entries: () => [...fields].flatMap(([name, values]) => values.map((value) => ({ name, value }))),
  };
}

/** "1 500,50" → 1500.5; "" → null. @throws Refusal for anything else. */
export function readNumber(raw: string, field: Words): number | null {
  const plain = raw.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (plain === '') return null;
  if (!/^\d{1,13}(?:\.\d{1,2})?$/.test(plain)) throw new Refusal('notNumber', { field, given: raw });
  return Number(plain);
}
