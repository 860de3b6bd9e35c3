import table from '../../data/outcome-types.json' with { type: 'json' };

export const OUTCOME_FAMILIES = [
  'criminal',
  'civil_monetary',
  'costs',
  'disclosure',
  'injunction',
  'declaratory',
  'administrative',
  'procedural',
] as const;
export type OutcomeFamily = (typeof OUTCOME_FAMILIES)[number];

export interface OutcomeTypeInfo {
  readonly code: string;
  readonly family: OutcomeFamily;
  readonly labels: { readonly fr: string; readonly en: string };
  /** For a chip: at most 28 characters. */
  readonly short: { readonly fr: string; readonly en: string };
  readonly definition: { readonly fr: string; readonly en: string };
  readonly signals: readonly string[];
  readonly traps: readonly string[];
}

export const OUTCOME_TYPES = table.types as readonly OutcomeTypeInfo[];
export const FAMILY_LABELS = table.families as Readonly<Record<OutcomeFamily, { fr: string; en: string }>>;

const BY_CODE = new Map(OUTCOME_TYPES.map((info) => [info.code, info]));

export function findOutcomeType(code: string): OutcomeTypeInfo | null {
  return BY_CODE.get(code) ?? null;
}

/** @throws when the code is not in the taxonomy. */
export function selectOutcomeType(code: string): OutcomeTypeInfo {
  const info = BY_CODE.get(code);
  if (!info) throw new Error(`unknown outcome type "${code}" (see data/outcome-types.json)`);
  return info;
}
