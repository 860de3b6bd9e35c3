import type { Section, SectionKind } from '../server/domain/section.ts';
import { canonicalText } from '../server/domain/text.ts';

/**
 * Translates UTF-16 offsets on `raw` into offsets on `canonicalText(raw)`, which is shorter: an offset moves to the first visible
 * character at or after it, so that ranges that touch still touch. Counting visible characters is exact because the canonical form
 * only removes or changes white space and invisible ones, and composes accents.
 */
export function rebaseOffsets(raw: string, offsets: readonly number[]): (offset: number) => number {
  const canonical = canonicalText(raw);
  const sorted = [...new Set(offsets)].sort((a, b) => a - b);
  const rebased = new Map<number, number>();
  let rawAt = 0;
  let canonicalAt = 0;
  for (const offset of sorted) {
    const end = settle(raw, Math.min(Math.max(offset, 0), raw.length));
    let visible = countVisible(canonicalText(raw.slice(rawAt, end)));
    while (visible > 0 && canonicalAt < canonical.length) {
      if (!isSpace(canonical, canonicalAt)) visible--;
      canonicalAt++;
    }
    let at = canonicalAt;
    while (at < canonical.length && isSpace(canonical, at)) at++;
    rebased.set(offset, end === 0 ? 0 : at);
    rawAt = end;
  }
  return (offset) => {
    const found = rebased.get(offset);
    if (found === undefined) throw new Error(`offset ${offset} was not announced to rebaseOffsets`);
    return found;
  };
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x0a;
}

function countVisible(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!isSpace(text, at)) count++;
  return count;
}

/** Moves past what belongs to the character before: a combining accent, the second half of a surrogate pair. */
function settle(raw: string, offset: number): number {
  let at = offset;
  while (at > 0 && at < raw.length && /^[\p{M}\udc00-\udfff]/u.test(raw.charAt(at))) at++;
  return at;
}

export interface StatedZone {
  readonly kind: SectionKind;
  /** UTF-16 offsets on the text as the source gives it, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * The zones of a source on the canonical text, in order. Null when there are none or when they were made for another text (they run
 * past the end, overlap, or cut a word in two).
 */
export function rebaseZones(raw: string, zones: readonly StatedZone[]): readonly Section[] | null {
  const ordered = zones.filter((zone) => zone.end > zone.start).sort((a, b) => a.start - b.start);
  if (ordered.length === 0 || !fitText(raw, ordered)) return null;
  const toCanonical = rebaseOffsets(
    raw,
    ordered.flatMap((zone) => [zone.start, zone.end]),
  );
  const sections = ordered
    .map(({ kind, start, end }) => ({ kind, start: toCanonical(start), end: toCanonical(end) }))
    .filter((section) => section.end > section.start);
  return sections.length === 0 ? null : sections;
}

/** Sources count one unit more than the text has, at its end. */
const END_SLACK = 1;

function fitText(raw: string, ordered: readonly StatedZone[]): boolean {
  return ordered.every((zone, index) => {
    const next = ordered[index + 1];
    return (
      zone.start >= 0 &&
      zone.end <= raw.length + END_SLACK &&
      (!next || zone.end <= next.start) &&
      !/^[\p{L}\p{N}]{2}$/u.test(raw.slice(zone.start - 1, zone.start + 1))
    );
  });
}
