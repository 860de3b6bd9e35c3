import { z } from 'zod';
import { CAMPAIGN_STATES, DUTIES } from '../../../domain/campaign.ts';
import { TAG_COLOURS, VISIBILITIES } from '../../../domain/note.ts';
import { outcomeSchema } from '../../../domain/outcome-json.ts';
import { REJECTION_REASONS, REVIEW_ACTIONS } from '../../../domain/reading.ts';

/** What the review API takes and gives. Objects that it gives may gain keys; those that it takes must have no others. */
const text = z.string();
const moment = text.describe('ISO date-time.');
const count = z.int().min(0);

export const outcomeBody = outcomeSchema.describe('The whole statement; keys left out are unknown.');
export const version = text.describe('The mark of the state that was seen; 409 when the outcome changed since.');
export const rejectionReason = z.enum(REJECTION_REASONS).describe('Codebook §15.');

const reading = z.object({
  reading: z.int().describe('Number of the reading, for a restoration.'),
  origin: z.enum(['rule', 'person', 'adjudication']),
  author: text.nullable().describe('Account id; null for rules.'),
  act: z.enum(REVIEW_ACTIONS).nullable(),
  reason: rejectionReason.nullable(),
  created_at: moment,
  retired_at: moment.nullable(),
  standing: z.boolean().describe('True for the reading that wins.'),
  outcome: outcomeSchema.nullable().describe('Null for a rejection.'),
});

export const outcomeState = z.object({
  id: text.describe('Permanent id of the outcome.'),
  judgment: text,
  version,
  readings: z.array(reading).describe('Oldest first.'),
});
export const outcomeStates = z.object({ judgment: text, outcomes: z.array(outcomeState) });
export const actResult = z.object({ id: text, version });

export const queueAnswer = z.object({
  reviewed: count,
  waiting: count,
  outcomes: z
    .array(
      z.object({
        id: text,
        judgment: text,
        title: text,
        confidence: z.enum(['low', 'medium', 'high']),
        outcome: outcomeSchema,
      }),
    )
    .describe('The least sure first; without those that the owner of the token put off.'),
});

const passage = z.object({ start: z.int(), end: z.int(), exact: text, prefix: text, suffix: text });

export const noteAnswer = z.object({
  id: text,
  judgment: text,
  author: text,
  visibility: z.enum(VISIBILITIES),
  body: text.nullable().describe('Null for a mere highlight.'),
  passage: passage.describe('Where it was made: UTF-16 offsets on the text of `text_sha256`.'),
  text_sha256: text,
  placement: z.enum(['anchored', 'moved', 'orphaned']),
  start: z.int().nullable().describe('Where it stands in the current text; null when orphaned.'),
  end: z.int().nullable(),
  tags: z.array(text).describe('Ids of tags.'),
  held: z.boolean().describe('True while it waits for a reviewer, because it seems to name somebody hidden.'),
  replies: z.array(z.object({ id: text, author: text, body: text, created_at: moment })),
  created_at: moment,
  updated_at: moment,
  version: z.int(),
});
export const notesAnswer = z.object({ notes: z.array(noteAnswer) });
export const noteResult = z.object({
  id: text,
  held_because: z
    .array(text)
    .describe('Words that seem to name somebody hidden: the note is then the team’s until a reviewer decides.'),
});
export const replyResult = z.object({ id: text });

export const tagsAnswer = z.object({
  tags: z.array(
    z.object({ id: text, label: text, colour: z.enum(TAG_COLOURS), definition: text, retired: z.boolean() }),
  ),
});

const campaign = z.object({
  id: text,
  title: text,
  description: text,
  state: z.enum(CAMPAIGN_STATES),
  codebook_version: text,
  seed: z.int(),
  double_share: z.number(),
  start_from: z.enum(['blank', 'rules']),
  created_at: moment,
  frozen_at: moment.nullable(),
  released_at: moment.nullable(),
});
export const campaignsAnswer = z.object({ campaigns: z.array(campaign) });
export const campaignAnswer = campaign.extend({
  decisions: count,
  doubled: count,
  members: z
    .array(z.object({ account: text, duty: z.enum(DUTIES), handed_in: count, sheets: count }))
    .describe('Who takes part; for reviewers alone while the campaign is open.'),
  own_sheets: z.array(z.object({ id: text, judgment: text, state: z.enum(['open', 'submitted']) })),
});

const figure = z.object({
  value: z.number().nullable().describe('Null when the data do not define it.'),
  interval: z.object({ low: z.number(), high: z.number() }).nullable().describe('95 %, decisions drawn again.'),
  items: count,
});
const figures = z.looseObject({ decisions: count, strictF1: figure, lenientF1: figure, typeAlpha: figure });
export const agreementAnswer = z.object({
  seed: z.int(),
  resamples: z.int(),
  overall: figures,
  pairs: z.array(z.object({ first: text, second: text, figures })),
  types: z.array(z.looseObject({ type: text })),
});
