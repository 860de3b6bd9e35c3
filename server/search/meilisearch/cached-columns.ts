import type { Index } from 'meilisearch';
import { Columns } from '../columns/columns.ts';
import type { FacetRow } from '../columns/facet-row.ts';
import { DocSet } from '../doc-set.ts';
import { decisionNumber, parseRow, type StoredDecision } from './documents.ts';

const PAGE = 5000;
/** Writers' clocks may differ by this much. */
const CLOCK_SLACK_MS = 60_000;

type StoredRow = Pick<StoredDecision, 'n' | 'stamp' | 'row'>;

/** The columns of a Meilisearch index, kept in this process and brought up to date when another one wrote. */
export class CachedColumns {
  readonly #index: Index<StoredDecision>;
  readonly #freshForMs: number;
  #columns = new Columns();
  #ordinals = new Map<number, number>();
  #lastStamp = 0;
  #checkedAt = 0;
  #next = 0;

  constructor(index: Index<StoredDecision>, freshForMs: number) {
    this.#index = index;
    this.#freshForMs = freshForMs;
  }

  /** The columns, no older than the freshness asked for. */
  async current(): Promise<Columns> {
    if (this.#checkedAt === 0 || Date.now() - this.#checkedAt >= this.#freshForMs) await this.#refresh();
    return this.#columns;
  }

  /** Decisions known to this process. */
  get size(): number {
    return this.#columns.size;
  }

  /** What this process wrote, at once. */
  put(rows: readonly FacetRow[], stamp: number): void {
    for (const row of rows) this.#put(row);
    this.#lastStamp = Math.max(this.#lastStamp, stamp);
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const ordinal = this.#columns.findOrdinal(id);
      if (ordinal === null) continue;
      this.#columns.delete(ordinal);
      this.#ordinals.delete(decisionNumber(id));
    }
  }

  /** The index behind the name is another one now. */
  forget(): void {
    this.#columns = new Columns();
    this.#ordinals = new Map();
    this.#lastStamp = 0;
    this.#checkedAt = 0;
    this.#next = 0;
  }

  /** Decisions by their numbers; unknown ones were written a moment ago and are left out. */
  toSet(numbers: Iterable<number>): DocSet {
    const set = new DocSet(this.#columns.capacity);
    for (const n of numbers) {
      const ordinal = this.#ordinals.get(n);
      if (ordinal !== undefined) set.add(ordinal);
    }
    return set;
  }

  toOrdinals(numbers: readonly number[]): readonly number[] {
    return numbers.map((n) => this.#ordinals.get(n)).filter((ordinal) => ordinal !== undefined);
  }

  numberOf(ordinal: number): number {
    return decisionNumber(this.#columns.selectId(ordinal));
  }

  async #refresh(): Promise<void> {
    const newest = await this.#index.search('', {
      sort: ['stamp:desc'],
      page: 1,
      hitsPerPage: 1,
      attributesToRetrieve: ['stamp'],
    });
    const stamp = newest.hits[0]?.stamp ?? 0;
    if (stamp > this.#lastStamp) await this.#readSince(this.#lastStamp === 0 ? 0 : this.#lastStamp - CLOCK_SLACK_MS);
    if (newest.totalHits < this.#columns.size) {
      this.forget();
      await this.#readSince(0);
    }
    this.#lastStamp = Math.max(this.#lastStamp, stamp);
    this.#checkedAt = Date.now();
  }

  async #readSince(stamp: number): Promise<void> {
    for (let offset = 0; ; offset += PAGE) {
      const page = await this.#index.search('', {
        filter: stamp > 0 ? `stamp > ${stamp}` : undefined,
        offset,
        limit: PAGE,
        attributesToRetrieve: ['n', 'stamp', 'row'],
      });
      const rows: readonly StoredRow[] = page.hits;
      for (const { row } of rows) this.#put(parseRow(row));
      if (rows.length < PAGE) return;
    }
  }

  #put(row: FacetRow): void {
    const n = decisionNumber(row.id);
    const ordinal = this.#ordinals.get(n) ?? this.#next++;
    this.#ordinals.set(n, ordinal);
    this.#columns.put(ordinal, row);
  }
}
