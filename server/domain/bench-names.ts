import { foldInPlace } from './text.ts';

/** Functions on the bench and in the registry, folded; "président de la société" or "conseiller en gestion" are no such thing. */
const FUNCTION =
  /\b(?:(?:premiere?s? )?(?:vice[- ]?)?presidente?s?|conseill(?:er|ere)s?|juges?|assesseure?s?|rapporteure?s?|greffi(?:er|ere)s?|avocate?s? generale?s?|magistrate?s?)\b(?! (?:de la societe|du conseil d'|du directoire|en |de l'association|economique))/g;
const NAMED = "(?:M\\.|MM\\.|Mmes?|Mlle|Madame|Mesdames|Monsieur|Messieurs) ((?:\\p{Lu}[\\p{L}'’.-]*[ -]?){1,4})";
const BEFORE = new RegExp(`${NAMED},? ?(?:faisant fonction (?:de |d.))?$`, 'u');
const AFTER = new RegExp(`^(?:(?: [a-zéè' ]{2,30})? ?[:,;-] ?| )${NAMED}`, 'u');
/** How far from the function a name is looked for. */
const REACH = 90;

/** Lines that can name the bench, outside the header. */
const BENCH_LINE = /rapport de|etaient presents|composition|greffi|ainsi (?:fait|jug)|assiste|delibere/;

/**
 * Where a text names judges and clerks as such: UTF-16 offsets of the names alone. Everything up to `headerEnd` is searched, then
 * only lines that speak of the bench. These names are shown but never indexed (COJ L111-13; law 2019-222, art. 33).
 */
export function findBenchNames(
  text: string,
  headerEnd: number,
): readonly { readonly start: number; readonly end: number }[] {
  const folded = foldInPlace(text);
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of folded.split('\n')) {
    if (at < headerEnd || BENCH_LINE.test(line)) {
      for (const match of line.matchAll(FUNCTION)) {
        const start = at + match.index;
        const end = start + match[0].length;
        const before = BEFORE.exec(text.slice(Math.max(at, start - REACH), start));
        const after = AFTER.exec(text.slice(end, Math.min(at + line.length, end + REACH)));
        if (before?.[1])
          found.push(spanOf(Math.max(at, start - REACH) + before.index + before[0].indexOf(before[1]), before[1]));
        if (after?.[1]) found.push(spanOf(end + after[0].lastIndexOf(after[1]), after[1]));
      }
    }
    at += line.length + 1;
  }
  return found;
}

function spanOf(start: number, name: string): { start: number; end: number } {
  return { start, end: start + name.trimEnd().length };
}
