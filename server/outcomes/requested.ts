import type { Outcome } from '../domain/outcome.ts';
import { findSection, type SectionedText } from '../domain/section.ts';
import { foldInPlace } from '../domain/text.ts';
import { readHeadsOfLoss } from './categories.ts';
import { kindsOfType } from './claim-kinds.ts';
import { asksFor, type Claimant, isNamedIn, listClaimants } from './claim-parties.ts';
import { findClaimSegments } from './claim-segments.ts';
import { type Claim, readClaims } from './claims.ts';
import type { DecisionFacts } from './facts.ts';
import { readRoster } from './roster.ts';

interface ClaimSource {
  readonly text: string;
  readonly folded: string;
  readonly sectioned: SectionedText;
  readonly facts: DecisionFacts;
}

interface Case {
  readonly claims: readonly Claim[];
  readonly claimants: readonly Claimant[];
  readonly outcomes: readonly Outcome[];
  readonly refere: boolean;
}

/**
 * Fills the sum asked by the same party under the same head where one claim alone fits; otherwise leaves it out. A granted sum below
 * the claim is a partial grant (codebook §2.14).
 */
export function linkClaims(outcomes: readonly Outcome[], source: ClaimSource): Outcome[] {
  if (!outcomes.some(isLinked)) return [...outcomes];
  const { text, sectioned, facts } = source;
  const dispositif = findSection(sectioned.sections, 'dispositif');
  const limit = dispositif?.start ?? text.length;
  const claimants = listClaimants(readRoster(text.slice(0, limit), facts), outcomes);
  const reasons = findSection(sectioned.sections, 'reasons');
  const claims = readUpTo(source, reasons?.start ?? limit, claimants);
  const read = claims.length > 0 || !reasons ? claims : readUpTo(source, limit, claimants);
  if (read.length === 0) return [...outcomes];
  return outcomes.map((outcome) => withClaim(outcome, { claims: read, claimants, outcomes, refere: facts.refere }));
}

function readUpTo({ text, folded }: ClaimSource, limit: number, claimants: readonly Claimant[]): Claim[] {
  return readClaims(folded, findClaimSegments(text, folded, limit, claimants), claimants);
}

/** What is left of several claims has no sum of its own. */
const REST = /\b(?:dans les rapports entre|toutes? autres?|surplus|autres demandes|plus amples)\b/;

function isLinked(outcome: Outcome): boolean {
  return (
    kindsOfType(outcome.type).length > 0 &&
    outcome.requested === null &&
    outcome.assertion !== 'recalled_prior_instance' &&
    (outcome.sense === 'granted' || !REST.test(wordsOf(outcome)))
  );
}

function withClaim(outcome: Outcome, known: Case): Outcome {
  if (!isLinked(outcome)) return outcome;
  const claim = findClaim(outcome, known);
  if (!claim) return outcome;
  const partial = outcome.sense === 'granted' && outcome.amount !== null && outcome.amount.cents < claim.money.cents;
  return { ...outcome, requested: claim.money, sense: partial ? 'partially_granted' : outcome.sense };
}

function findClaim(outcome: Outcome, known: Case): Claim | null {
  const kinds = kindsOfType(outcome.type);
  const all = known.claims.filter((claim) => kinds.includes(claim.kind));
  const open = all.filter((claim) => couldAnswer(outcome, claim, known));
  const own = open.filter((claim) => asksFor(claim.asker, outcome, known.claimants) === 'yes');
  const first = kinds.map((kind) => own.filter((claim) => claim.kind === kind)).find((found) => found.length > 0);
  const sure = first ?? unnamedClaims(outcome, known);
  const found = sure.length > 0 ? sure : uncertainClaims(outcome, all, open, known);
  const byHead = isHarm(outcome) || outcome.type === 'debt_payment' || sumsOf(found) > 1;
  return byHead ? pickByHead(outcome, found, known) : (found[0] ?? null);
}

/** Where nobody is told to benefit or to ask: the only sum asked under the head, or all those of one party. */
function uncertainClaims(
  outcome: Outcome,
  all: readonly Claim[],
  open: readonly Claim[],
  known: Case,
): readonly Claim[] {
  const maybe = open.filter((claim) => asksFor(claim.asker, outcome, known.claimants) === 'maybe');
  const askers = new Set(all.map(({ asker }) => (asker?.kind === 'party' ? asker.party.name : (asker?.kind ?? ''))));
  return sumsOf(all) === 1 || (isHarm(outcome) && askers.size === 1) ? maybe : [];
}

function couldAnswer(outcome: Outcome, { money, against, kind, each }: Claim, { claimants, refere }: Case): boolean {
  if (outcome.amount === null && outcome.sense === 'granted') return false;
  if (each && outcome.beneficiary.length > 1) return false;
  if (outcome.type === 'provisional_award' && outcome.sense === 'refused' && kind === 'harm' && !refere) return false;
  if (outcome.amount && (outcome.amount.currency !== money.currency || outcome.amount.cents > money.cents))
    return false;
  const elsewhere = against !== '' && claimants.some((one) => one.pattern.test(against));
  return !elsewhere || outcome.payer.length === 0 || isNamedIn(against, outcome.payer, claimants);
}

/**
 * Sums asked without a word on what they are for: two in a row are damages and costs; one of a claimant, damages; one of a defendant
 * that asks for nothing else, costs.
 */
function unnamedClaims(outcome: Outcome, known: Case): readonly Claim[] {
  const own = known.claims.filter((claim) => asksFor(claim.asker, outcome, known.claimants) === 'yes');
  const unnamed = own.filter((claim) => claim.kind === 'unnamed');
  const [first, second] = unnamed;
  const harm = isHarm(outcome);
  const costs = /^costs_art(?:700_cpc|475_1_cpp)$/.test(outcome.type);
  if (!first || sumsOf(unnamed) > 2 || !(harm || costs)) return [];
  const open = (claim: Claim): readonly Claim[] => (couldAnswer(outcome, claim, known) ? [claim] : []);
  if (second && first.sentence === second.sentence && first.money.cents > second.money.cents)
    return own.length === 2 ? open(harm ? first : second) : [];
  if (second) return [];
  const defends = sideOf(first) === 'defence';
  const asks = sideOf(first) === 'claim';
  if (harm) return defends || own.some(({ kind }) => kind === 'harm' || kind === 'provision') ? [] : open(first);
  return !asks && own.length === 1 && first.money.cents <= LARGEST_COSTS ? open(first) : [];
}

/** More than any court grants as costs: a larger sum without a word is for something else. */
const LARGEST_COSTS = 3_000_000;

function sideOf({ asker }: Claim): 'claim' | 'defence' | null {
  if (asker?.kind === 'side') return asker.side;
  return asker?.kind === 'party' ? asker.party.side : null;
}

function isHarm(outcome: Outcome): boolean {
  return /^(?:damages|provisional_award)$/.test(outcome.type);
}

function sumsOf(claims: readonly Claim[]): number {
  return new Set(claims.map(({ money }) => `${money.cents} ${money.currency}`)).size;
}

/** Among several claims, those for the same loss; a single claim for no told loss unless another outcome may answer it too. */
function pickByHead(outcome: Outcome, claims: readonly Claim[], { outcomes, claimants }: Case): Claim | null {
  const like = claims.filter((claim) => isAlike(outcome, claim));
  if (sumsOf(like) === 1) return like[0] ?? null;
  if (like.length > 0 || sumsOf(claims) !== 1) return null;
  const claim = claims[0];
  if (!claim) return null;
  const heads = readHeadsOfLoss(claim.words);
  if (heads.length > 0 && outcome.headsOfLoss.length > 0) return null;
  const rivals = outcomes.filter(
    (other) =>
      other !== outcome &&
      (other.type === outcome.type || kindsOfType(other.type).includes(claim.kind)) &&
      asksFor(claim.asker, other, claimants) !== 'no' &&
      sharesPayer(outcome, other),
  );
  return rivals.length === 0 ? claim : null;
}

/** Two awards that one party owes answer two claims; one claim against several may be answered by one award for each. */
function sharesPayer(left: Outcome, right: Outcome): boolean {
  if (left.payer.length === 0 || right.payer.length === 0) return true;
  return left.payer.some(({ name }) => right.payer.some((other) => other.name === name));
}

const NATURES = new Set(['moral', 'economic', 'material', 'loss_of_profit', 'reputation_image', 'unfair_profits']);

function isAlike(outcome: Outcome, { words }: Claim): boolean {
  const heads = readHeadsOfLoss(words);
  const asked = heads.filter((head) => NATURES.has(head));
  const given = outcome.headsOfLoss.filter((head) => NATURES.has(head));
  if (asked.length > 0 && !asked.some((head) => given.includes(head))) return false;
  if (heads.some((head) => outcome.headsOfLoss.includes(head))) return true;
  const own = contentOf(wordsOf(outcome));
  return [...contentOf(words)].some((word) => own.has(word));
}

function wordsOf({ evidence }: Outcome): string {
  return foldInPlace(evidence[0]?.text ?? '');
}

const EMPTY =
  /^(?:titre|somme|euros?|domma|inter|repar|preju|payer|artic|civil|code|proce|condam|societ|monsie|madame|solida|provis|franc|indemn|demand|montan|fonde|appli|toutes|causes|confon|subi|resul|payem|paieme|ensemb|chacun|deboute|reject|rejet|alloue|verser|moral)/;

/** The first letters of the words that tell what a sum is for. */
function contentOf(words: string): ReadonlySet<string> {
  const found = words.split(/[^a-z]+/).filter((word) => word.length >= 5 && !EMPTY.test(word));
  return new Set(found.map((word) => word.slice(0, 6)));
}
