import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CourtKind } from '../../server/domain/court.ts';
import { outcomeToJson } from '../../server/domain/outcome-json.ts';
import { evaluate } from '../../server/outcomes/evaluate.ts';
import { readDecision } from '../../server/outcomes/read-decision.ts';
import { isScored, isStrictMatch, matchOutcomes, type ScoredOutcome } from '../../server/outcomes/score.ts';
import { brief, type ExpectedOutcome } from './expected-outcome.ts';

interface Example {
  readonly id: string;
  readonly court?: string;
  readonly court_kind?: CourtKind;
  readonly procedure?: string;
  readonly date?: string;
  readonly text: string;
  readonly dispositif_start?: number | null;
  readonly outcomes: readonly (ExpectedOutcome & { readonly quote: string; readonly assertion?: string })[];
}

const FOLDER = path.resolve('tests/outcomes/dispositifs');
const EXAMPLES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Example);

function read(example: Example): ScoredOutcome[] {
  const refere = example.procedure === 'refere' ? ' ordonnance de référé' : '';
  const known = {
    courtKind: example.court_kind ?? null,
    title: `${example.court ?? ''}${refere}`,
    decidedOn: example.date ?? null,
  };
  const hints = { zones: null, dispositifStart: example.dispositif_start ?? null };
  return readDecision(example.text, hints, known).outcomes.map(outcomeToJson);
}

/** Hand-written outcomes with the offsets of their quotations; one that repeats is the next one in the text. */
function wanted(example: Example): ScoredOutcome[] {
  const from = example.dispositif_start ?? 0;
  const seen = new Map<string, number>();
  let previous = from;
  return example.outcomes.map((outcome) => {
    const after = seen.get(outcome.quote) ?? previous;
    const places = [after, previous, from, 0].map((place) => example.text.indexOf(outcome.quote, place));
    const start = places.find((place) => place >= 0) ?? 0;
    previous = start;
    seen.set(outcome.quote, start + outcome.quote.length);
    return { ...outcome, start, end: start + outcome.quote.length } as ScoredOutcome;
  });
}

describe('fictitious operative parts', () => {
  for (const example of EXAMPLES) {
    it(`reads all outcomes of ${example.id} and no other`, () => {
      const gold = wanted(example).filter(isScored);
      const found = read(example).filter(isScored);
      const owner = matchOutcomes(found, gold, isStrictMatch);
      const missed = gold.filter((_, index) => (owner[index] ?? -1) < 0);
      const extra = found.filter((_, index) => !owner.includes(index));
      expect({ missed: missed.map(describeOne), extra: extra.map(describeOne) }).toEqual({ missed: [], extra: [] });
    });
  }

  it('leaks no sum and stays above 0.97 overall', () => {
    const result = evaluate(
      EXAMPLES.map((example) => ({ id: example.id, gold: wanted(example), predicted: read(example) })),
    );
    expect(result.leaksPer100).toBe(0);
    expect(result.strict.f1).toBeGreaterThan(0.97);
    expect(result.money.f1).toBeGreaterThan(0.99);
  });
});

function describeOne(outcome: ScoredOutcome): string {
  const words = (outcome.quote ?? outcome.evidence?.[0]?.text ?? '').slice(0, 90);
  return `${brief(outcome as ExpectedOutcome)} "${words}"`;
}
