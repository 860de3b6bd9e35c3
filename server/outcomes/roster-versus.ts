import { splitNames } from './party-names.ts';
import type { RosterEntry } from './roster-entry.ts';

/** "Ondalia c/ Gérard L., Fabienne B.", "X / Y", "X contre Y" on a line of its own near the top. */
const ON_A_LINE = /^([^\n/]{2,160}?)\s+(?:[cC][/\\]|contre|\/)\s+([^\n/]{2,200})$/m;
/** A sentence, not a title. */
const NARRATIVE = /\b(?:appel|ordonnance|jugement|vu|recours|pourvoi|plainte|requ[êe]te|demande|action)\b|\d{3}/i;
/** "C/" alone on its line, one party a line around it. */
const ALONE = /((?:^[^\n]{2,160}\n\s*){1,6})^[ \t]*C(?:\/|ONTRE)\s*:?\s*\n((?:\s*^[^\n]{2,160}$){1,6})/m;
/** Lines around "C/" that are no party. */
const NOT_A_PARTY =
  /^\s*(?:n[°o]|r\.?g|affaire\b|minute|[^\p{L}]*$|d[ée]cision|jugement|juge |tribunal|cour|ordonnance|arr[êe]t|du \d|rg|\d|appel d|grosse|exp[ée]dition|copie|r[ée]publique|au nom|contentieux|double|.{0,40}chambre|nom du|interpr|avocat|le :|pole|pôle|nature)/iu;
const DECISION = /^(?:l['’](?:arr[êe]t|ordonnance)|l[ae] (?:jugement|décision)|une? )/i;
const WINDOW = 1500;

/** The parties of the line "X / Y", with the roles that the kind of decision gives them; [] when there is none. */
export function readVersusParties(head: string, appeal: boolean): RosterEntry[] {
  const [first, second] = appeal ? ['appellant', 'respondent'] : ['plaintiff', 'defendant'];
  const top = head.slice(0, WINDOW);
  const line = ON_A_LINE.exec(top.replace(/\([^()\n]*\)/g, (aside) => ' '.repeat(aside.length)));
  if (line?.[1] && line[2] && !NARRATIVE.test(line[1]) && !DECISION.test(line[2]))
    return [...named(line[1], first), ...named(line[2], second)];
  const alone = ALONE.exec(top);
  if (!alone?.[1] || !alone[2]) return [];
  return [...onLines(alone[1].split('\n').reverse(), first).reverse(), ...onLines(alone[2].split('\n'), second)];
}

function named(phrase: string, role = 'unknown'): RosterEntry[] {
  return splitNames(phrase.replace(/\bet autres?\s*$/i, '')).map((name) => ({ name, role }));
}

/** Parties one a line, until a line that is none. */
function onLines(lines: readonly string[], role = 'unknown'): RosterEntry[] {
  const entries: RosterEntry[] = [];
  for (const line of lines.map((one) => one.trim())) {
    if (line === '') continue;
    if (NOT_A_PARTY.test(line)) break;
    entries.push(...named(line, role));
  }
  return entries;
}
