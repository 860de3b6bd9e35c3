import { foldInPlace } from '../domain/text.ts';
import type { Item } from './items.ts';
import type { Roster } from './roster.ts';

/** Civility, article and legal form: what the text may write otherwise than the heading. */
const LEAD =
  /^(?:(?:l[ae]s? |l'|m\. |mm\. |mmes? |mlle |monsieur |madame |mademoiselle |(?:s\. ?[a-z]\. ?(?:[a-z]\. ?)*|sas|sasu|sarl|sa|sci|scp|snc|selarl|eurl) |societes? |association |syndicat ))+/;
/** One word alone may be an ordinary word of the sentence. */
const TELLING = /[ \d]|^.{8,}$/;
/** What stands for a known name in folded words. */
export const KNOWN = 'x{5,}';

/** The bare names of the heading, longest first: what no pattern may cut through. */
export function knownNames(roster: Roster): readonly string[] {
  const bare = roster.entries.map(({ name }) =>
    foldInPlace(name)
      .replace(LEAD, '')
      .replace(/(?:, (?:epouse|veuve|es |en |pris|represent|agissant)| ?\().*$/, '')
      .trim(),
  );
  const spaced = bare.flatMap((name) => [name, name.replace(/ ,/g, ',')]);
  return [...new Set(spaced)]
    .filter((name) => name.length >= 5 && TELLING.test(name))
    .sort((a, b) => b.length - a.length);
}

/** Parties stand near the verb: how many characters of a disposition are searched for them. */
const REACH = 4000;

/** The item with known names blanked in its folded words: "en" or "pour" inside a name ends nothing. Places are kept. */
export function blankKnownNames(item: Item, names: readonly string[]): Item {
  const blank = (words: string): string =>
    names.reduce((text, name) => text.replaceAll(name, (found) => 'x'.repeat(found.length)), words.slice(0, REACH));
  return { ...item, words: blank(item.words), clause: { ...item.clause, words: blank(item.clause.words) } };
}

/** A phrase in which known names are single words, and how to write them again. */
export function protectKnownNames(
  phrase: string,
  names: readonly string[],
): { readonly phrase: string; readonly restore: (words: string) => string } {
  const kept: string[] = [];
  let text = phrase;
  for (const name of names) {
    const at = foldInPlace(text).indexOf(name);
    if (at < 0) continue;
    kept.push(text.slice(at, at + name.length));
    text = `${text.slice(0, at)}Zq${kept.length - 1}${text.slice(at + name.length)}`;
  }
  return { phrase: text, restore: (words) => words.replace(/Zq(\d+)/g, (_, index) => kept[Number(index)] ?? '') };
}
