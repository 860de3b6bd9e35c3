import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Court, courtLabelOn } from '../domain/court.ts';
import type { DecisionType, Procedure } from '../domain/judgment.ts';
import { type AmountPer, type Currency, euroCents } from '../domain/money.ts';
import {
  type AddresseeCategory,
  countMonths,
  type Duration,
  type Sense,
  type SuspensionKind,
} from '../domain/outcome.ts';
import type { DecisionFact, OutcomeFact, ResultFacts } from '../domain/outcome-fact.ts';
import type { Db } from './open.ts';

interface OutcomeRow {
  readonly id: string;
  readonly judgment_id: string;
  readonly type: string;
  readonly sense: string;
  readonly euro_cents: number | null;
  readonly currency: string | null;
  readonly per: string | null;
  readonly suspension: string | null;
  readonly symbolic: number | null;
  readonly requested: number | null;
  readonly requested_currency: string | null;
  readonly requested_per: string | null;
  readonly offences: string;
}

interface DecisionRow {
  readonly id: string;
  readonly court_json: string;
  readonly chamber: string | null;
  readonly decision_type: string | null;
  readonly decided_on: string;
  readonly numbers_json: string;
  readonly ecli: string | null;
  readonly procedures_json: string;
  readonly keywords_json: string;
  readonly theme: string | null;
  readonly fictitious: number;
}

/**
 * The decisions among `ids` that are visible, in the order of `ids`, and their current outcomes that nobody rejected: what
 * statistics count. The expressions are those of the index of migration 0012, which holds all of them; CROSS JOIN keeps SQLite from
 * starting at the outcomes, which would read the list of ids once for each.
 */
export async function listResultFacts(db: Db, ids: readonly string[]): Promise<ResultFacts> {
  const decisions: DecisionFact[] = [];
  const outcomes: OutcomeFact[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const facts = await readBatch(db, ids.slice(at, at + BATCH));
    for (const decision of facts.decisions) decisions.push(decision);
    for (const outcome of facts.outcomes) outcomes.push(outcome);
    await setImmediate();
  }
  return { decisions, outcomes };
}

/** Decisions read at a time: other requests are answered in between. */
const BATCH = 1000;

async function readBatch(db: Db, ids: readonly string[]): Promise<ResultFacts> {
  const wanted = JSON.stringify(ids);
  const [decisions, outcomes, disclosures, sentences] = await Promise.all([
    selectDecisions(db, wanted),
    selectOutcomes(db, wanted),
    selectDisclosures(db, wanted),
    selectSentences(db, wanted),
  ]);
  const visible = new Set(decisions.map((row) => row.id));
  const shown = outcomes.filter((row) => visible.has(row.judgment_id));
  const offences = new Map<string, string[]>();
  for (const row of shown) {
    if (row.offences === '[]') continue;
    const known = offences.get(row.judgment_id) ?? [];
    offences.set(row.judgment_id, [...known, ...(JSON.parse(row.offences) as string[])]);
  }
  return {
    decisions: decisions.map((row) => toDecision(row, offences.get(row.id) ?? [])),
    outcomes: shown.map((row) => toOutcome(row, disclosures.get(row.id), sentences.get(row.id))),
  };
}

async function selectDecisions(db: Db, wanted: string): Promise<readonly DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    SELECT j.id, j.court_json, j.chamber, j.decision_type, j.decided_on, j.ecli, j.procedures_json, j.keywords_json, j.theme,
      j.fictitious,
      (SELECT json_group_array(n.number ORDER BY n.position) FROM numbers n WHERE n.judgment_id = j.id) AS numbers_json
    FROM json_each(${wanted}) AS wanted CROSS JOIN judgments j ON j.id = wanted.value
    WHERE j.hidden_at IS NULL
    ORDER BY wanted.key
  `.execute(db);
  return rows;
}

async function selectOutcomes(db: Db, wanted: string): Promise<readonly OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`
    SELECT o.id, o.judgment_id, o.type, o.sense, o.euro_cents, o.currency, o.per, o.suspension,
      json_extract(o.outcome_json, '$.amount.isSymbolic') AS symbolic,
      json_extract(o.outcome_json, '$.requested.cents') AS requested,
      json_extract(o.outcome_json, '$.requested.currency') AS requested_currency,
      json_extract(o.outcome_json, '$.requested.per') AS requested_per,
      json_extract(o.outcome_json, '$.offences') AS offences
    FROM json_each(${wanted}) AS wanted CROSS JOIN outcomes o ON o.judgment_id = wanted.value
    WHERE o.assertion IN ('ordered_here', 'confirmed_here', 'reformed_here', 'reversed_here')
      AND o.review_state <> 'rejected'
    ORDER BY wanted.key, o.position
  `.execute(db);
  return rows;
}

type Disclosure = Pick<OutcomeFact, 'dataCategories' | 'against'>;

async function selectDisclosures(db: Db, wanted: string): Promise<Map<string, Disclosure>> {
  const { rows } = await sql<{ id: string; data: string; addressees: string }>`
    SELECT o.id, json_extract(o.outcome_json, '$.dataCategories') AS data,
      json_extract(o.outcome_json, '$.addressees') AS addressees
    FROM json_each(${wanted}) AS wanted CROSS JOIN outcomes o ON o.judgment_id = wanted.value
    WHERE o.type = 'identification_data_disclosure'
  `.execute(db);
  return new Map(
    rows.map((row) => {
      const addressees = JSON.parse(row.addressees) as { category: AddresseeCategory }[];
      const against = [...new Set(addressees.map((addressee) => addressee.category))];
      return [row.id, { dataCategories: JSON.parse(row.data) as string[], against }];
    }),
  );
}

type Sentence = Pick<OutcomeFact, 'months' | 'suspendedMonths'>;

async function selectSentences(db: Db, wanted: string): Promise<Map<string, Sentence>> {
  const { rows } = await sql<{
    id: string;
    suspension: string | null;
    duration: string | null;
    suspended: string | null;
  }>`
    SELECT o.id, o.suspension, json_extract(o.outcome_json, '$.duration') AS duration,
      json_extract(o.outcome_json, '$.suspendedDuration') AS suspended
    FROM json_each(${wanted}) AS wanted CROSS JOIN outcomes o ON o.judgment_id = wanted.value
    WHERE o.type = 'imprisonment'
  `.execute(db);
  return new Map(rows.map((row) => [row.id, toSentence(row)]));
}

function toSentence(row: { suspension: string | null; duration: string | null; suspended: string | null }): Sentence {
  const months = countMonths(parseDuration(row.duration));
  switch (row.suspension as SuspensionKind | null) {
    case 'none':
      return { months, suspendedMonths: 0 };
    case 'full':
      return { months, suspendedMonths: months };
    case 'partial':
      return { months, suspendedMonths: countMonths(parseDuration(row.suspended)) };
    default:
      return { months, suspendedMonths: null };
  }
}

function parseDuration(json: string | null): Duration | null {
  return json === null ? null : (JSON.parse(json) as Duration);
}

function toDecision(row: DecisionRow, offences: readonly string[]): DecisionFact {
  const court = JSON.parse(row.court_json) as Court;
  const keywords = JSON.parse(row.keywords_json) as string[];
  return {
    id: row.id,
    court,
    courtLabel: courtLabelOn(court, row.decided_on),
    chamber: row.chamber,
    decisionType: row.decision_type as DecisionType | null,
    decidedOn: row.decided_on,
    numbers: JSON.parse(row.numbers_json) as string[],
    ecli: row.ecli,
    procedures: JSON.parse(row.procedures_json) as Procedure[],
    fictitious: row.fictitious === 1,
    offences: [...new Set(offences)],
    themes: [...new Set([...(row.theme === null ? [] : [row.theme]), ...keywords])],
  };
}

function toOutcome(row: OutcomeRow, disclosure: Disclosure | undefined, sentence: Sentence | undefined): OutcomeFact {
  const requested =
    row.requested === null || row.requested_per !== null
      ? null
      : euroCents({ cents: row.requested, currency: row.requested_currency as Currency });
  return {
    outcomeId: row.id,
    judgmentId: row.judgment_id,
    type: row.type,
    sense: row.sense as Sense,
    euroCents: row.euro_cents,
    currency: row.currency as Currency | null,
    per: row.per as AmountPer | null,
    suspension: row.suspension as SuspensionKind | null,
    isSymbolic: row.symbolic === 1,
    requestedEuroCents: requested,
    months: sentence?.months ?? null,
    suspendedMonths: sentence?.suspendedMonths ?? null,
    dataCategories: disclosure?.dataCategories ?? [],
    against: disclosure?.against ?? [],
  };
}
