import { describe, expect, it } from 'vitest';
import {
  annotationPage,
  noteToWebAnnotations,
  outcomeToWebAnnotation,
} from '../../server/annotation/web-annotation.ts';
import { anchorAt } from '../../server/domain/anchor.ts';
import type { Note, Tag } from '../../server/domain/note.ts';
import { outcomeAt } from './outcomes.ts';

const SETTINGS = { baseUrl: 'https://exemple.test' };
const TAG: Tag = { id: 't1', label: 'IP', colour: 'teal', definition: '', retiredAt: null, version: 1 };
const NOTE: Note = {
  id: 'n1',
  judgmentId: 'tj-paris-2025-01-01-25-00001',
  author: 'a1',
  visibility: 'public',
  body: 'Sans avertir l’abonné.',
  anchor: anchorAt('Le tribunal ordonne la communication des données.', 12, 33),
  textHash: 'abc',
  placement: 'anchored',
  start: 12,
  end: 33,
  tags: ['t1'],
  replies: [{ id: 'r1', author: 'a2', body: 'Comme en 2024.', createdAt: '2026-01-02T00:00:00.000Z' }],
  heldSince: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  version: 1,
};

describe('W3C Web Annotation', () => {
  const [annotation, reply] = noteToWebAnnotations(NOTE, new Map([[TAG.id, TAG]]), SETTINGS);

  it('gives a note by position and quotation, with what surrounds it', () => {
    expect(annotation).toMatchObject({
      id: 'https://exemple.test/annotations/n1',
      type: 'Annotation',
      motivation: 'commenting',
      target: {
        source: 'https://exemple.test/decisions/tj-paris-2025-01-01-25-00001',
        selector: [
          { type: 'TextPositionSelector', start: 12, end: 33 },
          {
            type: 'TextQuoteSelector',
            exact: 'ordonne la communicat',
            prefix: 'Le tribunal ',
            suffix: 'ion des données.',
          },
        ],
      },
    });
  });

  it('gives tags as bodies, replies as annotations of the note, bare highlights without a body', () => {
    expect(annotation?.body).toMatchObject([
      { type: 'TextualBody', purpose: 'commenting' },
      { type: 'TextualBody', purpose: 'tagging', value: 'IP' },
    ]);
    expect(reply).toMatchObject({ motivation: 'replying', target: 'https://exemple.test/annotations/n1' });
    const [highlight] = noteToWebAnnotations({ ...NOTE, body: null, tags: [] }, new Map(), SETTINGS);
    expect(highlight).toMatchObject({ motivation: 'highlighting' });
    expect(highlight).not.toHaveProperty('body');
  });

  it('gives an outcome as a classification of each of its passages', () => {
    const outcome = outcomeAt('damages', [10, 20], 500);
    const twice = { ...outcome, evidence: [...outcome.evidence, { start: 30, end: 40, text: 'soit 500 euros' }] };
    const given = outcomeToWebAnnotation(
      'j',
      { id: 'j.1', outcome: twice, origin: 'rule', reviewState: 'unreviewed', author: null },
      'abc',
      SETTINGS,
    );
    expect(given).toMatchObject({ motivation: 'classifying', creator: { type: 'Software' } });
    expect(given.target).toHaveLength(2);
  });

  it('makes one JSON-LD document with the W3C context first', () => {
    const page = annotationPage('https://exemple.test/annotations', [annotation ?? {}]);
    expect(page).toMatchObject({ type: 'AnnotationPage' });
    expect((page['@context'] as readonly unknown[])[0]).toBe('http://www.w3.org/ns/anno.jsonld');
  });
});
