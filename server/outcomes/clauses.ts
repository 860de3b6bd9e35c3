import { deniesIn } from './denial.ts';
import { restatesQuashed, SCOPE_LENGTH } from './quashed.ts';
import { findQuotes, isQuoted, type QuotedRange, quotesWithin } from './quotes.ts';
import { resumeLists } from './resumed-lists.ts';
import { sentenceStart } from './sentences.ts';
import type { Span } from './span.ts';
import type { VerbClass } from './verb-lexicon.ts';
import { findHeads, findParticiples, type Head } from './verbs.ts';

/** Whose order a clause states: this decision's, or one of the decision below that is upheld, set aside or only recalled. */
export type ClauseFrame = 'here' | 'confirmed' | 'reversed' | 'recalled';
/** Where an appeal decision stands: before it rules anew, "statuant à nouveau", "y ajoutant". */
export type AppealStage = 'opening' | 'anew' | 'adding';

/** One disposition: a verb and what it governs. UTF-16 offsets; `words` is folded. */
export interface Clause {
  readonly head: Head;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Folded adjunct of the sentence before the verb ("en application de l'article 700…"), "" when there is none. */
  readonly lead: string;
  readonly frame: ClauseFrame;
  readonly stage: AppealStage;
  /** "dit n'y avoir lieu à…": the verb denies what it governs. */
  readonly denies: boolean;
  /** Long quotations inside the clause: their words order nothing. */
  readonly quotes: readonly QuotedRange[];
}

/** A clause before what is derived from its words. */
export type PlainClause = Omit<Clause, 'denies'>;

/** Completes a clause. */
export function makeClause(clause: PlainClause): Clause {
  return { ...clause, denies: deniesIn(clause.words) };
}

/** A line that introduces what follows it rather than ends what precedes. */
const LEAD_LINE =
  /^\s*(?:[ivx\d]{1,4}\s*[.°)/-]+\s*)*(?:sur (?:l'|la |le |les )|statuant|y ajoutant|et y ajoutant|ajoutant|avant[- ]dire|au fond|en tout etat|vu (?:l'|les )|en application|en consequence|a titre (?:principal|subsidiaire|de peine)|et (?:statuant|pour)|sur ce|par ces motifs|reformant|l'infirmant|apres en avoir|en ce qui concerne|concernant|a l'egard|action (?:publique|civile)|disposit|le tout)[^\n]{0,300}$/;

/** Splits an operative part into its dispositions, in order. */
export function findClauses(text: string, folded: string, section: Span): Clause[] {
  const quotes = findQuotes(text, folded, section);
  const heads = dropScoped(
    joinTwins(findHeads(text, folded, section.start, section.end), folded).filter(
      (head) => !isQuoted(quotes, head.start),
    ),
    folded,
  );
  const clauses: Clause[] = [];
  let stage: AppealStage = 'opening';
  let frame: ClauseFrame = 'here';
  for (const [index, head] of heads.entries()) {
    const previous = clauses.at(-1);
    const leadStart = leadStartOf(folded, head, heads[index - 1]?.end ?? section.start);
    const next = heads[index + 1];
    const nextLead = next ? leadStartOf(folded, next, head.end) : section.end;
    const end = trimEnd(folded, head.end, nextLead);
    const lead = folded.slice(leadStart, head.start);
    stage = stageAfter(lead, stage);
    frame = frameOf(head, folded, previous, frame);
    const words = folded.slice(head.start, end);
    clauses.push(
      makeClause({
        head,
        start: head.start,
        end,
        words,
        lead: leadOf(lead, previous, folded, head),
        frame,
        stage,
        quotes: quotesWithin(quotes, head.start, end),
      }),
    );
    stage = stageAfter(words, stage);
  }
  return resumeLists(clauses, folded).flatMap((clause) => [clause, ...findRecalled(text, folded, clause, quotes)]);
}

/** "casse et annule", "infirme et réforme", "décharge et annule": two verbs, one disposition. */
function joinTwins(heads: readonly Head[], folded: string): Head[] {
  const kept: Head[] = [];
  for (const head of heads) {
    const last = kept.at(-1);
    const twin =
      last &&
      (last.verbClass === head.verbClass || (last.lemma === 'dire' && head.lemma === 'juger')) &&
      /^,? (?:et|ou) $/.test(folded.slice(last.end, head.start));
    if (last && twin) kept[kept.length - 1] = { ...last, end: head.end };
    else kept.push(head);
  }
  return kept;
}

const STATES_SCOPE =
  /\ben ce qu(?:e|'il|'elle|'ils|'elles)(?=,? )(?!,? (?:il |elle |ils )?(?:a|ont|avait|avaient|n'a|l'a|les a) )/;

/** "désigne X en qualité d'expert, avec mission de : - fixer…": what the expert is to do. */
const GIVES_MISSION = new Set(['désigner', 'commettre', 'nommer', 'ordonner']);

/** "enjoint au ministre : - de prendre… ; - d'informer…": infinitives of a list are what is ordered. */
function listsTasks(last: Head, between: string): boolean {
  return (
    (GIVES_MISSION.has(last.lemma) && /\bmission\b/.test(between)) ||
    (last.lemma === 'enjoindre' && /:\s*\n/.test(between))
  );
}

/** Verbs of "casse et annule, mais seulement en ce qu'il fixe…": they say what is quashed or upheld, and order nothing. */
function dropScoped(heads: readonly Head[], folded: string): Head[] {
  const kept: Head[] = [];
  for (const head of heads) {
    const last = kept.at(-1);
    const between = last ? folded.slice(last.end, Math.min(head.start, last.end + SCOPE_LENGTH)) : '';
    if (head.form === 'infinitive' && last && last.form !== 'infinitive' && listsTasks(last, between)) continue;
    if (last?.lemma === 'casser' && restatesQuashed(folded, between, head)) continue;
    const scopes =
      last && (/^(?:confirm|reverse)$/.test(last.verbClass) || last.lemma === 'casser') && last.form === 'active';
    const sameSentence =
      !/[;\n]/.test(between) && (last?.lemma === 'casser' || !/\b(?:statuant|ajoutant)\b/.test(between));
    if (scopes && sameSentence && (last.lemma === 'casser' || STATES_SCOPE.test(between.slice(0, 2000)))) continue;
    kept.push(head);
  }
  return kept;
}

function leadStartOf(folded: string, head: Head, floor: number): number {
  if (head.form === 'passive' || head.form === 'future') return head.start;
  let start = sentenceStart(folded, head.start, floor);
  if (endsAnAward(folded.slice(start, head.start))) return head.start;
  if (continues(folded, floor, start)) return head.start;
  for (let lines = 0; lines < 4; lines += 1) {
    const lineEnd = lastNonSpace(folded, start - 1, floor);
    if (lineEnd <= floor || !/\n/.test(folded.slice(lineEnd + 1, start))) break;
    const lineStart = folded.lastIndexOf('\n', lineEnd) + 1;
    if (lineStart < floor) break;
    if (!LEAD_LINE.test(folded.slice(lineStart, lineEnd + 1))) break;
    start = lineStart;
  }
  return Math.max(floor, start);
}

/** "…la ⏎ somme de 1 200 € au titre de l'article 700, - condamne": a line that finishes the award before, not an adjunct. */
function endsAnAward(lead: string): boolean {
  return /\d ?(?:€|euros?\b|francs?\b)/.test(lead) && !OPENS_ADJUNCT.test(lead);
}

const OPENS_ADJUNCT =
  /^\s*(?:apres|vu|en|sur|compte tenu|au titre|pour|statuant|attendu|considerant|sous|deduction|dit|et|dans|faute|a (?:defaut|titre)|outre)\b/;

/** True when a sentence that starts at `start` is still the one of the verb that ends at `floor`. */
function continues(folded: string, floor: number, start: number): boolean {
  return start <= floor || !/[^ ]/.test(folded.slice(floor, start));
}

function lastNonSpace(folded: string, from: number, floor: number): number {
  let at = from;
  while (at > floor && /[\s•·*–>-]/.test(folded.charAt(at))) at -= 1;
  return at;
}

function trimEnd(folded: string, from: number, to: number): number {
  let end = to;
  for (;;) {
    const before = end;
    while (end > from && /[\s;,.:•·*–>-]/.test(folded.charAt(end - 1))) end -= 1;
    const tail =
      /(?:\s(?<!\bn°\s)(?<!\bnumeros?\s)(?:et|puis|ainsi que|article (?:1er|\d{1,2})|[ivx]{1,4}|\d{1,2}[°)]*)|\n\s*[a-z][.)]|\n\s*\d{1,2}[°.)]+\)?)$/.exec(
        folded.slice(Math.max(from, end - 20), end),
      );
    if (tail && end - tail[0].length > from) end -= tail[0].length;
    if (end === before) return end;
  }
}

function leadOf(lead: string, previous: Clause | undefined, folded: string, head: Head): string {
  if (lead.trim() !== '') return lead.trim();
  if (!previous) return '';
  const sameSentence = continues(folded, previous.head.end, sentenceStart(folded, head.start, previous.head.end));
  return sameSentence ? previous.lead : '';
}

function stageAfter(words: string, stage: AppealStage): AppealStage {
  const anew =
    words.lastIndexOf('statuant a nouveau') >= 0 ||
    /\bstatuant de nouveau|l'infirmant|reformant|a nouveau,?$/.test(words);
  const adding = /\by ajoutant|et ajoutant|ajoutant au jugement/.test(words);
  if (adding) return 'adding';
  return anew ? 'anew' : stage;
}

const OPENS_LIST = /\b(?:en ce qu'(?:il|elle)s?(?: a| ont)?|comme suit|suivants?|des chefs)\s*:?[\s•·*–>-]*$/;

/** A list in the present tense under "confirme le jugement en ce qu'il :" states the decision below. */
function frameOf(head: Head, folded: string, previous: Clause | undefined, frame: ClauseFrame): ClauseFrame {
  if (
    !previous ||
    (previous.head.verbClass !== 'confirm' && previous.head.verbClass !== 'reverse' && frame === 'here')
  ) {
    return 'here';
  }
  const between = folded.slice(Math.max(previous.head.end, head.start - 60), head.start);
  if (!/(?:^|\n|[;:,])\s*[•·*–>-]+\s*$/.test(between)) return 'here';
  if (previous.frame !== 'here') return previous.frame;
  if (!OPENS_LIST.test(folded.slice(previous.head.end, head.start))) return 'here';
  const flipped = /\bsauf\b/.test(previous.words);
  return (previous.head.verbClass === 'confirm') !== flipped ? 'confirmed' : 'reversed';
}

/** Orders of the decision below that a clause restates: "confirme en ce qu'il a condamné X à…", "sauf en ce qu'il a…". */
function findRecalled(text: string, folded: string, clause: Clause, quotes: readonly QuotedRange[]): Clause[] {
  const { verbClass } = clause.head;
  if (
    verbClass !== 'confirm' &&
    verbClass !== 'reverse' &&
    clause.head.lemma !== 'compléter' &&
    clause.head.lemma !== 'rectifier'
  ) {
    return [];
  }
  const heads = findParticiples(text, folded, clause.head.end, clause.end).filter(
    (head) => !isQuoted(quotes, head.start),
  );
  const penalty =
    verbClass === 'confirm' ? [...confirmedGuilt(clause), ...confirmedPenalty(clause), ...restatedSum(clause)] : [];
  const recalled = heads.map((head, index) => {
    const end = trimEnd(folded, head.end, heads[index + 1]?.start ?? clause.end);
    const before = folded.slice(clause.head.end, head.start);
    return makeClause({
      head,
      start: head.start,
      end,
      words: folded.slice(head.start, end),
      lead: '',
      frame: recalledFrame(verbClass, before),
      stage: clause.stage,
      quotes: clause.quotes,
    });
  });
  return [...penalty, ...recalled];
}

/** "confirme le jugement sur la peine de six mois d'emprisonnement": the penalty that stands. */
function confirmedPenalty(clause: Clause): Clause[] {
  const match = /\bsur (?:la|les) peines? (?:de |d')/.exec(clause.words);
  if (!match) return [];
  const start = clause.start + match.index;
  const head: Head = {
    ...clause.head,
    start,
    verbStart: start,
    end: start + 4,
    lemma: 'condamner',
    verbClass: 'condemn',
  };
  const words = clause.words.slice(match.index);
  return [makeClause({ ...clause, head, start, words, lead: '', frame: 'confirmed' })];
}

/** "confirme le jugement sur la déclaration de culpabilité": the conviction that stands. */
function confirmedGuilt(clause: Clause): Clause[] {
  const match = /\bsur (?:la (?:declaration de )?culpabilite|les declarations de culpabilite)\b/.exec(clause.words);
  if (!match) return [];
  const start = clause.start + match.index;
  const end = start + match[0].length;
  const head: Head = {
    ...clause.head,
    start,
    verbStart: start,
    end: start + 3,
    lemma: 'déclarer',
    verbClass: 'declare',
  };
  return [makeClause({ ...clause, head, start, end, words: match[0], lead: '', frame: 'confirmed' })];
}

/** "confirme le jugement, sauf à préciser que la créance s'élève à la somme de…": the sum that now holds. */
function restatedSum(clause: Clause): Clause[] {
  const match =
    /\bsauf a (?:ramener|porter|actualiser)[^;\n]{0,160} a (?:la somme de |un montant de |hauteur de )\d|\bsauf a (?:preciser|dire|ramener|porter|actualiser)[^;\n]{0,300}\b(?:s'eleve(?:nt|ra)?|est (?:fixee?|portee?|ramenee?)|a ramener|a porter|ramener|porter|actualiser)[^;\n]{0,100}\ba (?:la somme de |un montant de |hauteur de )?\d/.exec(
      clause.words,
    );
  if (!match) return [];
  const start = clause.start + match.index;
  const end = start + 'sauf a'.length;
  const head: Head = { ...clause.head, start, verbStart: start, end, lemma: 'ramener', verbClass: 'condemn' };
  return [makeClause({ ...clause, head, start, words: clause.words.slice(match.index), lead: '', frame: 'here' })];
}

function recalledFrame(verbClass: VerbClass, before: string): ClauseFrame {
  if (verbClass !== 'confirm' && verbClass !== 'reverse') return 'recalled';
  const excepted = /\b(?:sauf|excepte|a l'exception|hormis|hors)\b/.test(before);
  return (verbClass === 'confirm') !== excepted ? 'confirmed' : 'reversed';
}

/** The clauses of a passage that restates another decision with past participles. */
export function findRecalledClauses(text: string, folded: string, span: Span): Clause[] {
  const heads = findParticiples(text, folded, span.start, span.end);
  return heads.map((head, index) => {
    const end = trimEnd(folded, head.end, heads[index + 1]?.start ?? span.end);
    const words = folded.slice(head.start, end);
    return makeClause({
      head,
      start: head.start,
      end,
      words,
      lead: '',
      frame: 'confirmed',
      stage: 'opening',
      quotes: [],
    });
  });
}
