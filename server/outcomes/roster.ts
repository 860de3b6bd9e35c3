import { foldLabel } from '../domain/text.ts';
import { splitNames } from './party-names.ts';

/** A party as the heading of a decision lists it. */
export interface RosterEntry {
  readonly name: string;
  readonly role: string;
}

const HEAD_LENGTH = 5000;
/** "Ondalia c/ Gérard L., Fabienne B.", "X / Y", "X contre Y" on a line of its own near the top. */
const VERSUS = /^([^\n/]{2,160}?)\s+(?:c\/|\/|contre|C\/)\s+([^\n/]{2,200})$/m;

const LABELS: readonly (readonly [string, RegExp])[] = [
  ['plaintiff', /\b(?:demandeu(?:r|rs|se|ses)|demanderesses?|requerante?s?|parties? civiles?|poursuivante?s?)\b/g],
  ['defendant', /\b(?:defendeurs?|defenderesses?|prevenue?s?|assignee?s?|mise?s? en cause)\b/g],
  ['appellant', /\bappelante?s?\b/g],
  ['respondent', /\bintimee?s?\b/g],
  ['third_party', /\bintervenante?s?\b/g],
];

/** The parties that a decision's heading names on its "X / Y" line, with their roles; [] when it has none. */
export function readRoster(text: string, appeal: boolean): RosterEntry[] {
  const match = VERSUS.exec(text.slice(0, 1500));
  if (!match?.[1] || !match[2] || /\d{3}/.test(match[1])) return [];
  const [first, second] = appeal ? ['appellant', 'respondent'] : ['plaintiff', 'defendant'];
  return [
    ...splitNames(match[1]).map((name) => ({ name, role: first ?? 'unknown' })),
    ...splitNames(match[2]).map((name) => ({ name, role: second ?? 'unknown' })),
  ];
}

/** The role of a named party: from the roster, else from the label nearest to its first mention in the heading; or null. */
export function findRole(name: string, roster: readonly RosterEntry[], foldedHead: string): string | null {
  const key = keyOf(name);
  if (key === '') return null;
  if (/^(?:l'?)?etat$/.test(key)) return 'state';
  const listed = roster.find(
    (entry) => keyOf(entry.name) === key || keyOf(entry.name).includes(key) || key.includes(keyOf(entry.name)),
  );
  if (listed) return listed.role;
  const at = foldedHead.indexOf(key);
  if (at < 0) return null;
  let best: { readonly role: string; readonly distance: number } | null = null;
  for (const [role, pattern] of LABELS) {
    for (const label of foldedHead.slice(0, HEAD_LENGTH).matchAll(pattern)) {
      const distance = label.index < at ? at - label.index : (label.index - at) * 1.5;
      if (distance < 900 && (best === null || distance < best.distance)) best = { role, distance };
    }
  }
  return best?.role ?? null;
}

function keyOf(name: string): string {
  return foldLabel(name)
    .replace(
      /^(?:(?:la|le|les|l'|m\.|mm\.|mme|monsieur|madame|maitre|me|societes?|sarl|sas|sa|sci|selarl|scp|association|syndicat)(?:\s+|(?<=')))+/,
      '',
    )
    .replace(/,.*$/, '')
    .trim();
}
