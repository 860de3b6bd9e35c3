import type { CourtKind } from '../domain/court.ts';
import { findSection, type SectionedText } from '../domain/section.ts';
import { foldInPlace } from '../domain/text.ts';
import { anyOf } from './phrases.ts';

/** Court names as the head of a decision writes them; the earliest one is the court that decides. */
const NAMES: readonly (readonly [CourtKind, RegExp])[] = [
  ['cassation', /\bcour de cassation\b|\bfait et juge par la cour de cassation/],
  ['conseil_etat', /\bconseil d'etat\b/],
  ['caa', /\bcour administrative d'appel\b/],
  ['ta', /\btribunal administratif\b/],
  ['ca', /\bcours? d'appel\b|\bcour d' appel\b/],
  ['tcom', /\btribunal de commerce\b|\btribunal des activites economiques\b/],
  ['cph', /\bconseil de prud'hommes\b/],
  ['ti', /\btribunal (?:d'instance|de proximite|de police)\b|\bjuridiction de proximite\b/],
  ['tj', /\btribunal (?:judiciaire|de grande instance|correctionnel|pour enfants)\b/],
  ['assises', /\bcour d'assises\b/],
  [
    'regulator',
    anyOf([
      /\bformation restreinte\b/,
      /\bcnil\b[^.;\n]{0,80}\bdecide/,
      /\bcommission nationale de l'informatique\b/,
      /\bdeliberation (?:de la formation|n[°o]? ?san)/,
      /\bautorite de (?:la concurrence|regulation)\b/,
      /\barcom\b/,
    ]),
  ],
];

const HEAD_LENGTH = 1500;
/** Headings of appeal rulings may name the court below first. */
const APPEALABLE: readonly CourtKind[] = ['tj', 'tcom', 'cph', 'ti'];
/** "confirme le jugement…", "aux dépens d'appel": a ruling whose own heading was lost. */
const RULES_ON_JUDGMENT =
  /\b(?:confirme|infirme|reforme)s? (?:partiellement )?(?:le jugement|l'ordonnance|la decision)\b/;
const COSTS_OF_APPEAL = /\bdepens d'appel\b/;
/** The members of the Conseil d'État, whose decisions name the courts below first. */
const STATE_COUNSELLORS =
  /\bconseill(?:er|ere)s? d'etat\b|\bsecretariat du contentieux du conseil d'etat\b|\bjuge des referes du conseil d'etat\b|\ble conseil d'etat (?:decide|statuant)\b/;
const HEARS_APPEALS = /\n\s*cour d'appel\b/;

/** The kind of court that gave a decision, from its operative part and its heading; null when neither tells. */
export function findCourtKind(text: string, sectioned: SectionedText): CourtKind | null {
  const section = findSection(sectioned.sections, 'dispositif');
  const orders = section ? foldInPlace(text.slice(section.start, Math.min(section.end, section.start + 4000))) : '';
  if (
    /\b(?:casse et annule|rejette les? pourvois?|pourvois? non admis|non-admission du pourvoi|decheance du pourvoi)\b/.test(
      orders,
    )
  ) {
    return 'cassation';
  }
  const head = foldInPlace(text.slice(0, HEAD_LENGTH));
  if (/\bformation restreinte\b/.test(orders.slice(0, 400)) && !/\bconseil d'etat\b/.test(head)) return 'regulator';
  let best: { readonly kind: CourtKind; readonly at: number } | null = null;
  for (const [kind, pattern] of NAMES) {
    const at = head.search(pattern);
    if (at >= 0 && (best === null || at < best.at)) best = { kind, at };
  }
  if (best && APPEALABLE.includes(best.kind) && RULES_ON_JUDGMENT.test(orders) && COSTS_OF_APPEAL.test(orders)) {
    return 'ca';
  }
  if ((best?.kind === 'ta' || best?.kind === 'caa') && STATE_COUNSELLORS.test(ends(text))) return 'conseil_etat';
  if (
    best &&
    APPEALABLE.includes(best.kind) &&
    HEARS_APPEALS.test(head) &&
    /\b(?:appelante?s?|intimee?s?)\b/.test(head)
  )
    return 'ca';
  if (best) return best.kind;
  if (/\bla cour\b/.test(orders.slice(0, 300))) return 'ca';
  return null;
}

/** Folded beginning and end of a text, where a court tells who sits. */
function ends(text: string): string {
  return foldInPlace(`${text.slice(0, HEAD_LENGTH)} ${text.slice(-HEAD_LENGTH)}`);
}
