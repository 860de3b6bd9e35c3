import type { Outcome } from '../domain/outcome.ts';
import { readNamedData } from './categories.ts';
import type { Item } from './items.ts';

const EXCLUDED =
  /\b(?:a l'exclusion|a l'exception|hors|sauf|excepte)(?: de| des| du| d')?(?: toute| toutes| l'| les)*\s?(?:adresses? ip|donnees? de connexion|donnees techniques|identifiants? de (?:connexion|terminal)|ports?|donnees de trafic|historique)[^;:\n]{0,120}/;
const WITHOUT_ASTREINTE =
  /\bsans (?:qu'il y ait lieu (?:a |au prononce d'une |de prononcer une |d'ordonner une )?|qu'il soit (?:besoin|necessaire) d'?(?:une )?|prononcer d'|prononce d'une )?astreinte\b/;

/** Refusals stated inside an order: data left out of an identification order (codebook §10), "sans astreinte" (§9). */
export function findExclusions(outcome: Outcome, item: Item, text: string): Outcome[] {
  if (outcome.sense !== 'granted') return [];
  const excluded =
    outcome.type === 'identification_data_disclosure' ? refusal(EXCLUDED, outcome, item, text, outcome.type) : null;
  const astreinte = outcome.type === 'astreinte' ? null : refusal(WITHOUT_ASTREINTE, outcome, item, text, 'astreinte');
  return [excluded, astreinte, ...findCompanions(outcome, item)].filter((one) => one !== null);
}

function refusal(pattern: RegExp, outcome: Outcome, item: Item, text: string, type: string): Outcome | null {
  const match = pattern.exec(item.words);
  if (!match) return null;
  const start = item.start + match.index;
  const end = start + match[0].trimEnd().length;
  return {
    ...outcome,
    type,
    sense: 'refused',
    amount: null,
    duration: null,
    delay: null,
    dataCategories: type === 'astreinte' ? [] : readNamedData(match[0]),
    limits: [],
    evidence: [{ start, end, text: text.slice(start, end) }],
    rule: `${type === 'astreinte' ? 'measure.astreinte' : 'disclosure.identification'}-excluded`,
    confidence: 'medium',
    uncertainty: 'Refus déduit d’une exclusion dans la mesure ordonnée.',
    reason: `« ${text.slice(start, Math.min(end, start + 60))} » dans la mesure ordonnée`,
  };
}

const ASKS_COURT =
  /\b(?:cour de justice de l'union|cjue|conseil constitutionnel)\b|\bquestions? (?:prejudicielles?|prioritaires?)\b/;

/** What the same words also decide: a stay that asks another court, a confirmation that states what stands. */
function findCompanions(outcome: Outcome, item: Item): Outcome[] {
  const confirmed = { ...outcome, assertion: 'confirmed_here' as const, scope: null };
  if (
    outcome.type === 'stay_of_proceedings' &&
    ASKS_COURT.test(item.words) &&
    /\bquestions?\b|\bprejudiciel/.test(item.words)
  ) {
    return [{ ...outcome, type: 'preliminary_reference', rule: 'procedure.reference' }];
  }
  if (outcome.type !== 'appeal_affirmed') return [];
  if (/\bdeclaration de culpabilite de\b/.test(item.words))
    return [{ ...confirmed, type: 'conviction', rule: 'criminal.conviction' }];
  if (/\bordonnance de non[- ]lieu\b/.test(item.words)) {
    return [{ ...confirmed, type: 'investigation_discontinued', rule: 'criminal.discontinued' }];
  }
  return [];
}
