import { type Asker, agreesWith, type Claimant, findFirstAsker } from './claim-parties.ts';
import { anyOf } from './phrases.ts';

/** A part of the text in which somebody asks: UTF-16 offsets; sums before `asksFrom` are told, not asked. */
export interface ClaimSegment {
  readonly start: number;
  readonly end: number;
  readonly asksFrom: number;
  readonly asker: Asker | null;
  /** Segments of one sentence share it. */
  readonly sentence: number;
}

/** Verbs and nouns by which a party asks. */
const ASKS = anyOf([
  /(?<!\b(?:la|sa|une|cette|leur|toute|ladite|meme|de|par|chaque) )\bdemand(?:e|ent|ait|aient|ant)\b/,
  /\b(?:sollicit|reclam)(?:e|ent|ait|aient|ant)\b/,
  /\b(?:requiert|requierent|prie|prient|entend obtenir|entendent obtenir)\b/,
  /\bconclu(?:t|ent|ait|aient)\b(?! (?:au|aux) (?:rejet|deboute|debout|irrecev))(?! a (?:la|sa) (?:confirmation|mise hors|nullite|suppression|decheance)| a l'(?:absence|irrecev|incompet))/,
  /\b(?:forme|forment|presente|presentent|formule|formulent) (?:[a-z' ]{0,20})?demandes?\b/,
  /\b(?:aux fins (?:d'obtenir|de|d')|tendant a|dispositif de (?:ses|leurs) (?:dernieres )?(?:conclusions|ecritures))/,
  /\b(?:chiffr|evalu)(?:e|ent)(?= (?:son|sa|ses|leurs?|le|la|les) )/,
  /\bde voir (?:condamner|ordonner|juger)/,
  /\b(?:a|de) mettre a la charge\b/,
]);
/** A heading on the line of the claims: "Demandes : X 5 000 €". */
const HEADED =
  /^\s*(?:[ivx\d]{1,3}[°.)] ?)?(?:demandes?|pretentions?|les demandes|les pretentions)(?: des parties)? ?[:—–-] ?/;
/** Those who ask for penalties or measures, and no money for themselves. */
const NO_PARTY =
  /\b(?:ministere public|procureur|parquet|avocate? generale?|requisitions?|rapporteure?|commissaire du gouvernement|presidente? de l[a' ]|le tribunal|la cour)\b/;
/** Verbs that tell what happened or what was decided. */
const TELLS = anyOf([
  /\b(?:rappell?e|expose|soutien|fait valoir|font valoir|oppose|offre|propose|invoque|estime)(?:nt)?\b/,
  /\b(?:a|ont|avait|avaient) (?:deja )?(?:ete )?(?:alloue|percu|verse|paye|obtenu|condamne|recu|regle|perdu|vendu|facture|fixe|ordonne)/,
  /\b(?:lui|leur) (?:a|avait|ont|ayant)\b/,
  /\ben ce qu(?:e |'il |'elle )(?:l')?(?:a |ont )/,
]);
const BULLET = /^\s*(?:[•·*–>-]|\d{1,2}\s?[°).-]|[a-z]\))/;
/** Lines of a list of claims that carry no bullet, and those that divide it. */
const CONTINUES =
  /^\s*(?:et )?(?:condamner|dire|juger|ordonner|fixer|debouter|declarer|infirmer|confirmer|rejeter|constater|prononcer|lui allouer|allouer|recevoir|interdire|enjoindre|rappeler|assortir|reformer|annuler|liquider|(?:en consequence|statuant|a titre|subsidiairement|en tout etat|y ajoutant|au fond|in limine|principalement)[^.\n]{0,120}:?\s*$)/;
const PRONOUN = /(?:^|[\s,])(elles?|ils?)(?: (?:nous|en outre|egalement|reconventionnellement|lui))?\s*$/;
const ABBREVIATION = /(?:^|[\s(.'’«-])(?:\p{Lu}|M|MM|Mme|Mmes|Mlle|Me|Mes|Dr|n|art|al|cf|p|R\.G|St|Ste)\.$/u;
/** How far from the start of a sentence its subject is named. */
const SUBJECT_REACH = 60;
const KEPT_SUBJECTS = 4;
const COMPLEMENT = /\b(?:par|contre|a|au|aux|avec|pour|chez|envers|entre) (?:la |le |les |l'|m\. |mme |societe )*$/;
/** Longest text in which claims are read. */
const READABLE = 200_000;

/** The parts of a text before its operative part in which parties ask, with who asks, in order. */
export function findClaimSegments(
  text: string,
  folded: string,
  limit: number,
  claimants: readonly Claimant[],
): ClaimSegment[] {
  const reader = newReader(text, folded, claimants);
  let at = Math.max(0, limit - READABLE);
  for (const paragraph of folded.slice(at, limit).split('\n')) {
    if (paragraph.trim() !== '') {
      if (!BULLET.test(paragraph) && !CONTINUES.test(paragraph)) reader.restart();
      for (const [start, end] of sentencesOf(text, at, at + paragraph.length)) reader.readSentence(start, end);
    }
    at += paragraph.length + 1;
  }
  return reader.segments;
}

interface SegmentReader {
  readonly segments: ClaimSegment[];
  restart(): void;
  readSentence(start: number, end: number): void;
}

function newReader(text: string, folded: string, claimants: readonly Claimant[]): SegmentReader {
  const segments: ClaimSegment[] = [];
  let asking = false;
  let asker: Asker | null = null;
  let subjects: readonly Asker[] = [];
  let sentence = 0;
  const readPart = (start: number, end: number, first: boolean): void => {
    const words = folded.slice(start, end);
    const headed = HEADED.exec(words);
    const verb = ASKS.exec(withoutParticiples(words, text.slice(start, end)));
    const listed = asking && (!first || BULLET.test(words) || CONTINUES.test(words));
    const lead = headed ? headed[0].length : (verb?.index ?? -1);
    if (
      NO_PARTY.test(words.slice(0, verb?.index ?? 60)) &&
      !/\ba la cour\b|\bau tribunal\b/.test(words.slice(0, lead + 40))
    ) {
      asking = false;
      return;
    }
    if (!headed && !verb && (!listed || TELLS.test(words.split(/\d/, 1).join('')))) {
      asking = false;
      return;
    }
    if (verb && !headed) asker = askerBefore(words.slice(0, verb.index), subjects, claimants, asking ? asker : null);
    else if (headed) asker = null;
    asking = true;
    segments.push({ start, end, asksFrom: start + Math.max(0, lead), asker, sentence });
  };
  return {
    segments,
    restart() {
      asking = false;
    },
    readSentence(start, end) {
      sentence += 1;
      const words = folded.slice(start, end);
      let at = start;
      for (const [index, part] of words.split(';').entries()) {
        readPart(at, at + part.length, index === 0);
        at += part.length + 1;
      }
      const subject = subjectOf(words, claimants);
      if (subject) subjects = [subject, ...subjects].slice(0, KEPT_SUBJECTS);
    },
  };
}

/** The one a sentence speaks of: named near its start, and not as a complement. */
function subjectOf(words: string, claimants: readonly Claimant[]): Asker | null {
  const found = findFirstAsker(words.slice(0, SUBJECT_REACH), claimants);
  if (!found || COMPLEMENT.test(words.slice(0, found.at))) return null;
  return found.asker;
}

/** Who is named first before a verb of asking; a pronoun, or nothing, stands for the one named before. */
function askerBefore(
  before: string,
  subjects: readonly Asker[],
  claimants: readonly Claimant[],
  listAsker: Asker | null,
): Asker | null {
  const found = findFirstAsker(before, claimants);
  if (found) return found.asker;
  const subject = subjects[0] ?? null;
  const pronoun = PRONOUN.exec(before)?.[1];
  if (pronoun) return subjects.find((one) => agreesWith(one, pronoun)) ?? null;
  if (/^\s*(?:[•·*–>-]|\d{1,2}[°).-])?\s*$/.test(before)) return listAsker ?? subject;
  if (/\bil (?:est|nous est) *$|\baux\b/.test(before)) return { kind: 'side', side: 'claim' };
  return /\b(?:l'|la |le |les |m\.|mme|societe)/.test(before) ? { kind: 'other' } : (listAsker ?? subject);
}

const PARTICIPLES = /(?<!\p{L})(?:demand|réclam|sollicit|chiffr|évalu)ée?s?(?!\p{L})/giu;

/** "un tiers lui a réclamé": the accent, lost in folded words, tells that nobody asks the court. Offsets are kept. */
function withoutParticiples(words: string, text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const match of text.matchAll(PARTICIPLES)) {
    if (/\b(?:il|nous) est $/.test(words.slice(Math.max(0, match.index - 12), match.index))) continue;
    kept.push(words.slice(at, match.index), ' '.repeat(match[0].length));
    at = match.index + match[0].length;
  }
  return kept.join('') + words.slice(at);
}

/** Bounds of the sentences between two offsets; a full stop after an initial or an abbreviation ends none. */
function sentencesOf(text: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(/[.!?] +(?=\p{Lu})/gu)) {
    const end = from + match.index + 1;
    if (ABBREVIATION.test(text.slice(Math.max(from, end - 8), end))) continue;
    found.push([start, end]);
    start = from + match.index + match[0].length;
  }
  if (start < to) found.push([start, to]);
  return found;
}
