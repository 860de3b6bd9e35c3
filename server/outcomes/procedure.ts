import type { CourtKind } from '../domain/court.ts';
import type { DecisionType, Procedure } from '../domain/judgment.ts';
import type { SectionedText } from '../domain/section.ts';
import { foldInPlace } from '../domain/text.ts';

export interface ProcedureClues {
  readonly text: string;
  readonly sectioned: SectionedText;
  readonly courtKind: CourtKind | null;
  readonly title: string;
  readonly chamber: string | null;
  readonly decisionType: DecisionType | null;
}

const REFERE =
  /\b(?:ordonnance (?:\w+ )?(?:de|en|du juge des) referes?|juge des referes|statuant en (?:etat de )?refere|en matiere de refere|premier president.{0,40}refere|formation de refere|refere (?:n|rg|du)\b)/;
const ON_REQUEST =
  /\b(?:ordonnance (?:rendue )?sur requete|statuant sur (?:la )?requete|vu la requete (?:qui precede|et))/;
const ACCELERATED = /\b(?:procedure acceleree au fond|selon la procedure acceleree|en la forme des referes)/;
const ENFORCEMENT = /\bjuge de l'execution\b/;
const CRIMINAL =
  /\b(?:sur l'action publique|tribunal correctionnel|chambre correctionnelle|chambre des appels correctionnels|des fins de la poursuite|en matiere correctionnelle|ministere public c)/;

/** How far from the start a heading can tell the procedure. */
const HEADER_LENGTH = 3000;

/**
 * The procedures that a decision belongs to, most telling first: an appeal against a référé order is both. Empty only for empty
 * text of an unknown court.
 */
export function detectProcedures(clues: ProcedureClues): Procedure[] {
  const { courtKind } = clues;
  if (courtKind === 'regulator') return ['regulator'];
  if (courtKind === 'conseil_etat' || courtKind === 'caa' || courtKind === 'ta') return ['administrative'];
  const head = foldInPlace(`${clues.title}\n${clues.chamber ?? ''}\n${clues.text.slice(0, HEADER_LENGTH)}`);
  const dispositif = clues.sectioned.sections.find((section) => section.kind === 'dispositif');
  const orders = dispositif ? foldInPlace(clues.text.slice(dispositif.start, dispositif.start + HEADER_LENGTH)) : '';
  const title = foldInPlace(`${clues.title}\n${clues.chamber ?? ''}`);
  const found: Procedure[] = [];
  if (courtKind === 'cassation') found.push('cassation');
  if (courtKind === 'ca') found.push('appel');
  if (ACCELERATED.test(head) || ACCELERATED.test(orders)) found.push('paf');
  if (ON_REQUEST.test(title) || /^\s*(?:nous|par ces motifs).{0,200}statuant sur (?:la )?requete/s.test(orders)) {
    found.push('requete');
  } else if (isRefere(title, head, orders, clues)) found.push('refere');
  if (ENFORCEMENT.test(title) || /\bjuge de l'execution,? (?:statuant|par)/.test(orders)) found.push('jex');
  if (CRIMINAL.test(head) || CRIMINAL.test(orders) || /\bcoupable d/.test(orders)) found.push('correctionnel');
  if (!found.some((procedure) => procedure !== 'appel' && procedure !== 'cassation')) {
    if (courtKind !== 'cassation') found.push('fond');
  }
  return found;
}

/** A référé judge speaks in the first person, or names the référé where the operative part opens. */
function isRefere(title: string, head: string, orders: string, clues: ProcedureClues): boolean {
  if (/\breferes?\b/.test(title) && !/\bjuge de l'execution\b/.test(title)) return true;
  const opening = orders.slice(0, 500);
  if (REFERE.test(opening) || /\ba referes?\b/.test(orders)) return true;
  if (clues.courtKind === 'cassation' || clues.decisionType === 'jugement') return false;
  if (clues.courtKind === 'ca') return /\bl'ordonnance\b/.test(opening) && REFERE.test(head);
  if (/\b(?:jugement|le tribunal|juge de l'execution)\b/.test(opening)) return false;
  return REFERE.test(head.slice(0, 1200)) && /\b[a-z]+ons\b/.test(opening);
}
