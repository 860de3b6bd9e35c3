/** The numbers that an index gives its decisions. A number, once given, never means another decision. */
export interface Numbering {
  /** True when the number stands for a decision whose id is known. */
  has(ordinal: number): boolean;
  /** @throws when it stands for none. */
  selectId(ordinal: number): string;
}

/** The decisions that a search finds, in no order: a hundred thousand of them are a few kilobytes. */
export interface FoundDecisions {
  /** The same object for as long as the numbers mean the same decisions. */
  readonly numbering: Numbering;
  /** Bit `n % 32` of word `n / 32` is set when decision number n is found. */
  readonly words: Uint32Array;
}
