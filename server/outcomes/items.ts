import type { Clause } from './clause.ts';
import type { DecisionFacts } from './facts.ts';
import { maskParties } from './party-mask.ts';
import { isQuoted } from './quotes.ts';
import type { Span } from './span.ts';
import type { Sum } from './sums.ts';

/** One object of a disposition: the part of a clause that one rule reads. Offsets are UTF-16; `words` is folded. */
export interface Item {
  readonly clause: Clause;
  readonly start: number;
  readonly end: number;
  /** The item's own words; for the first item of a clause they start at the verb. */
  readonly words: string;
  /** `words` with party names blanked, where rules look for cues. */
  readonly cueWords: string;
  /** What the item is read with: the adjunct before the verb and the words of the clause up to the item. */
  readonly before: string;
  /** The sum awarded or, under a refusal, asked. */
  readonly sum: Sum | null;
  /** Every sum of the item with its role, the award included. */
  readonly sums: readonly Sum[];
  readonly first: boolean;
  readonly facts: DecisionFacts;
  /** A later clause that completes this one: "dit qu'il sera sursis à l'exécution de cette peine". */
  readonly followUp: string;
  /** The item stands in a list under the clause. */
  readonly listed: boolean;
}

export type Classify = (
  item: Item,
) => { readonly type: string; readonly absorbs: readonly string[]; readonly perListItem: boolean } | null;

/** Long items are matched on their beginning: what an object is stands there. */
const CUE_LENGTH = 1500;
/** More pieces than any disposition has; beyond, the rest of a clause is one piece. */
const MAX_CUTS = 240;

interface Cut {
  readonly at: number;
  readonly kind: 'hard' | 'sum' | 'soft' | 'restated' | 'astreinte';
}

const HARD =
  /\n\s*(?:[•·*–>-]+|\d{1,2}\s*[°.)/-]+\)?|[a-z]\)|o )\s+|;\s*|[,.] - (?=(?:a (?:payer|verser|titre)|la somme|une somme|au titre|celle)\b)|\n\s*\n\s*|\n(?=\s*(?:au titre|a titre|la somme|une somme|celle|le montant|sur le fondement)\b)/g;
/** Where a line of a list starts. */
const BULLET = /\n\s*[•·*–>-]+\s+/g;
const SOFT =
  /(?:,(?=\s)|,? y compris| et|,? ainsi qu(?:e |')|,? outre| puis|,? de meme qu(?:e |')|,? et ce|,? avec(?= (?:l')?(?:obligation|interdiction))| comportant|\n)\s*(?=(?:(?:l')?obligations? |(?:l')?interdictions? |l'interdiction|chaque |chacun|a |au |aux |de |d'|des |du |la |le |les |l'|celles? |celui |ceux |sa |son |ses |leurs? |une? |en outre|egalement|sous |dit|\d|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|mille|cent)\b|astreinte|outre |avec interdiction|toutes?|ordonner|payer|verser|passe ce|et |pour ))/g;
/** "n'y avoir lieu à référé ni sur la provision, ni sur la publication": each claim refused is one object. */
const DENIED_CLAIMS =
  /,? ni (?=sur )|,? (?:et(?:,? partant)?,?|ainsi que) (?=sur (?:la demande|les demandes|celles?|l'astreinte|la publication)\b)/g;
/** How far after "sous astreinte" its rate may stand. */
const ASTREINTE_REACH = 160;
const ASTREINTE =
  /\s(?=(?:et,? |et ce,? |,? ?ce,? )?(?:passe [^,;.]{0,60}, ?)?(?:a peine d'astreinte\b|a peine de (?:la somme de )?[^;,\n]{1,60} par (?:jour|heure|infraction|manquement)\b|sous (?:la |une )?(?:meme )?astreinte\b(?! (?:de (?:la (?!somme)|l'|leurs? |ses |toute?s? )|du |des ))|assorti[a-z]* d'une astreinte))/g;
/** Words that say what the sum before them is for. */
const QUALIFIES =
  /^[\s,]*(?:a titre|au titre|en reparation|en restitution|en remboursement|sur le fondement|en application|par application|a valoir)\b/;
/** Obligations listed one after the other are one outcome each. */
const RESTATES_OBLIGATION = /^[\s,]*(?:et |avec )?(?:l'|d')?obligation\b/;
/** "de ses demandes de publication et de retrait": each claim refused is one of its own. */
const COORDINATED_CLAIM =
  /^[\s,]*(?:et|ainsi que) (?:de |d'|en |(?:la|les) (?:fins? de non[- ]recevoir|exceptions?|demandes?) )/;
/** "aux dépens, ainsi qu'au coût du constat, soit 540 euros": what is added with a sum of its own is owed besides. */
const ADDED = /^[\s,]*(?:ainsi qu|outre |et au )/;
const RESTATED =
  /^(?:,? et|,? ainsi qu(?:e |')|,? outre| puis|,? y compris)\s*(?:de |d')?(?:celles? |ceux |(?:sa|ses|leurs?|la|les|toute) (?:autres? )?demandes?)/;
const STRONG_LINK =
  /(?:,? et|,? ainsi qu(?:e|')|,? outre|,? puis|;|\n)\s*(?=,|a |au |aux |de |d'|celle|celui|la |le |les |l'|une? |\d|en |pour |sur |ainsi|outre|[a-z-]+ (?:cents?|mille|euros))/g;
const QUALIFIED_AFTER =
  /^[\s,]*(?:\(|au titre|a titre|en reparation|sur le fondement|en application|pour |correspondant|en remboursement|d'amende|de dommages|en indemnisation|en compensation|avec interet|outre|augmentee?s?|assortie?|par application|du chef|chacun|ttc|ht|majoree?|a valoir|au principal|representant|en deniers|resultant|qu)/;

/** Cuts a clause into the objects that it lists; `classify` tells whether a piece is one on its own. */
export function findItems(
  folded: string,
  clause: Clause,
  sums: readonly Sum[],
  classify: Classify,
  facts: DecisionFacts,
): Item[] {
  const refused = clause.head.verbClass === 'refuse';
  const listsFirst = refused && clause.head.form === 'passive';
  const body: Span = { start: listsFirst ? clause.start : clause.head.end, end: clause.end };
  const awards = refused ? [] : sums.filter((sum) => sum.role === 'award');
  const cuts = mergeCuts(hardCuts(folded, body), sumCuts(folded, awards), [
    ...softCuts(folded, body),
    ...(refused || clause.denies ? deniedCuts(folded, body) : []),
  ])
    .filter((cut) => !isQuoted(clause.quotes, cut.at))
    .slice(0, MAX_CUTS);
  const items: Item[] = [];
  let start = clause.start;
  let listed = false;
  for (const [index, cut] of [...cuts, { at: clause.end, kind: 'hard' as const }].entries()) {
    const isLast = index === cuts.length;
    const piece = makeItem(folded, clause, sums, start, cut.at, items.length === 0, listed, facts);
    if (isLast) {
      pushItem(items, piece, classify);
      break;
    }
    const stop =
      cut.kind === 'astreinte' ? Math.min(clause.end, cut.at + ASTREINTE_REACH) : (cuts[index + 1]?.at ?? clause.end);
    const next = makeItem(folded, clause, sums, cut.at, stop, false, cut.kind === 'hard', facts);
    if (!startsItem(piece, next, cut, classify)) continue;
    pushItem(items, piece, classify);
    start = cut.at;
    listed = cut.kind === 'hard';
  }
  return items;
}

function startsItem(piece: Item, next: Item, cut: Cut, classify: Classify): boolean {
  if (cut.kind === 'sum') return true;
  const found = classify(next);
  if (!found) return false;
  const current = classify(piece);
  if (!current) return false;
  if (piece.sum !== null && next.sum === null && QUALIFIES.test(next.words)) return false;
  if (cut.kind === 'hard' && current.perListItem && current.type === found.type)
    return !/:\s*$/.test(piece.words.trimEnd().replace(/[•·*–>-]\s*$/, ''));
  const claimed =
    next.clause.head.verbClass === 'refuse' && COORDINATED_CLAIM.test(next.words) && found.type !== current.type;
  const added = next.sum !== null && piece.sum === null && ADDED.test(next.words) && found.type !== current.type;
  if (
    cut.kind !== 'restated' &&
    !claimed &&
    !added &&
    (current.absorbs.includes(found.type) || current.absorbs.includes('*'))
  )
    return false;
  if (found.type !== current.type) return true;
  if (found.perListItem && RESTATES_OBLIGATION.test(next.words)) return true;
  if (cut.kind === 'restated') return true;
  return next.sum !== null && piece.sum !== null;
}

/** Adds a piece; one that is no object by itself continues the one before it. */
function pushItem(items: Item[], piece: Item, classify: Classify): void {
  const last = items.at(-1);
  if (last && !classify(piece) && piece.sum === null) {
    items[items.length - 1] = {
      ...last,
      end: piece.end,
      words: last.words + piece.words,
      cueWords: last.cueWords + piece.cueWords,
      sums: [...last.sums, ...piece.sums],
    };
  } else items.push(piece);
}

function makeItem(
  folded: string,
  clause: Clause,
  sums: readonly Sum[],
  start: number,
  end: number,
  first: boolean,
  listed: boolean,
  facts: DecisionFacts,
): Item {
  const own = sumsWithin(sums, start, end);
  const refused = clause.head.verbClass === 'refuse';
  const sum = own.find((one) => one.role === 'award') ?? (refused ? own[0] : undefined) ?? null;
  return {
    clause,
    start,
    end,
    words: folded.slice(start, end),
    cueWords: maskParties(folded.slice(start, Math.min(end, start + CUE_LENGTH)), clause),
    before: `${clause.lead} ${first ? '' : contextOf(folded, clause, start)}`,
    sum,
    sums: own,
    first,
    followUp: '',
    listed,
    facts,
  };
}

/** The sums between two offsets; `sums` is in order. */
function sumsWithin(sums: readonly Sum[], start: number, end: number): readonly Sum[] {
  let low = 0;
  for (let high = sums.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sums[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < sums.length && (sums[stop]?.end ?? end + 1) <= end) stop += 1;
  return sums.slice(low, stop);
}

/** How many characters before an item may tell what it is. */
const CONTEXT_LENGTH = 400;

/** What stands before an object inside its line of a list, with the words that introduce the list; other lines say nothing about it. */
function contextOf(folded: string, clause: Clause, start: number): string {
  const before = folded.slice(Math.max(clause.start, start - CONTEXT_LENGTH), start);
  const bullets = [...before.matchAll(BULLET)];
  const own = bullets.at(-1);
  if (!own || own.index + own[0].length >= before.length) return before;
  const introduction = folded.slice(clause.start, Math.min(start, clause.start + CONTEXT_LENGTH / 2)).split(BULLET)[0];
  return `${introduction} ${before.slice(own.index)}`;
}

function hardCuts(folded: string, body: Span): Cut[] {
  return [...folded.slice(body.start, body.end).matchAll(HARD)].map((m) => ({
    at: body.start + m.index + m[0].length,
    kind: 'hard' as const,
  }));
}

function softCuts(folded: string, body: Span): Cut[] {
  const slice = folded.slice(body.start, body.end);
  const astreintes = [...slice.matchAll(ASTREINTE)].map((m) => ({
    at: body.start + m.index + 1,
    kind: 'astreinte' as const,
  }));
  const links = [...slice.matchAll(SOFT)].map((m) => {
    const at = body.start + m.index + (m[0].startsWith(',') && !/et|ainsi|outre|meme/.test(m[0]) ? 1 : 0);
    const kind = RESTATED.test(slice.slice(m.index, m.index + 60)) ? ('restated' as const) : ('soft' as const);
    return { at, kind };
  });
  return [...links, ...astreintes, ...obligationCuts(slice, body.start)];
}

function deniedCuts(folded: string, body: Span): Cut[] {
  return [...folded.slice(body.start, body.end).matchAll(DENIED_CLAIMS)].map((m) => ({
    at: body.start + m.index + m[0].length,
    kind: 'soft' as const,
  }));
}

/** Where one sum's words end and the next one's start. */
function sumCuts(folded: string, awards: readonly Sum[]): Cut[] {
  const cuts: Cut[] = [];
  for (const [index, sum] of awards.entries()) {
    const next = awards[index + 1];
    if (next) cuts.push({ at: cutBetween(folded, sum, next), kind: 'sum' });
  }
  return cuts;
}

function cutBetween(folded: string, sum: Sum, next: Sum): number {
  const gap = folded.slice(sum.end, next.start);
  const lines = [...gap.matchAll(HARD)].at(-1);
  if (lines) return sum.end + lines.index + lines[0].length;
  const links = [...gap.matchAll(STRONG_LINK)].filter((m) => !/dommages $/.test(gap.slice(0, m.index + 1)));
  const chosen = QUALIFIED_AFTER.test(gap) ? links.at(-1) : links[0];
  if (chosen) return sum.end + chosen.index;
  const comma = QUALIFIED_AFTER.test(gap) ? gap.lastIndexOf(',') : gap.indexOf(',');
  return comma >= 0 ? sum.end + comma + 1 : next.start;
}

function mergeCuts(hard: readonly Cut[], sum: readonly Cut[], soft: readonly Cut[]): Cut[] {
  const byPlace = new Map<number, Cut>();
  for (const cut of [...soft, ...hard, ...sum]) byPlace.set(cut.at, cut);
  return [...byPlace.values()].sort((a, b) => a.at - b.at);
}

/** "les obligations suivantes : exercer une activité, réparer…": each one after the colon is an object. */
function obligationCuts(slice: string, offset: number): Cut[] {
  const list = /\bobligations? (?:particulieres? )?suivantes?\s*:\s*/.exec(slice);
  if (!list) return [];
  const from = list.index + list[0].length;
  const commas = [...slice.slice(from).matchAll(/,\s+(?:et )?(?=ne pas |s'|se |[a-z]+(?:er|ir|re)\b)/g)];
  return [from, ...commas.map((comma) => from + comma.index + comma[0].length)].map((at) => ({
    at: offset + at,
    kind: 'hard',
  }));
}
