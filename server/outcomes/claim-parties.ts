import type { Outcome, PartyRef } from '../domain/outcome.ts';
import { foldLabel } from '../domain/text.ts';
import { agreement, partyWords } from './party-key.ts';
import { type Roster, type Side, sideOfRole } from './roster.ts';

/** A party that may ask for something, with the folded words that name it in a sentence. */
export interface Claimant {
  readonly name: string;
  readonly words: readonly string[];
  readonly side: Side | null;
  /** True when the heading names it. */
  readonly listed: boolean;
  readonly pattern: RegExp;
}

/** Who asks: a known party, all those of a side, or somebody that the decision names otherwise. */
export type Asker =
  | { readonly kind: 'party'; readonly party: Claimant }
  | { readonly kind: 'side'; readonly side: Side }
  | { readonly kind: 'other' };

const NOUNS: readonly (readonly [Side, RegExp])[] = [
  [
    'claim',
    /\b(?:demandeu(?:r|rs|se|ses)|demanderesses?|requerante?s?|appelante?s?|parties? civiles?|plaignante?s?)\b/,
  ],
  ['defence', /\b(?:defendeurs?|defenderesses?|intimee?s?|prevenue?s?)\b/],
];
/** Words too common to name anybody by themselves. */
const COMMON = new Set(
  'pour avec dans sans tous toute toutes internet france service services groupe conseil monde presse media digital communication international europe paris site sites gestion central ordre production films editions banque commune caisse'.split(
    ' ',
  ),
);

/** What a heading or an order may hold where a name is expected. */
const NO_NAME = /^(?:et|juge|procureur|ministere|l'exception|le condamne|affaire|chacune?|greffier|president)\b/;
const LONGEST_NAME = 160;
/** Names that are told apart; a decision with more of them lists a class. */
const MOST_NAMES = 120;

/** The parties of a decision: those of its heading and those that its outcomes name, each once. */
export function listClaimants(roster: Roster, outcomes: readonly Outcome[]): Claimant[] {
  const listed = roster.entries.flatMap(namesIn);
  const ordered = outcomes.flatMap(({ payer, beneficiary }) => [...payer, ...beneficiary]).flatMap(namesIn);
  const found: { name: string; words: readonly string[]; sides: Set<Side | null>; listed: boolean }[] = [];
  for (const [index, one] of [...listed, ...ordered].slice(0, MOST_NAMES).entries()) {
    const known = found.find(({ words }) => agreement(words, one.words) > 0);
    if (!known) found.push({ ...one, sides: new Set([one.side]), listed: index < listed.length });
    else if (!known.listed) known.sides.add(one.side);
  }
  return found.map(({ name, words, sides, listed: isListed }) => ({
    name,
    words,
    listed: isListed,
    side: (isListed || listed.length === 0) && sides.size === 1 ? ([...sides][0] ?? null) : null,
    pattern: patternOf(name, words, found),
  }));
}

/** The names that one entry holds ("X ; Y", "X, gérant - Me Z"), with their words. */
function namesIn({ name, role }: PartyRef): { name: string; words: readonly string[]; side: Side | null }[] {
  if (name === null || name.length > LONGEST_NAME) return [];
  return name.split(' ; ').flatMap((part) => {
    const own = part
      .replace(/^affaire\s*:\s*/i, '')
      .replace(/(?:,| [-–] ).*$/s, '')
      .trim();
    const folded = foldLabel(own);
    if (NO_NAME.test(folded) || sideOfNoun(folded) !== null) return [];
    const words = partyWords(own);
    return words.length === 0 ? [] : [{ name: own, words, side: sideOfRole(role) }];
  });
}

function patternOf(
  name: string,
  words: readonly string[],
  all: readonly { readonly words: readonly string[] }[],
): RegExp {
  const shared = (word: string): boolean => all.filter((one) => one.words.includes(word)).length > 1;
  const telling = words.filter((word) => word.length >= 4 && !COMMON.has(word) && !shared(word)).map(literal);
  const initials = words.map((word) => word.charAt(0)).join('');
  const last = literal(words.at(-1) ?? '');
  const titled = /^(?:mm?\.|mme|mlle|monsieur|madame|docteur|dr\b|\p{Lu}\p{Ll}+[ -])/iu.test(name)
    ? `(?:mm?\\.|mme|mlle|monsieur|madame|docteur|${words[0] ?? ''}[a-z]{0,2}) ${last}`
    : '';
  const initial = titled === '' ? [] : last.length === 1 ? [`${titled}\\.`] : [titled];
  const acronym = words.length >= 3 ? [initials] : [];
  const sequence = telling.length === 0 ? [words.map(literal).join("[a-z.]{0,2}[ '-]{1,2}")] : [];
  const noun = /^(?:l'|la |le )?(association|banque|commune|caisse|conseil|syndicat)\b/.exec(foldLabel(name))?.[1];
  const generic = noun && all.length > 0 ? [`(?:l'|la |le )${noun}`] : [];
  return new RegExp(`\\b(?:${[...telling, ...initial, ...acronym, ...sequence, ...generic].join('|')})`);
}

function literal(word: string): string {
  return word.replace(/[^a-z0-9]/g, '.');
}

/** The party or side that words name first, with its place; null when they name none. */
export function findFirstAsker(words: string, claimants: readonly Claimant[]): { asker: Asker; at: number } | null {
  let best: { asker: Asker; at: number } | null = null;
  const keep = (at: number, asker: Asker): void => {
    if (at >= 0 && (best === null || at < best.at)) best = { asker, at };
  };
  for (const party of claimants) keep(words.search(party.pattern), { kind: 'party', party });
  for (const [side, pattern] of NOUNS) keep(words.search(pattern), { kind: 'side', side });
  return best;
}

function sideOfNoun(folded: string): Side | null {
  return NOUNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Whether the one who asks is the one whom an outcome benefits: "yes", "no", or "maybe" when the outcome does not tell. */
export function asksFor(
  asker: Asker | null,
  { beneficiary, payer }: Outcome,
  claimants: readonly Claimant[],
): 'yes' | 'no' | 'maybe' {
  if (asker === null) return 'maybe';
  if (asker.kind === 'other') return 'no';
  const named = beneficiary.filter(({ name, role }) => name !== null && role !== 'third_party');
  if (asker.kind === 'party') {
    if (named.some((party) => isParty(party, asker.party))) return 'yes';
    if (payer.some((party) => isParty(party, asker.party))) return 'no';
    const { side } = asker.party;
    if (side !== null && named.some(({ name }) => sideOfNoun(foldLabel(name ?? '')) === side)) return 'yes';
    return named.length === 0 ? 'maybe' : 'no';
  }
  const sideOf = (party: PartyRef): Side | null =>
    sideOfNoun(foldLabel(party.name ?? '')) ??
    (claimants.length === 0 ? sideOfRole(party.role) : (claimants.find((one) => isParty(party, one))?.side ?? null));
  const sides = named.map(sideOf);
  if (sides.includes(asker.side)) return 'yes';
  if (payer.length > 0 && payer.every((party) => sideOf(party) === asker.side)) return 'no';
  const told = claimants.some((one) => one.listed && one.side === asker.side);
  return sides.length === 0 || (sides.includes(null) && !told) ? 'maybe' : 'no';
}

/** Whether words name one of these parties. */
export function isNamedIn(words: string, parties: readonly PartyRef[], claimants: readonly Claimant[]): boolean {
  return claimants.some((one) => one.pattern.test(words) && parties.some((party) => isParty(party, one)));
}

function isParty(party: PartyRef, { words }: Claimant): boolean {
  return namesIn(party).some((one) => agreement(one.words, words) > 0);
}

/** False when a pronoun of that gender cannot stand for the asker: "elle" for M. X, "il" for a company. */
export function agreesWith(asker: Asker, pronoun: string): boolean {
  if (asker.kind !== 'party') return true;
  const folded = foldLabel(asker.party.name);
  return pronoun.startsWith('elle')
    ? !/^(?:m\.|monsieur|mm\.)/.test(folded)
    : !/^(?:mme|madame|mlle|(?:la )?societe|s\.?a|association|l'association|la )/.test(folded);
}
