import { z } from 'zod';
import { outcomeAnswer } from './schemas.ts';

/** What the API answers about outcomes and figures, for its description; a test holds real answers against it. */
const text = z.string();
const euros = z.number().nullable().describe('Euros, francs converted; null where withheld.');

const sums = z.object({
  count: z.int(),
  decisions: z.int(),
  converted: z.int().describe('Sums stated in another currency.'),
  symbolic: z.int(),
  withheld: z.boolean().describe('True when fewer than min_decisions decisions hold a sum.'),
  min: euros,
  q1: euros,
  median: euros,
  q3: euros,
  max: euros,
});

const share = z.number().min(0).nullable().describe('0…1; null where withheld.');
const monthsValue = z.number().nullable().describe('Months; null where withheld.');
const lengths = z.object({
  count: z.int(),
  decisions: z.int(),
  withheld: z.boolean(),
  min: monthsValue,
  q1: monthsValue,
  median: monthsValue,
  q3: monthsValue,
  max: monthsValue,
});
const prison = z
  .object({
    sentences: z.int(),
    without_length: z.int(),
    firm: z.int(),
    suspended_in_part: z.int(),
    suspended: z.int(),
    suspension_unknown: z.int(),
    months: lengths.describe('Whole length of each sentence.'),
    months_to_serve: lengths.describe('What remains without the suspended part, where there is any.'),
    months_suspended: lengths.describe('The suspended part, where there is any.'),
  })
  .nullable();
const disclosureCount = z.object({ value: text, granted: z.int(), refused: z.int() });

export const statisticsAnswer = z.object({
  search: text.describe('Page of the same search.'),
  decisions: z.int(),
  decisions_with_outcomes: z.int(),
  min_decisions: z.int(),
  quantiles: text,
  types: z.array(
    z.object({
      type: text,
      label: text,
      family: text,
      granted: z.int(),
      decisions: z.int(),
      share_of_decisions: share,
      refused: z.int(),
      without_sum: z.int(),
      sums,
      rates: z.array(sums.extend({ per: text })),
    }),
  ),
  claims: z.array(
    z.object({
      type: text,
      claims: z.int(),
      decisions: z.int(),
      refused: z.int(),
      granted_in_part: z.int(),
      granted_in_full: z.int(),
      median_share_granted: share,
    }),
  ),
  prison,
  identification: z
    .object({
      granted: z.int(),
      refused: z.int(),
      rate: share,
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
      data: z.array(disclosureCount),
      against: z.array(disclosureCount),
    })
    .nullable(),
  breakdown: z
    .object({
      type: text,
      by: z.enum(['year', 'court', 'offence', 'theme']),
      groups: z.array(z.object({ value: text, decisions: z.int(), sums: sums.nullable(), prison })),
    })
    .nullable(),
  claim_pairs: z
    .object({
      type: text,
      total: z.int(),
      pairs: z.array(
        z.object({
          judgment: text,
          outcome: text,
          requested: z.number(),
          granted: z.number().describe('0 = refused.'),
        }),
      ),
    })
    .nullable(),
});

export const outcomesAnswer = z.object({
  total: z.int(),
  page: z.int(),
  size: z.int(),
  next: text.nullable(),
  outcomes: z.array(
    outcomeAnswer.extend({
      url: text.describe('The outcome on its decision’s page.'),
      judgment: z.object({
        id: text,
        url: text,
        reference: text,
        court: text,
        decided_on: z.iso.date(),
        fictitious: z.boolean(),
      }),
    }),
  ),
});
