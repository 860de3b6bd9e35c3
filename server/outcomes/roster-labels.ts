import { foldInPlace } from '../domain/text.ts';
import type { RosterEntry } from './roster-entry.ts';
import { endsParties, isAboutParty, namesInLines, namesOnLine, startsParty } from './roster-lines.ts';

const ROLES: readonly (readonly [string, RegExp])[] = [
  [
    'third_party',
    /\b(?:parties? )?intervenante?s?\b|\bparties? jointes?\b|\bcreanciers? inscrits?\b|\ben presence de\b/g,
  ],
  ['plaintiff', /\b(?:demandeu(?:r|rs|se|ses)|demanderesses?|requerante?s?|parties? civiles?|poursuivante?s?)\b/g],
  ['defendant', /\b(?:defendeurs?|defenderesses?|prevenue?s?|assignee?s?)\b/g],
  ['appellant', /\bappelante?s?\b/g],
  ['respondent', /\bintimee?s?\b/g],
  ['prosecution', /\bministere public\b/g],
];
const NOUN =
  'demandeu(?:r|rs|se|ses)|demanderesses?|requerante?s?|parties? civiles?|poursuivante?s?|defendeurs?|defenderesses?|prevenue?s?|assignee?s?|appelante?s?|intimee?s?|(?:parties? )?intervenante?s?|parties? jointes?|creanciers? inscrits?|en presence de|ministere public';
const COMPLEMENT =
  'et|a|au|aux|la|le|de|du|en|principale?s?|incidente?s?|incident|incidemment|requete|reinscription|opposition|appel|cassation|pourvoi|recours|instance|deferee?|defere|refere|titre|volontaires?|forcee?s?|provoquee?s?|defaillante?s?|reconventionnelle?s?|une|part|autre|saisine|cause|garantie|omission|tierce|injonction|contredit|fond';
/** A line that is a label alone ("DÉFENDEURS À L'INCIDENT"), or a label, a colon and the first party. */
const LABEL = new RegExp(
  `^(?:(?:role|rg|affaire|dossier|minute)\\b[^:]{0,40} )?[\\s•·*–>\\d°).-]*(?:(?:la|le|les|autres?) )?((?:${NOUN})(?:\\([a-z]\\))?(?:[ ,/-]*(?:(?:${COMPLEMENT}|${NOUN})(?![a-z])|[ld]'))*)\\s*(?::\\s*([^\\n]*))?$`,
);
/** Lines above the first label that may hold parties, where labels follow them. */
const REACH = 60;

interface Label {
  readonly line: number;
  readonly role: string;
  /** What follows the colon on the label's own line. */
  readonly rest: string;
}

/** The parties listed in blocks under (or, as some courts write, above) their procedural label; "" where a block names nobody. */
export function readLabelledParties(head: string): RosterEntry[] {
  const lines = head.split('\n').map((line) => line.trim());
  const folded = lines.map(foldInPlace);
  const labels = findLabels(lines, folded);
  const above = standAbove(labels, folded);
  return labels.flatMap((label, index) => {
    if (label.role === 'prosecution') return [];
    const previous = labels[index - 1]?.line;
    const from = above ? (previous ?? Math.max(-1, label.line - REACH)) + 1 : label.line + 1;
    const to = above ? label.line : (labels[index + 1]?.line ?? lines.length);
    const first = namesOnLine(label.rest);
    const announced = first.length === 0 && (!above || previous !== undefined);
    const block = namesInLines(lines.slice(from, to), folded.slice(from, to), announced);
    const names = [...first, ...block];
    return (names.length > 0 ? names : ['']).map((name) => ({ name, role: label.role }));
  });
}

function findLabels(lines: readonly string[], folded: readonly string[]): Label[] {
  return folded.flatMap((line, index) => {
    const match = line.length < 400 ? LABEL.exec(line) : null;
    if (!match?.[1]) return [];
    const rest = (lines[index] ?? '').slice(line.length - (match[2]?.length ?? 0));
    return [{ line: index, role: roleOf(match[1]), rest }];
  });
}

/** The role at the principal instance: "défendeur à l'incident, demandeur au principal" is the plaintiff. */
function roleOf(label: string): string {
  const principal = label.search(/\bau (?:principal|fond)/);
  const words = principal < 0 ? label : label.slice(0, principal);
  const places = ROLES.flatMap(([role, pattern]) => [...words.matchAll(pattern)].map(({ index }) => ({ role, index })));
  places.sort((a, b) => (principal < 0 ? a.index - b.index : b.index - a.index));
  return places[0]?.role ?? 'unknown';
}

/** True where the label follows its parties: nobody is named below the last one, and details of a party stand over the first. */
function standAbove(labels: readonly Label[], folded: readonly string[]): boolean {
  const last = labels.findLast((label) => label.role !== 'prosecution');
  const first = labels[0];
  if (!last || !first || last.rest !== '') return false;
  const below = folded.slice(last.line + 1).find((line) => line !== '') ?? '';
  if (startsParty(below) && !endsParties(below)) return false;
  const over = folded.slice(0, first.line).findLast((line) => line !== '') ?? '';
  return isAboutParty(over) || startsParty(over);
}
