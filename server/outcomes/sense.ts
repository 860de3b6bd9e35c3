import type { Assertion, Sense } from '../domain/outcome.ts';
import type { Item } from './items.ts';

const MOOT = /\bsans objet\b|\bprivee? d'objet\b|\bperdu son objet\b/;
const UNFOUNDED = /\b(?:mal fondee?s?|non fondee?s?|pas fondee?s?|infondee?s?|injustifiee?s?)\b/;
const LEFT_OPEN = /\breserv(?:e|ons|es|ees?)\b|\bsur(?:soit|soyons) a statuer sur\b/;
const DEFERRED =
  /\b(?:seront?|sont|est) (?:examinee?s?|jugee?s?|tranchee?s?|joints?) (?:avec|en meme temps que|au|par la juridiction du) (?:le )?fond\b/;

/** True when a disposition leaves its object to the judgment on the merits. */
export function isDeferred(words: string): boolean {
  return DEFERRED.test(words);
}

/** "Déclare recevable la demande de sursis à statuer, mais la déclare mal fondée": admitted in form, refused. */
const ADMITTED_ONLY = /^declar[a-z]* recevables?\b[^;\n]{3,300}\bmais\b/;

/** What an expert's task says of objects is no finding. */
const GIVES_MISSION = /^(?:désigner|commettre|nommer)$/;

/** What the disposition does with its object: grants, refuses, declares moot or leaves open. */
export function readSense(item: Item): Sense {
  const { clause, words } = item;
  const { verbClass, lemma } = clause.head;
  if (clause.head.pronoun === 'ne pas') return 'refused';
  if (MOOT.test(words) && !GIVES_MISSION.test(lemma)) return 'moot';
  if (verbClass === 'declare' && ADMITTED_ONLY.test(words)) return 'refused';
  if (verbClass === 'reserve') return 'reserved';
  if (verbClass === 'refer')
    return /\bl'examen\b|\bla question\b|\bau (?:juge|tribunal)[^;]{0,40}\bfond\b|\ba statuer\b/.test(words)
      ? 'reserved'
      : 'granted';
  if (verbClass === 'say' && (LEFT_OPEN.test(words) || DEFERRED.test(words))) return 'reserved';
  if (verbClass === 'refuse') return 'refused';
  if (clause.denies) return 'refused';
  if (/\bn'y avoir (?:pas )?lieu\b|\bpas lieu (?:a|de)\b/.test(words.slice(0, 160))) return 'refused';
  if ((verbClass === 'declare' || verbClass === 'say') && UNFOUNDED.test(words) && lemma !== 'condamner')
    return 'refused';
  return 'granted';
}

/** Whose decision the disposition is, and what it does to the one below. */
export function readAssertion(item: Item, sense: Sense, type: string): Assertion {
  const { frame, stage, head } = item.clause;
  if (frame === 'confirmed') return 'confirmed_here';
  if (frame === 'reversed' || frame === 'recalled') return 'recalled_prior_instance';
  if (head.lemma === 'ramener' || head.lemma === 'porter' || head.lemma === 'réduire' || head.lemma === 'élever')
    return 'reformed_here';
  if (stage !== 'anew') return 'ordered_here';
  if (sense === 'refused') return REFORMABLE.test(type) ? 'reversed_here' : 'ordered_here';
  return /^(?:damages|provisional_award|restitution|debt_payment|criminal_fine|imprisonment)$/.test(type)
    ? 'reformed_here'
    : 'ordered_here';
}

const REFORMABLE =
  /^(?:damages|provisional_award|restitution|debt_payment|judgment_publication|content_removal|cease_use|inadmissibility|astreinte|all_claims_dismissed)$/;
