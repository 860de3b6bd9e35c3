import { MIN_DECISIONS } from './awards.ts';
import { breakDown } from './breakdown.ts';
import { compareClaims } from './claims.ts';
import { summariseDisclosure } from './disclosure.ts';
import { summariseOutcomes } from './statistics.ts';

/** The figures that pages show, as one dependency. */
export const analytics = {
  summariseOutcomes,
  breakDown,
  compareClaims,
  summariseDisclosure,
  minDecisions: MIN_DECISIONS,
};

export type Analytics = typeof analytics;
