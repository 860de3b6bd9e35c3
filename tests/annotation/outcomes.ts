import { plainMoney } from '../../server/domain/money.ts';
import { blankOutcome, type Outcome } from '../../server/domain/outcome.ts';

/** An outcome of `type` resting on [start, end), granting `euros` when given. */
export function outcomeAt(
  type: string,
  [start, end]: readonly [number, number],
  euros: number | null = null,
  changes: Partial<Outcome> = {},
): Outcome {
  return {
    ...blankOutcome('o1', type),
    amount: euros === null ? null : plainMoney(euros * 100),
    evidence: [{ start, end, text: '…' }],
    ...changes,
  };
}
