import type { Language } from '../../domain/language.ts';
import { decimalOf, type Money } from '../../domain/money.ts';
import type { Duration } from '../../domain/outcome.ts';
import { FIELD_LABELS, type FieldName } from './attribute-labels.ts';
import { type Choices, CURRENCIES, choicesIn, UNITS_OR_NONE } from './outcome-choices.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** One field of the form of an outcome. */
export type Field =
  | {
      readonly kind: 'text' | 'number' | 'lines';
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly hint: string;
    }
  | {
      readonly kind: 'select' | 'checks';
      readonly name: string;
      readonly label: string;
      readonly options: readonly Option[];
    }
  | {
      readonly kind: 'types';
      readonly name: string;
      readonly label: string;
      /** What the empty choice says. */
      readonly choose: string;
      readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[];
    };

type DurationField = 'duration' | 'suspended_duration' | 'cap_duration';

/** What makes the fields of a form in one language. */
export interface FieldMaker {
  select(name: FieldName, choices: Choices, chosen: string): Field;
  /** A choice among words that are already of the language. */
  selectAmong(name: FieldName, choices: Readonly<Record<string, string>>, chosen: string): Field;
  /** Boxes to tick; a chosen value that the list does not know keeps its own box. */
  checks(name: FieldName, choices: Readonly<Record<string, string>>, chosen: readonly string[]): Field;
  number(name: FieldName, value: number | null): Field;
  money(name: FieldName, sum: Money | null): Field;
  lines(name: FieldName, values: readonly string[], hint: string): Field;
  sum(name: 'amount' | 'requested' | 'prior_value', sum: Money | null): readonly Field[];
  duration(name: DurationField, duration: Duration | null): readonly Field[];
}

/** The makers of fields whose labels are in `language`. */
export function fieldsIn(language: Language): FieldMaker {
  const label = (name: FieldName): string => FIELD_LABELS[name][language];
  const selectAmong: FieldMaker['selectAmong'] = (name, choices, chosen) => ({
    kind: 'select',
    name,
    label: label(name),
    options: optionsOf(choices, [chosen]),
  });
  const select: FieldMaker['select'] = (name, choices, chosen) =>
    selectAmong(name, choicesIn(choices, language), chosen);
  const number: FieldMaker['number'] = (name, value) => ({
    kind: 'number',
    name,
    label: label(name),
    value: value === null ? '' : String(value).replace('.', language === 'fr' ? ',' : '.'),
    hint: '',
  });
  const money: FieldMaker['money'] = (name, sum) => number(name, sum ? decimalOf(sum.cents) : null);
  return {
    select,
    selectAmong,
    number,
    money,
    checks: (name, choices, chosen) => {
      const unknown = chosen.filter((value) => !(value in choices)).map((value) => [value, value]);
      const options = optionsOf({ ...choices, ...Object.fromEntries(unknown) }, chosen);
      return { kind: 'checks', name, label: label(name), options };
    },
    lines: (name, values, hint) => ({ kind: 'lines', name, label: label(name), value: values.join('\n'), hint }),
    sum: (name, value) => [
      money(`${name}_value`, value),
      select(`${name}_currency`, CURRENCIES, value?.currency ?? 'EUR'),
    ],
    duration: (name, value) => [
      number(`${name}_value`, value?.value ?? null),
      select(`${name}_unit`, UNITS_OR_NONE, value?.unit ?? ''),
    ],
  };
}

export function optionsOf(choices: Readonly<Record<string, string>>, chosen: readonly string[]): readonly Option[] {
  return Object.entries(choices).map(([value, words]) => ({ value, label: words, chosen: chosen.includes(value) }));
}
