import { describe, expect, it } from 'vitest';
import { anchorPassages, buildTextParts, type TextPart } from '../../server/pages/judgment-text.ts';
import { resolved } from '../export/summaries.ts';

const TEXT = 'FAITS\nMme L. se plaint.\n\nPAR CES MOTIFS\nCondamne M. T. à payer 500 euros et aux dépens.';
const DISPOSITIF = TEXT.indexOf('PAR CES MOTIFS');
const SECTIONS = [
  { kind: 'facts', start: 0, end: DISPOSITIF },
  { kind: 'dispositif', start: DISPOSITIF, end: TEXT.length },
] as const;

function reading(id: string, words: string, shift = 0) {
  const start = TEXT.indexOf(words) + shift;
  return resolved(id, 'damages', { evidence: [{ start, end: start + words.length, text: words }] });
}

function partsFor(...readings: readonly ReturnType<typeof reading>[]): readonly TextPart[] {
  return buildTextParts(TEXT, SECTIONS, anchorPassages(TEXT, readings));
}

const segmentsOf = (parts: readonly TextPart[]) =>
  parts.flatMap((part) => part.paragraphs.flatMap((line) => line.segments));

describe('buildTextParts', () => {
  it('gives back every word of the text, once and in order', () => {
    const parts = partsFor(
      reading('a', 'Condamne M. T. à payer 500 euros'),
      reading('b', 'payer 500 euros et aux dépens'),
    );
    const lines = parts.flatMap((part) =>
      part.paragraphs.map((line) => line.segments.map(({ text }) => text).join('')),
    );
    expect(lines).toEqual(TEXT.split('\n').filter((line) => line !== ''));
    expect(parts.map(({ kind, id }) => [kind, id])).toEqual([
      ['facts', 'partie-1'],
      ['dispositif', 'partie-2'],
    ]);
  });

  it('lets overlapping passages share their words and names where each begins and ends', () => {
    const marked = segmentsOf(
      partsFor(reading('a', 'Condamne M. T. à payer 500 euros'), reading('b', 'payer 500 euros et aux dépens')),
    ).filter((segment) => segment.outcomes.length > 0);
    expect(marked).toEqual([
      { text: 'Condamne M. T. à ', anchors: ['passage-1-1'], outcomes: [1], closing: [] },
      { text: 'payer 500 euros', anchors: ['passage-2-1'], outcomes: [1, 2], closing: [1] },
      { text: ' et aux dépens', anchors: [], outcomes: [2], closing: [2] },
    ]);
  });

  it('lights a passage that runs over several lines, with one anchor and one way back', () => {
    const marked = segmentsOf(partsFor(reading('a', 'PAR CES MOTIFS\nCondamne M. T.'))).filter(
      (segment) => segment.outcomes.length > 0,
    );
    expect(marked.map(({ text, anchors, closing }) => [text, anchors, closing])).toEqual([
      ['PAR CES MOTIFS', ['passage-1-1'], []],
      ['Condamne M. T.', [], [1]],
    ]);
  });

  it('highlights nothing when the words are no longer at their place', () => {
    const moved = reading('a', 'payer 500 euros', 3);
    expect(anchorPassages(TEXT, [moved])).toEqual([]);
    expect(segmentsOf(partsFor(moved)).every((segment) => segment.outcomes.length === 0)).toBe(true);
  });

  it('sets short lines in capitals as headings, but not orders in capitals', () => {
    const text = 'PAR CES MOTIFS\nCONDAMNE M. T. AUX DEPENS ;\nDit la décision exécutoire.';
    const [part] = buildTextParts(text, [], []);
    expect(part?.paragraphs.map((line) => line.heading)).toEqual([true, false, false]);
    expect(part?.paragraphs.map((line) => line.start)).toEqual([0, 15, 43]);
  });
});
