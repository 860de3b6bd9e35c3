import { describe, expect, it } from 'vitest';
import { COURT_KIND_LABELS } from '../../server/domain/court.ts';
import { findOutcomeType, OUTCOME_FAMILIES, OUTCOME_TYPES } from '../../server/domain/outcome-types.ts';
import { canonicalText } from '../../server/domain/text.ts';
import { readDispositifs, readWordings, type TableOutcome } from './table-files.ts';

const WORDINGS = readWordings();
const ROWS = WORDINGS.flatMap(({ family, rows }) => rows.map((row) => ({ family, row })));
const CASES = readDispositifs();

const SENSES = ['granted', 'partially_granted', 'refused', 'moot', 'reserved', 'not_ruled'];
const ASSERTIONS = ['ordered_here', 'confirmed_here', 'reformed_here', 'reversed_here'];
const CURRENCIES = ['EUR', 'FRF', 'XPF', 'USD', 'GBP'];
const UNITS = ['day', 'month', 'year', 'hour', 'permanent'];
const PER = [null, 'day', 'infringement', 'document', 'beneficiary', 'payer', 'month', 'year'];
const PROCEDURES = 'refere requete paf fond correctionnel appel cassation jex administrative regulator'.split(' ');

function expectOutcome(outcome: TableOutcome, where: string): void {
  expect(findOutcomeType(outcome.type), `${where}: type ${outcome.type}`).not.toBeNull();
  expect(SENSES, where).toContain(outcome.sense);
  if (outcome.assertion !== undefined) expect(ASSERTIONS, where).toContain(outcome.assertion);
  if (outcome.amount !== null) {
    expect(Number.isFinite(outcome.amount.value) && outcome.amount.value > 0, `${where}: ${outcome.type}`).toBe(true);
    expect(Number.isInteger(Math.round(outcome.amount.value * 1e6) / 1e4), `${where}: whole cents`).toBe(true);
    expect(CURRENCIES, where).toContain(outcome.amount.currency);
    expect(PER, where).toContain(outcome.amount.per);
    expect(['refused', 'moot', 'reserved'], `${where}: a refusal carries no amount`).not.toContain(outcome.sense);
  }
  for (const span of [outcome.duration, outcome.suspended_duration, outcome.cap_duration]) {
    if (span) expect(UNITS, where).toContain(span.unit);
  }
  if (outcome.suspension === 'partial') {
    expect(outcome.suspended_amount ?? outcome.suspended_duration, `${where}: suspended part`).toBeTruthy();
  }
}

describe('table of wordings', () => {
  it('has one file per family and one row per type of that family', () => {
    expect(WORDINGS.map(({ family }) => family).sort()).toEqual([...OUTCOME_FAMILIES].sort());
    for (const { family, rows } of WORDINGS) {
      const codes = OUTCOME_TYPES.filter((info) => info.family === family).map((info) => info.code);
      expect(rows.map((row) => row.type).sort(), family).toEqual(codes.sort());
    }
  });

  it.each(ROWS.map(({ row }) => row))('$type has three accepts that yield it and two look-alikes', (row) => {
    expect(row.accepts.length).toBeGreaterThanOrEqual(3);
    expect(row.rejects.length).toBeGreaterThanOrEqual(row.type === 'other_order' ? 1 : 2);
    for (const accept of row.accepts) {
      expect(accept.outcomes.map((outcome) => outcome.type)).toContain(row.type);
      for (const outcome of accept.outcomes) expectOutcome(outcome, accept.text);
      if (accept.court_kind !== undefined) expect(Object.keys(COURT_KIND_LABELS)).toContain(accept.court_kind);
      if (accept.procedure !== undefined) expect(PROCEDURES).toContain(accept.procedure);
    }
    for (const reject of row.rejects) {
      expect(reject.why).not.toBe('');
      expect(['absent', 'not_granted']).toContain(reject.mode);
    }
  });

  it('holds canonical texts, each used once per type', () => {
    for (const { row } of ROWS) {
      const texts = [...row.accepts, ...row.rejects].map((entry) => entry.text);
      expect(new Set(texts).size, row.type).toBe(texts.length);
      for (const text of texts) expect(canonicalText(text)).toBe(text);
    }
  });
});

describe('whole fictitious operative parts', () => {
  it('number at least sixty-four, each with its own id and a file of that name', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(64);
    expect(new Set(CASES.map(({ value }) => value.id)).size).toBe(CASES.length);
    for (const { file, value } of CASES) expect(file).toBe(`${value.id}.json`);
  });

  it('put sums that are no awards before at least half of the operative parts', () => {
    const trapped = CASES.filter(({ value }) =>
      /\d ?(?:€|euros|F\b|millions|K€|M€)/.test(value.text.slice(0, value.dispositif_start)),
    );
    expect(trapped.length).toBeGreaterThanOrEqual(CASES.length / 2);
  });

  it.each(CASES.map(({ value }) => value))('$id quotes its own text exactly', (decision) => {
    expect(canonicalText(decision.text)).toBe(decision.text);
    expect(Object.keys(COURT_KIND_LABELS)).toContain(decision.court_kind);
    expect(PROCEDURES).toContain(decision.procedure);
    expect(new Date(decision.date).toISOString().slice(0, 10)).toBe(decision.date);
    expect(decision.dispositif_start).toBeGreaterThan(0);
    expect(decision.outcomes.length).toBeGreaterThan(0);
    for (const outcome of decision.outcomes) {
      expectOutcome(outcome, decision.id);
      expect(outcome.start).toBeGreaterThanOrEqual(decision.dispositif_start);
      expect(decision.text.slice(outcome.start, outcome.end)).toBe(outcome.quote);
      for (const party of [...outcome.payer, ...outcome.beneficiary]) expect(party.name).not.toBe('');
    }
  });
});

describe('table of outcome types', () => {
  it.each(OUTCOME_TYPES)('$code is defined in both languages and has chip labels of 28 characters at most', (info) => {
    for (const text of [info.definition.fr, info.definition.en, info.labels.fr, info.labels.en]) {
      expect(text.trim()).not.toBe('');
    }
    for (const label of [info.short.fr, info.short.en]) {
      expect(label.trim()).not.toBe('');
      expect(label.length).toBeLessThanOrEqual(28);
    }
  });

  it('gives no two types the same chip label', () => {
    expect(new Set(OUTCOME_TYPES.map((info) => info.short.fr)).size).toBe(OUTCOME_TYPES.length);
    expect(new Set(OUTCOME_TYPES.map((info) => info.short.en)).size).toBe(OUTCOME_TYPES.length);
  });
});
