/** Shortest line that a page wraps in the middle of a sentence, and how many lines a subject may fill. */
const WRAPPED_LENGTH = 60;
const SUBJECT_LINES = 6;

/** Start of a sentence that a page may have wrapped: a full line that has no stop at its end goes on with the next. */
export function unwrappedStart(text: string, folded: string, at: number, floor: number): number {
  let from = sentenceStart(folded, at, floor);
  for (let lines = 0; lines < SUBJECT_LINES && from > floor; lines += 1) {
    const line = folded.lastIndexOf('\n', from - 2) + 1;
    const full = folded.charAt(from - 1) === '\n' && from - line > WRAPPED_LENGTH;
    const opens = /[.;:]/.test(folded.charAt(from - 2)) || /^article \d/.test(folded.slice(from, from + 9));
    const inside = /\p{Ll}/u.test(text.charAt(from)) || /[a-z0-9']/.test(folded.charAt(from - 2));
    if (!full || opens || !inside) break;
    from = sentenceStart(folded, from - 1, floor);
  }
  return from;
}

/** Start of the sentence around `at`: after a line break, a semicolon, an article number or a full stop. */
export function sentenceStart(folded: string, at: number, floor: number): number {
  let from = at;
  const limit = Math.max(floor, at - 600);
  while (from > limit && !/[\n;]/.test(folded.charAt(from - 1)) && !endsSentence(folded, from - 1)) from -= 1;
  const lead =
    /^\s*(?:article (?:1er|premier|\d{1,2})["'°]{0,3}\s*[:.-]?|[•·*–>-]|\d{1,2}[°).-]+\)?|[ivx]{1,4}[.)-])*\s*/.exec(
      folded.slice(from, Math.min(at, from + 60)),
    );
  return Math.min(at, from + (lead?.[0].length ?? 0));
}

function endsSentence(folded: string, at: number): boolean {
  return (
    folded.charAt(at) === '.' &&
    /\s/.test(folded.charAt(at + 1)) &&
    /[a-z)"]{3}$/.test(folded.slice(Math.max(0, at - 3), at)) &&
    !/\b(?:art|mme|mlle|ste|al)$/.test(folded.slice(Math.max(0, at - 4), at))
  );
}
