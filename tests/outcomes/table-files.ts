import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Assertion, Duration, Liability, Sense, SuspensionKind } from '../../server/domain/outcome.ts';

/** A sum in decimals of its currency, as the tables write it. */
export interface TableAmount {
  readonly value: number;
  readonly currency: 'EUR' | 'FRF' | 'XPF' | 'USD' | 'GBP';
  readonly per: string | null;
  readonly is_total?: boolean;
}

export interface TableParty {
  readonly role: string;
  readonly name: string;
}

/**
 * One outcome that a text yields. `amount: null` says that the disposition carries no sum; any other absent or null attribute is
 * simply not judged. The suspended part of a fine is `suspended_amount`, that of a prison term `suspended_duration`. `amount` of a
 * `day_fine` is days times daily sum. `accessory_to` names the type that an astreinte goes with. `other_order` is listed where it
 * is telling, never exhaustively, and is not to be scored.
 */
export interface TableOutcome {
  readonly type: string;
  readonly sense: Sense;
  /** Absent in a wording when the outcome is simply ordered here. */
  readonly assertion?: Assertion;
  readonly amount: TableAmount | null;
  readonly suspension?: SuspensionKind | null;
  readonly suspended_amount?: number | null;
  readonly suspended_duration?: Duration;
  readonly suspension_regime?: string;
  readonly duration?: Duration | null;
  readonly days?: number;
  readonly daily_amount?: number;
  readonly data_categories?: readonly string[];
  readonly limits?: readonly string[];
  readonly no_notice?: boolean;
  readonly delay?: { readonly value: number; readonly unit: string; readonly from: string };
  readonly cap_duration?: Duration;
  readonly heads_of_loss?: readonly string[];
  readonly liability?: Liability | null;
  readonly provisional_execution?: string;
  readonly scope?: 'full' | 'partial';
  readonly prior_value?: number;
  readonly requested?: number;
  readonly accessory_to?: string;
}

/** An operative part in itself and all its outcomes, in any order. */
export interface AcceptedWording {
  readonly text: string;
  readonly outcomes: readonly TableOutcome[];
  readonly court_kind?: string;
  readonly procedure?: string;
}

/** A look-alike: the type must be absent from the current outcomes, or at least not granted. */
export interface RejectedWording {
  readonly text: string;
  readonly why: string;
  readonly mode: 'absent' | 'not_granted';
}

export interface WordingRow {
  readonly type: string;
  readonly accepts: readonly AcceptedWording[];
  readonly rejects: readonly RejectedWording[];
}

export interface QuotedOutcome extends TableOutcome {
  readonly assertion: Assertion;
  readonly payer: readonly TableParty[];
  readonly beneficiary: readonly TableParty[];
  /** Exact words of `text`, at UTF-16 offsets `start` to `end`; several outcomes may share them. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** A fictitious decision: a lead with sums that are not awards, then its operative part. */
export interface DispositifCase {
  readonly id: string;
  readonly court: string;
  readonly court_kind: string;
  readonly procedure: string;
  readonly date: string;
  readonly text: string;
  readonly dispositif_start: number;
  readonly outcomes: readonly QuotedOutcome[];
}

const HERE = import.meta.dirname;

function readFolder<T>(folder: string): { file: string; value: T }[] {
  const directory = path.join(HERE, folder);
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, value: JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as T }));
}

/** The rows of every family, with the family's name. */
export function readWordings(): { family: string; rows: readonly WordingRow[] }[] {
  return readFolder<readonly WordingRow[]>('wordings').map(({ file, value }) => ({
    family: path.basename(file, '.json'),
    rows: value,
  }));
}

/** The whole fictitious operative parts, with the file each one comes from. */
export function readDispositifs(): { file: string; value: DispositifCase }[] {
  return readFolder<DispositifCase>('dispositifs');
}
