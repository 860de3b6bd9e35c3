import { type Clause, makeClause } from './clause.ts';
import { sentenceStart } from './sentences.ts';
import type { Span } from './span.ts';
import type { VerbClass } from './verb-lexicon.ts';
import type { Head } from './verbs.ts';

/**
 * Verbs by which articles tell what a court decided (codebook §13): past participles and presents that operative parts do not use.
 * The pluperfect ("avait condamné") tells another decision and is left out.
 */
const TELLING: readonly (readonly [string, VerbClass, RegExp])[] = [
  ['condamner', 'condemn', /\bcondamnee?s?\b|\bcondamne\b/g],
  [
    'infliger',
    'condemn',
    /\b(?:se voi(?:t|ent) infliger|ecope(?:nt)?|inflige(?:nt)?|a inflige|devra(?:it)? (?:verser|payer|s'acquitter)|devront (?:verser|payer))\b/g,
  ],
  ['allouer', 'condemn', /\b(?:alloue(?:nt)?|accorde(?:nt)?|octroie|fixe)\b/g],
  ['déclarer', 'declare', /\b(?:reconnue?s? coupables?|declaree?s? coupables?|declare[a-z]* coupables?)\b/g],
  [
    'ordonner',
    'order',
    /\b(?:ordonne(?:nt)?|enjoint|fait injonction|impose(?:nt)?|a obtenu que|obtient que|contraint(?:e|s)?)\b/g,
  ],
  ['interdire', 'forbid', /\b(?:interdit|fait interdiction|fait defense)\b/g],
  ['débouter', 'refuse', /\b(?:deboutee?s?|deboute(?:nt)?|rejete(?:e|es|s)?|rejette(?:nt)?)\b/g],
  ['relaxer', 'acquit', /\b(?:relaxee?s?|relaxe)\b/g],
];
const OTHER_TIME =
  /\b(?:avai(?:t|ent)|aurai(?:t|ent)|a deja|ont deja|demandai(?:t|ent)|demande(?:nt)? (?:de|a|que|la)|sollicit|reclam|requis|requisition|encour|risque|passible|peut|peuvent|pourrai)/;
/** "L'article L. 34-1 impose aux hébergeurs…": the law speaks, not the court. */
const STATUTE = /^\W*(?:l'article|les articles|la loi|le code|le texte|ce texte|le rgpd|le reglement|la directive)\b/;
const NEGATED = /\b(?:n'|ne )[a-z' ]{0,12}$/;

/** The clauses of an article that tell an order, each inside one sentence. */
export function findToldClauses(folded: string): Clause[] {
  const heads = TELLING.flatMap(([lemma, verbClass, pattern]) =>
    [...folded.matchAll(pattern)].map((match) => toHead(match.index, match[0], lemma, verbClass)),
  )
    .sort((a, b) => a.verbStart - b.verbStart)
    .slice(0, MAX_TOLD);
  const clauses: Clause[] = [];
  for (const [index, head] of heads.entries()) {
    const sentence = sentenceAround(folded, head.verbStart);
    const before = folded.slice(sentence.start, head.verbStart);
    if (OTHER_TIME.test(before) || NEGATED.test(before) || STATUTE.test(before)) continue;
    const next = heads[index + 1];
    const end = next && next.verbStart < sentence.end ? next.start : sentence.end;
    const words = folded.slice(head.start, end).replace(/[\s,;:.]+$/, '');
    const stop = head.start + words.length;
    clauses.push(
      makeClause({
        head,
        start: head.start,
        end: stop,
        words,
        lead: before.slice(-200),
        frame: 'here',
        stage: 'opening',
        quotes: [],
      }),
    );
  }
  return clauses;
}

function toHead(at: number, words: string, lemma: string, verbClass: VerbClass): Head {
  const end = verbClass === 'declare' ? at + words.search(/ coupable/) : at + words.length;
  return { start: at, verbStart: at, end: Math.max(end, at + 1), lemma, verbClass, form: 'active', pronoun: '' };
}

/** Longest sentence read. */
const SENTENCE_LENGTH = 1500;
/** More orders than any article tells. */
const MAX_TOLD = 400;

function sentenceAround(folded: string, at: number): Span {
  const start = sentenceStart(folded, at, 0);
  const limit = Math.min(folded.length, at + SENTENCE_LENGTH);
  for (const match of folded.slice(at, limit).matchAll(/[.!?](?=\s)|\n/g)) {
    const end = at + match.index;
    if (!/\b(?:m|mme|art|me|al|n)$/.test(folded.slice(Math.max(0, end - 4), end))) return { start, end };
  }
  return { start, end: limit };
}
