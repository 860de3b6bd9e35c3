/**
 * The text with a no-break space between groups of digits and before €, so that a sum never breaks across lines. For display alone:
 * each UTF-16 unit keeps its place, so offsets on the canonical text hold.
 */
export function keepSumsTogether(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}(?!\d)|€)/g, '\u00a0');
}
