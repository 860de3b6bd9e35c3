import { createHmac } from 'node:crypto';
import { Meilisearch, MeilisearchApiError } from 'meilisearch';

/** Fixed, so that the key's value follows from the master key alone and deployments need no step in between. */
const SEARCH_KEY_UID = '6d1f1f0e-2a2c-4a55-9b0e-0d15b0517f5a';

/** The value of the search-only key under a master key, as Meilisearch derives it: HMAC-SHA256 of the uid, hexadecimal. */
export function deriveSearchKey(masterKey: string): string {
  return createHmac('sha256', masterKey).update(SEARCH_KEY_UID).digest('hex');
}

/**
 * Creates the key that the web process searches with, when the server does not have it yet; it may do nothing else.
 * @throws when the server is away or the given key may not manage keys.
 */
export async function ensureSearchKey(host: string, masterKey: string, prefix: string): Promise<void> {
  const server = new Meilisearch({ host, apiKey: masterKey });
  try {
    await server.getKey(SEARCH_KEY_UID);
  } catch (error) {
    if (!(error instanceof MeilisearchApiError) || error.cause?.code !== 'api_key_not_found') throw error;
    await server.createKey({
      uid: SEARCH_KEY_UID,
      name: 'Dispositif: search',
      description: 'Search only, for the web process',
      actions: ['search'],
      indexes: [`${prefix}*`],
      expiresAt: null,
    });
  }
}
