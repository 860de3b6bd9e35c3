import { z } from 'zod';
import type { Language, Words } from '../../domain/language.ts';
import { centsOf } from '../../domain/money.ts';
import { formatDuration } from '../format/duration.ts';
import type { TABLES } from '../format/label-tables.ts';
import { labelOf } from '../format/labels.ts';
import { formatMoney } from '../format/money.ts';
import { outcomeFullLabel } from '../format/outcome-labels.ts';
import { messagesIn } from '../messages/messages.ts';
import { ATTRIBUTE_LABELS } from './attribute-labels.ts';
import * as choices from './outcome-choices.ts';

/** One attribute that changed, in words. */
export interface ChangeWords {
  readonly attribute: string;
  readonly before: string;
  readonly after: string;
}

interface Change {
  readonly attribute: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What changed between two statements, attribute by attribute, for somebody who reads that language. */
export function describeChanges(changes: readonly Change[], language: Language): readonly ChangeWords[] {
  return changes.map(({ attribute, before, after }) => ({
    attribute: attributeLabel(attribute, language),
    before: valueWords(attribute, before, language),
    after: valueWords(attribute, after, language),
  }));
}

/** The names of the attributes alone: "montant, sursis". */
export function namesOfChanges(changes: readonly { readonly attribute: string }[], language: Language): string {
  return changes.map(({ attribute }) => attributeLabel(attribute, language)).join(', ');
}

/** An attribute as the form calls it; the part of a path before its first dot counts. */
export function attributeLabel(attribute: string, language: Language): string {
  return ATTRIBUTE_LABELS[attribute.split('.')[0] ?? '']?.[language] ?? attribute;
}

const money = z.object({ value: z.number(), currency: z.enum(['EUR', 'FRF', 'XPF', 'USD', 'GBP']) });
const duration = z.object({
  value: z.number().nullable(),
  unit: z.enum(['day', 'month', 'year', 'hour', 'permanent']),
});
const party = z.object({ name: z.string().nullable(), role: z.string() });
const addressee = z.object({ name: z.string(), category: z.string() });
const passage = z.object({ text: z.string() });

/** Lists of words for the attributes that take one of a list. */
const CODES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  assertion: choices.ASSERTIONS,
  liability: choices.LIABILITIES,
  scope: choices.SCOPES,
  provisional_execution: choices.EXECUTIONS,
  suspension_regime: choices.REGIMES,
};
const LABELS: Readonly<Record<string, keyof typeof TABLES>> = {
  sense: 'sense',
  suspension: 'suspended',
  data_categories: 'data',
  heads_of_loss: 'head',
};

function valueWords(attribute: string, value: unknown, language: Language): string {
  if (value === null || value === undefined) return messagesIn(language).work.history.nothing;
  if (Array.isArray(value)) {
    const words = value.map((item) => valueWords(attribute, item, language));
    return words.length === 0 ? messagesIn(language).work.history.nothing : words.join(' ; ');
  }
  if (typeof value === 'boolean') return choices.YES_NO[String(value)]?.[language] ?? '';
  if (typeof value === 'string') return codeWords(attribute, value, language);
  if (typeof value === 'object') return objectWords(value, language);
  return String(value);
}

function codeWords(attribute: string, code: string, language: Language): string {
  if (attribute === 'type') return outcomeFullLabel(code, language);
  const table = LABELS[attribute];
  return table ? labelOf(table, code, language) : (CODES[attribute]?.[code]?.[language] ?? code);
}

function objectWords(value: object, language: Language): string {
  const sum = money.safeParse(value);
  if (sum.success) {
    const { value: decimal, currency } = sum.data;
    const plain = { per: null, qualifier: 'exact', tax: null, isTotal: false, isSymbolic: false } as const;
    return formatMoney({ cents: centsOf(decimal), currency, ...plain }, language);
  }
  const length = duration.safeParse(value);
  if (length.success) return formatDuration(length.data, language);
  const side = party.safeParse(value);
  if (side.success) return side.data.name ?? labelOf('role', side.data.role, language);
  const target = addressee.safeParse(value);
  if (target.success) return target.data.name;
  const words = passage.safeParse(value);
  return words.success ? `« ${words.data.text} »` : JSON.stringify(value);
}
