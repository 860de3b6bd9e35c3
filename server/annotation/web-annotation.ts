import type { Note, Tag, Visibility } from '../domain/note.ts';
import { outcomeToJson } from '../domain/outcome-json.ts';
import type { ResolvedOutcome } from '../domain/reading.ts';

/** W3C Web Annotation Data Model (Recommendation of 23 February 2017), with our own terms under "dispositif:". */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { dispositif: 'https://dispositif.invalid/ns#', dct: 'http://purl.org/dc/terms/' },
] as const;

export interface WebAnnotationSettings {
  /** Where decisions and annotations live, without a slash at the end; ids are relative when empty. */
  readonly baseUrl: string;
}

type Json = { readonly [key: string]: unknown };

interface Passage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A page of annotations, as one JSON-LD document. */
export function annotationPage(id: string, items: readonly Json[]): Json {
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationPage',
    items: items.map((item) => item),
  };
}

/** A note, its tags and its replies: one annotation for the note, one more for each reply. */
export function noteToWebAnnotations(
  note: Note,
  tags: ReadonlyMap<string, Tag>,
  { baseUrl }: WebAnnotationSettings,
): readonly Json[] {
  const id = `${baseUrl}/annotations/${note.id}`;
  const bodies = [
    ...(note.body === null ? [] : [textBody(note.body, 'commenting')]),
    ...note.tags.map((tag) => ({ ...textBody(tags.get(tag)?.label ?? tag, 'tagging'), 'dispositif:tag': tag })),
  ];
  return [
    {
      id,
      type: 'Annotation',
      motivation: note.body === null ? 'highlighting' : 'commenting',
      creator: creator(note.author),
      created: note.createdAt,
      modified: note.updatedAt,
      audience: audience(note.visibility),
      ...(bodies.length === 0 ? {} : { body: bodies }),
      target: target(`${baseUrl}/decisions/${note.judgmentId}`, note.anchor, note.textHash),
      'dispositif:version': note.version,
      ...(note.heldSince === null ? {} : { 'dispositif:heldSince': note.heldSince }),
    },
    ...note.replies.map((reply) => ({
      id: `${baseUrl}/annotations/${note.id}/reponses/${reply.id}`,
      type: 'Annotation',
      motivation: 'replying',
      creator: creator(reply.author),
      created: reply.createdAt,
      body: [textBody(reply.body, 'replying')],
      target: id,
    })),
  ];
}

/** An outcome as a classification of its words; the whole statement goes under "dispositif:outcome". */
export function outcomeToWebAnnotation(
  judgmentId: string,
  resolved: ResolvedOutcome,
  textHash: string,
  { baseUrl }: WebAnnotationSettings,
): Json {
  const { outcome } = resolved;
  return {
    id: `${baseUrl}/decisions/${judgmentId}#mesure-${resolved.id.slice(judgmentId.length + 1)}`,
    type: 'Annotation',
    motivation: 'classifying',
    creator: resolved.author ? creator(resolved.author) : { type: 'Software', name: outcome.rule },
    body: [{ ...textBody(outcome.type, 'classifying'), 'dispositif:outcome': outcomeToJson(outcome) }],
    target: outcome.evidence.map(({ start, end, text }) =>
      target(`${baseUrl}/decisions/${judgmentId}`, { start, end, exact: text }, textHash),
    ),
    'dispositif:origin': resolved.origin,
    'dispositif:reviewState': resolved.reviewState,
  };
}

function textBody(value: string, purpose: string): Json {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

function creator(author: string): Json {
  return { id: `urn:dispositif:account:${author}`, type: 'Person' };
}

function audience(visibility: Visibility): Json {
  return { id: `urn:dispositif:audience:${visibility}`, type: 'Audience' };
}

function target(source: string, passage: Passage, textHash: string): Json {
  const { start, end, exact, prefix, suffix } = passage;
  return {
    source,
    state: { type: 'State', 'dispositif:sha256': textHash },
    selector: [
      { type: 'TextPositionSelector', start, end },
      {
        type: 'TextQuoteSelector',
        exact,
        ...(prefix === undefined ? {} : { prefix }),
        ...(suffix === undefined ? {} : { suffix }),
      },
    ],
  };
}
