import { z } from 'zod';
import { findOutcomeType, OUTCOME_FAMILIES } from '../domain/outcome-types.ts';
import { parseFrenchDate } from '../domain/reference.ts';
import { AGAINST, DATA, isCourtCode, KINDS, PROCEDURES, SENSES, SOURCES } from './closed-lists.ts';
import { parseOutcomeCondition } from './outcome-condition.ts';

/**
 * The parameters of a search, the same for the page and for the API (their names are a contract). Sums are decimals in euros,
 * dates are ISO days; `from` and `to` also take a year or a month. The JSON Schema of the API's document comes from here.
 */
const flag = z.enum(['true', 'false']);
const label = z.string().trim().min(1).max(200);
const code = z.string().regex(/^[a-z0-9_-]{1,80}$/);
const court = code.refine(isCourtCode);
const outcomeType = z.string().refine((value) => findOutcomeType(value) !== null);
const sum = z.preprocess(readDecimal, z.number().min(0).max(1e12)).nullable().default(null);
const many = <Item extends z.ZodType>(item: Item) => z.array(item).max(50).default([]);

export const searchParamsSchema = z.object({
  q: z
    .string()
    .trim()
    .max(500)
    .default('')
    .describe('Words, "phrases", ET / OU / SAUF, or a reference (RG, pourvoi, ECLI).'),
  type: many(outcomeType).describe('Outcome types (codes of /api/v1/taxonomy); any of them.'),
  family: many(z.enum(OUTCOME_FAMILIES)).describe('Families of outcomes; any of them.'),
  sense: many(z.enum(SENSES)).describe('How the court answered.'),
  amount_min: sum.describe('Least sum in euros, on that same outcome; francs compare by their euro value.'),
  amount_max: sum.describe('Greatest sum in euros, on that same outcome.'),
  suspended: flag
    .nullable()
    .default(null)
    .describe('Suspended, fully or partly (true), or not (false), on that same outcome.'),
  against: many(z.enum(AGAINST)).describe('Kind of addressee of that same outcome: platform, host, isp…'),
  data: many(z.enum(DATA)).describe('Kind of data that this same outcome has disclosed: civil_identity, ip_login…'),
  outcome: many(
    z
      .string()
      .max(500)
      .refine((value) => parseOutcomeCondition(value).ok),
  ).describe(
    'A further outcome that must be there too, e.g. "provisional_award;min=5000;against=platform"; all must hold.',
  ),
  court: many(court).describe('Court codes (see /api/v1/courts).'),
  kind: many(z.enum(KINDS)).describe('Kinds of court: cassation, ca, tj, tcom, regulator…'),
  city: many(label).describe('Towns.'),
  chamber: many(label).describe('Chambers.'),
  procedure: many(z.enum(PROCEDURES)).describe('refere, requete, fond, correctionnel, appel, cassation…'),
  offence: many(label).describe('Offences.'),
  keyword: many(label).describe('Keywords of the sources.'),
  legal_basis: many(label).describe('Provisions that an outcome rests on.'),
  source: many(z.enum(SOURCES)).describe('Sources of the decision.'),
  review: many(z.enum(['unreviewed', 'confirmed', 'corrected', 'added', 'rejected'])).describe(
    'Review state of an outcome.',
  ),
  year: z
    .preprocess(Number, z.number().int().min(1800).max(2200))
    .nullable()
    .default(null)
    .describe('Year of the decision.'),
  from: z.preprocess(readFirstDay, z.iso.date()).nullable().default(null).describe('First day, inclusive.'),
  to: z.preprocess(readLastDay, z.iso.date()).nullable().default(null).describe('Last day, inclusive.'),
  has_commentary: flag.nullable().default(null).describe('Whether a commentary is known.'),
  fictitious: flag
    .nullable()
    .default(null)
    .describe('Whether fictitious demonstration decisions are included; by default only while no other is there.'),
  without: many(label).describe('Query expansions to undo (ids given in `query.expansions`).'),
  sort: z.enum(['relevance', 'date', '-date', 'amount', '-amount']).default('relevance').describe('Order of the hits.'),
  page: z.preprocess(Number, z.number().int().min(1).max(10_000)).default(1).describe('Page, from 1.'),
  size: z.preprocess(Number, z.number().int().min(1).max(100)).default(10).describe('Hits per page.'),
});

/** The state of a search, by parameter name, valid and with its defaults. */
export type SearchState = z.output<typeof searchParamsSchema>;
export type ParameterName = keyof SearchState;

/** A parameter that could not be used, and was left out. */
export interface ParameterProblem {
  readonly parameter: ParameterName;
  readonly value: string;
}

export const DEFAULT_STATE: SearchState = searchParamsSchema.parse({});

/** The search alone, without what only concerns its page: order, page, size. */
export function dropPage(state: SearchState): SearchState {
  const { sort, page, size } = DEFAULT_STATE;
  return { ...state, sort, page, size };
}

export const PARAMETER_NAMES = Object.keys(searchParamsSchema.shape) as readonly ParameterName[];

export function isRepeatable(name: ParameterName): boolean {
  return Array.isArray(DEFAULT_STATE[name]);
}

/** Reads a query string: unknown parameters are ignored, empty ones count as absent, bad ones are left out and reported. */
export function parseSearchParams(params: URLSearchParams): {
  readonly state: SearchState;
  readonly problems: readonly ParameterProblem[];
} {
  const problems: ParameterProblem[] = [];
  const accepted: Record<string, unknown> = {};
  for (const parameter of PARAMETER_NAMES) {
    const values = params
      .getAll(parameter)
      .map((value) => value.trim())
      .filter((value) => value !== '');
    const input = isRepeatable(parameter) ? values.map((value) => [value]) : values.slice(-1);
    const used = input.filter((value) => {
      const usable = searchParamsSchema.shape[parameter].safeParse(value).success;
      if (!usable) problems.push({ parameter, value: String(value) });
      return usable;
    });
    if (used.length > 0)
      accepted[parameter] = isRepeatable(parameter) ? [...new Set(used.flat())].slice(0, 50) : used[0];
  }
  const state = searchParamsSchema.parse(accepted);
  return { state: { ...state, ...orderBounds(state, problems) }, problems };
}

/** Bounds the wrong way round are reported and the upper one is left out. */
function orderBounds(state: SearchState, problems: ParameterProblem[]): Partial<SearchState> {
  const dropped: Partial<SearchState> = {};
  if (state.amount_min !== null && state.amount_max !== null && state.amount_min > state.amount_max) {
    problems.push({ parameter: 'amount_max', value: String(state.amount_max) });
    dropped.amount_max = null;
  }
  if (state.from !== null && state.to !== null && state.from > state.to) {
    problems.push({ parameter: 'to', value: state.to });
    dropped.to = null;
  }
  return dropped;
}

/** Decimals as people type them: "5000", "5 000", "5000,50 €". */
function readDecimal(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const plain = value.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : value;
}

function readFirstDay(value: unknown): unknown {
  return readDay(value, '-01-01', '-01');
}

function readLastDay(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}$/.test(value)) return readDay(value, '-12-31', '');
  const [year = 0, month = 0] = value.split('-').map(Number);
  return month < 1 || month > 12 ? value : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function readDay(value: unknown, afterYear: string, afterMonth: string): unknown {
  if (typeof value !== 'string') return value;
  if (/^\d{4}$/.test(value)) return `${value}${afterYear}`;
  if (/^\d{4}-\d{2}$/.test(value)) return `${value}${afterMonth}`;
  return parseFrenchDate(value) ?? value;
}
