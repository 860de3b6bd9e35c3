import type { Meilisearch } from 'meilisearch';
import { facetRow } from '../columns/facet-row.ts';
import type { SearchDocument } from '../document.ts';
import type { CachedColumns } from './cached-columns.ts';
import type { MeilisearchClients } from './clients.ts';
import { decisionKey, type StoredDecision, storedDecision, vocabularyWords } from './documents.ts';
import { DECISION_SETTINGS, MEILISEARCH_VERSION, VOCABULARY_SETTINGS } from './settings.ts';
import { finish, withRetries } from './tasks.ts';
import { readVersion } from './version.ts';

/** Documents a request: about 50 KB each, well below the payload limit of 100 MB. */
const BATCH = 200;
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
    if ((await readVersion(this.#clients)) !== null) return;
    await this.#configure(this.#clients.decisions.uid);
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
      for (const uid of targets) await this.#add(uid, batch, stamp);
      this.#cache.put(batch.map(facetRow), stamp);
      await this.#addWords(batch);
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
      let batch: SearchDocument[] = [];
      const flush = async () => {
        const fresh = batch.filter((document) => !building.touched.has(document.id));
        if (fresh.length > 0) await this.#add(uid, fresh, Date.now());
        await this.#addWords(fresh);
        batch = [];
      };
      for await (const document of documents) {
        batch.push(document);
        if (batch.length >= BATCH) await flush();
      }
      await flush();
      await this.#swap(uid, startedAt);
    } finally {
      this.#building = null;
      await this.#admin.deleteIndex(uid);
    }
    this.#cache.forget();
    const { numberOfDocuments } = await this.#admin.index(this.#clients.decisions.uid).getStats();
    return numberOfDocuments;
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
    const stored = documents.map((document) => storedDecision(document, stamp));
    await withRetries(async () =>
      finish(this.#admin, this.#admin.index<StoredDecision>(uid).addDocuments(stored), 'index decisions'),
    );
  }

  async #addWords(documents: readonly SearchDocument[]): Promise<void> {
    const fresh = [...vocabularyWords(documents)].filter((word) => !this.#knownWords.has(word));
    if (fresh.length === 0) return;
    const index = this.#admin.index(this.#clients.vocabulary.uid);
    await withRetries(async () =>
      finish(this.#admin, index.addDocuments(fresh.map((word) => ({ word }))), 'index words'),
    );
    if (this.#knownWords.size > MOST_WORDS_REMEMBERED) this.#knownWords.clear();
    for (const word of fresh) this.#knownWords.add(word);
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
