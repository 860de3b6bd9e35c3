import type { DispositifOrigin, Section, SectionedText, SectionKind } from '../domain/section.ts';
import { findDispositifEnd, findDispositifStart } from './dispositif-bounds.ts';
import { foldOnce } from './folded.ts';
import { HEADINGS } from './section-markers.ts';

export interface SectionHints {
  /** Sections stated by the source (Judilibre zones), or null. */
  readonly zones: readonly Section[] | null;
  /** Start of the operative part when the source states only that. */
  readonly dispositifStart: number | null;
}

interface Boundary {
  readonly at: number;
  readonly kind: SectionKind;
}

/** How far from a stated start the marker of the operative part is looked for: zones are sometimes a few lines off. */
const ZONE_SLACK = 600;

/**
 * The parts of a decision, tiling `text` in order. The operative part comes from the source's zones when they fit the text, else
 * from its heading ("PAR CES MOTIFS", "DÉCISION"…), else from a formula ("Statuant publiquement…").
 */
export function findSections(text: string, hints: SectionHints): SectionedText {
  if (text.trim() === '') return { sections: [], dispositifOrigin: 'none' };
  const folded = foldOnce(text);
  const { start, origin } = locateDispositif(text, folded, hints);
  const boundaries: Boundary[] = [{ at: 0, kind: 'header' }];
  const limit = start ?? text.length;
  boundaries.push(...(zoneBoundaries(hints.zones, limit) ?? headingBoundaries(text, folded, limit)));
  if (start !== null) {
    const end = findDispositifEnd(text, folded, start);
    boundaries.push({ at: start, kind: 'dispositif' });
    if (end < text.length) boundaries.push({ at: end, kind: tailKind(folded, end) });
  }
  return { sections: tile(boundaries, text.length), dispositifOrigin: origin };
}

function locateDispositif(
  text: string,
  folded: string,
  hints: SectionHints,
): { start: number | null; origin: DispositifOrigin } {
  const zone = hints.zones?.find((section) => section.kind === 'dispositif' && section.end > section.start);
  const stated = [zone?.start, hints.dispositifStart].find(
    (at): at is number => typeof at === 'number' && at >= 0 && at < text.length,
  );
  const found = findDispositifStart(text, folded);
  if (stated === undefined) return found;
  const near = found.origin === 'marker' && found.start !== null && Math.abs(found.start - stated) <= ZONE_SLACK;
  return { start: near ? found.start : stated, origin: 'zones' };
}

function zoneBoundaries(zones: readonly Section[] | null, limit: number): Boundary[] | null {
  if (!zones) return null;
  const before = zones.filter((zone) => zone.kind !== 'dispositif' && zone.start < limit && zone.end > zone.start);
  return before.length > 1 ? before.map((zone) => ({ at: zone.start, kind: zone.kind })) : null;
}

function headingBoundaries(text: string, folded: string, limit: number): Boundary[] {
  const found: Boundary[] = [];
  for (const { kind, pattern } of HEADINGS) {
    const at = firstLineMatch(text, folded, pattern, limit);
    if (at !== null) found.push({ at, kind });
  }
  return found.sort((a, b) => a.at - b.at);
}

function firstLineMatch(text: string, folded: string, pattern: RegExp, limit: number): number | null {
  for (const match of folded.matchAll(pattern)) {
    if (match.index >= limit) return null;
    const lineStart = text.lastIndexOf('\n', match.index) + 1;
    if (folded.slice(lineStart, match.index).trim() === '') return match.index;
  }
  return null;
}

function tailKind(folded: string, at: number): SectionKind {
  return /^\s*(?:annexe|moyens? (?:annexe|produit)|moyen unique)/.test(folded.slice(at, at + 200))
    ? 'annexes'
    : 'composition';
}

function tile(boundaries: readonly Boundary[], length: number): Section[] {
  const sorted = [...boundaries].sort((a, b) => a.at - b.at);
  const sections: Section[] = [];
  for (const [index, boundary] of sorted.entries()) {
    const end = sorted[index + 1]?.at ?? length;
    const last = sections.at(-1);
    if (end <= boundary.at) continue;
    if (last && last.kind === boundary.kind) sections[sections.length - 1] = { ...last, end };
    else sections.push({ kind: boundary.kind, start: boundary.at, end });
  }
  return sections;
}
