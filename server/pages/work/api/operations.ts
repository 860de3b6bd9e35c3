import { CAMPAIGN_OPERATIONS } from './campaigns.ts';
import { NOTE_OPERATIONS } from './notes.ts';
import type { DescribedRoute } from './operation.ts';
import { OUTCOME_OPERATIONS } from './outcomes.ts';
import { QUEUE_OPERATIONS } from './queue.ts';

/** Every operation of the review API. */
export const ANNOTATION_OPERATIONS: readonly DescribedRoute[] = [
  ...OUTCOME_OPERATIONS,
  ...QUEUE_OPERATIONS,
  ...NOTE_OPERATIONS,
  ...CAMPAIGN_OPERATIONS,
];
