import type { Span } from './span.ts';

/** A passage in quotation marks that restates or dictates a text: its verbs order nothing. */
export type QuotedRange = Span;

const LONG_QUOTE = /«[^«»]{40,6000}»|“[^“”]{40,6000}”|"[^"\n]{80,3000}"/g;
/** Words before a quotation that make it part of the order itself: a head inserted into a corrected judgment. */
const INSERTED =
  /\b(?:chef (?:de dispositif )?suivant|lire|lira|remplacee? par|disposition suivante|ajoute|complete)\b[^«“"]{0,60}$/;
const REPLACED = /\b(?:au lieu (?:et place )?de|en lieu et place)\b[^«“"]{0,60}$/;

/** Long quotations of an operative part (communiqués, warnings): verbs inside them are not dispositions. */
export function findQuotes(text: string, folded: string, section: Span): QuotedRange[] {
  const ranges: QuotedRange[] = [];
  for (const match of text.slice(section.start, section.end).matchAll(LONG_QUOTE)) {
    const start = section.start + match.index;
    const before = folded.slice(Math.max(section.start, start - 120), start);
    if (INSERTED.test(before) && !REPLACED.test(before)) continue;
    ranges.push({ start, end: start + match[0].length });
  }
  return ranges;
}

export function isQuoted(quotes: readonly QuotedRange[], at: number): boolean {
  return quotes.some((quote) => quote.start <= at && at < quote.end);
}

/** The quotations that start between two offsets. */
export function quotesWithin(quotes: readonly QuotedRange[], start: number, end: number): QuotedRange[] {
  return quotes.filter((quote) => quote.start >= start && quote.start < end);
}
