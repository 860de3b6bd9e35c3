import type { z } from 'zod';
import type { StoreTransaction } from '../store/store.ts';
import type { dossierRow } from './release-schema.ts';

/** Takes folders over with their decisions; those already here stay as they are. Returns how many were added. */
export async function importDossiers(
  tx: StoreTransaction,
  dossiers: readonly z.output<typeof dossierRow>[],
): Promise<number> {
  let added = 0;
  for (const { items, ...dossier } of dossiers) {
    if (await tx.findDossier(dossier.id)) continue;
    await tx.saveDossier(dossier);
    for (const item of items) await tx.putDossierItem(dossier.id, item);
    added += 1;
  }
  return added;
}
