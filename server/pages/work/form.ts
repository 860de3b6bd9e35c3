import { Refusal } from '../../domain/refusal.ts';

/** The fields of a submitted form: every value is text, repeated fields are lists. */
export interface Form {
  /** The text of a field, "" when it is absent. */
  text(name: string): string;
  /** Every value of a repeated field. */
  list(name: string): readonly string[];
  /** A number, or null for an empty field. @throws Refusal when it is something else. */
  number(name: string, label: string): number | null;
  has(name: string): boolean;
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
    number: (name, label) => readNumber(text(name), label),
    has: (name) => fields.has(name),
  };
}

/** "1 500,50" → 1500.5; "" → null. @throws Refusal for anything else. */
export function readNumber(raw: string, label: string): number | null {
  const plain = raw.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (plain === '') return null;
  if (!/^\d{1,13}(?:\.\d{1,2})?$/.test(plain))
    throw new Refusal('invalid', `${label} : un nombre est attendu, « ${raw} » n’en est pas un.`);
  return Number(plain);
}
