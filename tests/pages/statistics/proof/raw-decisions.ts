import Sqlite from 'better-sqlite3';

/** A sum as the store keeps it. */
export interface RawMoney {
  readonly cents: number;
  readonly currency: string;
  readonly per: string | null;
  readonly isSymbolic: boolean;
}

interface RawDuration {
  readonly value: number | null;
  readonly unit: string;
}

/** What figures are told of an outcome, by the names of the stored JSON. */
export interface RawOutcome {
  readonly id: string;
  /** From 1: its place among the outcomes of its decision's page. */
  readonly place: number;
  readonly type: string;
  readonly sense: string;
  readonly assertion: string;
  readonly amount: RawMoney | null;
  readonly requested: RawMoney | null;
  readonly suspension: string | null;
  readonly duration: RawDuration | null;
  readonly suspendedDuration: RawDuration | null;
  readonly offences: readonly string[];
  readonly dataCategories: readonly string[];
  readonly addressees: readonly { readonly category: string }[];
}

export interface RawDecision {
  readonly id: string;
  readonly court: string;
  readonly day: string;
  readonly themes: readonly string[];
  readonly text: string;
  readonly isFictitious: boolean;
  /** Those that count: pronounced by this decision, not rejected by a reviewer. */
  readonly outcomes: readonly RawOutcome[];
}

interface Row {
  readonly id: string;
  readonly court_code: string;
  readonly decided_on: string;
  readonly theme: string | null;
  readonly keywords_json: string;
  readonly fictitious: number;
  readonly text: string | null;
}

interface OutcomeRow {
  readonly id: string;
  readonly judgment_id: string;
  readonly review_state: string;
  readonly outcome_json: string;
}

const PRONOUNCED = ['ordered_here', 'confirmed_here', 'reformed_here', 'reversed_here'];

/**
 * The decisions that figures may count, straight from the rows of the store: those in sight, and those of fiction only while no
 * other came in.
 */
export function readRawDecisions(storePath: string): readonly RawDecision[] {
  const sqlite = new Sqlite(storePath, { readonly: true });
  const rows = sqlite
    .prepare('SELECT j.*, t.text FROM judgments j LEFT JOIN texts t ON t.hash = j.text_hash WHERE j.hidden_at IS NULL')
    .all() as Row[];
  const outcomes = sqlite.prepare('SELECT * FROM outcomes ORDER BY judgment_id, position').all() as OutcomeRow[];
  const others = sqlite.prepare("SELECT count(*) AS n FROM source_records WHERE source <> 'samples'").get() as {
    n: number;
  };
  sqlite.close();
  return rows
    .filter((row) => row.fictitious === 0 || others.n === 0)
    .map((row) => ({
      id: row.id,
      court: row.court_code,
      day: row.decided_on,
      themes: [...new Set([row.theme, ...(JSON.parse(row.keywords_json) as string[])].filter((word) => word !== null))],
      text: row.text ?? '',
      isFictitious: row.fictitious === 1,
      outcomes: outcomes
        .filter((outcome) => outcome.judgment_id === row.id && outcome.review_state !== 'rejected')
        .map((outcome) => ({
          ...(JSON.parse(outcome.outcome_json) as Omit<RawOutcome, 'id' | 'place'>),
          id: outcome.id,
        }))
        .filter((outcome) => PRONOUNCED.includes(outcome.assertion))
        .map((outcome, index) => ({ ...outcome, place: index + 1 })),
    }));
}
