import type { Language, Words } from '../../domain/language.ts';
import { FIELDS } from '../../domain/refusals/general-refusals.ts';
import { FIELD_LABELS } from './attribute-labels.ts';
import type { Form } from './form.ts';
import { localPath } from './route.ts';

/** A form that came when its session had ended: it travels through the sign-in page, so that nothing typed is lost. */
export interface KeptForm {
  /** Where it was sent. */
  readonly path: string;
  readonly fields: readonly HiddenField[];
}

export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

const PATH_FIELD = 'saisie';
const PREFIX = 'saisie.';

/** Fields that a person chooses from a list or never sees: kept, but not read back to them. */
const LABELS: Readonly<Record<string, Words>> = {
  title: FIELDS.title,
  name: FIELDS.name,
  description: FIELDS.description,
  label: FIELDS.tag,
  definition: FIELDS.definition,
  body: FIELDS.note,
  note: FIELDS.remark,
  amount_value: FIELD_LABELS.amount_value,
  requested_value: FIELD_LABELS.requested_value,
  payer: FIELD_LABELS.payer,
  beneficiary: FIELD_LABELS.beneficiary,
  addressees: FIELD_LABELS.addressees,
  offences: FIELD_LABELS.offences,
  limits: FIELD_LABELS.limits,
  legal_basis: FIELD_LABELS.legal_basis,
  uncertainty: FIELD_LABELS.uncertainty,
};

/** The form that was sent to `path`, without the token of its dead session. */
export function keepForm(path: string, form: Form): KeptForm {
  return { path, fields: form.entries().filter(({ name }) => name !== '_csrf') };
}

/** The hidden fields with which a page carries a kept form on. */
export function carryForm({ path, fields }: KeptForm): readonly HiddenField[] {
  return [{ name: PATH_FIELD, value: path }, ...fields.map(({ name, value }) => ({ name: `${PREFIX}${name}`, value }))];
}

/** The kept form that a sign-in form carried; null when it carried none. */
export function readKeptForm(form: Form): KeptForm | null {
  const path = form.text(PATH_FIELD);
  if (path === '') return null;
  const fields = form
    .entries()
    .filter(({ name }) => name.startsWith(PREFIX))
    .map(({ name, value }) => ({ name: name.slice(PREFIX.length), value }));
  return { path: localPath(path), fields };
}

/** What the person had typed, to read it over. */
export function typedEntries({ fields }: KeptForm, language: Language): readonly HiddenField[] {
  return fields.flatMap(({ name, value }) => {
    const passage = /^passage(\d+)$/.exec(name)?.[1];
    const label = passage === undefined ? LABELS[name]?.[language] : `Passage ${passage}`;
    return label === undefined || value === '' ? [] : [{ name: label, value }];
  });
}
