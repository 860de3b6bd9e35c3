import { describe, expect, it } from 'vitest';
import { changesBetween, reasonOfCorrection } from '../../server/annotation/outcome-changes.ts';
import { readingToUndo, review, versionOf } from '../../server/annotation/review.ts';
import type { Reading } from '../../server/domain/reading.ts';
import { Refusal } from '../../server/domain/refusal.ts';
import { mayActAs, ROLES } from '../../server/domain/role.ts';
import { outcomeAt } from './outcomes.ts';

const FINE = outcomeAt('criminal_fine', [10, 40], 5_000, { rule: 'criminal.fine' });

function reading(id: number, changes: Partial<Reading> = {}): Reading {
  return {
    id,
    judgmentId: 'j',
    outcomeId: 'j.1',
    origin: 'rule',
    author: null,
    statement: FINE,
    reason: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    retiredAt: null,
    textHash: 'h',
    ...changes,
  };
}
const BY_RULE = reading(1);
const REJECTED = reading(2, { origin: 'person', author: 'ada', statement: null, reason: 'spurious' });

describe('acts of review', () => {
  it('confirms what stands', () => {
    expect(review([BY_RULE], { kind: 'confirm' })).toEqual({ statement: FINE, reason: null });
  });

  it.each([
    ['another type', outcomeAt('civil_fine', [10, 40], 5_000), 'wrong_type'],
    ['another sum', outcomeAt('criminal_fine', [10, 40], 4_000), 'wrong_amount'],
    [
      'a request taken for an award',
      outcomeAt('criminal_fine', [10, 40], 4_000, { assertion: 'other_proceedings' }),
      'wrong_role',
    ],
    [
      'another payer',
      outcomeAt('criminal_fine', [10, 40], 5_000, { payer: [{ name: 'B', role: 'defendant' }] }),
      'wrong_party',
    ],
    ['other words', outcomeAt('criminal_fine', [12, 40], 5_000), 'boundary'],
  ] as const)('a correction of %s is counted as %s', (_, statement, reason) => {
    expect(review([BY_RULE], { kind: 'correct', statement })).toEqual({ statement, reason });
    expect(reasonOfCorrection(FINE, statement)).toBe(reason);
  });

  it('rejects with its reason, and restores any earlier version', () => {
    expect(review([BY_RULE], { kind: 'reject', reason: 'spurious' })).toEqual({ statement: null, reason: 'spurious' });
    expect(review([BY_RULE, REJECTED], { kind: 'restore', readingId: 1 })).toEqual({ statement: FINE, reason: null });
  });

  it.each([
    ['confirming a rejected outcome', [BY_RULE, REJECTED], { kind: 'confirm' }],
    ['rejecting twice', [BY_RULE, REJECTED], { kind: 'reject', reason: 'spurious' }],
    ['a correction that changes nothing', [BY_RULE], { kind: 'correct', statement: { ...FINE, rule: 'person' } }],
    ['restoring what belongs elsewhere', [BY_RULE], { kind: 'restore', readingId: 99 }],
  ] as const)('refuses %s', (_, readings, act) => {
    expect(() => review(readings, act)).toThrow(Refusal);
  });

  it('lets people undo their own reading only', () => {
    expect(readingToUndo([BY_RULE, REJECTED], 'ada').id).toBe(2);
    expect(() => readingToUndo([BY_RULE, REJECTED], 'bob')).toThrow(Refusal);
    expect(() => readingToUndo([BY_RULE], 'ada')).toThrow(Refusal);
  });

  it('marks every change: a new reading, and a withdrawal', () => {
    const versions = [
      versionOf([BY_RULE]),
      versionOf([BY_RULE, REJECTED]),
      versionOf([BY_RULE, { ...REJECTED, retiredAt: '2026-01-02T00:00:00.000Z' }]),
    ];
    expect(new Set(versions).size).toBe(3);
  });

  it('tells what changed in the words of the codebook, and nothing about how it was read', () => {
    const after = { ...outcomeAt('criminal_fine', [10, 40], 4_000), rule: 'person' };
    expect(changesBetween(FINE, after).map((change) => change.attribute)).toEqual(['amount']);
    expect(changesBetween(FINE, { ...FINE, confidence: 'high', rule: 'x' })).toEqual([]);
    expect(changesBetween(null, FINE).map((change) => change.attribute)).toContain('type');
  });
});

describe('roles', () => {
  it('each includes those before it; a visitor has none', () => {
    for (const [i, held] of ROLES.entries()) {
      expect(ROLES.filter((needed) => mayActAs(held, needed))).toEqual(ROLES.slice(0, i + 1));
      expect(mayActAs(null, held)).toBe(false);
    }
  });
});
