import { z } from 'zod';

const text = z.string();
const orNull = z.string().nullable();
const json = z.unknown().transform((value) => (value === null ? null : JSON.stringify(value)));
const jsonText = z.unknown().transform((value) => JSON.stringify(value));
const flag = z.union([z.literal(0), z.literal(1)]);

/** A line of data/decisions.ndjson, as the store keeps it. */
export const judgmentRow = z
  .object({
    id: text,
    title: text,
    court_code: text,
    court: jsonText,
    decided_on: text,
    chamber: orNull,
    decision_type: orNull,
    ecli: orNull,
    parties: orNull,
    theme: orNull,
    solution: orNull,
    keywords: jsonText,
    visa: jsonText,
    procedures: jsonText,
    text_hash: orNull,
    sections: jsonText,
    dispositif_origin: text,
    extractor_version: orNull,
    fictitious: flag,
    hidden_at: orNull,
    created_at: text,
    updated_at: text,
  })
  .transform(({ court, keywords, visa, procedures, sections, ...row }) => ({
    ...row,
    court_json: court,
    keywords_json: keywords,
    visa_json: visa,
    procedures_json: procedures,
    sections_json: sections,
  }));

export const numberRow = z.object({ judgment_id: text, position: z.number().int(), number: text, key: text });

export const sourceRow = z
  .object({
    judgment_id: text,
    source: text,
    source_key: text,
    record: z.enum(['judgment', 'commentary']),
    url: orNull,
    title: text,
    author: orNull,
    published_on: orNull,
    fetched_at: text,
    licence: text,
    fictitious: flag,
    content_hash: text,
    text_hash: text,
    payload: json,
  })
  .transform(({ payload, ...row }) => ({ ...row, payload_json: payload }));

export const readingRow = z.object({
  judgment_id: text,
  outcome_id: text,
  origin: z.enum(['rule', 'person', 'adjudication']),
  author: orNull,
  reason: orNull,
  created_at: text,
  retired_at: orNull,
  text_hash: text,
  extractor_version: orNull,
  action: orNull,
  campaign_id: orNull,
  statement: z.unknown(),
});

export const tagRow = z.object({
  id: text,
  label: text,
  colour: z.enum(['brick', 'ochre', 'olive', 'green', 'teal', 'indigo', 'plum', 'slate']),
  definition: text,
  retiredAt: orNull,
  version: z.number().int(),
});

export const textRow = z.object({ hash: text, text });
export const personRow = z.object({ id: text, name: text, role: z.enum(['reader', 'annotator', 'reviewer', 'admin']) });

/** A line of data/note-revisions.ndjson: what a note said before a change. */
export const revisionRow = z.object({
  noteId: text,
  version: z.number().int(),
  actor: text,
  at: text,
  body: orNull,
  visibility: z.enum(['private', 'team', 'public']),
  tags: z.array(text),
  deleted: z.boolean(),
});

/** A line of data/dossiers.ndjson. */
export const dossierRow = z.object({
  id: text,
  title: text,
  description: text,
  owner: text,
  visibility: z.enum(['private', 'team']),
  createdAt: text,
  updatedAt: text,
  version: z.number().int(),
  items: z.array(z.object({ judgmentId: text, addedBy: text, addedAt: text, note: text })),
});
