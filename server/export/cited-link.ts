import type { JudgmentSummary } from '../store/read-model.ts';

/** A decision to cite, with the address at which a reader finds it. */
export interface Citation {
  readonly judgment: JudgmentSummary;
  /** Absolute address of the decision's page. */
  readonly url: string;
  /** ISO day on which the address was read. */
  readonly accessedOn: string;
}
