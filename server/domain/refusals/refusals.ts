import { ACCOUNT_REFUSALS } from './account-refusals.ts';
import { CAMPAIGN_REFUSALS } from './campaign-refusals.ts';
import { DATA_SET_REFUSALS } from './data-set-refusals.ts';
import { GENERAL_REFUSALS } from './general-refusals.ts';
import { NOTE_REFUSALS } from './note-refusals.ts';
import { OUTCOME_REFUSALS } from './outcome-refusals.ts';

/** Every refusal that a person can meet, in both languages. */
export const REFUSALS = {
  ...GENERAL_REFUSALS,
  ...ACCOUNT_REFUSALS,
  ...OUTCOME_REFUSALS,
  ...NOTE_REFUSALS,
  ...CAMPAIGN_REFUSALS,
  ...DATA_SET_REFUSALS,
} as const;

export type RefusalCode = keyof typeof REFUSALS;
