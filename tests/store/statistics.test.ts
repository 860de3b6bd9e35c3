import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { quantile } from 'd3-array';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareClaims } from '../../server/analytics/claims.ts';
import { summariseDisclosure } from '../../server/analytics/disclosure.ts';
import { FactTable } from '../../server/analytics/fact-table.ts';
import { summarisePrison } from '../../server/analytics/prison.ts';
import { type Selection, selectFacts } from '../../server/analytics/selection.ts';
import { type ResultStatistics, summariseOutcomes } from '../../server/analytics/statistics.ts';
import type { Outcome } from '../../server/domain/outcome.ts';
import type { ResultFacts } from '../../server/domain/outcome-fact.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { fillWithRandomOutcomes } from './random-outcomes.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const DECISIONS = 400;

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
    if (asked !== null && !isRate && (outcome.sense === 'refused' || (yes && value !== null))) {
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
    const ids = await fillWithRandomOutcomes(store, DECISIONS);
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

  it('counts identification orders and the data disclosed like an independent walk over the raw outcomes', () => {
    const granting = new Set<string>();
    const ruling = new Set<string>();
    const byValue = new Map<string, { readonly granted: Set<string>; readonly refused: Set<string> }>();
    for (const { judgmentId, outcome } of readRaw(path, hidden)) {
      if (outcome.type !== 'identification_data_disclosure') continue;
      const isGranted = ['granted', 'partially_granted'].includes(outcome.sense);
      if (!isGranted && outcome.sense !== 'refused') continue;
      ruling.add(judgmentId);
      if (isGranted) granting.add(judgmentId);
      for (const value of [...outcome.dataCategories, ...outcome.addressees.map(({ category }) => category)]) {
        const entry = byValue.get(value) ?? { granted: new Set(), refused: new Set() };
        byValue.set(value, entry);
        entry[isGranted ? 'granted' : 'refused'].add(judgmentId);
      }
    }
    const figures = summariseDisclosure(selection);
    expect(ruling.size).toBeGreaterThan(20);
    expect([figures?.granted, figures?.refused]).toEqual([granting.size, ruling.size - granting.size]);
    expect(figures?.rate).toBeCloseTo(granting.size / ruling.size, 9);
    const counted = [...(figures?.data ?? []), ...(figures?.against ?? [])];
    const expected = [...byValue].map(([value, { granted, refused }]) => ({
      value,
      granted: granted.size,
      refused: refused.size,
    }));
    const byName = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1);
    expect(counted.sort(byName)).toEqual(expected.sort(byName));
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
