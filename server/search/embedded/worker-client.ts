import { Worker } from 'node:worker_threads';
import type { OnPage, SearchRequest } from '../search-index.ts';
import type { ReadOperations, WriteOperations } from './operations.ts';
import type { Question, Reply, WorkerStart } from './worker.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onPage: OnPage | undefined;
}

/** One worker thread, started again when it dies; what it was asked then is rejected. It keeps the process alive only while asked. */
class WorkerClient {
  readonly #start: WorkerStart;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #nextId = 1;

  constructor(start: WorkerStart) {
    this.#start = start;
  }

  /** Questions not answered yet. */
  get load(): number {
    return this.#waiting.size;
  }

  ask(operation: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.#ask(operation, args);
  }

  search(request: SearchRequest, onPage: OnPage | undefined): Promise<unknown> {
    return this.#ask('search', [request], onPage);
  }

  #ask(operation: string, args: readonly unknown[], onPage?: OnPage): Promise<unknown> {
    const id = this.#nextId++;
    const question: Question = { id, operation, args };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onPage });
      const worker = this.#running();
      worker.ref();
      worker.postMessage(question);
    });
  }

  async close(): Promise<void> {
    if (!this.#worker) return;
    await this.ask('close');
    await this.#worker?.terminate();
  }

  #running(): Worker {
    this.#worker ??= this.#spawn();
    return this.#worker;
  }

  #spawn(): Worker {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: this.#start, execArgv: [] });
    worker.on('message', (reply: Reply) => {
      const waiting = this.#waiting.get(reply.id);
      if ('page' in reply) {
        waiting?.onPage?.(reply.page);
        return;
      }
      this.#waiting.delete(reply.id);
      if (this.#waiting.size === 0) worker.unref();
      if ('error' in reply) waiting?.reject(withStack(reply.error));
      else waiting?.resolve(reply.value);
    });
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', (code) =>
      this.#lose(worker, new Error(`the search worker stopped (code ${code}); it starts again with the next search`)),
    );
    return worker;
  }

  #lose(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(toError(error));
  }
}

/** What ended a worker; something thrown that is no Error is told with all that arrived of it. */
function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  const told = typeof thrown === 'object' ? JSON.stringify(thrown) : String(thrown);
  return new Error(`the search worker stopped: ${told}`, { cause: thrown });
}

function withStack({ message, stack }: { readonly message: string; readonly stack: string }): Error {
  const error = new Error(message);
  error.stack = stack;
  return error;
}

/** Readers in worker threads; each question goes to the least busy one. */
export function readInWorkers(path: string, count: number): ReadOperations {
  const clients = Array.from({ length: count }, () => new WorkerClient({ role: 'reader', path }));
  const ask = (operation: string, ...args: readonly unknown[]) => leastBusy(clients).ask(operation, ...args);
  return {
    search: async (request, onPage) =>
      (await leastBusy(clients).search(request, onPage)) as Awaited<ReturnType<ReadOperations['search']>>,
    ids: async (...args) => (await ask('ids', ...args)) as Awaited<ReturnType<ReadOperations['ids']>>,
    find: async (...args) => (await ask('find', ...args)) as Awaited<ReturnType<ReadOperations['find']>>,
    searchFacet: async (...args) =>
      (await ask('searchFacet', ...args)) as Awaited<ReturnType<ReadOperations['searchFacet']>>,
    similar: async (...args) => (await ask('similar', ...args)) as Awaited<ReturnType<ReadOperations['similar']>>,
    // Every reader is asked, so that all have started and know the last writes before a search needs them.
    count: async () => (await Promise.race(clients.map((client) => client.ask('count')))) as number,
    close: async () => {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}

export function writeInWorker(path: string): WriteOperations {
  const client = new WorkerClient({ role: 'writer', path });
  return {
    upsert: async (documents) => {
      await client.ask('upsert', documents);
    },
    remove: async (ids) => {
      await client.ask('remove', ids);
    },
    beginRebuild: async () => {
      await client.ask('beginRebuild');
    },
    addToRebuild: async (documents) => {
      await client.ask('addToRebuild', documents);
    },
    finishRebuild: async () => (await client.ask('finishRebuild')) as number,
    isStale: async () => (await client.ask('isStale')) as boolean,
    close: () => client.close(),
  };
}

function leastBusy(clients: readonly WorkerClient[]): WorkerClient {
  const [first, ...others] = clients;
  if (!first) throw new Error('a pool of search workers needs at least one');
  return others.reduce((best, client) => (client.load < best.load ? client : best), first);
}
