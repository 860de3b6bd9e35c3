import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../server/outcomes/evaluate.ts';
import { isLenientMatch, isStrictMatch, type ScoredOutcome } from '../../server/outcomes/score.ts';

const SCORER = path.resolve('../shared/tools/score_outcomes.py');

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const canCompare = existsSync(SCORER) && hasPython();
if (!canCompare) console.log('skipped: agreement with the reference scorer needs python3 and ../shared/tools');

function outcome(type: string, start: number, more: Partial<ScoredOutcome> = {}): ScoredOutcome {
  return { type, sense: 'granted', assertion: 'ordered_here', amount: null, start, end: start + 10, ...more };
}
const euros = (value: number, per: string | null = null) => ({ value, currency: 'EUR', per });

const DECISIONS = [
  {
    id: 'right',
    gold: [outcome('damages', 0, { amount: euros(5000) }), outcome('court_costs', 20)],
    predicted: [
      outcome('damages', 5, { amount: euros(5000) }),
      outcome('court_costs', 25, { sense: 'partially_granted' }),
    ],
  },
  {
    id: 'wrong-sum-and-leak',
    gold: [outcome('damages', 0, { amount: euros(5000) }), outcome('astreinte', 40, { amount: euros(100, 'day') })],
    predicted: [
      outcome('damages', 0, { amount: euros(50_000) }),
      outcome('astreinte', 40, { amount: euros(100, 'day') }),
    ],
  },
  {
    id: 'group-and-context',
    gold: [
      outcome('costs_art700_cpc', 0, { amount: euros(900) }),
      outcome('damages', 40, { amount: euros(7), assertion: 'recalled_prior_instance' }),
      outcome('imprisonment', 80, { suspension: 'partial', duration: { value: 3, unit: 'year' } }),
    ],
    predicted: [
      outcome('costs_unspecified', 0, { amount: euros(900) }),
      outcome('other_order', 40),
      outcome('imprisonment', 80, { suspension: 'full', duration: { value: 3, unit: 'year' } }),
      outcome('damages', 90, { amount: euros(800), resolved_from: 'recital' }),
    ],
  },
];

describe('scoring', () => {
  it('asks strict matches for type, polarity, sum, suspension, duration and overlap', () => {
    const gold = outcome('damages', 0, { amount: euros(10) });
    expect(isStrictMatch(outcome('damages', 9, { amount: euros(10) }), gold)).toBe(true);
    expect(isStrictMatch(outcome('damages', 10, { amount: euros(10) }), gold)).toBe(false);
    expect(isStrictMatch(outcome('damages', 0, { amount: euros(11) }), gold)).toBe(false);
    expect(isStrictMatch(outcome('damages', 0, { amount: euros(10), sense: 'refused' }), gold)).toBe(false);
    expect(isLenientMatch(outcome('provisional_award', 0, { amount: null }), gold)).toBe(true);
  });

  it('counts leaks as sums that the gold awards nowhere', () => {
    expect(evaluate(DECISIONS).leaksPer100).toBeCloseTo(100 / 3);
  });

  it.runIf(canCompare)('agrees with the reference scorer on the same predictions', () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'score-'));
    for (const { id, gold } of DECISIONS)
      writeFileSync(path.join(dir, `${id}.json`), JSON.stringify({ id, outcomes: gold }));
    const predictions = path.join(dir, 'predictions.ndjson');
    writeFileSync(
      predictions,
      DECISIONS.map(({ id, predicted }) => JSON.stringify({ id, outcomes: predicted })).join('\n'),
    );
    const report = JSON.parse(execFileSync('python3', [SCORER, dir, predictions], { encoding: 'utf8' }));
    const ours = evaluate(DECISIONS);
    expect(report.strict.f1).toBeCloseTo(ours.strict.f1, 3);
    expect(report.lenient.f1).toBeCloseTo(ours.lenient.f1, 3);
    expect(report.money.f1).toBeCloseTo(ours.money.f1, 3);
    expect(report.leaks_per_100_decisions).toBeCloseTo(ours.leaksPer100, 1);
    expect(report.macro_strict_f1).toBeCloseTo(ours.macro, 3);
    expect(report.perfect_decisions).toBe(ours.perfect);
  });
});
