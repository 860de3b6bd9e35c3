/** A passage of a canonical text, by position and by quotation with what surrounds it. UTF-16 offsets, end exclusive. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How many UTF-16 units of context an anchor keeps on each side. */
const CONTEXT_LENGTH = 64;

/**
 * The anchor of `text[start, end)`.
 * @throws RangeError when the bounds are not a non-empty passage of the text.
 */
export function anchorAt(text: string, start: number, end: number): Anchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new RangeError(`no passage at ${start}–${end} in a text of ${text.length} characters`);
  }
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}
