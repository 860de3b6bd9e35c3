import type { DispositifOrigin } from '../domain/section.ts';
import { DISPOSITIF_ENDS, DISPOSITIF_FORMULAS, DISPOSITIF_HEADINGS } from './section-markers.ts';
import { findHeads } from './verbs.ts';

/** Pleas annexed after a judgment of the Cour de cassation quote operative parts of the attacked one. */
const ANNEXES =
  /\n[^\S\n]*(?:moyens? annexes?|moyens? produits? (?:par|au|a)\b|annexes?\s*:?\s*\n|(?:premier )?moyen (?:unique )?de cassation\b)/g;
const PRONOUNCED = /\b(?:ainsi fait et juge|ainsi decide|ainsi juge|ainsi prononce|fait et juge)\b/;

/** Where the operative part starts (UTF-16 offset of its heading or formula), or null. */
export function findDispositifStart(
  text: string,
  folded: string,
): { readonly start: number | null; readonly origin: DispositifOrigin } {
  const limit = annexesStart(folded);
  for (const strong of [true, false]) {
    const headings = DISPOSITIF_HEADINGS.filter((heading) => heading.strong === strong);
    const starts = headings.flatMap(({ pattern }) => lineStarts(folded, pattern, limit, isHeadingPrefix));
    const start = lastOpening(text, folded, starts) ?? (strong ? starts.at(-1) : undefined);
    if (start !== undefined) return { start, origin: 'marker' };
  }
  const inline = inlineMarker(text, folded, limit);
  if (inline !== null) return { start: inline, origin: 'marker' };
  const start =
    lastOpening(text, folded, lineStarts(folded, DISPOSITIF_FORMULAS, limit, isHeadingPrefix)) ??
    courtInSentence(text, limit);
  if (start !== undefined) return { start, origin: 'formula' };
  const last = lastOrders(text, folded, limit);
  return last === null ? { start: null, origin: 'none' } : { start: last, origin: 'formula' };
}

/** Where the operative part that starts at `start` ends: its signature block, an editor's note or the end of the text. */
export function findDispositifEnd(text: string, folded: string, start: number): number {
  const firstHead = findHeads(text, folded, start, Math.min(text.length, start + 5000))[0];
  const from = firstHead ? firstHead.end : start;
  DISPOSITIF_ENDS.lastIndex = from;
  for (let match = DISPOSITIF_ENDS.exec(folded); match; match = DISPOSITIF_ENDS.exec(folded)) {
    const lineStart = folded.lastIndexOf('\n', match.index) + 1;
    if (lineStart >= from && isHeadingPrefix(folded.slice(lineStart, match.index))) {
      return lineStart;
    }
    if (DISPOSITIF_ENDS.lastIndex === match.index) DISPOSITIF_ENDS.lastIndex += 1;
  }
  return text.length;
}

function annexesStart(folded: string): number {
  for (const match of folded.matchAll(ANNEXES)) {
    const before = folded.slice(Math.max(0, match.index - 3000), match.index);
    if (PRONOUNCED.test(before)) return match.index;
  }
  return folded.length;
}

function isHeadingPrefix(prefix: string): boolean {
  return prefix.length <= 12 && /^[\s*•·–.>()\d°"-]*$/.test(prefix);
}

function lineStarts(folded: string, pattern: RegExp, limit: number, accepts: (prefix: string) => boolean): number[] {
  const starts: number[] = [];
  for (const match of folded.matchAll(pattern)) {
    if (match.index >= limit) break;
    const lineStart = folded.lastIndexOf('\n', match.index) + 1;
    if (accepts(folded.slice(lineStart, Math.min(match.index, lineStart + 20)))) starts.push(match.index);
  }
  return starts;
}

/** "PAR CES MOTIFS" in capitals inside a paragraph, as texts without line breaks have it. */
function inlineMarker(text: string, folded: string, limit: number): number | null {
  const found: number[] = [];
  for (const match of folded.matchAll(/\bp(?:ar|our) ces motifs\b/g)) {
    if (match.index >= limit) break;
    const capitals = !/[a-z]/.test(text.slice(match.index, match.index + 14));
    if (capitals || /^[^;.\n]{0,12},/.test(folded.slice(match.index + 14, match.index + 30))) found.push(match.index);
  }
  return lastOpening(text, folded, found) ?? found.at(-1) ?? null;
}

/** "… d'appel. La Cour, Confirme le jugement…": in a text without line breaks the verb keeps its capital. */
const COURT_OPENS =
  /[.;:!] (?=(?:L[Aa] C(?:our|OUR)|L[Ee] T(?:ribunal|RIBUNAL)),? (?:[A-ZÉ]{2}|Condamne|Confirme|Constate|D[ée]boute|D[ée]clare|Dit|Donne|Infirme|Ordonne|Prononce|Re[çc]oit|R[ée]forme|Rejette))/g;

function courtInSentence(text: string, limit: number): number | undefined {
  const last = [...text.slice(0, limit).matchAll(COURT_OPENS)].at(-1);
  return last && last.index + last[0].length;
}

/** How many markers from the end are tried: a text of markers alone must not take for ever. */
const MARKERS_TRIED = 24;

/** The last of these places that is followed by a verb of disposition. */
function lastOpening(text: string, folded: string, starts: readonly number[]): number | undefined {
  return starts.slice(-MARKERS_TRIED).findLast((at) => opensOrders(text, folded, at));
}

function opensOrders(text: string, folded: string, at: number): boolean {
  return findHeads(text, folded, at, Math.min(text.length, at + 3000)).length > 0;
}

const STILL_REASONS = /\n\s*(?:(?:et )?attendu|considerant|mais attendu|vu l)/;
/** An operative part without heading or formula stands at the end of its text. */
const TAIL_SHARE = 0.5;

/** Start of the last lines that open with a verb of disposition in capitals or in the first person plural, or null. */
function lastOrders(text: string, folded: string, limit: number): number | null {
  const from = Math.max(0, Math.floor(limit * (1 - TAIL_SHARE)), limit - 20_000);
  const heads = findHeads(text, folded, from, limit).filter((head) => {
    const word = text.slice(head.verbStart, head.end);
    const opens = /^\s*[•·*–>.-]*\s*$/.test(folded.slice(folded.lastIndexOf('\n', head.start) + 1, head.start));
    return opens && (!/[a-z]/.test(word) || /ons$/i.test(word));
  });
  const start = heads.find((head) => !STILL_REASONS.test(folded.slice(head.end, limit)))?.start;
  return start ?? null;
}
