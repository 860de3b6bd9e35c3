import { z } from 'zod';
import type { Language, Words } from '../../domain/language.ts';
import { centsOf } from '../../domain/money.ts';
import { formatDelay, formatDuration } from '../format/duration.ts';
import type { TABLES } from '../format/label-tables.ts';
import { labelOf } from '../format/labels.ts';
import { formatMoney, formatNumber } from '../format/money.ts';
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

const money = z.object({
  value: z.number(),
  currency: z.enum(['EUR', 'FRF', 'XPF', 'USD', 'GBP']),
  per: z.enum(['day', 'hour', 'infringement', 'document', 'beneficiary', 'payer', 'month', 'year']).nullable(),
  qualifier: z.enum(['exact', 'at_least', 'at_most', 'approx']),
  tax: z.enum(['HT', 'TTC']).nullable(),
  is_total: z.boolean(),
  is_symbolic: z.boolean(),
});
const unit = z.enum(['day', 'month', 'year', 'hour', 'permanent']);
const duration = z.object({ value: z.number().nullable(), unit });
const delay = z.object({
  value: z.number(),
  unit,
  from: z.enum(['prononce', 'signification', 'notification', 'unspecified']),
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
  limits: 'limits',
  heads_of_loss: 'head',
};

function valueWords(attribute: string, value: unknown, language: Language): string {
  if (value === null || value === undefined) return messagesIn(language).work.history.nothing;
  if (Array.isArray(value)) {
    const words = value.map((item) => valueWords(attribute, item, language));
    return words.length === 0
      ? messagesIn(language).work.history.nothing
      : words.join(language === 'fr' ? ' ; ' : '; ');
  }
  if (typeof value === 'boolean') return choices.YES_NO[String(value)]?.[language] ?? '';
  if (typeof value === 'string') return codeWords(attribute, value, language);
  if (typeof value === 'number') return formatNumber(value, language);
  return typeof value === 'object' ? objectWords(value, language) : String(value);
}

function codeWords(attribute: string, code: string, language: Language): string {
  if (attribute === 'type') return outcomeFullLabel(code, language);
  const layers: Readonly<Record<string, string>> = messagesIn(language).judgment.attributes.layers;
  if (attribute === 'layer') return layers[code] ?? code;
  const table = LABELS[attribute];
  return table ? labelOf(table, code, language) : (CODES[attribute]?.[code]?.[language] ?? code);
}

/** What an attribute may consist of, most telling form first: a time limit also looks like a length. */
function objectWords(value: object, language: Language): string {
  const sum = money.safeParse(value);
  if (sum.success) {
    const { value: decimal, is_total: isTotal, is_symbolic: isSymbolic, ...rest } = sum.data;
    return formatMoney({ ...rest, cents: centsOf(decimal), isTotal, isSymbolic }, language);
  }
  const limit = delay.safeParse(value);
  if (limit.success) return formatDelay(limit.data, language);
  const length = duration.safeParse(value);
  if (length.success) return formatDuration(length.data, language);
  const side = party.safeParse(value);
  if (side.success) return withKind(side.data.name, labelOf('role', side.data.role, language));
  const target = addressee.safeParse(value);
  if (target.success) return withKind(target.data.name, labelOf('against', target.data.category, language));
  const words = passage.safeParse(value);
  const [open, close] = language === 'fr' ? ['«\u00a0', '\u00a0»'] : ['“', '”'];
  return words.success ? `${open}${words.data.text}${close}` : JSON.stringify(value);
}

/** The kind of somebody can be what changed, so that it is told beside the name. */
function withKind(name: string | null, kind: string): string {
  return name === null ? kind : `${name} (${kind})`;
}
