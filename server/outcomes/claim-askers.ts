import { partyWords } from './party-key.ts';
import { anyOf } from './phrases.ts';
import { partiesOf, type Roster, type Side } from './roster.ts';

const ASKS = anyOf([
  /\b(?:demand(?:e|ent|ait|aient)|sollicit(?:e|ent|ait|aient)|conclu(?:t|ent)|reclam(?:e|ent|ait|aient)|requiert|prie(?:nt)?)\b/,
  /\b(?:aux fins|tendant)\b|\bdispositif de (?:ses|leurs) (?:dernieres )?(?:conclusions|ecritures)/,
]);
/** Words by which claims of a kind are known in the statement of the case. */
const CUES: readonly (readonly [RegExp, RegExp])[] = [
  [/^costs_art700_cpc$/, /\b700\b|\birrepetibles\b/g],
  [/^costs_art475_1_cpp$/, /\b475 ?- ?1\b/g],
  [/^judgment_publication$/, /\bpublication (?:du|de la|judiciaire)|\bpublier\b/g],
  [/^provisional_award$/, /\bprovision(?:nel)?\b/g],
  [/^abuse_of_process_damages$/, /\babusi(?:f|ve)/g],
];
const CLAIM_NOUNS = /\b(?:demandeu(?:r|rs|se|ses)|demanderesses?|requerante?s?|appelante?s?|parties? civiles?)\b/;
const DEFENCE_NOUNS = /\b(?:defendeurs?|defenderesses?|intimee?s?|prevenue?s?)\b/;
/** How far before a claimed object its claimant may stand. */
const REACH = 1500;
const MAX_CLAIMS = 40;

/** The sides that ask for that kind of thing in the text before the operative part; empty when nobody is seen asking. */
export function findAskers(preamble: string, type: string, roster: Roster): ReadonlySet<Side> {
  const cue = CUES.find(([kind]) => kind.test(type))?.[1];
  const sides = new Set<Side>();
  if (!cue) return sides;
  const names = {
    claim: namesPattern(roster, 'claim', CLAIM_NOUNS),
    defence: namesPattern(roster, 'defence', DEFENCE_NOUNS),
  };
  for (const match of [...preamble.matchAll(cue)].slice(0, MAX_CLAIMS)) {
    const side = askerOf(preamble.slice(Math.max(0, match.index - REACH), match.index), names);
    if (side) sides.add(side);
  }
  return sides;
}

/** The side whose name stands nearest before the last verb of asking, in its sentence. */
function askerOf(before: string, names: Readonly<Record<Side, RegExp>>): Side | null {
  const sentences = before.split(/\n|;|\. (?=[a-z])/).reverse();
  for (const sentence of sentences) {
    const verb = ASKS.exec(sentence);
    if (!verb) continue;
    const subject = sentence.slice(0, verb.index);
    const claim = subject.search(names.claim);
    const defence = subject.search(names.defence);
    if (claim < 0 && defence < 0) continue;
    if (claim < 0) return 'defence';
    return defence < 0 || claim < defence ? 'claim' : 'defence';
  }
  return null;
}

/** The designations of a side and the last word of each of its names. */
function namesPattern(roster: Roster, side: Side, nouns: RegExp): RegExp {
  const words = partiesOf(roster, side).flatMap(({ name }) => partyWords(name).filter((word) => word.length > 2));
  const own = [...new Set(words)].map((word) => new RegExp(`\\b${word}\\b`));
  return anyOf([nouns, ...own]);
}
