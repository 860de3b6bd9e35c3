import type { Language } from '../../domain/language.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { FAMILY_LABELS, OUTCOME_FAMILIES, OUTCOME_TYPES } from '../../domain/outcome-types.ts';
import { TABLES } from '../format/label-tables.ts';
import { labelOf } from '../format/labels.ts';
import { fillIn, messagesIn } from '../messages/messages.ts';
import { FIELD_LABELS } from './attribute-labels.ts';
import { type Field, fieldsIn } from './fields.ts';
import * as choices from './outcome-choices.ts';

export interface FieldGroup {
  readonly legend: string;
  /** Open when it holds something, or always matters. */
  readonly open: boolean;
  readonly fields: readonly Field[];
}

/** A passage of evidence as the form shows it. */
export interface PassageField {
  readonly number: number;
  readonly label: string;
  readonly words: string;
  readonly span: string;
}

/** The form of an outcome, every attribute of the codebook (§2–12), filled with what `outcome` says. */
export function describeFields(
  outcome: Outcome,
  others: readonly { readonly key: string; readonly label: string }[],
  language: Language,
): readonly FieldGroup[] {
  const w = messagesIn(language).work.form;
  const field = fieldsIn(language);
  const listed = (table: keyof typeof TABLES, only?: readonly string[]) => valuesOf(table, language, only);
  const party = ({ name, role }: { readonly name: string | null; readonly role: string }) =>
    labelled(labelOf('role', role, language), name ?? '', language);
  const group = (name: keyof typeof w.groups, open: boolean, fields: readonly Field[]): FieldGroup => ({
    legend: w.groups[name],
    open,
    fields,
  });
  return [
    group('outcome', true, [
      typesField(outcome.type, w.choose, language),
      field.selectAmong('sense', listed('sense'), outcome.sense),
      field.select('assertion', choices.ASSERTIONS, outcome.assertion),
    ]),
    group('amount', true, [
      ...field.sum('amount', outcome.amount),
      field.select('amount_per', choices.PERS, outcome.amount?.per ?? ''),
      field.select('amount_qualifier', choices.QUALIFIERS, outcome.amount?.qualifier ?? 'exact'),
      field.select('amount_tax', choices.TAXES, outcome.amount?.tax ?? ''),
      field.checks('amount_flags', choices.choicesIn(choices.AMOUNT_FLAGS, language), flagsOf(outcome)),
      ...field.sum('requested', outcome.requested),
      ...field.sum('prior_value', outcome.priorValue),
    ]),
    group('penalty', outcome.suspension !== null || outcome.duration !== null || outcome.days !== null, [
      field.selectAmong(
        'suspension',
        { '': choices.NO_SUSPENSION[language], ...listed('suspended', ['none', 'full', 'partial', 'unknown']) },
        outcome.suspension ?? '',
      ),
      field.money('suspended_amount', outcome.suspendedAmount),
      ...field.duration('suspended_duration', outcome.suspendedDuration),
      field.select('suspension_regime', choices.REGIMES, outcome.suspensionRegime ?? ''),
      ...field.duration('duration', outcome.duration),
      field.number('days', outcome.days),
      field.money('daily_amount', outcome.dailyAmount),
      field.lines('offences', outcome.offences, w.lineHint),
    ]),
    group('who', outcome.payer.length + outcome.beneficiary.length + outcome.addressees.length > 0, [
      field.lines('payer', outcome.payer.map(party), w.partyHint),
      field.lines('beneficiary', outcome.beneficiary.map(party), w.partyHint),
      field.select('liability', choices.LIABILITIES, outcome.liability ?? ''),
      field.lines(
        'addressees',
        outcome.addressees.map(({ name, category }) =>
          labelled(labelOf('against', category, language), name, language),
        ),
        w.addresseeHint,
      ),
    ]),
    group('data', outcome.dataCategories.length + outcome.limits.length > 0 || outcome.delay !== null, [
      field.checks('data_categories', listed('data'), outcome.dataCategories),
      field.lines('limits', outcome.limits, w.lineHint),
      field.select('no_notice', choices.YES_NO, yesNo(outcome.noNotice)),
      field.number('delay_value', outcome.delay?.value ?? null),
      field.select('delay_unit', choices.UNITS, outcome.delay?.unit ?? 'day'),
      field.select('delay_from', choices.DELAYS_FROM, outcome.delay?.from ?? 'unspecified'),
    ]),
    group('basis', outcome.headsOfLoss.length + outcome.legalBasis.length > 0 || outcome.accessoryTo !== null, [
      field.checks('heads_of_loss', listed('head'), outcome.headsOfLoss),
      field.lines('legal_basis', outcome.legalBasis, w.lineHint),
      field.lines('legal_basis_inferred', outcome.legalBasisInferred, w.lineHint),
      field.selectAmong(
        'accessory_to',
        {
          '': choices.NO_OTHER_OUTCOME[language],
          ...Object.fromEntries(others.map(({ key, label }) => [key, label])),
        },
        outcome.accessoryTo ?? '',
      ),
      ...field.duration('cap_duration', outcome.capDuration),
      field.money('cap_amount', outcome.capAmount),
      field.select('scope', choices.SCOPES, outcome.scope ?? ''),
      field.select('provisional', choices.YES_NO, yesNo(outcome.provisional)),
      field.select('provisional_execution', choices.EXECUTIONS, outcome.provisionalExecution ?? ''),
    ]),
    group('doubt', outcome.uncertainty !== null, [
      {
        kind: 'text',
        name: 'uncertainty',
        label: FIELD_LABELS.uncertainty[language],
        value: outcome.uncertainty ?? '',
        hint: w.doubtHint,
      },
    ]),
  ];
}

/** The passages of an outcome and one empty field for another. */
export function describePassages(outcome: Outcome, language: Language): readonly PassageField[] {
  const label = (number: number) => fillIn(messagesIn(language).work.form.passage, { number });
  const known = outcome.evidence.map(({ start, end, text }, index) => ({
    number: index + 1,
    label: label(index + 1),
    words: text,
    span: `${start}-${end}`,
  }));
  const next = known.length + 1;
  return [...known, { number: next, label: label(next), words: '', span: '' }];
}

function typesField(chosen: string, choose: string, language: Language): Field {
  const groups = OUTCOME_FAMILIES.map((family) => ({
    label: FAMILY_LABELS[family][language],
    options: OUTCOME_TYPES.filter((type) => type.family === family).map(({ code, labels }) => ({
      value: code,
      label: labels[language],
      chosen: code === chosen,
    })),
  }));
  return { kind: 'types', name: 'type', label: FIELD_LABELS.type[language], choose, groups };
}

function valuesOf(table: keyof typeof TABLES, language: Language, only?: readonly string[]) {
  const values = Object.keys(TABLES[table]).filter((value) => only === undefined || only.includes(value));
  return Object.fromEntries(values.map((value) => [value, labelOf(table, value, language)]));
}

function labelled(label: string, name: string, language: Language): string {
  return `${label}${language === 'fr' ? ' :' : ':'} ${name}`.trim();
}

function flagsOf({ amount }: Outcome): readonly string[] {
  return [...(amount?.isTotal ? ['is_total'] : []), ...(amount?.isSymbolic ? ['is_symbolic'] : [])];
}

function yesNo(value: boolean | null): string {
  return value === null ? '' : String(value);
}
