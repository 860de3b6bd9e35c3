export type SectionKind = 'header' | 'facts' | 'claims' | 'reasons' | 'dispositif' | 'annexes' | 'composition';

/** One part of a decision; sections tile the canonical text in order. UTF-16 offsets, end exclusive. */
export interface Section {
  readonly kind: SectionKind;
  readonly start: number;
  readonly end: number;
}

/** How sure we are of the operative part's bounds. */
export type DispositifOrigin = 'zones' | 'marker' | 'formula' | 'none';

export interface SectionedText {
  readonly sections: readonly Section[];
  readonly dispositifOrigin: DispositifOrigin;
}

export function findSection(sections: readonly Section[], kind: SectionKind): Section | null {
  return sections.find((section) => section.kind === kind) ?? null;
}
