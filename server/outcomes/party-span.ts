import { anyOf } from './phrases.ts';

/** Where the words that name parties stand, as UTF-16 positions in the text. */
export interface PartySpan {
  readonly start: number;
  readonly end: number;
}

/** How a party's name starts in folded words, when nothing else announces one; known names are blanked (see known-names.ts). */
export const PARTY_START = /(?:l[ae]s? |l'|m\. |mme |mm\. |monsieur |madame |s[ac][a-z]{0,4} |x{5,})/;
/** "de M. X", "du syndicat"; an article stays with the name. */
export const OF = /(?:du |des |de |d')/;
/** "à M. X", "au syndicat"; "à titre de" and the like name nobody. */
export const TO = /(?:a|au|aux) (?!titre|compter|hauteur|peine)/;
/** Where any name ends. */
export const NAME_STOPS = /,|;|$/;
/** A number that is no part of a name such as "[Adresse 6]" or "2e arrondissement". */
export const NUMBER = anyOf([
  /\d(?![^[\]\n]{0,12}\]|(?:e|er|eme) )/,
  /(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize)\b/,
  /(?:vingt|trente|quarante|cinquante|soixante|cents?|mille|un euro)\b/,
]);

/** An expression whose one group is a name: right after these words, up to the first of those. */
export function naming(lead: RegExp, until: readonly RegExp[], longest = 200): RegExp {
  return new RegExp(`${lead.source}([^;\\n]{2,${longest}}?)(?=${anyOf(until).source})`);
}

/** One expression made of these, one after the other. */
export function inOrder(...parts: readonly RegExp[]): RegExp {
  return new RegExp(parts.map((part) => `(?:${part.source})`).join(''));
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
