import { foldInPlace } from './text.ts';

/** Functions on the bench and in the registry, folded; "président de la société" or "conseiller en gestion" are no such thing. */
const FUNCTION =
  /\b(?:(?:premiere?s? )?(?:vice[- ]?)?presidente?s?|conseill(?:er|ere)s?|juges?|assesseure?s?|rapporteure?s?|greffi(?:er|ere)s?|avocate?s? generale?s?|magistrate?s?)\b(?! (?:de la societe|du conseil d'|du directoire|en |de l'association|economique))/g;
const CIVILITY = '(?:M\\.|MM\\.|Mmes?|Mlle|Madame|Mesdames|Monsieur|Messieurs)';
const WORD = "\\p{Lu}[\\p{L}'’.-]*";
/** A name after a civility, or first name and name without one. */
const NAMED = `(?:${CIVILITY} (${WORD}(?:[ -]${WORD}){0,3})|(${WORD}(?: ${WORD}){1,3}))`;
const BEFORE = new RegExp(`${NAMED}(?:, ?| ?, ?faisant fonction (?:de |d.)| )$`, 'u');
const AFTER = new RegExp(`^(?:(?: [\\p{L}' ]{2,30})? ?[:,;-] ?| )${NAMED}`, 'u');
/** How far from the function a name is looked for. */
const REACH = 90;

/** Titles in capitals ("JUGE AUX AFFAIRES FAMILIALES") are no names. */
const NO_NAME = /^(?:aux?|d[eu]s?|l[ae]s?|ordonnance|jugement|arret|statuant)\b/;

/** Lines that can name the bench, outside the header. */
const BENCH_LINE = /rapport de|etaient presents|composition|greffi|ainsi (?:fait|jug)|assiste|delibere|signe/;

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
        const from = Math.max(at, start - REACH);
        const before = BEFORE.exec(text.slice(from, start));
        const after = AFTER.exec(text.slice(end, Math.min(at + line.length, end + REACH)));
        if (before) found.push(spanOf(from + before.index, before));
        if (after) found.push(spanOf(end, after));
      }
    }
    at += line.length + 1;
  }
  return found.filter(({ start, end }) => !NO_NAME.test(folded.slice(start, end)));
}

function spanOf(from: number, match: RegExpExecArray): { start: number; end: number } {
  const name = match[1] ?? match[2] ?? '';
  const start = from + match[0].lastIndexOf(name);
  return { start, end: start + name.length };
}
