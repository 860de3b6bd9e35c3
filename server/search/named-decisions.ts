import type { Language } from '../domain/language.ts';
import type { Columns } from './columns/columns.ts';
import { DocSet } from './doc-set.ts';
import { joinNamed, type Reference } from './references.ts';

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** Ordinals of the decisions that a query names. */
export interface NamedDecisions {
  /** Shown first, in this order: those the store resolved, then those the index knows, the most precisely named first. */
  readonly pinned: readonly number[];
  /** Those of a court and years, or whose ECLI begins or ends as asked: before the others, in the order of relevance. */
  readonly preferred: DocSet;
}

/** `given`: ids that the store resolved, in order; unknown ones are left out. */
export function findNamed(
  given: readonly string[],
  references: readonly Reference[],
  columns: Columns,
): NamedDecisions {
  const resolved = given.map((id) => columns.findOrdinal(id)).filter((ordinal) => ordinal !== null);
  const precise = references.filter(isPrecise).map((reference) => newestFirst(resolve(reference, columns), columns));
  const preferred = references
    .filter((reference) => !isPrecise(reference))
    .reduce((all, reference) => all.or(resolve(reference, columns)), DocSet.of(columns.capacity, []));
  return { pinned: [...new Set([...resolved, ...joinNamed(precise)])], preferred };
}

/** True when the reference names one decision, or those of one day. */
function isPrecise(reference: Reference): boolean {
  return reference.kind === 'number' || reference.kind === 'decision';
}

function resolve(reference: Reference, columns: Columns): DocSet {
  switch (reference.kind) {
    case 'ecli':
      return columns.matching({ by: 'ecli', ecli: reference.ecli, part: reference.part });
    case 'number': {
      const numbered = columns.matching({ by: 'number', key: reference.key });
      if (reference.of === null) return numbered;
      const ofCourt = columns
        .matching({ by: 'decision', ...reference.of, from: FIRST_DAY, to: LAST_DAY })
        .and(numbered);
      return ofCourt.count() > 0 ? ofCourt : numbered;
    }
    case 'decision': {
      const { court, city, chamber, decidedOn } = reference;
      return columns.matching({ by: 'decision', court, city, chamber, from: decidedOn, to: decidedOn });
    }
    case 'period': {
      const { court, city, chamber, from, to } = reference;
      return columns.matching({ by: 'decision', court, city, chamber, from, to });
    }
  }
}

function newestFirst(set: DocSet, columns: Columns): readonly number[] {
  return set
    .toArray()
    .sort((a, b) => columns.dateOf(b) - columns.dateOf(a) || (columns.selectId(a) < columns.selectId(b) ? -1 : 1));
}

/** Says that no decision bears the references asked for. */
export function describeAbsence(references: readonly Reference[], isMentioned: boolean, language: Language): string {
  const one = references.length === 1;
  if (language === 'en') {
    const asked = references.map(({ text }) => `“${text}”`).join(', ');
    const rest = isMentioned ? ' The decisions shown have its words.' : '';
    return `No decision has ${one ? 'this reference' : 'these references'}: ${asked}.${rest}`;
  }
  const asked = references.map(({ text }) => `« ${text} »`).join(', ');
  const rest = isMentioned ? ' Les décisions montrées en contiennent les mots.' : '';
  return `Aucune décision ne porte ${one ? 'cette référence' : 'ces références'} : ${asked}.${rest}`;
}
