import { FAMILY_LABELS, OUTCOME_FAMILIES, OUTCOME_TYPES } from '../domain/outcome-types.ts';
import { TABLES } from './format/label-tables.ts';
import { labelOf } from './format/labels.ts';
import { outcomeLabel } from './format/outcome-labels.ts';
import type { Language } from './language.ts';
import { type HiddenField, listStateFields } from './search-controls.ts';
import type { SearchState } from './search-params.ts';
import { addValue, searchUrl } from './search-url.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The small form that asks for one more outcome in the same decision. */
export interface FurtherCondition {
  readonly title: string;
  readonly hint: string;
  readonly words: {
    readonly type: string;
    readonly min: string;
    readonly max: string;
    readonly against: string;
    readonly any: string;
    readonly add: string;
  };
  readonly families: readonly { readonly label: string; readonly types: readonly Choice[] }[];
  readonly against: readonly Choice[];
  readonly open: boolean;
  readonly kept: readonly HiddenField[];
}

const WORDS = {
  fr: {
    title: 'Et aussi une autre mesure',
    hint: 'La même décision doit aussi contenir cette mesure, pour cette somme et contre cette personne.',
    words: {
      type: 'Mesure',
      min: 'Au moins (€)',
      max: 'Au plus (€)',
      against: 'Contre',
      any: 'indifférent',
      add: 'Ajouter cette condition',
    },
  },
  en: {
    title: 'And another outcome too',
    hint: 'The same decision must also have this outcome, for this sum and against this person.',
    words: {
      type: 'Outcome',
      min: 'At least (€)',
      max: 'At most (€)',
      against: 'Against',
      any: 'any',
      add: 'Add this condition',
    },
  },
} as const;

export function buildFurtherCondition(state: SearchState, language: Language): FurtherCondition {
  return {
    ...WORDS[language],
    families: OUTCOME_FAMILIES.map((family) => ({
      label: FAMILY_LABELS[family][language],
      types: OUTCOME_TYPES.filter((type) => type.family === family).map(({ code }) => ({
        value: code,
        label: outcomeLabel(code, language),
      })),
    })).filter((family) => family.types.length > 0),
    against: Object.keys(TABLES.against).map((value) => ({ value, label: labelOf('against', value, language) })),
    open: state.outcome.length > 0,
    kept: listStateFields(state),
  };
}

const FIELDS = ['et_mesure', 'et_min', 'et_max', 'et_contre'] as const;

/**
 * Where a submitted form of that kind leads: the same search with its fields as one `outcome=` value; null when the address has none
 * of them. What cannot be used stays in the value, so that the page names it.
 */
export function findFurtherConditionUrl(params: URLSearchParams, state: SearchState): string | null {
  if (!FIELDS.some((field) => params.has(field))) return null;
  const [type, min, max, against] = FIELDS.map((field) => (params.get(field) ?? '').trim().slice(0, 80));
  const parts = [type, ...sumPart('min', min), ...sumPart('max', max), against ? `against=${against}` : ''];
  const condition = parts.filter((part) => part).join(';');
  return searchUrl(condition === '' ? state : addValue(state, 'outcome', condition));
}

/** "5 000,50 €" as the condition writes it: "min=5000.50". */
function sumPart(name: 'min' | 'max', typed = ''): readonly string[] {
  const decimal = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return decimal === '' ? [] : [`${name}=${decimal}`];
}
