import { formatFrenchDate, numberKey } from '../domain/reference.ts';
import { foldLabel } from '../domain/text.ts';
import type { Db } from './open.ts';

/** Where a decision tells what came before it: its first characters (UTF-16 units). */
const HEAD_LENGTH = 3_000;
const MOST_KEYS = 40;
const MOST_RELATED = 20;

/** Case numbers as they stand in a head: RG, pourvoi, parquet, consular register. Linear. */
const CITED_NUMBER = /\b(?:\d{2,4}\/\s?\d{4,6}|[a-z]?\s?\d{2}-\d{2}\.?\d{3}|\d{4}[a-z]\d{5}|\d{10,12})\b/gi;
/** Pourvoi and parquet numbers name one case in the whole country; registers of courts each count from one. */
const NATIONAL_NUMBER = /^(?:[a-z]?\s?\d{2}-\d{2}\.?\d{3}|\d{10,12})$/i;

export interface CaseMember {
  readonly id: string;
  readonly courtCode: string;
  readonly decidedOn: string;
  readonly text: string | null;
}

/**
 * Ids of other visible decisions of the same case: of the same court under a shared number, or named at the beginning of the text by
 * their number and their day or town (numbers of different courts coincide). Earliest first, at most 20.
 */
export async function listRelatedIds(db: Db, member: CaseMember): Promise<readonly string[]> {
  const head = (member.text ?? '').slice(0, HEAD_LENGTH);
  const own = await db.selectFrom('numbers').select('key').where('judgment_id', '=', member.id).execute();
  const ownKeys = new Set(own.map(({ key }) => key));
  const keys = [...new Set([...ownKeys, ...citedKeys(head)])].slice(0, MOST_KEYS);
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('numbers')
    .innerJoin('judgments', 'judgments.id', 'numbers.judgment_id')
    .select(['judgments.id', 'judgments.court_code', 'judgments.court_json', 'judgments.decided_on'])
    .select(['numbers.key', 'numbers.number'])
    .where('numbers.key', 'in', keys)
    .where('judgments.id', '!=', member.id)
    .where('judgments.hidden_at', 'is', null)
    .orderBy('judgments.decided_on')
    .orderBy('judgments.id')
    .limit(200)
    .execute();
  const folded = foldLabel(head);
  const related = rows.filter((row) => {
    const shares = ownKeys.has(row.key) && (row.court_code === member.courtCode || isNational(row.number));
    return shares || (row.decided_on <= member.decidedOn && isNamed(folded, row));
  });
  return [...new Set(related.map(({ id }) => id))].slice(0, MOST_RELATED);
}

function citedKeys(head: string): readonly string[] {
  return [...head.matchAll(CITED_NUMBER)].flatMap(([number]) => numberKey(number) ?? []);
}

function isNational(number: string): boolean {
  return NATIONAL_NUMBER.test(number.replace(/^.*n[°º]\s?/i, '').trim());
}

function isNamed(head: string, row: { readonly court_json: string; readonly decided_on: string }): boolean {
  const { city } = JSON.parse(row.court_json) as { readonly city: string | null };
  if (head.includes(foldLabel(formatFrenchDate(row.decided_on)))) return true;
  return city !== null && head.includes(foldLabel(city));
}
