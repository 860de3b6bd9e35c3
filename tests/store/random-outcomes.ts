import { resolveCourt } from '../../server/domain/court.ts';
import { plainMoney } from '../../server/domain/money.ts';
import { blankOutcome, type Outcome } from '../../server/domain/outcome.ts';
import type { ReviewState } from '../../server/domain/reading.ts';
import type { Store } from '../../server/store/store.ts';

const NOW = '2026-01-01T00:00:00.000Z';

/** Repeatable pseudo-random integers below `limit`. */
export function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The high bits of one step would follow those of the one before: they are mixed once more.
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    return Math.floor((((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32) * limit);
  };
}

/** Stores made-up decisions with outcomes of every kind that figures count, the same for each run; returns their ids. */
export async function fillWithRandomOutcomes(store: Store, decisions: number): Promise<string[]> {
  const court = resolveCourt('Tribunal judiciaire de Paris');
  if (!court) throw new Error('the test court is not resolved');
  const roll = dice(7);
  const ids = Array.from({ length: decisions }, (_, index) => `d-${String(index).padStart(3, '0')}`);
  for (const id of ids) {
    await store.saveJudgment(
      {
        id,
        title: id,
        court,
        decidedOn: `20${10 + roll(15)}-01-01`,
        chamber: null,
        decisionType: 'jugement',
        ecli: null,
        numbers: [`RG ${id}/1`],
        parties: null,
        theme: 'Vie privée',
        solution: null,
        keywords: ['image'],
        visa: [],
        procedures: ['fond'],
        textHash: null,
        sections: [],
        dispositifOrigin: 'none',
        extractorVersion: 'test',
        fictitious: false,
      },
      NOW,
    );
    const outcomes = Array.from({ length: 1 + roll(6) }, (_, index) => randomOutcome(roll, `o${index}`));
    await store.saveResolvedOutcomes(
      id,
      outcomes.map((outcome, index) => ({
        id: `${id}.${index}`,
        outcome,
        origin: 'rule',
        reviewState: (['unreviewed', 'confirmed', 'corrected', 'rejected'] as const)[roll(4)] satisfies
          | ReviewState
          | undefined as ReviewState,
        author: null,
      })),
    );
  }
  return ids;
}

function randomOutcome(roll: (limit: number) => number, key: string): Outcome {
  const type =
    ['damages', 'criminal_fine', 'astreinte', 'costs_art700_cpc', 'imprisonment', 'identification_data_disclosure'][
      roll(6)
    ] ?? 'damages';
  const currency = roll(4) === 0 ? 'FRF' : roll(9) === 0 ? 'USD' : 'EUR';
  const amount = roll(5) === 0 ? null : plainMoney(100 * (1 + roll(50_000)), currency);
  const per = roll(6) === 0 || type === 'astreinte' ? 'day' : null;
  return {
    ...blankOutcome(key, type),
    sense: (['granted', 'granted', 'partially_granted', 'refused', 'reserved'] as const)[roll(5)] ?? 'granted',
    assertion: (['ordered_here', 'confirmed_here', 'recalled_prior_instance'] as const)[roll(3)] ?? 'ordered_here',
    amount: amount && { ...amount, per },
    requested: roll(2) === 0 ? null : plainMoney(100 * (1 + roll(90_000)), currency),
    offences: type === 'criminal_fine' ? ['harcèlement'] : [],
    ...(type === 'imprisonment' ? randomSentence(roll) : {}),
    ...(type === 'identification_data_disclosure' ? randomDisclosure(roll) : {}),
  };
}

function randomSentence(roll: (limit: number) => number): Partial<Outcome> {
  const months = 2 + roll(40);
  const suspension = (['none', 'full', 'partial', 'unknown', null] as const)[roll(5)] ?? null;
  const whole = [{ value: months, unit: 'month' }, { value: 1 + roll(5), unit: 'year' }, null] as const;
  return {
    amount: null,
    requested: null,
    duration: whole[roll(3)] ?? null,
    suspension,
    suspendedDuration: suspension === 'partial' && roll(3) > 0 ? { value: 1, unit: 'month' } : null,
  };
}

function randomDisclosure(roll: (limit: number) => number): Partial<Outcome> {
  const category = (['platform', 'isp', 'host'] as const)[roll(3)] ?? 'other';
  return {
    amount: null,
    requested: null,
    dataCategories: ['email', 'ip_login', 'civil_identity'].filter(() => roll(2) === 0),
    addressees: [{ name: 'Société', category }],
  };
}
