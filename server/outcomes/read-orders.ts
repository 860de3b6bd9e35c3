import type { Outcome } from '../domain/outcome.ts';
import { classifyItem } from './classify.ts';
import { type Clause, findClauses, type Span } from './clauses.ts';
import type { DecisionFacts } from './facts.ts';
import { findItems, type Item } from './items.ts';
import { produceOutcome } from './produce.ts';
import { findSums } from './sums.ts';

/** An outcome with the item that it was read from, for the stages that link outcomes. */
export interface ReadOutcome {
  readonly outcome: Outcome;
  readonly item: Item;
}

/** Reads every disposition of an operative part, in order. */
export function readOrders(text: string, folded: string, section: Span, facts: DecisionFacts): ReadOutcome[] {
  const read: ReadOutcome[] = [];
  for (const clause of attachFollowUps(findClauses(text, folded, section))) {
    if (clause.frame === 'reversed') continue;
    for (const item of readItems(folded, clause, facts)) {
      const found = classifyItem(item);
      if (found) read.push({ item, outcome: produceOutcome(item, found, text) });
    }
  }
  return read;
}

function readItems(folded: string, clause: ClauseWithFollowUp, facts: DecisionFacts): Item[] {
  const sums = findSums(folded, clause);
  const classify = (item: Item) => {
    const found = classifyItem(item);
    return found && found.rule.type !== 'other_order' ? found.rule : null;
  };
  return findItems(folded, clause, sums, classify, facts).map((item) => ({ ...item, followUp: clause.followUp }));
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
