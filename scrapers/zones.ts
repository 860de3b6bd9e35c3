import type { Section, SectionKind } from '../server/domain/section.ts';
import { foldLabel } from '../server/domain/text.ts';
import { rebaseZones, type StatedZone } from './rebase.ts';
import { ParseError } from './source.ts';

const KINDS: Readonly<Record<string, SectionKind>> = {
  introduction: 'header',
  entete: 'header',
  expose: 'facts',
  'expose du litige': 'facts',
  faits: 'facts',
  moyens: 'claims',
  pretentions: 'claims',
  motivation: 'reasons',
  motivations: 'reasons',
  motifs: 'reasons',
  dispositif: 'dispositif',
  annexe: 'annexes',
  annexes: 'annexes',
  'moyens annexes': 'annexes',
};

/** The section that a source's zone name stands for ("Exposé du litige", "motivations"…), or null. */
export function findZoneKind(name: string): SectionKind | null {
  return KINDS[foldLabel(name)] ?? null;
}

/**
 * The zones that a decision states, in any of the shapes seen: `{name: {start, end}}`, `{name: [{start, end}]}`,
 * `{name: [[start, end]]}`, `{name: null}`. Null or empty gives none.
 * @throws Error, in words that follow "expected", naming the zone whose name or shape is not known.
 */
export function readZones(zones: unknown): StatedZone[] {
  if (zones === null || zones === undefined) return [];
  if (typeof zones !== 'object') throw new Error('zones to be an object');
  return Object.entries(zones).flatMap(([name, ranges]) => {
    const kind = findZoneKind(name);
    if (kind === null) throw new Error(`a known zone instead of "${name}"`);
    return readRanges(name, ranges).map(([start, end]) => ({ kind, start, end }));
  });
}

function readRanges(name: string, value: unknown): (readonly [number, number])[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const [start, end] = value;
    if (value.length === 2 && isOffset(start) && isOffset(end)) return [[start, end]];
    return value.flatMap((range: unknown) => readRanges(name, range));
  }
  if (typeof value === 'object' && 'start' in value && 'end' in value && isOffset(value.start) && isOffset(value.end)) {
    return [[value.start, value.end]];
  }
  throw new Error(`a start and an end for the zone "${name}"`);
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

/** The stated zones of a decision on its canonical text, or null when there are none or they do not fit. @throws ParseError */
export function readZonesOn(raw: string, zones: unknown, source: string, url: string): readonly Section[] | null {
  try {
    return rebaseZones(raw, readZones(zones));
  } catch (cause) {
    throw new ParseError(source, url, cause instanceof Error ? cause.message : 'well-formed zones', { cause });
  }
}
