import type { AmountMention } from '../domain/amount.ts';
import { findAmountsWithin } from './amounts-within.ts';
import type { Clause } from './clause.ts';
import { isQuoted } from './quotes.ts';

/** What a sum in a disposition stands for (codebook §5); only `award` can become the amount of an outcome. */
export type SumRole =
  | 'award'
  | 'rate'
  | 'cap'
  | 'total'
  | 'suspended'
  | 'firm'
  | 'deducted'
  | 'consignation'
  | 'prior'
  | 'instalment'
  | 'computation'
  | 'context';

export interface Sum extends AmountMention {
  readonly role: SumRole;
}

const BEFORE: readonly (readonly [SumRole, RegExp])[] = [
  ['suspended', /\b(?:dont|parmi lesquels)(?: la somme de)? ?$/],
  [
    'cap',
    /(?:dans la (?:double )?limite|sans (?:pouvoir )?(?:que [^.;]{0,80})?exceder|n(?:e|') ?(?:pourra|puisse|pouvant|peut|doit|saurait|devra)[^.;]{0,60}(?:exceder|depasser)|n'excedant pas|a concurrence|a hauteur maximale|plafon[a-z]*|maximum|maximale?|jusqu'a|limitee? a|cout (?:de chaque|maxim)[^.;]{0,60}|superieure?s?(?= a)) ?(?:a|de|d'un montant(?: maximal)? de|d'une? (?:budget|somme|cout|montant)?[a-z ]{0,20}(?:de)?|d'un maximum de)? ?(?:la somme de |un montant de |une somme de )?$/,
  ],
  [
    'total',
    /\b(?:soit|pour un total|au total|ensemble|representant)(?: une| la| un)?(?: somme| montant)?(?: total[e]?| globale?)? (?:de |d')?$/,
  ],
  [
    'deducted',
    /\b(?:deduction faite|sous deduction|deduire|apres deduction|deduits?e?s?|dont a deduire)(?: [a-z' ]{0,60})? ?(?:de|d')? ?$/,
  ],
  ['consignation', /\b(?:consign[a-z]+|avance de)(?: [a-z\d', ]{0,130})? ?$/],
  [
    'prior',
    /\b(?:(?:ramen|port|redui|elev)[a-z]* de|au lieu (?:et place )?de|initialement|fixee?s? par [a-z' ]{0,40} a|(?:qui )?(?:avait|avaient) ete [a-z ]{0,40}a|precedemment|allouee? (?:par|en) [a-z' ]{0,40}(?:juges?|instance)(?: a)?|la somme initiale de|et non) (?:la somme de |de )?$/,
  ],
  [
    'instalment',
    /\b(?:mensualites?|versements?|echeances?|fractions?|par mois)(?: [a-z]{0,20}){0,3},? (?:de|d') ?(?:la somme de )?$/,
  ],
  [
    'context',
    /\b(?:au capital (?:social )?de|montant initial de|(?:prets?|credits?|emprunts?)(?: (?:professionnel|immobilier|bancaire|de tresorerie|d'equipement|personnel))? (?:d'un montant (?:initial |total |principal )?)?de|capital de|au prix (?:total |global )?de|prix (?:de vente |d'achat )?(?:fixe )?(?:a|de)|d'une valeur de|evaluee?s? a|facture (?:n°? ?\S{1,20} )?(?:d'un montant )?de|moyennant(?: [a-z ]{0,30})? de|pour un montant de|cheque de|virement de|loyer (?:mensuel )?de|de sorte qu[^;]{0,80}\b(?:demeure|reste|est) (?:creanciere?|redevable|debitrice|debiteur) (?:de|d'un montant de))(?: ?la somme de)? ?$/,
  ],
];
const REGISTRY =
  /\b(?:greffe|depens)\b[^;]{0,80}\b(?:liquid|tax)[a-z]*[^;]{0,30}$|\bdont (?:[\d.,]+ (?:euros?|€) (?:de )?)?t\.?v\.?a\.?[^;]{0,20}$/;
const INTEREST_BASE =
  /(?:\binterets?\b|%)[^;]{0,160} sur (?:(?:la somme|le montant|une somme|la creance|le principal)(?: principale?)? (?:de |d'un montant de )?)?$/;
/** What becomes of a deposit: "la consignation sera affectée à son paiement, le solde lui étant restitué". */
const DEPOSIT_SPENT = /\bconsignation\b[^;]{0,60}\b(?:affectee|imputee|restituee|deduite)\b/;
/** The rebate on a fixed fee or a fine paid at once. */
const REDUCED_IF_PAID = /^[ ,]*(?:si|en cas de|pour) (?:le |un )?(?:paiement|payement|reglement|paye)/;
const COMPUTATION_AFTER = /^ ?[x×*] ?\d|^ ?par [a-z]+ x /;
const COMPUTATION_BEFORE = /[\d)] ?(?:jours? ?|mois ?)?[x×*] ?$/;

/** Longest clause in which sums are read: no disposition comes near it. */
const CLAUSE_LENGTH = 40_000;

/** The sums of a clause with their roles, in order. `from` is where its object starts. */
export function findSums(folded: string, clause: Clause): Sum[] {
  const sums = findAmountsWithin(folded, clause.head.end, Math.min(clause.end, clause.head.end + CLAUSE_LENGTH)).map(
    (mention) => ({
      ...mention,
      role: roleOf(folded, clause, mention),
    }),
  );
  const spread = SPREADING.test(clause.words) ? sums.map((sum) => asInstalment(folded, clause, sum)) : sums;
  const dated = MONTHLY.test(clause.words) ? spread.map((sum) => perMonth(folded, clause, sum)) : spread;
  const known = dated.some((sum) => sum.role === 'award') ? dated : promoteTotal(dated);
  return forbids(clause) ? known.map(perBreach) : known;
}

/** "se libérer en deux versements de 5 000 euros puis de 5 363 euros": how the debt is paid, not what is owed. */
const SPREADS =
  /\b(?:se libere(?:r|ra)|s'acquitte(?:r|ra)|payable|echeancier)\b[^;\n]{0,160}\b(?:versements?|mensualites?|echeances?|acomptes?)\b/;
const SPREADING = /\b(?:se libere(?:r|ra)|s'acquitte(?:r|ra)|payable|echeancier)\b/;
const NEW_SUM = /[;\n]|\b(?:au titre|a titre|celle)\b/;

function asInstalment(folded: string, clause: Clause, sum: Sum): Sum {
  if (sum.role !== 'award') return sum;
  const before = folded.slice(Math.max(clause.head.end, sum.start - 400), sum.start);
  const match = SPREADS.exec(before);
  return match && !NEW_SUM.test(before.slice(match.index)) ? { ...sum, role: 'instalment' } : sum;
}

/** "le montant de l'indemnité d'occupation mensuelle": the month is told with the name of the sum. */
const MONTHLY =
  /\bindemnite (?:(?:mensuelle|provisionnelle) ){1,2}d'occupation\b|\bindemnite d'occupation (?:provisionnelle )?mensuelle\b/;
const MONTHLY_REACH = 60;

function perMonth(folded: string, clause: Clause, sum: Sum): Sum {
  if (sum.role !== 'award' || sum.money.per !== null) return sum;
  const before = folded.slice(Math.max(clause.head.end, sum.start - MONTHLY_REACH), sum.start);
  const after = folded.slice(sum.end, Math.min(clause.end, sum.end + MONTHLY_REACH));
  const near = `${before.split(/[;\n]/).at(-1)} ${after.split(/[;,\n]/)[0]}`;
  return MONTHLY.test(near) ? { ...sum, money: { ...sum.money, per: 'month' } } : sum;
}

function forbids(clause: Clause): boolean {
  return clause.head.verbClass === 'forbid' || /\bne (?:pourra|pourront|devra|devront)\b/.test(clause.words);
}

/** Under a prohibition each thing published or extracted is a breach: "100 euros par annonce". */
function perBreach(sum: Sum): Sum {
  return sum.role === 'rate' && sum.money.per === 'document'
    ? { ...sum, money: { ...sum.money, per: 'infringement' } }
    : sum;
}

/** A total that sums up nothing else in its clause is the award itself. */
function promoteTotal(sums: readonly Sum[]): Sum[] {
  const at = sums.findIndex((sum) => sum.role === 'total');
  return sums.map((sum, index) => (index === at ? { ...sum, role: 'award' } : sum));
}

function roleOf(folded: string, clause: Clause, mention: AmountMention): SumRole {
  if (isQuoted(clause.quotes, mention.start)) return 'context';
  const before = folded.slice(Math.max(clause.head.end, mention.start - 140), mention.start).replace(/\s+/g, ' ');
  const after = folded.slice(mention.end, mention.end + 60).replace(/\s+/g, ' ');
  if (DEPOSIT_SPENT.test(clause.words)) return 'consignation';
  if (INTEREST_BASE.test(before) || REGISTRY.test(before)) return 'context';
  if (/^ ?(?:de |au titre de la )?t\.?v\.?a\b/.test(after)) return 'context';
  if (/^(?:ramener|porter|réduire)$/.test(clause.head.lemma) && /^ de (?:la somme de )?$/.test(before)) return 'prior';
  if (REDUCED_IF_PAID.test(after) && /\b(?:ramen|redui)[a-z]* a (?:la somme de )?$/.test(before)) return 'context';
  if (COMPUTATION_AFTER.test(after) || COMPUTATION_BEFORE.test(before)) return 'computation';
  if (
    /^,? ?(?:est |etant |sera )?(?:assortie? (?:du|d'un)|avec) sursis/.test(after) &&
    /\bdont /.test(before.slice(-20))
  )
    return 'suspended';
  if (/^ ?ferme/.test(after) && /\bdont /.test(before.slice(-20))) return 'firm';
  for (const [role, pattern] of BEFORE) {
    if (!pattern.test(before)) continue;
    if (role === 'suspended' && !/^[^;]{0,40}sursis/.test(after)) continue;
    if (role === 'prior' && /fixe/.test(clause.head.lemma) && before.length < 30) continue;
    return role;
  }
  if (
    /^[^;]{0,40}\b(?:provision|somme|montant)[^;]{0,60}\b(?:consign|(?:a verser|a valoir|a regler|due?)[^;]{0,60}\b(?:experts?|huissiers?|commissaires? de justice|technicien|mediateur|remuneration|honoraires)|remuneration de l'expert)/.test(
      folded.slice(mention.end, mention.end + 160),
    )
  )
    return 'consignation';
  if (isRate(clause, before, after, mention)) return 'rate';
  if (/^ ?(?:chacune? )?(?:des|par|pour les) (?:\d+ |[a-z]+ )?(?:premieres )?(?:mensualites|echeances)/.test(after))
    return 'instalment';
  return 'award';
}

function isRate(clause: Clause, before: string, after: string, mention: AmountMention): boolean {
  const { per } = mention.money;
  if (per === 'month' || per === 'year') return false;
  if (per !== null) return true;
  if (
    /\bastreinte(?: [a-z' ]{0,60})? (?:de|d'|a|fixee a|au taux de|a hauteur de|egale a) ?(?:la somme de |un montant de )?$/.test(
      before,
    )
  ) {
    return !/\bliquid/.test(before) && clause.head.lemma !== 'liquider';
  }
  return (
    /\bastreinte\b[^;.]{0,60}$/.test(before) &&
    /^[^;]{0,30}\b(?:de retard|par (?:jour|infraction|manquement))/.test(after)
  );
}
