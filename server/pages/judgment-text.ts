import type { ResolvedOutcome } from '../domain/reading.ts';
import type { Section } from '../domain/section.ts';

/** Words between two boundaries of evidence. */
export interface TextSegment {
  readonly text: string;
  /** Ids of the passages that begin here. */
  readonly anchors: readonly string[];
  /** Numbers (from 1) of the outcomes that rest on these words; empty for plain text. */
  readonly outcomes: readonly number[];
  /** Numbers of the outcomes whose passage ends here: the reader is led back to them. */
  readonly closing: readonly number[];
}

export interface TextParagraph {
  readonly id: string;
  /** UTF-16 offset on the canonical text, for annotations. */
  readonly start: number;
  readonly heading: boolean;
  /** True when no blank line stands before it. */
  readonly tight: boolean;
  readonly segments: readonly TextSegment[];
}

export interface TextPart {
  readonly id: string;
  readonly kind: Section['kind'];
  readonly paragraphs: readonly TextParagraph[];
}

/** A passage that an outcome rests on. */
export interface Passage {
  readonly outcome: number;
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/**
 * The passages of the outcomes that are still found at their offsets in the text, with the id of each; one whose words are no
 * longer there is left out, so that nothing else is highlighted in its place.
 */
export function anchorPassages(text: string, outcomes: readonly ResolvedOutcome[]): readonly Passage[] {
  return outcomes.flatMap((resolved, index) =>
    resolved.outcome.evidence.flatMap((evidence, position) => {
      const { start, end } = evidence;
      const there = end > start && text.slice(start, end) === evidence.text;
      return there ? [{ outcome: index + 1, start, end, id: `passage-${index + 1}-${position + 1}` }] : [];
    }),
  );
}

/** The text by sections and paragraphs, cut wherever a passage begins or ends; overlapping passages share their words. */
export function buildTextParts(
  text: string,
  sections: readonly Section[],
  passages: readonly Passage[],
): readonly TextPart[] {
  const parts = sections.length > 0 ? sections : [{ kind: 'reasons' as const, start: 0, end: text.length }];
  let paragraphs = 0;
  return parts.flatMap((section, index) => {
    const lines = linesOf(text, section).map(({ start, end, tight }) => {
      paragraphs += 1;
      return {
        id: `p${paragraphs}`,
        start,
        heading: isHeading(text.slice(start, end)),
        tight,
        segments: cutLine(text, start, end, passages),
      };
    });
    return lines.length > 0 ? [{ id: `partie-${index + 1}`, kind: section.kind, paragraphs: lines }] : [];
  });
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly tight: boolean;
}

function linesOf(text: string, section: Section): readonly Line[] {
  const lines: Line[] = [];
  let blank = true;
  let start = section.start;
  while (start < section.end) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > section.end ? section.end : found;
    if (text.slice(start, end).trim() === '') blank = true;
    else {
      lines.push({ start, end, tight: !blank });
      blank = false;
    }
    start = end + 1;
  }
  return lines;
}

const LONGEST_HEADING = 90;

/** A short line in capitals that does not end like a sentence or an order: "PAR CES MOTIFS". */
function isHeading(line: string): boolean {
  const trimmed = line.trim();
  return (
    trimmed.length <= LONGEST_HEADING &&
    /\p{Lu}{3}/u.test(trimmed) &&
    trimmed === trimmed.toUpperCase() &&
    !/[;,.]$/.test(trimmed)
  );
}

function cutLine(text: string, start: number, end: number, passages: readonly Passage[]): readonly TextSegment[] {
  const here = passages.filter((passage) => passage.start < end && passage.end > start);
  const cuts = new Set([start, end]);
  for (const passage of here) {
    cuts.add(Math.max(passage.start, start));
    cuts.add(Math.min(passage.end, end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? end;
    const covering = here.filter((passage) => passage.start <= from && passage.end >= to);
    return {
      text: text.slice(from, to),
      anchors: covering
        .filter((passage) => Math.max(passage.start, start) === from && passage.start >= start)
        .map(({ id }) => id),
      outcomes: numbersOf(covering),
      closing: numbersOf(covering.filter((passage) => passage.end === to)),
    };
  });
}

function numbersOf(passages: readonly Passage[]): readonly number[] {
  return [...new Set(passages.map((passage) => passage.outcome))];
}
