import type { Head } from './verbs.ts';

/** How long the list of what is quashed may be. */
export const SCOPE_LENGTH = 6000;
/** The decision that is quashed, named after the list of its quashed heads. */
const QUASHED =
  /\b(?:l'arret|le jugement|l'ordonnance|la decision)(?: n ?°[^,;]{1,40},?)? (?:rendue?|susvisee?|attaquee?)\b/;
const AFTER_QUASHED = /\b(?:remet|renvoie|et pour qu'il|dit n'y avoir lieu a renvoi)\b/;

/** True for the verbs of "casse et annule, mais seulement en ce qu'il : - condamne… ; - déboute…, l'arrêt rendu le…". */
export function restatesQuashed(folded: string, between: string, head: Head): boolean {
  if (between.length >= SCOPE_LENGTH || QUASHED.test(between) || !/\b(?:en ce qu|sauf)/.test(between)) return false;
  const rest = folded.slice(head.start, head.start + SCOPE_LENGTH - between.length);
  const named = rest.search(QUASHED);
  const next = rest.search(AFTER_QUASHED);
  return named >= 0 && (next < 0 || named < next);
}
