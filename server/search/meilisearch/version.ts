import type { MeilisearchClients } from './clients.ts';
import { isMissingIndex } from './tasks.ts';

/** Version that the index was last rebuilt with, or null when it never was. */
export async function readVersion(clients: MeilisearchClients): Promise<string | null> {
  try {
    const { hits } = await clients.meta.search('', { limit: 1 });
    return hits[0]?.value ?? null;
  } catch (error) {
    if (isMissingIndex(error)) return null;
    throw error;
  }
}
