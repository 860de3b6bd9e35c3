import {
  type EnqueuedTask,
  type Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  type Task,
} from 'meilisearch';

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 200;
const LONGEST_TASK_MS = 30 * 60_000;

const SHORTEST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 500;

/**
 * Waits for a task, less and less often, and looks at how it ended: a failed task resolves like any other.
 * @throws when Meilisearch refused or cancelled it, or took longer than half an hour.
 */
export async function finish(client: Meilisearch, enqueued: PromiseLike<EnqueuedTask>, what: string): Promise<Task> {
  const { taskUid } = await enqueued;
  const startedAt = Date.now();
  for (let wait = SHORTEST_WAIT_MS; ; wait = Math.min(wait * 1.5, LONGEST_WAIT_MS)) {
    await pause(wait);
    const task = await withRetries(() => client.tasks.getTask(taskUid));
    if (task.status === 'succeeded') return task;
    if (task.status === 'failed' || task.status === 'canceled') {
      const reason = task.error ? `${task.error.code}: ${task.error.message}` : task.status;
      throw new Error(`Meilisearch did not ${what} (task ${taskUid}): ${reason}`);
    }
    if (Date.now() - startedAt > LONGEST_TASK_MS) throw new Error(`Meilisearch still has to ${what} (task ${taskUid})`);
  }
}

/** Tries again, with longer and longer pauses, what failed because the server was away or busy. */
export async function withRetries<T>(run: () => Promise<T>, attempts = ATTEMPTS): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= attempts || !isPassing(error)) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

/** True when the same request may succeed later. */
export function isPassing(error: unknown): boolean {
  if (error instanceof MeilisearchRequestError || error instanceof MeilisearchRequestTimeOutError) return true;
  if (!(error instanceof MeilisearchApiError)) return false;
  return error.response.status === 429 || error.response.status >= 500;
}

/** True when the error says that the index is not there. */
export function isMissingIndex(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found';
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
