import type { Outcome } from '../../domain/outcome.ts';
import { keepSumsTogether } from '../format/no-break.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { describeFields, describePassages, type FieldGroup, type PassageField } from './outcome-fields.ts';
import type { Answer, Visit } from './route.ts';

export interface OutcomeFormPage extends Frame<'form'> {
  readonly heading: string;
  readonly action: string;
  readonly back: string;
  readonly reference: string;
  /** The mark of the state that the form was filled from. */
  readonly version: string;
  readonly groups: readonly FieldGroup[];
  readonly passages: readonly PassageField[];
  /** The operative part, to copy words from. */
  readonly excerpt: string;
  readonly submit: string;
}

export interface OutcomeFormOptions {
  readonly heading: string;
  readonly action: string;
  readonly back: string;
  readonly reference: string;
  readonly version: string;
  readonly outcome: Outcome;
  readonly others: readonly Outcome[];
  readonly text: string;
  readonly submit: string;
  readonly notice?: string;
  readonly status?: number;
}

/** How much of a long text the form shows below it, around the passages. */
const EXCERPT_LENGTH = 6_000;

/** The form in which a person states an outcome. */
export async function showOutcomeForm(visit: Visit, options: OutcomeFormOptions): Promise<Answer> {
  const { heading, action, back, reference, version, outcome, others, text, submit, notice = '' } = options;
  const labels = others
    .filter((other) => other.key !== outcome.key)
    .map((other) => ({ key: other.key, label: outcomeLine(other, visit.page.language) }));
  return show(
    'work/outcome-form',
    {
      ...(await buildFrame(visit, 'form', heading, notice)),
      heading,
      action,
      back,
      reference,
      version,
      groups: describeFields(outcome, labels, visit.page.language),
      passages: describePassages(outcome, visit.page.language),
      excerpt: excerptOf(keepSumsTogether(text), outcome.evidence[0]?.start ?? text.length),
      submit,
    },
    options.status,
  );
}

function excerptOf(text: string, at: number): string {
  const start = Math.max(0, Math.min(at - EXCERPT_LENGTH / 2, text.length - EXCERPT_LENGTH));
  return text.slice(start, start + EXCERPT_LENGTH);
}
