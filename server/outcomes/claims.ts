import type { AmountMention } from '../domain/amount.ts';
import type { Money } from '../domain/money.ts';
import { findAmountsWithin } from './amounts-within.ts';
import { type ClaimKind, kindOfWords } from './claim-kinds.ts';
import { type Asker, type Claimant, findFirstAsker } from './claim-parties.ts';
import type { ClaimSegment } from './claim-segments.ts';
import { anyOf } from './phrases.ts';

/** A sum that a party asks for. */
export interface Claim {
  readonly money: Money;
  readonly kind: ClaimKind;
  /** The words that say what it is for. */
  readonly words: string;
  readonly asker: Asker | null;
  /** Words that name against whom it is asked. */
  readonly against: string;
  readonly sentence: number;
  /** "à chacun": the sum is asked several times. */
  readonly each: boolean;
}

/** Sums of a claim that are no sum to be awarded: rates, caps, totals, conversions, costs of a measure. */
const NO_CLAIM_BEFORE = anyOf([
  /\b(?:astreinte|amende(?: civile)?|capital|prix|valeur|dont|soit|plafond|consignation)\b(?: [a-z']{1,14}){0,3} (?:de |d'|a |est |au )?(?:la somme de )?$/,
  /\b(?:dans la limite|a concurrence|sans exceder|par mois et|n'excedant pas|x|×|\*)(?: de)? ?$/,
  /\b(?:publication|insertion)s?\b[^,;]{0,60}\([^)]{0,12}$/,
  /\b(?:faire droit a|confirmer|infirmer|reformer)\b[^;]{0,80}\b(?:qu'il a|qu'elle a|ayant)\b[^;]{0,80}$/,
  /\bau lieu de $/,
  /\brespectivement [^;]{0,60}$/,
  /\d et $/,
  /\bcouts? (?:des? |de la |de chaque )?(?:publications?|insertions?|mesures?)\b[^,;]{0,30}$/,
]);
const NO_CLAIM_AFTER =
  /^ ?(?:(?:ht|ttc) )?(?:par (?:jour|insertion|publication|mois|compte|photo|annonce|lien|infraction|heure|titre|enfant|an\b|prospect|nom)|\/ ?jour|chaque|[x×*] ?\d|d'amende)/;
const CONVERTED = /\([^()]{0,12}$/;
/** Where the words about a sum end: at the next object of the sentence. */
const NEXT_OBJECT =
  /[;:]|,(?! (?:a titre|au titre|en reparation|sur le fondement|en application|en vertu|pour|toutes|ttc|tant|augmente|du chef|avec|de provision))|\b(?:et|outre|ainsi que|ainsi qu'|plus) (?=(?:[àa] |de |d'|du |la |le |l'|une? |celles? |aux? |\d|ordonner|condamner|fixer|dire|liquider|rejeter|confirmer|interdire|en outre|conclu|s'en|expertise|[a-z]+ (?:cents?|mille|euros?)))/;
/** What a sum's own words start with when they tell what it is for. */
const PURPOSE =
  /^[\s,]*(?:\(|a titre|au titre|en (?:reparation|application|vertu|remboursement|restitution|compensation|indemnisation)|sur le fondement|pour|a valoir|d[eu']|article|par application|du chef|ttc|ht|contre|sauf a parfaire|provisionnel|reconventionnel|avec|in solidum|chacune?)/;
/** A party right before a sum: "l'association 8.000 €", "Paul C., son frère, 3 000 €". */
const ELLIPSIS =
  /(?:^|[,;:]|\bet) ?((?:l'|la |le |les |son |sa |m\. |mme |me )?[a-z][a-z .'&-]{1,60}?)(?:, s(?:on|a) [a-z]{2,12})?,? ?:? $/;
const NO_SUBJECT = /\b(?:contre|par|pour|au|aux|envers|sur|dans|en|interets|a)\b/;
const NO_ELLIPSIS =
  /(?:\b(?:de|d'|du|des|a|au|aux|et|outre|plus|payer|verser|regler|allouer|rembourser|restituer|soit|sollicite|demande|reclame|demandent|sollicitent|reclament|obtenir|payement|paiement|reconventionnellement|respectivement|somme|indemnite|provision|ensemble|egalement|encore|subsidiairement|moins|que|qu'|dont|comme|par|sur|contre|euros?)|\()[ :]*$/;
/** One whom the heading does not name, right before a sum. */
const STRANGER = /(?:^|[,;:]|\bet) ?(?:l'|la |le |les |son |sa |m\. |mme )[a-z.'&-]{2,30}(?: [a-z.'&-]{2,20})? $/;
const TO_PARTY = /^ ?(?:pour|a|au) ((?:l'|la |le |les |m\.|mme|[a-z])[a-z .'&-]{1,50})/;
const AGAINST = /\b(?:contre|a l'encontre d[eu'])\b([^;,.]{2,60})/;

/** More parts in which parties ask than any decision has. */
const MOST_SEGMENTS = 600;

/** The sums asked in those parts of a text, in order. */
export function readClaims(folded: string, segments: readonly ClaimSegment[], claimants: readonly Claimant[]): Claim[] {
  return shareKinds(segments.slice(0, MOST_SEGMENTS).flatMap((segment) => readSegment(folded, segment, claimants)));
}

function readSegment(folded: string, segment: ClaimSegment, claimants: readonly Claimant[]): Claim[] {
  const mentions = findAmountsWithin(folded, segment.asksFrom, segment.end);
  const claims: Claim[] = [];
  let { asker } = segment;
  for (const [index, mention] of mentions.entries()) {
    const from = mentions[index - 1]?.end ?? segment.start;
    const before = folded.slice(from, mention.start);
    const after = folded.slice(mention.end, Math.min(mentions[index + 1]?.start ?? segment.end, mention.end + 260));
    const told = asker === null ? null : asker;
    asker = ellipticAsker(folded.slice(Math.max(segment.start, mention.start - 90), mention.start), claimants) ?? told;
    if (isNoClaim(folded, segment, mention, before, after)) continue;
    const own = ownWords(after);
    const recipient = recipientOf(own, claimants);
    const ownKind = kindOfWords(own);
    const purpose = ownKind === 'unnamed' ? lastObject(before) : own;
    claims.push({
      money: mention.money,
      kind: ownKind === 'unnamed' ? kindOfWords(purpose) : ownKind,
      words: purpose,
      asker: recipient ?? asker,
      against: AGAINST.exec(own)?.[1] ?? '',
      sentence: segment.sentence,
      each: /^[^,;]{0,30}\bchacune?s?\b/.test(after),
    });
  }
  return claims;
}

/** The words after a sum up to the next object, when they say what it is for. */
function ownWords(after: string): string {
  const stop = after.search(NEXT_OBJECT);
  const own = stop >= 0 ? after.slice(0, stop) : after;
  return PURPOSE.test(own) ? own : '';
}

/** The words of the object right before a sum: "une provision de", "porter son préjudice commercial à". */
function lastObject(before: string): string {
  const parts = before.split(/[;:,]|\b(?:et|outre|ainsi que) (?=(?:de |d'|la |le |l'|une? |en |sa |son ))/);
  return (parts.at(-1) ?? '').slice(-120);
}

function isNoClaim(
  folded: string,
  segment: ClaimSegment,
  mention: AmountMention,
  before: string,
  after: string,
): boolean {
  const near = folded.slice(Math.max(segment.start, mention.start - 100), mention.start);
  const { per } = mention.money;
  if (per !== null && per !== 'beneficiary' && per !== 'payer') return true;
  if ((NO_CLAIM_BEFORE.test(near) && !/\bliquid[a-z]* [^;]{0,60}$/.test(near)) || NO_CLAIM_AFTER.test(after))
    return true;
  return CONVERTED.test(before) && before.length < 14;
}

function ellipticAsker(near: string, claimants: readonly Claimant[]): Asker | null {
  if (NO_ELLIPSIS.test(near)) return null;
  const phrase = ELLIPSIS.exec(near)?.[1];
  if (phrase === undefined || NO_SUBJECT.test(phrase) || kindOfWords(phrase) !== 'unnamed') return null;
  return findFirstAsker(phrase, claimants)?.asker ?? (STRANGER.test(near) ? { kind: 'other' } : null);
}

/** "1 € à M. X", "80 000 € pour M. Y": the one who would receive. */
function recipientOf(own: string, claimants: readonly Claimant[]): Asker | null {
  const phrase = TO_PARTY.exec(own)?.[1];
  if (phrase === undefined || kindOfWords(own) !== 'unnamed') return null;
  return (
    findFirstAsker(phrase, claimants)?.asker ?? (/^(?:l'|la |le |m\.|mme)/.test(phrase) ? { kind: 'other' } : null)
  );
}

/**
 * Sums without words of their own are for what those of the one who asks before them are for, each in its place: "X demande 5 000 €
 * pour procédure abusive et 3 000 € d'article 700 ; Y, 4 000 € et 2 000 €".
 */
function shareKinds(claims: readonly Claim[]): Claim[] {
  const shared: Claim[] = [];
  let group: Claim[] = [];
  let previous: readonly Claim[] = [];
  const close = (): void => {
    const unnamed = group.every(({ kind }) => kind === 'unnamed');
    const model = previous.length === group.length && unnamed ? previous : [];
    group = group.map((claim, index) => withKindOf(claim, model[index]));
    shared.push(...group);
    previous = group;
    group = [];
  };
  for (const claim of claims) {
    const last = group.at(-1) ?? previous.at(-1);
    if (last && last.sentence !== claim.sentence) {
      close();
      previous = [];
    } else if (last && group.length > 0 && (last.asker !== claim.asker || claim.against !== '')) close();
    group.push(claim);
  }
  close();
  return shared;
}

function withKindOf(claim: Claim, model: Claim | undefined): Claim {
  return model ? { ...claim, kind: model.kind, words: model.words } : claim;
}
