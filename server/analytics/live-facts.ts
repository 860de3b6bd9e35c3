import type { DecisionFact, ResultFacts } from '../domain/outcome-fact.ts';
import { FactTable } from './fact-table.ts';

/** What the facts are read from. */
export interface FactStore {
  /** Ids of visible decisions in order, after one. */
  listIdsAfter(after: string, limit: number): Promise<readonly string[]>;
  /** The facts of those decisions that are visible. */
  listResultFacts(ids: readonly string[]): Promise<ResultFacts>;
  lastFactChange(): Promise<number>;
  listFactChanges(
    after: number,
    limit: number,
  ): Promise<readonly { readonly judgmentId: string; readonly seq: number }[]>;
}

/** A table of facts and the place of the newest change that it holds: a key for figures made from it. */
export interface FactState {
  readonly table: FactTable;
  readonly seq: number;
}

/** The facts of a whole store in memory, brought up to date whenever they are asked for. */
export interface LiveFacts {
  /** @throws what the store throws; the next call tries again. */
  current(): Promise<FactState>;
}

/** Decisions read at a time: other requests are answered in between. */
const BATCH = 250;

/** `describe` gives the reference of a decision. The first call reads the whole store, the others what changed since. */
export function openLiveFacts(store: FactStore, describe: (decision: DecisionFact) => string): LiveFacts {
  let known: FactState | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const bringUpToDate = async (): Promise<FactState> => {
    const start = known === null || known.table.isWasteful ? await readAll(store, describe) : known;
    known = await catchUp(store, start);
    return known;
  };
  return {
    current: () => {
      const asked = queue.then(bringUpToDate);
      queue = asked.catch(() => undefined);
      return asked;
    },
  };
}

async function readAll(store: FactStore, describe: (decision: DecisionFact) => string): Promise<FactState> {
  const seq = await store.lastFactChange();
  const table = new FactTable(describe);
  for (let after = ''; ; ) {
    const ids = await store.listIdsAfter(after, BATCH);
    table.putAll(await store.listResultFacts(ids));
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) return { table, seq };
    after = last;
  }
}

async function catchUp(store: FactStore, { table, seq }: FactState): Promise<FactState> {
  for (let after = seq; ; ) {
    const changes = await store.listFactChanges(after, BATCH);
    const last = changes.at(-1);
    if (last === undefined) return { table, seq: after };
    const ids = changes.map((change) => change.judgmentId);
    for (const id of ids) table.delete(id);
    table.putAll(await store.listResultFacts(ids));
    after = last.seq;
  }
}
