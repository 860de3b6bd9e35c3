/** Where the words that name parties stand, as UTF-16 positions in the text. */
export interface PartySpan {
  readonly start: number;
  readonly end: number;
}

/** A break inside a sentence; before a bullet, a number or an empty line it ends one. */
const WRAP = /\n(?!\s*[•·*–>-]|\s*\d+[°).]|\s*\n)/g;
const LINE_END = /(?<!:\s{0,3})\.?\n/g;

/** Folded words on one line: line breaks inside a name are spaces, those that end a sentence semicolons. Lengths are kept. */
export function onOneLine(words: string): string {
  return words.replace(WRAP, ' ').replace(LINE_END, (end) => ';'.repeat(end.length));
}

/** The place of the group that matched of each pattern, in the order of the patterns; `base` is where `words` start. */
export function findSpans(words: string, base: number, patterns: readonly RegExp[]): PartySpan[] {
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(words);
    const name = match?.slice(1).find((group) => group !== undefined);
    if (!match || !name) return [];
    const start = base + match.index + match[0].lastIndexOf(name);
    return [{ start, end: start + name.length }];
  });
}
