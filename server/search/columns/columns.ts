import { isOfChamber } from '../../domain/chamber.ts';
import { DocSet } from '../doc-set.ts';
import { foldedWords } from '../normalise.ts';
import type { MetaCondition } from '../query-ast.ts';
import type { CourtOfReference } from '../references.ts';
import { DOCUMENT_DIMENSIONS, type DocumentDimension, documentValues } from './document-dimensions.ts';
import type { FacetRow } from './facet-row.ts';
import { OUTCOME_DIMENSIONS, type OutcomeDimension, OutcomeTable } from './outcome-table.ts';
import { grown, ValueLists } from './value-lists.ts';

const MOST_SETS = 100;

/** Facets, filters and sorts of a whole index in memory, by document ordinal. About 60 bytes a document and 40 an outcome. */
export class Columns {
  readonly outcomes = new OutcomeTable();
  readonly dimensions: Readonly<Record<DocumentDimension, ValueLists>>;
  readonly #lists: Record<DocumentDimension, Int32Array>;
  /** For each document, the values that any of its outcomes has. */
  readonly #outcomeLists: Record<OutcomeDimension, Int32Array>;
  readonly #ids: (string | undefined)[] = [];
  readonly #ordinals = new Map<string, number>();
  readonly #courtLabels = new Map<string, string>();
  readonly #numbers = new Map<string, number[]>();
  readonly #numberKeys = new Map<number, readonly string[]>();
  readonly #eclis = new Map<number, string>();
  #dates = new Int32Array(0);
  #outcomeStarts = new Int32Array(0);
  #outcomeCounts = new Int32Array(0);
  #byDate: Int32Array | null = null;

  #live = new DocSet(0);
  /** Sets asked for since the last change: nearly every search leaves the fictitious ones out. */
  readonly #recentSets = new Map<string, DocSet>();

  constructor() {
    const of = <Name extends string, T>(names: readonly Name[], make: () => T) =>
      Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, T>;
    this.dimensions = of(DOCUMENT_DIMENSIONS, () => new ValueLists());
    this.#lists = of(DOCUMENT_DIMENSIONS, () => new Int32Array(0));
    this.#outcomeLists = of(OUTCOME_DIMENSIONS, () => new Int32Array(0));
  }

  /** One more than the highest ordinal in use; the capacity of every set made from these columns. */
  get capacity(): number {
    return this.#ids.length;
  }

  get size(): number {
    return this.#ordinals.size;
  }

  put(ordinal: number, row: FacetRow): void {
    this.delete(ordinal);
    this.#reserve(ordinal + 1);
    while (this.#ids.length <= ordinal) this.#ids.push(undefined);
    this.#ids[ordinal] = row.id;
    this.#ordinals.set(row.id, ordinal);
    this.#courtLabels.set(row.court, row.courtLabel);
    this.#dates[ordinal] = Number(row.decidedOn.replaceAll('-', ''));
    for (const [name, values] of Object.entries(documentValues(row)) as [DocumentDimension, readonly string[]][]) {
      this.#lists[name][ordinal] = this.dimensions[name].intern(values);
    }
    const start = this.outcomes.add(row.outcomes);
    this.#outcomeStarts[ordinal] = start;
    this.#outcomeCounts[ordinal] = row.outcomes.length;
    for (const name of OUTCOME_DIMENSIONS) {
      this.#outcomeLists[name][ordinal] = this.outcomes.unite(name, start, row.outcomes.length);
    }
    this.#live.add(ordinal);
    this.#recentSets.clear();
    this.#addNumbers(ordinal, row.numberKeys);
    if (row.ecli) this.#eclis.set(ordinal, row.ecli);
    this.#byDate = null;
  }

  delete(ordinal: number): void {
    const id = this.#ids[ordinal];
    if (id === undefined) return;
    this.#ids[ordinal] = undefined;
    this.#live.delete(ordinal);
    this.#recentSets.clear();
    this.#ordinals.delete(id);
    this.#outcomeCounts[ordinal] = 0;
    for (const key of this.#numberKeys.get(ordinal) ?? []) {
      this.#numbers.set(
        key,
        (this.#numbers.get(key) ?? []).filter((other) => other !== ordinal),
      );
    }
    this.#numberKeys.delete(ordinal);
    this.#eclis.delete(ordinal);
    this.#byDate = null;
  }

  findOrdinal(id: string): number | null {
    return this.#ordinals.get(id) ?? null;
  }

  /** @throws when no document has the ordinal. */
  selectId(ordinal: number): string {
    const id = this.#ids[ordinal];
    if (id === undefined) throw new Error(`no document has the ordinal ${ordinal}`);
    return id;
  }

  /** The ids of the numbers from `first` on; null where a document is gone. */
  idsFrom(first: number): readonly (string | null)[] {
    return this.#ids.slice(first).map((id) => id ?? null);
  }

  has(ordinal: number): boolean {
    return this.#ids[ordinal] !== undefined;
  }

  /** The day as a number, 20251027. */
  dateOf(ordinal: number): number {
    return this.#dates[ordinal] ?? 0;
  }

  listOf(dimension: DocumentDimension, ordinal: number): number {
    return this.#lists[dimension][ordinal] ?? 0;
  }

  /** For each document, the number of its list of values. */
  listsOf(dimension: DocumentDimension): Int32Array {
    return this.#lists[dimension];
  }

  /** For each document, the number of the list of values that any of its outcomes has. */
  outcomeListsOf(dimension: OutcomeDimension): Int32Array {
    return this.#outcomeLists[dimension];
  }

  /** Places of the document's outcomes: start and end (exclusive). */
  outcomesOf(ordinal: number): readonly [number, number] {
    const start = this.#outcomeStarts[ordinal] ?? 0;
    return [start, start + (this.#outcomeCounts[ordinal] ?? 0)];
  }

  /** True when one of the document's outcomes passes the test. */
  someOutcome(ordinal: number, test: (place: number) => boolean): boolean {
    const start = this.#outcomeStarts[ordinal] ?? 0;
    const end = start + (this.#outcomeCounts[ordinal] ?? 0);
    for (let place = start; place < end; place++) if (test(place)) return true;
    return false;
  }

  /** The largest granted sum among the document's outcomes that pass a test, in euro cents; NaN when none is known. */
  largestAward(ordinal: number, test: ((place: number) => boolean) | null = null): number {
    const start = this.#outcomeStarts[ordinal] ?? 0;
    return this.outcomes.largestAward(start, start + (this.#outcomeCounts[ordinal] ?? 0), test);
  }

  courtLabel(code: string): string {
    return this.#courtLabels.get(code) ?? code;
  }

  /** Every document; a snapshot that later changes leave alone. */
  all(): DocSet {
    return new DocSet(this.capacity, this.#live.words.slice(0, (this.capacity + 31) >>> 5));
  }

  /** Documents with one of the values; a set that nobody may change. */
  withValue(dimension: DocumentDimension, values: readonly string[]): DocSet {
    const key = JSON.stringify([dimension, values]);
    const known = this.#recentSets.get(key);
    if (known) return known;
    const found = this.#findValue(dimension, values);
    if (this.#recentSets.size >= MOST_SETS) this.#recentSets.clear();
    this.#recentSets.set(key, found);
    return found;
  }

  #findValue(dimension: DocumentDimension, values: readonly string[]): DocSet {
    const mask = this.dimensions[dimension].maskOf(values);
    const lists = this.#lists[dimension];
    const set = new DocSet(this.capacity);
    for (let ordinal = 0; ordinal < this.capacity; ordinal++) if (mask[lists[ordinal] ?? 0] === 1) set.add(ordinal);
    return set.and(this.all());
  }

  /** Documents decided in the interval (ISO dates, inclusive; null = open). */
  decidedBetween(from: string | null, to: string | null): DocSet {
    const first = from ? Number(from.replaceAll('-', '')) : 0;
    const last = to ? Number(to.replaceAll('-', '')) : 99_999_999;
    const dates = this.#dates;
    const set = new DocSet(this.capacity);
    for (let ordinal = 0; ordinal < this.capacity; ordinal++) {
      const day = dates[ordinal] ?? 0;
      if (day >= first && day <= last) set.add(ordinal);
    }
    return set.and(this.all());
  }

  /** Documents whose identity meets a condition of the query (number, court, date). */
  matching(condition: MetaCondition): DocSet {
    switch (condition.by) {
      case 'number':
        return DocSet.of(this.capacity, this.#numbers.get(condition.key) ?? []);
      case 'date':
        return this.decidedBetween(condition.from, condition.to);
      case 'court':
        return this.withValue('court', this.#courtsNamed(condition.code, condition.words));
      case 'chamber':
        return this.withValue('chamber', this.dimensions.chamber.values.filter(isChamberNamed(condition)));
      case 'ecli':
        return this.#withEcli(condition.ecli, condition.part);
      case 'decision':
        return this.#ofChamber(
          this.decidedBetween(condition.from, condition.to).and(this.#ofCourt(condition)),
          condition,
        );
    }
  }

  /** Every ordinal, newest first, ids in order within a day. */
  newestFirst(): Int32Array {
    this.#byDate ??= this.#sortByDate();
    return this.#byDate;
  }

  #ofCourt({ court, city }: CourtOfReference): DocSet {
    if (court !== null) return this.withValue('court', [court]);
    return this.withValue(
      'city',
      this.dimensions.city.values.filter((name) => foldedWords(name).join(' ') === city),
    );
  }

  /** Those of the chamber asked for; where none is said to be of it, those of which no chamber is told. */
  #ofChamber(decisions: DocSet, { chamber }: CourtOfReference): DocSet {
    if (chamber === null) return decisions;
    const labels = this.dimensions.chamber.values;
    const told = decisions.and(
      this.withValue(
        'chamber',
        labels.filter((label) => isOfChamber(label, chamber)),
      ),
    );
    return told.count() > 0 ? told : decisions.andNot(this.withValue('chamber', labels));
  }

  #withEcli(ecli: string, part: 'start' | 'end'): DocSet {
    const isNamed = (known: string) => (part === 'start' ? known.startsWith(ecli) : known.endsWith(`:${ecli}`));
    const set = new DocSet(this.capacity);
    for (const [ordinal, known] of this.#eclis) if (isNamed(known)) set.add(ordinal);
    return set;
  }

  #courtsNamed(code: string | null, words: readonly string[]): readonly string[] {
    return this.dimensions.court.values.filter((court) => {
      if (court === code) return true;
      const label = new Set([...foldedWords(this.courtLabel(court)), ...foldedWords(court)]);
      return words.every((word) => label.has(word));
    });
  }

  #sortByDate(): Int32Array {
    const scale = 2 ** 26;
    const keys = new Float64Array(this.size);
    let n = 0;
    for (const ordinal of this.#ordinals.values()) keys[n++] = (99_999_999 - this.dateOf(ordinal)) * scale + ordinal;
    const order = Int32Array.from(keys.sort(), (key) => key % scale);
    for (let start = 0; start < order.length; ) {
      let end = start + 1;
      while (end < order.length && this.dateOf(order[end] ?? 0) === this.dateOf(order[start] ?? 0)) end++;
      if (end - start > 1) order.subarray(start, end).sort((a, b) => (this.selectId(a) < this.selectId(b) ? -1 : 1));
      start = end;
    }
    return order;
  }

  #addNumbers(ordinal: number, keys: readonly string[]): void {
    this.#numberKeys.set(ordinal, keys);
    for (const key of keys) this.#numbers.set(key, [...(this.#numbers.get(key) ?? []), ordinal]);
  }

  #reserve(length: number): void {
    const blank = (n: number) => new Int32Array(n);
    this.#dates = grown(this.#dates, length, blank);
    this.#outcomeStarts = grown(this.#outcomeStarts, length, blank);
    this.#outcomeCounts = grown(this.#outcomeCounts, length, blank);
    for (const name of DOCUMENT_DIMENSIONS) this.#lists[name] = grown(this.#lists[name], length, blank);
    for (const name of OUTCOME_DIMENSIONS) this.#outcomeLists[name] = grown(this.#outcomeLists[name], length, blank);
    if (length > this.#live.capacity) this.#live = this.#live.grown(Math.max(length, this.#live.capacity * 2));
  }
}

/** By what tells a chamber from the others when the label asked for says it, else by the words of the label. */
function isChamberNamed({ chamber, words }: MetaCondition & { readonly by: 'chamber' }): (label: string) => boolean {
  const isMarked = Object.values(chamber).some((mark) => mark !== null);
  return (label) => {
    if (isMarked) return isOfChamber(label, chamber);
    const own = new Set(foldedWords(label));
    return words.every((word) => own.has(word));
  };
}
