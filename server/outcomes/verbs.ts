import { sentenceStart, unwrappedStart } from './sentences.ts';
import { LEXICON, type VerbClass, type VerbEntry } from './verb-lexicon.ts';

export type HeadForm = 'active' | 'infinitive' | 'passive' | 'future';

/** A verb that opens a disposition. `start` includes its pronouns ("la condamne"); offsets are UTF-16. */
export interface Head {
  readonly start: number;
  readonly verbStart: number;
  readonly end: number;
  readonly lemma: string;
  readonly verbClass: VerbClass;
  readonly form: HeadForm;
  /** Folded pronouns before the verb, e.g. "la", "les en". */
  readonly pronoun: string;
}

/** After the verb, or after the space before the words that a verb requires. */
const WORD_END = '(?:(?<= )|(?![a-z]))';
/** "Condamnans", "disans": scanned texts confuse the vowel of the first person plural. */
const ACTIVE = new RegExp(
  LEXICON.map((e) => `(\\b(?:${e.active.replaceAll('ons', '[oa]ns')})${WORD_END})`).join('|'),
  'g',
);
const INFINITIVES = LEXICON.filter((e) => e.infinitive);
const INFINITIVE = new RegExp(INFINITIVES.map((e) => `(\\b${e.infinitive}${WORD_END})`).join('|'), 'g');
const PARTICIPLES = LEXICON.filter((e) => e.participle);
const PASSIVE = new RegExp(
  `\\b(?:est|sont|sera|seront|soit|soient|il (?:lui |leur |y )?est|il (?:lui |leur )?sera)(?: en consequence| donc| egalement| en outre| solidairement| partiellement| ainsi| integralement)? (?:${PARTICIPLES.map(
    (e) => `(${e.participle}(?:e?s?)${WORD_END})`,
  ).join('|')})`,
  'g',
);
const FUTURE =
  /\b(?:(versera|verseront|paiera|payera|paieront|payeront|reglera|devra (?:verser|payer|regler)|devront (?:verser|payer))|(supportera|supporteront|conservera|conserveront))\b/g;

const PRONOUNS =
  /(?:(?:^|[^a-z'])(?:le|la|les|se|nous|leur|lui|en|y|ne|vous)\s+|(?:^|[^a-z])(?:l'|s'|n')(?:en |y )?)+$/;
/** What may stand before an active verb: punctuation, a bullet, a conjunction or the court itself. */
const BOUNDARY =
  /(?:^|[\n;:.,()•·*>"–\-/|]|\n[^\w\n]{1,6}|\n ?[ceos]|\b(?:enoncees?|exposees?|causes|raisons|susvisees?)|\b\d{1,2}°|\b(?:et|puis|mais|ou|donc|egalement|toutefois|ensuite|enfin|ainsi|cependant)|\b(?:cour|tribunal|juge|chambre|conseil|formation restreinte|president|presidente|arcom|cnil|autorite|commission|referes|execution|etat|protection|judiciaire|commerce|correctionnel|delegue|section|bureau|magistrat|conseiller|instruction)|(?:ajoutant|nouveau|consequence|outre|effet|aussi|surplus|besoins?|fond|motifs|delibere|ressort|contradictoire|publiquement|\)))\s*(?:,\s*)?$/;
const LOOKBACK = 48;

/** Verbs that open dispositions between two offsets, in order. Participles ("a condamné") and verbs of relative clauses are not. */
export function findHeads(text: string, folded: string, start: number, end: number): Head[] {
  const heads = [...findActive(text, folded, start, end), ...findInfinitives(folded, start, end)];
  heads.push(...findPassive(text, folded, start, end, heads));
  return heads
    .sort((a, b) => a.verbStart - b.verbStart)
    .filter((head, i, all) => i === 0 || head.start >= (all[i - 1]?.end ?? 0));
}

function* matches(pattern: RegExp, entries: readonly VerbEntry[], folded: string, start: number, end: number) {
  pattern.lastIndex = start;
  for (let m = pattern.exec(folded); m && m.index < end; m = pattern.exec(folded)) {
    const index = m.findIndex((group, at) => at > 0 && group !== undefined) - 1;
    const found = entries[index];
    if (found) yield { at: m.index, words: m[0], found };
  }
}

/** "Monsieur Z... exclut": the dots are those of a name withheld, not the end of a sentence. */
const AFTER_NAME = /\b[a-z]\.{3} *$/;
/** "ORDONNE : Article 1er": the title of the operative part. */
const HEADS_ARTICLES = /^\s*:[\s-]*article (?:1|premier)/;

function findActive(text: string, folded: string, start: number, end: number): Head[] {
  const heads: Head[] = [];
  for (const { at, words, found } of matches(ACTIVE, LEXICON, folded, start, end)) {
    const stop = at + words.trimEnd().length;
    if (/[éÉ]/.test(text.charAt(stop - 1)) || isHyphenated(folded, at)) continue;
    const before = folded.slice(Math.max(0, at - LOOKBACK), at);
    const pronoun = PRONOUNS.exec(before)?.[0].replace(/^[^a-z]+/, '') ?? '';
    const lead = before.slice(0, before.length - pronoun.length);
    const firstPerson = /[oa]ns$/.test(words.trimEnd());
    if (!BOUNDARY.test(lead) && !(firstPerson && !/\bque nous $/.test(before)) && at !== start) continue;
    if (!firstPerson && AFTER_NAME.test(lead) && /\p{Ll}/u.test(text.charAt(at))) continue;
    if (found.lemma === 'ordonner' && HEADS_ARTICLES.test(folded.slice(stop, stop + 60))) continue;
    if (/\b(?:a|ont|avait|avaient|ete|qui|aux?|du|des?|est|sont) $/.test(lead) && !firstPerson) continue;
    heads.push({
      start: at - pronoun.length,
      verbStart: at,
      end: stop,
      lemma: found.lemma,
      verbClass: found.verbClass,
      form: 'active',
      pronoun: pronoun.trim(),
    });
  }
  return heads;
}

function isHyphenated(folded: string, at: number): boolean {
  return folded.charAt(at - 1) === '-' && /[a-z]/.test(folded.charAt(at - 2));
}

/** "Article 1er : de prononcer…", "- enjoindre à…": the regulators' way, at the start of a line or an article only. */
const INFINITIVE_LEAD =
  /(?:^|\n|;|\barticle (?:1er|premier|\d{1,2})\s*[:.-]?|\bdecide(?:nt)?\s*:?)\s*(?:[•·*–>\d°).-]\s*)*(?:de |d'|a |pour )?(?:ne pas |ne )?$/;

function findInfinitives(folded: string, start: number, end: number): Head[] {
  const heads: Head[] = [];
  for (const { at, words, found } of matches(INFINITIVE, INFINITIVES, folded, start, end)) {
    const before = folded.slice(Math.max(start, at - LOOKBACK), at);
    if (!INFINITIVE_LEAD.test(before)) continue;
    const lead = /(?:de |d')?(?:ne pas |ne )?$/.exec(before)?.[0].length ?? 0;
    heads.push({
      start: at - lead,
      verbStart: at,
      end: at + words.trimEnd().length,
      lemma: found.lemma,
      verbClass: found.verbClass,
      form: 'infinitive',
      pronoun: /ne pas $/.test(before) ? 'ne pas' : '',
    });
  }
  return heads;
}

/** "La requête est rejetée.", "Il est enjoint à…", "L'État versera…": heads of sentences that have no active verb. */
function findPassive(text: string, folded: string, start: number, end: number, others: readonly Head[]): Head[] {
  const heads: Head[] = [];
  const taken = new Set(others.map((head) => sentenceStart(folded, head.start, start)));
  const add = (at: number, stop: number, lemma: string, verbClass: VerbClass, form: HeadForm): void => {
    const from = unwrappedStart(text, folded, at, start);
    if (
      taken.has(from) ||
      /\b(?:qui|dont|que|lequel|laquelle|s'il|si)\b[^,;\n]{0,25}$/.test(folded.slice(Math.max(from, at - 200), at))
    )
      return;
    heads.push({ start: from, verbStart: at, end: stop, lemma, verbClass, form, pronoun: '' });
    taken.add(from);
  };
  for (const { at, words, found } of matches(PASSIVE, PARTICIPLES, folded, start, end)) {
    add(at, at + words.trimEnd().length, found.lemma, found.verbClass, 'passive');
  }
  for (const m of folded.slice(start, end).matchAll(/\bil n'y a (?:donc )?(?:pas|plus) lieu\b/g)) {
    add(start + m.index, start + m.index + m[0].length, 'dire', 'say', 'passive');
  }
  FUTURE.lastIndex = start;
  for (let m = FUTURE.exec(folded); m && m.index < end; m = FUTURE.exec(folded)) {
    add(m.index, m.index + m[0].length, m[1] ? 'verser' : 'supporter', m[1] ? 'condemn' : 'leave', 'future');
  }
  return heads;
}

const PARTICIPLE = new RegExp(PARTICIPLES.map((e) => `(\\b${e.participle}(?:e?s?)${WORD_END})`).join('|'), 'g');

/** Past participles that restate another decision's orders ("en ce qu'il a condamné…"), each after an auxiliary, a bullet or a comma. */
export function findParticiples(text: string, folded: string, start: number, end: number): Head[] {
  const heads: Head[] = [];
  for (const { at, words, found } of matches(PARTICIPLE, PARTICIPLES, folded, start, end)) {
    const stop = at + words.trimEnd().length;
    const original = text.slice(at, stop);
    if (/[a-z]e$/.test(original)) continue;
    const before = folded.slice(Math.max(start, at - LOOKBACK), at);
    if (
      !/(?:\b(?:a|ont|avait|avaient)(?: en outre| egalement| notamment)?|\b(?:et|l'a|les a)|[,;:\n•·*–>-])\s*(?:[•·*–>-]\s*)?$/.test(
        before,
      )
    )
      continue;
    heads.push({
      start: at,
      verbStart: at,
      end: stop,
      lemma: found.lemma,
      verbClass: found.verbClass,
      form: 'active',
      pronoun: '',
    });
  }
  return heads;
}
