import type { Outcome } from '../domain/outcome.ts';
import type { Reading, RejectionReason } from '../domain/reading.ts';
import { Refusal } from '../domain/refusal.ts';
import { isSameInSubstance, reasonOfCorrection } from './outcome-changes.ts';

/** What a person does with one outcome. */
export type ReviewAct =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'correct'; readonly statement: Outcome }
  | { readonly kind: 'reject'; readonly reason: RejectionReason }
  | { readonly kind: 'restore'; readonly readingId: number };

/** What the act adds to the record: a statement (null = not an outcome) and the codebook's reason. */
export interface ReviewResult {
  readonly statement: Outcome | null;
  readonly reason: RejectionReason | null;
}

/**
 * A mark that changes with every change to an outcome's readings: whoever acts on an outcome says which mark they saw, so that two
 * people on one outcome never overwrite each other unawares.
 */
export function versionOf(readings: readonly Pick<Reading, 'id' | 'retiredAt'>[]): string {
  const newest = Math.max(0, ...readings.map((reading) => reading.id));
  return `${newest}-${readings.filter((reading) => reading.retiredAt !== null).length}`;
}

/** The reading that stands now: the newest of the strongest origin, or null when the outcome is gone. */
export function standingReading(readings: readonly Reading[]): Reading | null {
  const open = readings.filter((reading) => reading.retiredAt === null);
  for (const origin of ['adjudication', 'person', 'rule'] as const) {
    const newest = open.filter((reading) => reading.origin === origin).sort(newestFirst)[0];
    if (newest) return newest;
  }
  return null;
}

/** The same order as the resolution of readings: imported ones may be older than those that were here. */
function newestFirst(a: Reading, b: Reading): number {
  return b.createdAt.localeCompare(a.createdAt) || b.id - a.id;
}

/** When an act is recorded: now, or as late as the readings that it answers, whose clocks may have been ahead. */
export function timeOfAct(now: string, readings: readonly Pick<Reading, 'createdAt'>[]): string {
  return readings.reduce((latest, { createdAt }) => (createdAt > latest ? createdAt : latest), now);
}

/**
 * What an act on an outcome adds, given the readings of that outcome.
 * @throws Refusal when the act means nothing here: confirming a rejection, correcting nothing, rejecting twice.
 */
export function review(readings: readonly Reading[], act: ReviewAct): ReviewResult {
  const standing = standingReading(readings);
  switch (act.kind) {
    case 'confirm':
      if (!standing?.statement) throw new Refusal('confirmRejected');
      return { statement: standing.statement, reason: null };
    case 'correct':
      return correct(standing, readings, act.statement);
    case 'reject':
      if (standing?.statement === null) throw new Refusal('rejectedAlready');
      return { statement: null, reason: act.reason };
    case 'restore':
      return restore(readings, act.readingId);
  }
}

function correct(standing: Reading | null, readings: readonly Reading[], statement: Outcome): ReviewResult {
  const before = standing?.statement ?? null;
  if (before && isSameInSubstance(before, statement)) {
    throw new Refusal('nothingChanged');
  }
  const machine = readings.filter((reading) => reading.origin === 'rule' && reading.statement).at(-1)?.statement;
  return { statement, reason: machine ? reasonOfCorrection(machine, statement) : 'missing' };
}

function restore(readings: readonly Reading[], id: number): ReviewResult {
  const wanted = readings.find((reading) => reading.id === id);
  if (!wanted) throw new Refusal('foreignVersion');
  return { statement: wanted.statement, reason: wanted.reason };
}

/** The reading that an undo withdraws: the standing one, if this person made it. @throws Refusal otherwise. */
export function readingToUndo(readings: readonly Reading[], author: string): Reading {
  const standing = standingReading(readings);
  if (!standing || standing.origin === 'rule') throw new Refusal('nothingToUndo');
  if (standing.author !== author) {
    throw new Refusal('undoOfOther');
  }
  return standing;
}
