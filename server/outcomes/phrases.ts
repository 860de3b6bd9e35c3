/**
 * One expression that finds any of these, for lists too long to read on one line. Groups keep their order; flags of the parts are not
 * kept.
 */
export function anyOf(patterns: readonly RegExp[], flags = ''): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.source).join('|'), flags);
}
