/** A party as the heading of a decision lists it. */
export interface RosterEntry {
  readonly name: string;
  /** plaintiff, defendant, appellant, respondent, prosecution, third_party. */
  readonly role: string;
  /** True when the heading says that it did not appear. */
  readonly absent?: boolean;
}
