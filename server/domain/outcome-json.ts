import { z } from 'zod';
import { centsOf, decimalOf, euroCents, type Money } from './money.ts';
import { blankOutcome, type Duration, type Outcome } from './outcome.ts';
import { findOutcomeType } from './outcome-types.ts';

/**
 * The one JSON form of outcomes: snake_case keys, sums as decimals of their currency (5000 = 5 000 €), offsets in UTF-16 units.
 * It is what the API, the exports and `extract --ndjson` write, and what people's corrections are read from.
 */
const currency = z.enum(['EUR', 'FRF', 'XPF', 'USD', 'GBP']);
const per = z.enum(['day', 'hour', 'infringement', 'document', 'beneficiary', 'payer', 'month', 'year']).nullable();
const unit = z.enum(['day', 'month', 'year', 'hour', 'permanent']);
const words = z.array(z.string().max(500)).max(100);

/** Sums beyond this lose cents in a JavaScript number; no court has come near it. */
const MAX_DECIMAL = 9e13;

const money = z.object({
  value: z.number().min(0).max(MAX_DECIMAL),
  currency,
  per: per.default(null),
  qualifier: z.enum(['exact', 'at_least', 'at_most', 'approx']).default('exact'),
  tax: z.enum(['HT', 'TTC']).nullable().default(null),
  is_total: z.boolean().default(false),
  is_symbolic: z.boolean().default(false),
  /** Derived when written; ignored when read. */
  eur_value: z.number().nullable().optional(),
});
const duration = z.object({ value: z.number().min(0).nullable(), unit });
const party = z.object({ name: z.string().max(500).nullable(), role: z.string().max(60) });
const evidence = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(0), text: z.string() })
  .refine((span) => span.end > span.start, 'evidence must end after it starts');

/** The shape of an outcome in JSON; keys left out are unknown. */
export const outcomeSchema = z.object({
  key: z.string().min(1).max(60).default('o1'),
  type: z.string().refine((code) => findOutcomeType(code) !== null, 'unknown outcome type'),
  sense: z.enum(['granted', 'partially_granted', 'refused', 'moot', 'reserved', 'not_ruled']),
  assertion: z.enum([
    'ordered_here',
    'confirmed_here',
    'reformed_here',
    'reversed_here',
    'recalled_prior_instance',
    'other_proceedings',
  ]),
  layer: z
    .enum(['dispositif', 'motifs', 'decision_header', 'official_summary', 'legalis_news', 'commentary', 'press'])
    .default('dispositif'),
  amount: money.nullable().default(null),
  requested: money.nullable().default(null),
  prior_value: money.nullable().default(null),
  suspension: z.enum(['none', 'full', 'partial', 'unknown']).nullable().default(null),
  suspended_amount: z.number().min(0).max(MAX_DECIMAL).nullable().default(null),
  suspended_duration: duration.nullable().default(null),
  suspension_regime: z.enum(['simple', 'probation', 'sme_pre2020']).nullable().default(null),
  duration: duration.nullable().default(null),
  days: z.number().int().min(0).nullable().default(null),
  daily_amount: money.nullable().default(null),
  payer: z.array(party).max(1000).default([]),
  beneficiary: z.array(party).max(1000).default([]),
  liability: z
    .enum(['sole', 'in_solidum', 'solidaire', 'each', 'jointly_unspecified', 'unknown'])
    .nullable()
    .default(null),
  addressees: z
    .array(
      z.object({
        name: z.string().max(500),
        category: z.enum([
          'platform',
          'search_engine',
          'host',
          'isp',
          'registrar',
          'registry',
          'publisher',
          'author',
          'payment_provider',
          'other',
        ]),
      }),
    )
    .max(100)
    .default([]),
  data_categories: words.default([]),
  limits: words.default([]),
  no_notice: z.boolean().nullable().default(null),
  delay: z
    .object({
      value: z.number().min(0),
      unit,
      from: z.enum(['prononce', 'signification', 'notification', 'unspecified']),
    })
    .nullable()
    .default(null),
  heads_of_loss: words.default([]),
  offences: words.default([]),
  legal_basis: words.default([]),
  legal_basis_inferred: words.default([]),
  accessory_to: z.string().max(60).nullable().default(null),
  cap_duration: duration.nullable().default(null),
  cap_amount: money.nullable().default(null),
  scope: z.enum(['full', 'partial']).nullable().default(null),
  provisional: z.boolean().nullable().default(null),
  provisional_execution: z.enum(['de_droit', 'ordered', 'excluded', 'stayed', 'unknown']).nullable().default(null),
  evidence: z.array(evidence).max(100).default([]),
  rule: z.string().max(100).default('unknown'),
  rule_version: z.number().int().min(0).default(0),
  confidence: z.enum(['high', 'medium', 'low']).default('high'),
  reason: z.string().max(1000).default(''),
  uncertainty: z.string().max(1000).nullable().default(null),
  resolved_from: z.enum(['recital']).nullable().default(null),
});

export type OutcomeJson = z.output<typeof outcomeSchema>;
type MoneyJson = z.output<typeof money>;

/** What `outcomeFromJson` found wrong, as "path: message" lines. */
export class OutcomeJsonError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`not an outcome: ${problems.join('; ')}`);
    this.name = 'OutcomeJsonError';
    this.problems = problems;
  }
}

/** The JSON form of an outcome; `eur_value` is derived from the legal conversion rates. */
export function outcomeToJson(outcome: Outcome): OutcomeJson {
  return {
    key: outcome.key,
    type: outcome.type,
    sense: outcome.sense,
    assertion: outcome.assertion,
    layer: outcome.layer,
    amount: moneyToJson(outcome.amount),
    requested: moneyToJson(outcome.requested),
    prior_value: moneyToJson(outcome.priorValue),
    suspension: outcome.suspension,
    suspended_amount: outcome.suspendedAmount ? decimalOf(outcome.suspendedAmount.cents) : null,
    suspended_duration: outcome.suspendedDuration,
    suspension_regime: outcome.suspensionRegime,
    duration: outcome.duration,
    days: outcome.days,
    daily_amount: moneyToJson(outcome.dailyAmount),
    payer: [...outcome.payer],
    beneficiary: [...outcome.beneficiary],
    liability: outcome.liability,
    addressees: [...outcome.addressees],
    data_categories: [...outcome.dataCategories],
    limits: [...outcome.limits],
    no_notice: outcome.noNotice,
    delay: outcome.delay,
    heads_of_loss: [...outcome.headsOfLoss],
    offences: [...outcome.offences],
    legal_basis: [...outcome.legalBasis],
    legal_basis_inferred: [...outcome.legalBasisInferred],
    accessory_to: outcome.accessoryTo,
    cap_duration: outcome.capDuration,
    cap_amount: moneyToJson(outcome.capAmount),
    scope: outcome.scope,
    provisional: outcome.provisional,
    provisional_execution: outcome.provisionalExecution,
    evidence: [...outcome.evidence],
    rule: outcome.rule,
    rule_version: outcome.ruleVersion,
    confidence: outcome.confidence,
    reason: outcome.reason,
    uncertainty: outcome.uncertainty,
    resolved_from: outcome.resolvedFrom,
  };
}

/**
 * The outcome that a JSON value states; keys left out are unknown.
 * @throws OutcomeJsonError when a value is not one of an outcome, with every problem and its path.
 */
export function outcomeFromJson(value: unknown): Outcome {
  const parsed = outcomeSchema.safeParse(value);
  if (!parsed.success) {
    throw new OutcomeJsonError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const json = parsed.data;
  return {
    ...blankOutcome(json.key, json.type),
    sense: json.sense,
    assertion: json.assertion,
    layer: json.layer,
    amount: moneyFromJson(json.amount),
    requested: moneyFromJson(json.requested),
    priorValue: moneyFromJson(json.prior_value),
    suspension: json.suspension,
    suspendedAmount: suspendedMoney(json),
    suspendedDuration: json.suspended_duration satisfies Duration | null,
    suspensionRegime: json.suspension_regime,
    duration: json.duration,
    days: json.days,
    dailyAmount: moneyFromJson(json.daily_amount),
    payer: json.payer,
    beneficiary: json.beneficiary,
    liability: json.liability,
    addressees: json.addressees,
    dataCategories: json.data_categories,
    limits: json.limits,
    noNotice: json.no_notice,
    delay: json.delay,
    headsOfLoss: json.heads_of_loss,
    offences: json.offences,
    legalBasis: json.legal_basis,
    legalBasisInferred: json.legal_basis_inferred,
    accessoryTo: json.accessory_to,
    capDuration: json.cap_duration,
    capAmount: moneyFromJson(json.cap_amount),
    scope: json.scope,
    provisional: json.provisional,
    provisionalExecution: json.provisional_execution,
    evidence: json.evidence,
    rule: json.rule,
    ruleVersion: json.rule_version,
    confidence: json.confidence,
    reason: json.reason,
    uncertainty: json.uncertainty,
    resolvedFrom: json.resolved_from,
  };
}

/** The JSON form of a sum, or null for none. */
export function moneyToJson(sum: Money | null): MoneyJson | null {
  if (!sum) return null;
  const euros = euroCents(sum);
  return {
    value: decimalOf(sum.cents),
    currency: sum.currency,
    per: sum.per,
    qualifier: sum.qualifier,
    tax: sum.tax,
    is_total: sum.isTotal,
    is_symbolic: sum.isSymbolic,
    eur_value: euros === null ? null : decimalOf(euros),
  };
}

function moneyFromJson(sum: MoneyJson | null): Money | null {
  if (!sum) return null;
  return {
    cents: centsOf(sum.value),
    currency: sum.currency,
    per: sum.per,
    qualifier: sum.qualifier,
    tax: sum.tax,
    isTotal: sum.is_total,
    isSymbolic: sum.is_symbolic,
  };
}

function suspendedMoney(json: OutcomeJson): Money | null {
  if (json.suspended_amount === null) return null;
  return {
    cents: centsOf(json.suspended_amount),
    currency: json.amount?.currency ?? 'EUR',
    per: null,
    qualifier: 'exact',
    tax: null,
    isTotal: false,
    isSymbolic: false,
  };
}
