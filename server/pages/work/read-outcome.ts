import type { Language, Words } from '../../domain/language.ts';
import type { Money } from '../../domain/money.ts';
import type { Evidence, Outcome } from '../../domain/outcome.ts';
import { OutcomeJsonError, outcomeFromJson } from '../../domain/outcome-json.ts';
import { Refusal } from '../../domain/refusal.ts';
import { foldLabel } from '../../domain/text.ts';
import { TABLES } from '../format/label-tables.ts';
import { FIELD_LABELS, type FieldName } from './attribute-labels.ts';
import { attributeLabel } from './attribute-words.ts';
import type { Form } from './form.ts';

const MOST_PASSAGES = 20;

/** The statement that a filled form makes; what the form does not ask comes from `base`. @throws Refusal with every problem. */
export function readOutcome(form: Form, base: Outcome): Outcome {
  const text = (name: string) => form.text(name).trim();
  const orNull = (name: string) => (text(name) === '' ? null : text(name));
  const truth = (name: string) => (text(name) === '' ? null : text(name) === 'true');
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const number = (name: FieldName) => form.number(name, FIELD_LABELS[name]);
  const money = (name: 'amount' | 'requested' | 'prior_value') => {
    const value = number(`${name}_value`);
    return value === null ? null : { value, currency: text(`${name}_currency`) || 'EUR' };
  };
  const duration = (name: 'duration' | 'suspended_duration' | 'cap_duration') => {
    const value = number(`${name}_value`);
    const unit = text(`${name}_unit`);
    return unit === ''
      ? value === null
        ? null
        : { value, unit: 'month' }
      : unit !== 'permanent' && value === null
        ? null
        : { value, unit };
  };
  const amount = money('amount');
  const flags = form.list('amount_flags');
  const daily = number('daily_amount');
  const cap = number('cap_amount');
  const delay = number('delay_value');
  const currency = text('amount_currency') || 'EUR';
  try {
    const read = outcomeFromJson({
      key: base.key,
      layer: base.layer,
      type: text('type'),
      sense: text('sense'),
      assertion: text('assertion'),
      amount: amount && {
        ...amount,
        per: orNull('amount_per'),
        qualifier: text('amount_qualifier') || 'exact',
        tax: orNull('amount_tax'),
        is_total: flags.includes('is_total'),
        is_symbolic: flags.includes('is_symbolic'),
      },
      requested: money('requested'),
      prior_value: money('prior_value'),
      suspension: orNull('suspension'),
      suspended_amount: number('suspended_amount'),
      suspended_duration: duration('suspended_duration'),
      suspension_regime: orNull('suspension_regime'),
      duration: duration('duration'),
      days: number('days'),
      daily_amount: daily === null ? null : { value: daily, currency },
      payer: lines('payer').map((line) => readParty(line)),
      beneficiary: lines('beneficiary').map((line) => readParty(line)),
      liability: orNull('liability'),
      addressees: lines('addressees').map((line) => readAddressee(line)),
      data_categories: form.list('data_categories'),
      limits: lines('limits'),
      no_notice: truth('no_notice'),
      delay:
        delay === null
          ? null
          : { value: delay, unit: text('delay_unit') || 'day', from: text('delay_from') || 'unspecified' },
      heads_of_loss: form.list('heads_of_loss'),
      offences: lines('offences'),
      legal_basis: lines('legal_basis'),
      legal_basis_inferred: lines('legal_basis_inferred'),
      accessory_to: orNull('accessory_to'),
      cap_duration: duration('cap_duration'),
      cap_amount: cap === null ? null : { value: cap, currency },
      scope: orNull('scope'),
      provisional: truth('provisional'),
      provisional_execution: orNull('provisional_execution'),
      uncertainty: orNull('uncertainty'),
    });
    return {
      ...read,
      requested: keepDetails(read.requested, base.requested),
      priorValue: keepDetails(read.priorValue, base.priorValue),
      dailyAmount: keepDetails(read.dailyAmount, base.dailyAmount),
      capAmount: keepDetails(read.capAmount, base.capAmount),
      suspendedAmount: keepDetails(read.suspendedAmount, base.suspendedAmount),
      evidence: readPassages(form),
    };
  } catch (error) {
    if (error instanceof OutcomeJsonError) throw new Refusal('badValues', { problems: problemsOf(error) });
    throw error;
  }
}

/** The attributes that could not be read, as the form calls them. */
function problemsOf({ problems }: OutcomeJsonError): Words {
  const attributes = [...new Set(problems.map((problem) => problem.split(':')[0] ?? ''))];
  const among = (language: Language) => attributes.map((name) => attributeLabel(name, language)).join(', ');
  return { fr: among('fr'), en: among('en') };
}

/** The form asks less of secondary sums than is known: an unchanged one keeps its unit and precision. */
function keepDetails(next: Money | null, before: Money | null): Money | null {
  return next && before && next.cents === before.cents && next.currency === before.currency ? before : next;
}

/** Passages by their words and, when the page knows them, offsets; the text itself is checked where it is stored. */
export function readPassages(form: Form): readonly Evidence[] {
  const passages: Evidence[] = [];
  for (let number = 1; number <= MOST_PASSAGES; number += 1) {
    const words = form.text(`passage${number}`).trim();
    const span = /^(\d{1,9})-(\d{1,9})$/.exec(form.text(`span${number}`));
    if (words === '' && (!span || form.has(`passage${number}`))) continue;
    passages.push({ start: Number(span?.[1] ?? 0), end: Number(span?.[2] ?? 1), text: words });
  }
  return passages;
}

function readParty(line: string): { readonly name: string | null; readonly role: string } {
  const { label, name } = splitLine(line);
  const role = label === null ? null : codeOf(TABLES.role, label);
  return { name: (role === null ? line : name) || null, role: role ?? 'unknown' };
}

function readAddressee(line: string): { readonly name: string; readonly category: string } {
  const { label, name } = splitLine(line);
  const category = label === null ? null : codeOf(TABLES.against, label);
  return { name: category === null ? line : name, category: category ?? 'other' };
}

function splitLine(line: string): { readonly label: string | null; readonly name: string } {
  const at = line.indexOf(':');
  return at < 0 ? { label: null, name: line } : { label: line.slice(0, at).trim(), name: line.slice(at + 1).trim() };
}

function codeOf(table: Readonly<Record<string, readonly [string, string]>>, label: string): string | null {
  const wanted = foldLabel(label);
  return (
    Object.entries(table).find(
      ([code, labels]) => code === label || labels.some((known) => foldLabel(known) === wanted),
    )?.[0] ?? null
  );
}
