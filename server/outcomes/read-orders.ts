import { type Classified, classifyItem } from './classify.ts';
import type { Clause } from './clause.ts';
import { findClauses } from './clauses.ts';
import { assess, explain } from './confidence.ts';
import { findExclusions } from './exclusions.ts';
import { expandOutcome } from './expand.ts';
import type { DecisionFacts } from './facts.ts';
import { findItems, type Item } from './items.ts';
import { knownNames } from './known-names.ts';
import { attachParties } from './party-attach.ts';
import { completeParties } from './party-defaults.ts';
import { newPartyMemory, type PartyMemory } from './party-memory.ts';
import { produceOutcome } from './produce.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { pairRespectively } from './respective.ts';
import { NO_ROSTER, type Roster, readRoster } from './roster.ts';
import { settleType } from './settle-type.ts';
import { shareBasis } from './share-basis.ts';
import type { Span } from './span.ts';
import { findSums } from './sums.ts';

interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly facts: DecisionFacts;
  readonly roster: Roster;
  readonly memory: PartyMemory;
  readonly known: readonly string[];
  readonly types: string[];
}

/** Reads every disposition of an operative part, in order. */
export function readOrders(text: string, folded: string, section: Span, facts: DecisionFacts): ReadOutcome[] {
  const roster = readRoster(text.slice(0, section.start), facts);
  const reading: Reading = {
    text,
    folded,
    facts,
    roster,
    memory: newPartyMemory(),
    known: knownNames(roster),
    types: [],
  };
  const read: ReadOutcome[] = [];
  for (const clause of attachFollowUps(findClauses(text, folded, section))) {
    if (clause.frame !== 'reversed') read.push(...readClause(reading, clause));
  }
  return completeParties(shareBasis(read), roster, facts);
}

/** Reads clauses found elsewhere than in an operative part: recitals of the first judgment, articles. */
export function readClauses(
  text: string,
  folded: string,
  clauses: readonly Clause[],
  facts: DecisionFacts,
): ReadOutcome[] {
  const reading: Reading = { text, folded, facts, roster: NO_ROSTER, memory: newPartyMemory(), known: [], types: [] };
  return clauses.flatMap((clause) => readClause(reading, { ...clause, followUp: '' }));
}

function readClause(reading: Reading, clause: ClauseWithFollowUp): ReadOutcome[] {
  const { text, folded, facts, memory, types } = reading;
  const read: ReadOutcome[] = [];
  const textOf = (start: number, end: number): string => text.slice(start, end);
  for (const item of readItems(folded, clause, facts)) {
    const found = classifyItem(item);
    if (!found || isRecalledFinding(item, found.rule.type) || INTRODUCES.test(item.words)) continue;
    const produced = settleType(produceOutcome(item, found, text), item, types);
    const known = attachParties(produced, item, reading);
    const outcome = { ...assess(known, item), reason: explain(known, item, found.match.cue) };
    types.push(outcome.type);
    read.push({ outcome, item, textOf });
    for (const exclusion of findExclusions(outcome, item, text)) read.push({ outcome: exclusion, item, textOf });
  }
  return pairRespectively(read).flatMap((one) =>
    expandOutcome(one.outcome, one.item, { memory, roster: reading.roster }).map((outcome) => ({ ...one, outcome })),
  );
}

/** "et lui impose les obligations suivantes :": the list says which. */
const INTRODUCES = /^(?=[^;]{0,200}\bobligations?)(?:[^;\n]{0,200})\bsuivantes?\s*:?\s*[-•]?\s*$/;

/** What the decision below merely declared, restated in a confirmation, is no order of this one. */
function isRecalledFinding(item: Item, type: string): boolean {
  return (
    item.clause.frame !== 'here' &&
    /^(?:infringement_finding|other_order|all_claims_dismissed|surplus_dismissed)$/.test(type)
  );
}

function readItems(folded: string, clause: ClauseWithFollowUp, facts: DecisionFacts): Item[] {
  const sums = findSums(folded, clause);
  const known = new Map<string, Classified | null>();
  const classify = (item: Item) => {
    const key = `${item.start}-${item.end}`;
    const found = known.has(key) ? (known.get(key) ?? null) : classifyItem(item);
    known.set(key, found);
    return found && found.rule.id !== 'other.order' ? found.rule : null;
  };
  const items = findItems(folded, clause, sums, classify, facts).map((item) => ({
    ...item,
    followUp: clause.followUp,
  }));
  const first = items[0];
  return UNDOES.test(clause.head.lemma) && first ? [wholeClause(first, clause)] : items;
}

/** Verbs whose object restates what another decision ordered. */
const UNDOES = /^(?:casser|rétracter|rapporter)$/;

/** What is quashed restates the decision below, sums and heads: it is one disposition. */
function wholeClause(item: Item, clause: Clause): Item {
  return { ...item, end: clause.end, words: clause.words, cueWords: clause.words.slice(0, 1500), sum: null, sums: [] };
}

type ClauseWithFollowUp = Clause & { readonly followUp: string };

const SUSPENDS = /^(?:di[ts](?:ons)?|ordonn[a-z]+)[^;]{0,60}\bsurs(?:is|eoir)\b[^;]{0,80}\b(?:execution|peine)/;

/** "dit qu'il sera sursis à l'exécution de cette peine" completes the penalty before it and is no disposition of its own. */
function attachFollowUps(clauses: readonly Clause[]): ClauseWithFollowUp[] {
  const kept: ClauseWithFollowUp[] = [];
  for (const clause of clauses) {
    const last = kept.at(-1);
    if (last && SUSPENDS.test(clause.words) && !/\bstatuer\b/.test(clause.words)) {
      kept[kept.length - 1] = { ...last, followUp: `${last.followUp} ${clause.words}`.trim() };
    } else kept.push({ ...clause, followUp: '' });
  }
  return kept;
}
