/** Lower bounds of the amount histogram, in euros; the values of the facet are "1000-2000", "500000-". */
export const AMOUNT_STEPS = [0, 100, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 500_000] as const;

/** The values of the facet, the smallest sums first. */
export const AMOUNT_VALUES: readonly string[] = AMOUNT_STEPS.map(
  (least, at) => `${least}-${AMOUNT_STEPS[at + 1] ?? ''}`,
);

/** The value of the facet that a sum in euro cents belongs to. */
export function amountValue(cents: number): string {
  const above = AMOUNT_STEPS.findIndex((least) => least * 100 > cents);
  return AMOUNT_VALUES[above < 0 ? AMOUNT_VALUES.length - 1 : Math.max(above - 1, 0)] ?? '';
}
