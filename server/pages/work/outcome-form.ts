import type { Evidence, Outcome } from '../../domain/outcome.ts';
import { keepSumsTogether } from '../format/no-break.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { describeFields, describePassages, type FieldGroup, type PassageField } from './outcome-fields.ts';
import type { Answer, Visit } from './route.ts';

export interface OutcomeFormPage extends Frame<'form'> {
  readonly heading: string;
  readonly action: string;
  readonly back: string;
  /** Where a recorded form leads; "" for the outcome itself. */
  readonly suite: string;
  readonly reference: string;
  /** The mark of the state that the form was filled from. */
  readonly version: string;
  readonly groups: readonly FieldGroup[];
  readonly passages: readonly PassageField[];
  /** The text around the first passage, to copy words from; `before` alone when no passage is known. */
  readonly excerpt: { readonly before: string; readonly words: string; readonly after: string };
  readonly submit: string;
}

export interface OutcomeFormOptions {
  readonly heading: string;
  readonly action: string;
  readonly back: string;
  readonly suite?: string;
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
  const { heading, action, back, reference, version, outcome, others, text, submit, notice = '', suite = '' } = options;
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
      suite,
      reference,
      version,
      groups: describeFields(outcome, labels, visit.page.language),
      passages: describePassages(outcome, visit.page.language),
      excerpt: excerptOf(keepSumsTogether(text), outcome.evidence[0] ?? null),
      submit,
    },
    options.status,
  );
}

function excerptOf(text: string, passage: Evidence | null): OutcomeFormPage['excerpt'] {
  if (!passage) return { before: text.slice(-EXCERPT_LENGTH), words: '', after: '' };
  const { start, end } = passage;
  const around = EXCERPT_LENGTH / 2;
  return {
    before: text.slice(Math.max(0, start - around), start),
    words: text.slice(start, end),
    after: text.slice(end, end + around),
  };
}
