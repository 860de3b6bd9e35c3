import type { Language } from '../../domain/language.ts';
import type { Evidence } from '../../domain/outcome.ts';
import type { JudgmentView } from '../../store/read-model.ts';
import { numbersLine, referenceLine } from '../format/reference.ts';
import { HttpError } from '../http-error.ts';
import { selectJudgment } from '../judgment.ts';
import type { Visit } from './route.ts';

/** The judgment that the address names, for people who work on it. */
export async function selectWorkJudgment(visit: Visit): Promise<JudgmentView> {
  const found = await selectJudgment(visit.deps, visit.param('id'));
  if ('moved' in found) throw new HttpError(404, 'noDecision');
  return found.judgment;
}

/** The text that outcomes of a judgment rest on; "" when none is known here. */
export function textOf(judgment: JudgmentView): string {
  return judgment.text ?? judgment.commentaries[0]?.text ?? '';
}

/** Court, date and numbers in one line. */
export function referenceOf(
  judgment: Parameters<typeof referenceLine>[0] & { readonly numbers: readonly string[] },
  language: Language,
): string {
  const parts = [referenceLine(judgment, language), numbersLine(judgment.numbers, language)];
  return parts.filter((part) => part !== '').join(', ');
}

/** The passage that an address names (`debut`, `fin`), when it is one of the text. */
export function passageOf(query: URLSearchParams, text: string): readonly Evidence[] {
  const [start, end] = [Number(query.get('debut') ?? Number.NaN), Number(query.get('fin') ?? Number.NaN)];
  const valid = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  return valid ? [{ start, end, text: text.slice(start, end) }] : [];
}
