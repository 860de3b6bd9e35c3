import { z } from 'zod';
import { FACET_NAMES } from '../../domain/facets.ts';
import { outcomeSchema } from '../../domain/outcome-json.ts';

/**
 * What the API answers, for its description; a test holds real answers against it. Objects may gain keys: readers must ignore
 * those that they do not know.
 */
const text = z.string();
const day = z.iso.date();

const court = z.object({ code: text, label: text, kind: text, city: text.nullable() });

export const outcomeAnswer = outcomeSchema.extend({
  id: text.describe('Permanent id of the outcome.'),
  origin: z.enum(['rule', 'person', 'adjudication']),
  review_state: z.enum(['unreviewed', 'confirmed', 'corrected', 'rejected', 'added']),
});

export const summaryAnswer = z.object({
  id: text.describe('Permanent id.'),
  url: text.describe('Page of the decision; absolute when the public address is configured.'),
  title: text,
  court,
  chamber: text.nullable(),
  decision_type: z.enum(['jugement', 'ordonnance', 'arret', 'deliberation', 'decision', 'avis']).nullable(),
  decided_on: day,
  numbers: z.array(text),
  ecli: text.nullable(),
  parties: text.nullable(),
  keywords: z.array(text),
  procedures: z.array(text),
  has_text: z.boolean().describe('False when only commentaries are known.'),
  fictitious: z.boolean().describe('True for a demonstration decision.'),
  outcomes: z.array(outcomeAnswer),
});

const source = z.object({
  source: text,
  record: z.enum(['judgment', 'commentary']),
  url: text.nullable(),
  title: text,
  author: text.nullable(),
  published_on: text.nullable(),
  retrieved_at: text,
  licence: text,
});

export const judgmentAnswer = summaryAnswer.extend({
  theme: text.nullable(),
  solution: text.nullable(),
  visa: z.array(text),
  text: text.nullable().describe('Canonical text; every offset is a UTF-16 position in it.'),
  sections: z.array(z.object({ kind: text, start: z.int(), end: z.int() })),
  dispositif_origin: z.enum(['zones', 'marker', 'formula', 'none']),
  context_outcomes: z
    .array(outcomeAnswer)
    .describe('Outcomes of other decisions that the text recalls; never counted.'),
  sources: z.array(source),
  updated_at: text,
});

const span = z.object({ start: z.int(), end: z.int() });
const facetValue = z.object({ value: text, label: text, count: z.int() });

const hitAnswer = summaryAnswer.extend({
  exact_reference: z.boolean().describe('True when the query names this very decision.'),
  matched: z.array(text),
  snippets: z.array(z.object({ section: text, text, marks: z.array(span) })),
});

export const resultsAnswer = z.object({
  total: z.int(),
  page: z.int(),
  size: z.int(),
  next: text.nullable().describe('Address of the next page of results.'),
  query: z.object({
    q: text,
    understood: text.describe('How the query was read, in French.'),
    expansions: z.array(z.object({ id: text, from: text, to: text })),
    broader: z.array(z.object({ term: text, query: text })),
    problems: z.array(text),
    suggestion: text.nullable().describe('The query with words that no decision holds corrected.'),
    suggestion_total: z
      .int()
      .nullable()
      .describe(
        'Decisions that the suggestion finds; 0 when it finds some without the filters only, null when unknown.',
      ),
  }),
  hits: z.array(hitAnswer),
  nearby: z
    .array(hitAnswer)
    .describe(
      'First page of a search that finds few decisions: others that hold its most telling words, or meet its correction. In no total, facet, export nor alert.',
    ),
  facets: z.object(Object.fromEntries(FACET_NAMES.map((name) => [name, z.array(facetValue)]))),
  engine: text,
});

const labels = z.object({ fr: text, en: text });

export const taxonomyAnswer = z.object({
  families: z.array(z.object({ code: text, labels })),
  types: z.array(z.object({ code: text, family: text, labels, short: labels, definition: labels })),
});

export const courtsAnswer = z.object({
  courts: z.array(court.extend({ kind: text.nullable(), judgments: z.int() })),
  kinds: z.array(z.object({ code: text, labels })),
});

export const facetAnswer = z.object({
  facet: text,
  term: text,
  total: z.int().describe('How many values have the term in their label; at most 100 are given.'),
  values: z.array(facetValue),
});

export const healthAnswer = z.object({
  status: z
    .enum(['ok', 'degraded', 'unavailable'])
    .describe('degraded: still answers, `notice` says what is wrong; unavailable comes with status 503.'),
  engine: text,
  documents: z.int(),
  notice: text.nullable().describe('In the language of the request: `lang`, else its headers, else French.'),
  queue: z.object({ waiting: z.int(), oldest: text.nullable() }),
  version: text,
});

export const problemAnswer = z.object({
  type: text,
  title: text,
  status: z.int(),
  detail: text,
  instance: text,
  errors: z.array(z.object({ parameter: text, message: text })).optional(),
  incident: text.optional(),
});
