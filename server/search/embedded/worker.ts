import { parentPort, workerData } from 'node:worker_threads';
import { readInProcess, writeInProcess } from './operations.ts';

export interface WorkerStart {
  readonly role: 'reader' | 'writer';
  readonly path: string;
}

export interface Question {
  readonly id: number;
  readonly operation: string;
  readonly args: readonly unknown[];
}

export type Reply =
  /** The decisions of a search's page, before the answer to the same question. */
  | { readonly id: number; readonly page: readonly string[] }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly message: string; readonly stack: string } };

const port = parentPort;
if (!port) throw new Error('embedded/worker.ts runs as a worker thread only');
const { role, path } = workerData as WorkerStart;
const operations = openOperations();

/** @throws a plain Error: the error class of a native module loses its message on the way to the other thread. */
function openOperations(): Map<string, unknown> {
  try {
    return new Map<string, unknown>(Object.entries(role === 'writer' ? writeInProcess(path) : boundReader(path)));
  } catch (error) {
    throw new Error(`cannot open the search index ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function boundReader(file: string): Record<string, unknown> {
  const reader = readInProcess(file);
  return {
    search: reader.search.bind(reader),
    ids: reader.ids.bind(reader),
    find: reader.find.bind(reader),
    searchFacet: reader.searchFacet.bind(reader),
    similar: reader.similar.bind(reader),
    count: reader.count.bind(reader),
    close: reader.close.bind(reader),
  };
}

function post(answer: Reply): void {
  port?.postMessage(answer);
}

port.on('message', (question: Question) => {
  void reply(question).then(post);
});

async function reply({ id, operation, args }: Question): Promise<Reply> {
  try {
    const run = operations.get(operation);
    if (typeof run !== 'function') throw new Error(`unknown operation "${operation}"`);
    const onPage = (page: readonly string[]) => post({ id, page });
    return { id, value: (await run(...args, ...(operation === 'search' ? [onPage] : []))) as unknown };
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    return { id, error: { message: error.message, stack: error.stack ?? '' } };
  }
}
