import { splitNames } from './party-names.ts';
import type { RosterEntry } from './roster-entry.ts';
import { cutPartyName, namesOnLine } from './roster-lines.ts';

const FORMED = /\b(?:a|ont) formé (?:un|le|des|les) pourvois?\b/;
/** The older heading of the criminal chamber: "Statuant sur le pourvoi formé par : - M. X, partie civile, contre l'arrêt…". */
const BROUGHT_BY = /\bpourvois? formés? par\s*:?([\s\S]{2,1500}?),?\s*contre (?:l['’]|un |le |deux |les )/;
const OPPOSING = /\bopposant(?: respectivement)?\s*:?/;
const CLOSES = /\b(?:défende(?:urs?|resses?)|défenderesse)\b[^.\n]{0,40} (?:à|au) (?:la )?(?:cassation|pourvoi)/;
/** "avocat de M. X, de la SCP Y, avocat de la société Z": whom the bar of the Court stands for. */
const COUNSEL_OF =
  /\bavocats? (?:de |d[e'’]|du |des )([^;\n]{2,200}?)(?=, (?:de |d[e'’])?(?:la SCP|la SAS|la SARL|Me |M\. |l'avis|et )|,? et (?:l'avis|les|de)|, (?:les|et)|, après|$)/gm;
const REACH = 6000;

/** The parties of a judgment of the Cour de cassation: who brought the appeal on points of law, against whom. */
export function readPourvoiParties(head: string): RosterEntry[] {
  const formed = FORMED.exec(head);
  const brought = formed ? null : BROUGHT_BY.exec(head);
  if (brought?.[1])
    return listed(brought[1].replace(/\n\s*-\s*/g, ' 1°/ ')).map((name) => ({ name, role: 'appellant' }));
  if (!formed) return [];
  const before = head.slice(0, formed.index);
  const after = head.slice(formed.index, formed.index + REACH);
  const appellants = subjectNames(before);
  const opposing = OPPOSING.exec(after);
  const rest = opposing ? after.slice(opposing.index + opposing[0].length) : '';
  const end = CLOSES.exec(rest)?.index ?? rest.search(/\n\s*(?:La |Le |Les |Sur |Un )/);
  const opponents = opposing ? listed(rest.slice(0, end < 0 ? 0 : end)) : [];
  return [
    ...appellants.map((name) => ({ name, role: 'appellant' })),
    ...(opponents.length > 0 ? opponents : represented(after, appellants)).map((name) => ({
      name,
      role: 'respondent',
    })),
  ];
}

/** The last paragraph before "a formé", or the numbered list that ends there. */
function subjectNames(before: string): string[] {
  const list = before.lastIndexOf('1°/');
  const paragraph = before.slice(before.trimEnd().search(/[^\n]*(?:\n\d{4,}[^\n]*)?$/));
  return listed(list >= 0 && before.length - list < 3000 ? before.slice(list) : paragraph);
}

/** "1°/ à M. X, domicilié…, 2°/ à la société Y, dont le siège est…": the head of each item. */
function listed(phrase: string): string[] {
  const items = phrase.split(/\d+°\/\s*/).filter((item) => /\p{L}/u.test(item));
  return items.flatMap((item) => {
    const one = item.replace(/\s+/g, ' ').replace(/^[\s*]*(?:\*[A-Z]+ )?(?:à |au |aux |et )?/, '');
    const name = cutPartyName(one.replace(/^(l[ae]s? [^,]*?), (?:société|association|établissement)\b.*$/i, '$1'));
    return /^MM\.|^Mmes/.test(name) ? splitNames(name.replace(/^(?:MM\.|Mmes) /, '')) : namesOnLine(name);
  });
}

function represented(after: string, appellants: readonly string[]): string[] {
  const heard = after.slice(0, 2500).split(/,? (?:et les conclusions|après débats|et l'avis)/)[0] ?? '';
  const names = [...heard.matchAll(COUNSEL_OF)].flatMap((match) => splitNames(match[1] ?? ''));
  return names.filter((name) => !appellants.some((one) => one.includes(name) || name.includes(one)));
}
