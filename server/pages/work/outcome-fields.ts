import { decimalOf, type Money } from '../../domain/money.ts';
import type { Duration, Outcome } from '../../domain/outcome.ts';
import { FAMILY_LABELS, OUTCOME_FAMILIES, OUTCOME_TYPES } from '../../domain/outcome-types.ts';
import { TABLES } from '../format/label-tables.ts';
import {
  ASSERTIONS,
  type Choices,
  CURRENCIES,
  DELAYS_FROM,
  EXECUTIONS,
  LIABILITIES,
  PERS,
  QUALIFIERS,
  REGIMES,
  SCOPES,
  UNITS,
} from './outcome-choices.ts';

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
      readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[];
    };

export interface FieldGroup {
  readonly legend: string;
  /** Open when it holds something, or always matters. */
  readonly open: boolean;
  readonly fields: readonly Field[];
}

/** A passage of evidence as the form shows it. */
export interface PassageField {
  readonly number: number;
  readonly words: string;
  readonly span: string;
}

/** The form of an outcome, every attribute of the codebook (§2–12), filled with what `outcome` says. */
export function describeFields(
  outcome: Outcome,
  others: readonly { readonly key: string; readonly label: string }[],
): readonly FieldGroup[] {
  return [
    {
      legend: 'Mesure',
      open: true,
      fields: [
        typesField(outcome.type),
        select('sense', 'Réponse à la demande', choicesOf('sense'), outcome.sense),
        select('assertion', 'Par quelle décision', ASSERTIONS, outcome.assertion),
      ],
    },
    group('Montant', true, [
      ...sum('amount', 'Montant', outcome.amount),
      select('amount_per', 'Par', PERS, outcome.amount?.per ?? ''),
      select('amount_qualifier', 'Précision', QUALIFIERS, outcome.amount?.qualifier ?? 'exact'),
      select('amount_tax', 'Taxe', { '': 'non précisée', HT: 'HT', TTC: 'TTC' }, outcome.amount?.tax ?? ''),
      checks(
        'amount_flags',
        'Nature',
        { is_total: 'somme globale', is_symbolic: 'symbolique' },
        flagsOf(outcome.amount),
      ),
      ...sum('requested', 'Demandé', outcome.requested),
      ...sum('prior_value', 'Alloué en première instance', outcome.priorValue),
    ]),
    group('Peine', outcome.suspension !== null || outcome.duration !== null || outcome.days !== null, [
      select(
        'suspension',
        'Sursis',
        { '': 'sans objet', ...choicesOf('suspended', ['none', 'full', 'partial', 'unknown']) },
        outcome.suspension ?? '',
      ),
      number(
        'suspended_amount',
        'Part du montant avec sursis',
        outcome.suspendedAmount ? decimalOf(outcome.suspendedAmount.cents) : null,
      ),
      ...duration('suspended_duration', 'Durée avec sursis', outcome.suspendedDuration),
      select('suspension_regime', 'Régime du sursis', REGIMES, outcome.suspensionRegime ?? ''),
      ...duration('duration', 'Durée', outcome.duration),
      number('days', 'Jours-amende : nombre', outcome.days),
      number(
        'daily_amount',
        'Jours-amende : montant par jour',
        outcome.dailyAmount ? decimalOf(outcome.dailyAmount.cents) : null,
      ),
      lines('offences', 'Infractions', outcome.offences),
    ]),
    group('Qui', outcome.payer.length + outcome.beneficiary.length + outcome.addressees.length > 0, [
      lines('payer', 'Débiteur', outcome.payer.map(partyLine), PARTY_HINT),
      lines('beneficiary', 'Bénéficiaire', outcome.beneficiary.map(partyLine), PARTY_HINT),
      select('liability', 'Solidarité', LIABILITIES, outcome.liability ?? ''),
      lines(
        'addressees',
        'Destinataire de l’ordre',
        outcome.addressees.map(({ name, category }) => `${TABLES.against[category]?.[0] ?? category} : ${name}`),
        ADDRESSEE_HINT,
      ),
    ]),
    group('Données et modalités', outcome.dataCategories.length + outcome.limits.length > 0 || outcome.delay !== null, [
      checks('data_categories', 'Données à communiquer', choicesOf('data'), outcome.dataCategories),
      lines('limits', 'Limites', outcome.limits),
      select('no_notice', 'Sans avertir l’intéressé', YES_NO, yesNo(outcome.noNotice)),
      number('delay_value', 'Délai', outcome.delay?.value ?? null),
      select('delay_unit', 'Unité du délai', UNITS, outcome.delay?.unit ?? 'day'),
      select('delay_from', 'À compter', DELAYS_FROM, outcome.delay?.from ?? 'unspecified'),
    ]),
    group(
      'Préjudice, fondement, accessoires',
      outcome.headsOfLoss.length + outcome.legalBasis.length > 0 || outcome.accessoryTo !== null,
      [
        checks('heads_of_loss', 'Préjudices', choicesOf('head'), outcome.headsOfLoss),
        lines('legal_basis', 'Fondements cités', outcome.legalBasis),
        lines('legal_basis_inferred', 'Fondements déduits', outcome.legalBasisInferred),
        select(
          'accessory_to',
          'Accessoire de',
          { '': 'aucune autre mesure', ...Object.fromEntries(others.map(({ key, label }) => [key, label])) },
          outcome.accessoryTo ?? '',
        ),
        ...duration('cap_duration', 'Astreinte : durée maximale', outcome.capDuration),
        number('cap_amount', 'Astreinte : plafond', outcome.capAmount ? decimalOf(outcome.capAmount.cents) : null),
        select('scope', 'Portée', SCOPES, outcome.scope ?? ''),
        select('provisional', 'Provisoire', YES_NO, yesNo(outcome.provisional)),
        select('provisional_execution', 'Exécution provisoire', EXECUTIONS, outcome.provisionalExecution ?? ''),
      ],
    ),
    group('Doute', outcome.uncertainty !== null, [
      {
        kind: 'text',
        name: 'uncertainty',
        label: 'Ce qui reste douteux',
        value: outcome.uncertainty ?? '',
        hint: 'Vide si tout est explicite (guide, §14).',
      },
    ]),
  ];
}

/** The passages of an outcome and one empty field for another. */
export function describePassages(outcome: Outcome): readonly PassageField[] {
  const known = outcome.evidence.map(({ start, end, text }, index) => ({
    number: index + 1,
    words: text,
    span: `${start}-${end}`,
  }));
  return [...known, { number: known.length + 1, words: '', span: '' }];
}

const YES_NO = { '': 'non précisé', true: 'oui', false: 'non' };
const PARTY_HINT = 'Un par ligne : « défendeur : M. T. »';
const ADDRESSEE_HINT = 'Un par ligne : « plateforme : Société Alpha »';

function group(legend: string, open: boolean, fields: readonly Field[]): FieldGroup {
  return { legend, open, fields };
}

function typesField(chosen: string): Field {
  const groups = OUTCOME_FAMILIES.map((family) => ({
    label: FAMILY_LABELS[family].fr,
    options: OUTCOME_TYPES.filter((type) => type.family === family).map(({ code, labels }) => ({
      value: code,
      label: labels.fr,
      chosen: code === chosen,
    })),
  }));
  return { kind: 'types', name: 'type', label: 'Type', groups };
}

function select(name: string, label: string, choices: Choices, chosen: string): Field {
  return { kind: 'select', name, label, options: optionsOf(choices, [chosen]) };
}

function checks(name: string, label: string, choices: Choices, chosen: readonly string[]): Field {
  const unknown = Object.fromEntries(chosen.filter((value) => !(value in choices)).map((value) => [value, value]));
  return { kind: 'checks', name, label, options: optionsOf({ ...choices, ...unknown }, chosen) };
}

function optionsOf(choices: Choices, chosen: readonly string[]): readonly Option[] {
  return Object.entries(choices).map(([value, label]) => ({ value, label, chosen: chosen.includes(value) }));
}

function number(name: string, label: string, value: number | null): Field {
  return { kind: 'number', name, label, value: value === null ? '' : String(value).replace('.', ','), hint: '' };
}

function lines(name: string, label: string, values: readonly string[], hint = 'Un par ligne'): Field {
  return { kind: 'lines', name, label, value: values.join('\n'), hint };
}

function sum(name: string, label: string, money: Money | null): readonly Field[] {
  return [
    number(`${name}_value`, label, money ? decimalOf(money.cents) : null),
    select(`${name}_currency`, `${label} : monnaie`, CURRENCIES, money?.currency ?? 'EUR'),
  ];
}

function duration(name: string, label: string, value: Duration | null): readonly Field[] {
  return [
    number(`${name}_value`, label, value?.value ?? null),
    select(`${name}_unit`, `${label} : unité`, { '': 'aucune', ...UNITS }, value?.unit ?? ''),
  ];
}

function flagsOf(money: Money | null): readonly string[] {
  return [...(money?.isTotal ? ['is_total'] : []), ...(money?.isSymbolic ? ['is_symbolic'] : [])];
}

function partyLine({ name, role }: { readonly name: string | null; readonly role: string }): string {
  return `${TABLES.role[role]?.[0] ?? role} : ${name ?? ''}`.trim();
}

function yesNo(value: boolean | null): string {
  return value === null ? '' : String(value);
}

function choicesOf(table: keyof typeof TABLES, only?: readonly string[]): Choices {
  const entries = Object.entries(TABLES[table]).filter(([value]) => only === undefined || only.includes(value));
  return Object.fromEntries(entries.map(([value, [fr]]) => [value, fr]));
}
