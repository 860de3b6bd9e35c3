import type { SearchDocument } from './document.ts';
import type { LeafMatch, LeafMatcher } from './leaf-matcher.ts';
import type { Snippet } from './search-index.ts';

const LENGTH = 260;
const BEFORE = 70;
const MOST_SNIPPETS = 2;
/** Matches of one section that passages are chosen from. */
const MOST_MARKS = 300;
/** Characters between the starts of two candidates. */
const STEP = 50;

/** What a passage of each section adds to its score: what was ordered tells more than what was claimed. */
const SECTION_BONUS: Readonly<Record<string, number>> = {
  dispositif: 4,
  reasons: 2,
  facts: 0,
  claims: 0,
  annexes: -2,
  header: -3,
};

interface Passage {
  readonly section: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly matches: readonly LeafMatch[];
  readonly score: number;
}

interface Part {
  readonly section: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The best passages of a document for the leaves of a query, marks as offsets inside each passage. `matches`: the leaves found in
 * its text. The judges' names never show.
 */
export function cutSnippets(
  document: SearchDocument,
  matcher: LeafMatcher,
  matches: readonly LeafMatch[] = matcher.find(document.text),
): readonly Snippet[] {
  const inText = passages(textParts(document), matches);
  const all = inText.length > 0 ? inText : commentaryPassages(document, matcher);
  if (all.length === 0) return opening(document);
  return chooseBest(all).map(toSnippet);
}

function textParts(document: SearchDocument): readonly Part[] {
  const source = document.text;
  if (document.sections.length === 0) return [{ section: 'text', source, start: 0, end: source.length }];
  return document.sections
    .filter((section) => section.kind !== 'composition')
    .map((section) => ({ section: section.kind, source, start: section.start, end: section.end }));
}

function commentaryPassages(document: SearchDocument, matcher: LeafMatcher): readonly Passage[] {
  const source = document.commentary;
  const part = { section: 'commentary', source, start: 0, end: source.length };
  return passages([part], matcher.find(source));
}

/** Candidates around the matches of each part; of matches that stand close together one is enough. */
function passages(parts: readonly Part[], matches: readonly LeafMatch[]): readonly Passage[] {
  return parts.flatMap((part) => {
    const inside = matches.filter((match) => match.start >= part.start && match.end <= part.end).slice(0, MOST_MARKS);
    let last = -STEP;
    return inside.flatMap((match, at) => {
      if (match.start - last < STEP) return [];
      last = match.start;
      return [passageAt(part, inside, at)];
    });
  });
}

function passageAt(part: Part, inside: readonly LeafMatch[], at: number): Passage {
  const first = inside[at] ?? { start: part.start, end: part.start };
  const start = wordStart(part, Math.max(part.start, first.start - BEFORE));
  const end = wordEnd(part, Math.min(part.end, Math.max(start + LENGTH, first.end)));
  const beyond = inside.findIndex((match, i) => i > at && match.start >= end);
  const covered = inside.slice(at, beyond < 0 ? undefined : beyond).filter((match) => match.end <= end);
  const distinct = new Set(covered.map((match) => match.leaf)).size;
  const score = distinct * 10 + Math.min(covered.length, 5) + (SECTION_BONUS[part.section] ?? 0);
  return { section: part.section, source: part.source, start, end, matches: covered, score };
}

function chooseBest(all: readonly Passage[]): readonly Passage[] {
  const chosen: Passage[] = [];
  for (const passage of [...all].sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (chosen.length >= MOST_SNIPPETS) break;
    const overlaps = chosen.some((other) => passage.start < other.end && other.start < passage.end);
    if (!overlaps) chosen.push(passage);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function toSnippet(passage: Passage): Snippet {
  const text = passage.source.slice(passage.start, passage.end).replace(/\s/g, ' ');
  const marks = mergeMarks(
    passage.matches.map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start })),
  );
  return { section: passage.section, text, marks };
}

function mergeMarks(marks: readonly { start: number; end: number }[]): readonly { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else merged.push({ ...mark });
  }
  return merged;
}

/** Without any match in the text: how the operative part, or else the text, begins. */
function opening(document: SearchDocument): readonly Snippet[] {
  const parts = textParts(document);
  const part = parts.find((candidate) => candidate.section === 'dispositif') ?? parts[0];
  if (!part || part.start === part.end) return openingOf('commentary', document.commentary);
  return openingOf(part.section, document.text.slice(part.start, part.end));
}

function openingOf(section: string, source: string): readonly Snippet[] {
  const end = wordEnd({ section, source, start: 0, end: source.length }, Math.min(source.length, LENGTH));
  const text = source.slice(0, end).replace(/\s/g, ' ').trim();
  return text === '' ? [] : [{ section, text, marks: [] }];
}

const REACH = 30;

function wordStart(part: Part, at: number): number {
  for (let i = at; i > Math.max(part.start, at - REACH); i--) if (/\s/.test(part.source.charAt(i - 1))) return i;
  return at;
}

function wordEnd(part: Part, at: number): number {
  for (let i = at; i < Math.min(part.end, at + REACH); i++) if (/\s/.test(part.source.charAt(i))) return i;
  return at;
}
