import { breakDown } from './breakdown.ts';
import { compareClaims } from './claims.ts';
import { summariseDisclosure } from './disclosure.ts';
import { openLiveFacts } from './live-facts.ts';
import { breakDownPrison, summarisePrison } from './prison.ts';
import { MIN_DECISIONS, selectDecisions, selectFacts, selectNothing } from './selection.ts';
import { summariseOutcomes } from './statistics.ts';

/** The figures that pages show, as one dependency. */
export const analytics = {
  openLiveFacts,
  selectFacts,
  selectDecisions,
  selectNothing,
  summariseOutcomes,
  breakDown,
  compareClaims,
  summariseDisclosure,
  summarisePrison,
  breakDownPrison,
  minDecisions: MIN_DECISIONS,
};

export type Analytics = typeof analytics;
