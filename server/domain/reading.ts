import type { Outcome } from './outcome.ts';

export type ReadingOrigin = 'rule' | 'person' | 'adjudication';
export type ReviewState = 'unreviewed' | 'confirmed' | 'corrected' | 'rejected' | 'added';

/** Why a reading was wrong (codebook §15). */
export const REJECTION_REASONS = [
  'wrong_type',
  'wrong_amount',
  'wrong_role',
  'missing',
  'spurious',
  'wrong_party',
  'boundary',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

export const REVIEW_ACTIONS = ['confirm', 'correct', 'reject', 'add', 'restore', 'release'] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

/**
 * One statement about one outcome of a judgment by one origin. Readings are never overwritten: a newer one of the same origin
 * supersedes, a retired one stays as history.
 */
export interface Reading {
  readonly id: number;
  readonly judgmentId: string;
  /** Permanent id of the outcome that the reading is about, e.g. "tj-paris-2025-10-27-25-55080.3". */
  readonly outcomeId: string;
  readonly origin: ReadingOrigin;
  /** Null for rules. */
  readonly author: string | null;
  /** What the origin says; null = "this is not an outcome" (a rejection). */
  readonly statement: Outcome | null;
  readonly reason: RejectionReason | null;
  /** ISO date-time. */
  readonly createdAt: string;
  /** Set when the rules no longer read it; people's readings are only superseded. */
  readonly retiredAt: string | null;
  /** Content hash of the text that the offsets count on. */
  readonly textHash: string;
  /** What the person did; null or absent for rules and for readings that do not tell. */
  readonly action?: ReviewAction | null;
  /** The campaign whose release published it; null or absent for everyday review. */
  readonly campaignId?: string | null;
}

/** An outcome as the product shows it: the winning reading with its standing. */
export interface ResolvedOutcome {
  readonly id: string;
  readonly outcome: Outcome;
  readonly origin: ReadingOrigin;
  readonly reviewState: ReviewState;
  readonly author: string | null;
}
