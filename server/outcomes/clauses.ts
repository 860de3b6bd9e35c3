import { type AppealStage, type Clause, type ClauseFrame, makeClause, trimEnd } from './clause.ts';
import { restatesQuashed, SCOPE_LENGTH } from './quashed.ts';
import { findQuotes, isQuoted, quotesWithin } from './quotes.ts';
import { findRecalled } from './restated-clauses.ts';
import { resumeLists } from './resumed-lists.ts';
import { sentenceStart } from './sentences.ts';
import type { Span } from './span.ts';
import { findHeads, type Head } from './verbs.ts';

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
