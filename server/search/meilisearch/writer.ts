import type { EnqueuedTask, Meilisearch } from 'meilisearch';
import { facetRow } from '../columns/facet-row.ts';
import type { SearchDocument } from '../document.ts';
import { stem } from '../normalise.ts';
import type { CachedColumns } from './cached-columns.ts';
import type { MeilisearchClients } from './clients.ts';
import { decisionKey, type StoredDecision, storedDecision, vocabularyWords } from './documents.ts';
import { DECISION_SETTINGS, MEILISEARCH_VERSION, VOCABULARY_SETTINGS } from './settings.ts';
import { finish, withRetries } from './tasks.ts';
import { readVersion } from './version.ts';

/** Documents a request: about 80 KB each, well below the payload limit of 100 MB. */
const BATCH = 200;
/**
 * Requests that wait on the server during a rebuild: it takes those that wait as one batch, whose cost is for the most part that of
 * merging its words into the lists of all, however few they are.
 */
const MOST_WAITING = 12;
const MOST_WORDS_REMEMBERED = 500_000;

/** Writes to a Meilisearch index and waits until what it wrote can be searched. */
export class MeilisearchWriter {
  readonly #clients: MeilisearchClients;
  readonly #admin: Meilisearch;
  readonly #cache: CachedColumns;
  #prepared: Promise<void> | null = null;
  readonly #knownWords = new Set<string>();
  /** Name of the index being built, and what others wrote or removed since it began. */
  #building: { readonly uid: string; readonly touched: Set<string> } | null = null;

  constructor(clients: MeilisearchClients, admin: Meilisearch, cache: CachedColumns) {
    this.#clients = clients;
    this.#admin = admin;
    this.#cache = cache;
  }

  /** Creates the indexes that are missing, once; tried again with the next write when the server was away. */
  ready(): Promise<void> {
    this.#prepared ??= this.#prepare().catch((error: unknown) => {
      this.#prepared = null;
      throw error;
    });
    return this.#prepared;
  }

  async #prepare(): Promise<void> {
    await this.#create(this.#clients.decisions.uid, 'key');
    await this.#create(this.#clients.vocabulary.uid, 'word');
    await this.#create(this.#clients.meta.uid, 'key');
    const version = await readVersion(this.#clients);
    if (version === MEILISEARCH_VERSION) return;
    if (version === null) await this.#configure(this.#clients.decisions.uid);
    await withRetries(async () =>
      finish(
        this.#admin,
        this.#admin.index(this.#clients.vocabulary.uid).updateSettings(VOCABULARY_SETTINGS),
        'set up the vocabulary',
      ),
    );
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    await this.ready();
    const unique = [...new Map(documents.map((document) => [document.id, document])).values()];
    for (const document of unique) this.#building?.touched.add(document.id);
    const targets = [this.#clients.decisions.uid, ...(this.#building ? [this.#building.uid] : [])];
    for (let at = 0; at < unique.length; at += BATCH) {
      const batch = unique.slice(at, at + BATCH);
      const stamp = Date.now();
      await this.#addWords(batch);
      for (const uid of targets) await this.#add(uid, batch, stamp);
      this.#cache.put(batch.map(facetRow), stamp);
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.ready();
    for (const id of ids) this.#building?.touched.add(id);
    const targets = [this.#clients.decisions.uid, ...(this.#building ? [this.#building.uid] : [])];
    const keys = ids.map(decisionKey);
    for (const uid of targets) {
      await withRetries(async () =>
        finish(this.#admin, this.#admin.index(uid).deleteDocuments(keys), 'remove decisions'),
      );
    }
    this.#cache.remove(ids);
  }

  /** Fills a new index beside the current one, then swaps them at once. */
  async rebuild(documents: AsyncIterable<SearchDocument>): Promise<number> {
    await this.ready();
    const startedAt = Date.now();
    const uid = `${this.#clients.decisions.uid}-${startedAt}`;
    await this.#create(uid, 'key');
    await this.#configure(uid);
    const building = { uid, touched: new Set<string>() };
    this.#building = building;
    try {
      await this.#fill(uid, documents, building.touched);
      await this.#swap(uid, startedAt);
    } finally {
      this.#building = null;
      await this.#admin.deleteIndex(uid);
    }
    this.#cache.forget();
    const { numberOfDocuments } = await this.#admin.index(this.#clients.decisions.uid).getStats();
    return numberOfDocuments;
  }

  /** Sends documents batch after batch without waiting for each: the next are prepared while the server works. */
  async #fill(uid: string, documents: AsyncIterable<SearchDocument>, touched: ReadonlySet<string>): Promise<void> {
    const waiting: EnqueuedTask[] = [];
    const waitFor = async (most: number) => {
      for (const task of waiting.splice(0, Math.max(waiting.length - most, 0)))
        await finish(this.#admin, Promise.resolve(task), 'index decisions');
    };
    let batch: SearchDocument[] = [];
    const flush = async () => {
      const fresh = batch.filter((document) => !touched.has(document.id));
      batch = [];
      if (fresh.length === 0) return;
      waiting.push(await this.#send(uid, fresh, Date.now()), ...(await this.#sendWords(fresh)));
      await waitFor(MOST_WAITING);
    };
    for await (const document of documents) {
      batch.push(document);
      if (batch.length >= BATCH) await flush();
    }
    await flush();
    await waitFor(0);
  }

  async #swap(uid: string, startedAt: number): Promise<void> {
    const current = this.#clients.decisions.uid;
    await withRetries(async () =>
      finish(
        this.#admin,
        this.#admin.swapIndexes([{ indexes: [current, uid], rename: false }]),
        'put the new index in place',
      ),
    );
    await this.#carryOver(uid, startedAt);
    const entry = { key: 'version', value: MEILISEARCH_VERSION };
    await withRetries(async () =>
      finish(this.#admin, this.#admin.index(this.#clients.meta.uid).addDocuments([entry]), 'note the version'),
    );
  }

  /** What another process wrote to the old index during the rebuild goes to the new one too. */
  async #carryOver(old: string, since: number): Promise<void> {
    for (let offset = 0; ; offset += BATCH) {
      const page = await this.#admin
        .index<StoredDecision>(old)
        .search('', { filter: `stamp >= ${since}`, offset, limit: BATCH });
      const hits: readonly StoredDecision[] = page.hits;
      if (hits.length > 0) {
        const index = this.#admin.index<StoredDecision>(this.#clients.decisions.uid);
        await withRetries(async () => finish(this.#admin, index.addDocuments([...hits]), 'carry decisions over'));
      }
      if (hits.length < BATCH) return;
    }
  }

  async #add(uid: string, documents: readonly SearchDocument[], stamp: number): Promise<void> {
    await finish(this.#admin, this.#send(uid, documents, stamp), 'index decisions');
  }

  #send(uid: string, documents: readonly SearchDocument[], stamp: number): Promise<EnqueuedTask> {
    const stored = documents.map((document) => storedDecision(document, stamp));
    return withRetries(async () => this.#admin.index<StoredDecision>(uid).addDocuments(stored));
  }

  async #addWords(documents: readonly SearchDocument[]): Promise<void> {
    for (const task of await this.#sendWords(documents)) {
      await finish(this.#admin, Promise.resolve(task), 'index words');
    }
  }

  /** The task that adds the words not sent before; none when there is none. */
  async #sendWords(documents: readonly SearchDocument[]): Promise<readonly EnqueuedTask[]> {
    const fresh = [...vocabularyWords(documents)].filter((word) => !this.#knownWords.has(word));
    if (fresh.length === 0) return [];
    const index = this.#admin.index(this.#clients.vocabulary.uid);
    const task = await withRetries(async () => index.addDocuments(fresh.map((word) => ({ word, stem: stem(word) }))));
    if (this.#knownWords.size > MOST_WORDS_REMEMBERED) this.#knownWords.clear();
    for (const word of fresh) this.#knownWords.add(word);
    return [task];
  }

  async #configure(uid: string): Promise<void> {
    await withRetries(async () =>
      finish(this.#admin, this.#admin.index(uid).updateSettings(DECISION_SETTINGS), 'set up the index'),
    );
  }

  async #create(uid: string, primaryKey: string): Promise<void> {
    const { results } = await withRetries(async () => this.#admin.getIndexes({ limit: 1000 }));
    if (results.some((index) => index.uid === uid)) return;
    await withRetries(async () =>
      finish(this.#admin, this.#admin.createIndex(uid, { primaryKey }), `create the index "${uid}"`),
    );
  }
}
