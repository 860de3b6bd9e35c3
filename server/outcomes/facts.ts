import type { CourtKind } from '../domain/court.ts';
import type { Procedure } from '../domain/judgment.ts';
import { findSection, type SectionedText } from '../domain/section.ts';

/** What the reading of any disposition needs to know of the whole decision. */
export interface DecisionFacts {
  readonly regulator: boolean;
  readonly administrative: boolean;
  /** The supreme administrative court: what it annuls is no appeal ruling's annulment. */
  readonly councilOfState: boolean;
  /** The operative part places somebody under judicial supervision: its bans are no penalties. */
  readonly supervision: boolean;
  readonly cassation: boolean;
  readonly appeal: boolean;
  readonly firstInstance: boolean;
  readonly criminal: boolean;
  /** Interim relief: money is provisional whatever its name (codebook §12). */
  readonly refere: boolean;
  /** The title or the reasons speak of a withdrawal. */
  readonly withdrawn: boolean;
  /** Internet access providers are parties or addressees: blocking is theirs. */
  readonly ispCase: boolean;
  /** Folded text before the operative part. */
  readonly preamble: string;
}

export interface FactsSource {
  readonly courtKind: CourtKind | null;
  readonly procedures: readonly Procedure[];
  readonly solution: string | null;
}

const CRIMINAL =
  /\bcoupables?\b|\baction publique\b|\bemprisonnement\b|\bfins de la poursuite\b|\bpeine complementaire\b|\ba titre de peine\b|\brelax(?:e|ons)\b|\bprevenue?s?\b/;
const FIRST_INSTANCE: readonly CourtKind[] = ['tj', 'tcom', 'cph', 'ti', 'assises'];

/** Gathers the facts of a decision; `folded` is the folded text of `sectioned`. */
export function gatherFacts(folded: string, sectioned: SectionedText, source: FactsSource): DecisionFacts {
  const dispositif = findSection(sectioned.sections, 'dispositif');
  const preamble = dispositif ? folded.slice(0, dispositif.start) : '';
  const orders = dispositif ? folded.slice(dispositif.start, dispositif.end) : folded;
  const { courtKind, procedures } = source;
  const regulator = courtKind === 'regulator' || procedures.includes('regulator');
  const cassation = courtKind === 'cassation';
  const administrative =
    !regulator &&
    (procedures.includes('administrative') ||
      courtKind === 'conseil_etat' ||
      courtKind === 'caa' ||
      courtKind === 'ta' ||
      /^\s*(?:le conseil d'etat )?d ?e ?c ?i ?d ?e\s*:\s*article 1er\b/.test(orders));
  const confirms = /\b(?:confirm(?:e|ons)|infirm(?:e|ons)|reform(?:e|ons)) (?:le|l'|la|les|partiellement|en|sur)/.test(
    orders,
  );
  const appeal = courtKind === 'ca' || (courtKind === null && (confirms || /\bla cour\b/.test(orders.slice(0, 300))));
  return {
    regulator,
    administrative,
    councilOfState: courtKind === 'conseil_etat',
    supervision: /\bcontrole judiciaire\b/.test(orders),
    cassation,
    appeal,
    firstInstance:
      FIRST_INSTANCE.includes(courtKind ?? 'other') ||
      (!regulator && !administrative && !cassation && !appeal && !confirms),
    criminal: procedures.includes('correctionnel') || CRIMINAL.test(orders),
    refere: procedures.includes('refere'),
    ispCase:
      /\bfournisseurs? d'acces\b|\bles fai\b/.test(preamble) ||
      /\bfournisseurs? d'acces\b|\b(?:orange|free|sfr|bouygues telecom)\b[^;]{0,120}\b(?:acces|bloqu)/.test(orders),
    withdrawn:
      /\bdesist/.test(orders) ||
      /\bdesiste(?:ment|e|r)\b[^.]{0,200}\b(?:parfait|accept|appel|instance|action)/.test(preamble.slice(-6000)) ||
      /\bordonnance de desistement\b/.test(preamble),
    preamble,
  };
}
