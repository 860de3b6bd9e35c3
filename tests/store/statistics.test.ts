import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { quantile } from 'd3-array';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareClaims } from '../../server/analytics/claims.ts';
import { FactTable } from '../../server/analytics/fact-table.ts';
import { summarisePrison } from '../../server/analytics/prison.ts';
import { type Selection, selectFacts } from '../../server/analytics/selection.ts';
import { type ResultStatistics, summariseOutcomes } from '../../server/analytics/statistics.ts';
import { resolveCourt } from '../../server/domain/court.ts';
import { plainMoney } from '../../server/domain/money.ts';
import { blankOutcome, type Outcome } from '../../server/domain/outcome.ts';
import type { ResultFacts } from '../../server/domain/outcome-fact.ts';
import type { ReviewState } from '../../server/domain/reading.ts';
import { openStore, type Store } from '../../server/store/store.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const DECISIONS = 200;

/** Repeatable pseudo-random integers below `limit`. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

async function fill(store: Store): Promise<string[]> {
  const court = resolveCourt('Tribunal judiciaire de Paris');
  if (!court) throw new Error('the test court is not resolved');
  const roll = dice(7);
  const ids = Array.from({ length: DECISIONS }, (_, index) => `d-${String(index).padStart(3, '0')}`);
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
  const type = ['damages', 'criminal_fine', 'astreinte', 'costs_art700_cpc', 'imprisonment'][roll(5)] ?? 'damages';
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

interface RawRow {
  readonly judgment_id: string;
  readonly review_state: string;
  readonly outcome_json: string;
}

interface NaiveType {
  granted: number;
  refused: number;
  readonly decisions: Set<string>;
  readonly values: number[];
  readonly holders: Set<string>;
  readonly ratios: number[];
  readonly claimants: Set<string>;
}

/** The outcomes that count, straight from the stored JSON. */
function readRaw(path: string, hidden: ReadonlySet<string>): { judgmentId: string; outcome: Outcome }[] {
  const sqlite = new Sqlite(path, { readonly: true });
  const rows = sqlite.prepare('SELECT judgment_id, review_state, outcome_json FROM outcomes').all() as RawRow[];
  sqlite.close();
  return rows.flatMap((row) => {
    const outcome = JSON.parse(row.outcome_json) as Outcome;
    const isContext = ['recalled_prior_instance', 'other_proceedings'].includes(outcome.assertion);
    const counts = row.review_state !== 'rejected' && !hidden.has(row.judgment_id) && !isContext;
    return counts ? [{ judgmentId: row.judgment_id, outcome }] : [];
  });
}

/** The same figures by other means: a plain walk over the stored JSON, d3's quantiles, euros as decimals. */
function recompute(path: string, hidden: ReadonlySet<string>): Map<string, NaiveType> {
  const result = new Map<string, NaiveType>();
  for (const { judgmentId, outcome } of readRaw(path, hidden)) {
    const entry = result.get(outcome.type) ?? {
      granted: 0,
      refused: 0,
      decisions: new Set(),
      values: [],
      holders: new Set(),
      ratios: [],
      claimants: new Set(),
    };
    result.set(outcome.type, entry);
    const euros = (money: Outcome['amount']): number | null => {
      if (money === null || money.currency === 'USD') return null;
      return money.currency === 'FRF' ? Math.round(money.cents / 6.55957) / 100 : money.cents / 100;
    };
    const value = euros(outcome.amount);
    const asked = euros(outcome.requested);
    const yes = ['granted', 'partially_granted'].includes(outcome.sense);
    if (yes) {
      entry.granted += 1;
      entry.decisions.add(judgmentId);
    }
    if (outcome.sense === 'refused') entry.refused += 1;
    const isRate = outcome.type === 'astreinte' || (outcome.amount?.per ?? null) !== null;
    if (yes && value !== null && !isRate) {
      entry.values.push(value);
      entry.holders.add(judgmentId);
    }
    if (asked !== null && (outcome.sense === 'refused' || (yes && value !== null && outcome.amount?.per === null))) {
      entry.ratios.push(outcome.sense === 'refused' ? 0 : (value ?? 0) / asked);
      entry.claimants.add(judgmentId);
    }
  }
  return result;
}

describe('statistics of stored outcomes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'statistics-'));
  const path = join(folder, 'store.db');
  const hidden = new Set(['d-003', 'd-017']);
  let store: Store;
  let facts: ResultFacts;
  let selection: Selection;
  let statistics: ResultStatistics;

  beforeAll(async () => {
    store = await openStore(path);
    const ids = await fill(store);
    const sqlite = new Sqlite(path);
    sqlite.prepare("UPDATE judgments SET hidden_at = ? WHERE id IN ('d-003', 'd-017')").run(NOW);
    sqlite.close();
    facts = await store.listResultFacts(ids);
    const table = new FactTable((decision) => decision.id);
    table.putAll(facts);
    selection = selectFacts(table, ids);
    statistics = summariseOutcomes(selection);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('counts visible decisions in the order that was asked for', () => {
    expect(statistics.decisions).toBe(DECISIONS - hidden.size);
    expect(facts.decisions.slice(0, 4).map((decision) => decision.id)).toEqual(['d-000', 'd-001', 'd-002', 'd-004']);
    expect(facts.decisions[0]).toMatchObject({ numbers: ['RG d-000/1'], themes: ['Vie privée', 'image'] });
  });

  it('gives the same figures as an independent walk over the raw outcomes', () => {
    const expected = recompute(path, hidden);
    expect(statistics.types.map((entry) => entry.type).sort()).toEqual([...expected.keys()].sort());
    for (const entry of statistics.types) {
      const naive = expected.get(entry.type);
      if (!naive) throw new Error(`${entry.type} was not expected`);
      expect([entry.granted, entry.refused]).toEqual([naive.granted, naive.refused]);
      expect(entry.decisions).toBe(naive.decisions.size);
      expect(entry.share).toBeCloseTo(naive.decisions.size / (DECISIONS - hidden.size), 9);
      expect(entry.sums.list().map((award) => award.euroCents / 100)).toEqual([...naive.values].sort((a, b) => a - b));
      expect(entry.sums.decisions).toBe(naive.holders.size);
      if (naive.holders.size < 5) expect(entry.sums.figures).toBeNull();
      else {
        const { min, q1, median, q3, max } = entry.sums.figures ?? { min: -1, q1: -1, median: -1, q3: -1, max: -1 };
        [min, q1, median, q3, max].forEach((cents, index) => {
          expect(cents / 100).toBeCloseTo(quantile(naive.values, index / 4) ?? Number.NaN, 6);
        });
      }
    }
  });

  it('compares claims like an independent walk over the raw outcomes', () => {
    const expected = recompute(path, hidden);
    for (const claims of compareClaims(selection)) {
      const naive = expected.get(claims.type);
      const rounded = (ratios: readonly number[]) => ratios.map((ratio) => ratio.toFixed(9)).sort();
      expect(rounded(claims.list().map((claim) => claim.granted / claim.requested))).toEqual(
        rounded(naive?.ratios ?? []),
      );
      expect(claims.decisions).toBe(naive?.claimants.size);
      if (claims.medianRatio !== null)
        expect(claims.medianRatio).toBeCloseTo(quantile(naive?.ratios ?? [], 0.5) ?? -1, 9);
    }
  });

  it('counts prison sentences like an independent walk over the raw outcomes', () => {
    const lengths: Record<'whole' | 'toServe' | 'onSuspension', number[]> = {
      whole: [],
      toServe: [],
      onSuspension: [],
    };
    let sentences = 0;
    for (const { outcome } of readRaw(path, hidden)) {
      if (outcome.type !== 'imprisonment' || !['granted', 'partially_granted'].includes(outcome.sense)) continue;
      sentences += 1;
      const months = (duration: Outcome['duration']) =>
        duration === null ? null : (duration.value ?? 0) * (duration.unit === 'year' ? 12 : 1);
      const whole = months(outcome.duration);
      if (whole === null) continue;
      lengths.whole.push(whole);
      const kept = { none: 0, full: whole, partial: months(outcome.suspendedDuration), unknown: null };
      const suspended = outcome.suspension === null ? null : kept[outcome.suspension];
      if (suspended === null) continue;
      if (whole - suspended > 0) lengths.toServe.push(whole - suspended);
      if (suspended > 0) lengths.onSuspension.push(suspended);
    }
    const prison = summarisePrison(selection);
    expect(prison?.sentences).toBe(sentences);
    expect(sentences).toBeGreaterThan(20);
    for (const part of ['whole', 'toServe', 'onSuspension'] as const) {
      expect([...(prison?.[part].values ?? [])]).toEqual([...lengths[part]].sort((a, b) => a - b));
      expect(prison?.[part].figures?.median).toBeCloseTo(quantile(lengths[part], 0.5) ?? -1, 9);
    }
  });

  it('answers from the index alone, without reading any outcome’s JSON', () => {
    const sqlite = new Sqlite(path, { readonly: true });
    const plan = sqlite
      .prepare(
        `EXPLAIN QUERY PLAN SELECT o.id, o.type, json_extract(o.outcome_json, '$.requested.cents'),
         json_extract(o.outcome_json, '$.offences') FROM json_each('["d-000"]') AS wanted
         JOIN outcomes o ON o.judgment_id = wanted.value WHERE o.assertion IN ('ordered_here') AND o.review_state <> 'rejected'`,
      )
      .all() as { detail: string }[];
    sqlite.close();
    expect(plan.map((step) => step.detail).join('\n')).toContain('COVERING INDEX outcomes_for_statistics');
  });
});
