import type { Actor } from '../domain/account.ts';
import { Refusal } from '../domain/refusal.ts';
import { FIELDS, THINGS } from '../domain/refusals/general-refusals.ts';
import type { Dossier } from '../store/dossiers.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, expectVersion, found, limitText, notFound, nowOf, requireText } from './deps.ts';
import { randomId } from './secrets.ts';

export interface DossierWords {
  readonly title: string;
  readonly description: string;
  readonly visibility: 'private' | 'team';
}

/** Makes a list of decisions, or changes what it says about itself. */
export async function saveDossier(
  deps: CurationDeps,
  actor: Actor,
  target: { readonly id: string; readonly version: number } | null,
  words: DossierWords,
): Promise<string> {
  const now = nowOf(deps);
  const title = requireText(words.title, FIELDS.title, 150);
  const description = limitText(words.description, FIELDS.description, 2_000);
  return deps.store.transaction(async (tx) => {
    const before = target ? await selectOwnDossier(tx, actor, target.id) : null;
    if (before && target) expectVersion(before.version, target.version, THINGS.dossier);
    const dossier: Dossier = {
      id: before?.id ?? randomId('d'),
      title,
      description,
      owner: actor.id,
      visibility: words.visibility,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      version: (before?.version ?? 0) + 1,
    };
    await tx.saveDossier(dossier);
    await tx.appendAudit({
      at: now,
      actor: actor.id,
      action: before ? 'dossier.change' : 'dossier.add',
      subject: dossier.id,
      before,
      after: dossier,
    });
    return dossier.id;
  });
}

export async function removeDossier(deps: CurationDeps, actor: Actor, id: string): Promise<void> {
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    const dossier = await selectOwnDossier(tx, actor, id);
    await tx.saveDossier(dossier, now);
    await tx.appendAudit({ at: now, actor: actor.id, action: 'dossier.remove', subject: id, before: dossier });
  });
}

/** Puts decisions in a dossier; the team fills the team's dossiers together. Returns those that are not known here. */
export async function addToDossier(
  deps: CurationDeps,
  actor: Actor,
  id: string,
  judgmentIds: readonly string[],
  note = '',
): Promise<readonly string[]> {
  const now = nowOf(deps);
  const words = limitText(note, FIELDS.remark, 1_000);
  return deps.store.transaction(async (tx) => {
    await selectDossier(tx, actor, id);
    const known = (await tx.listSummaries(judgmentIds)).map((summary) => summary.id);
    if (known.length === 0) throw new Refusal('unknownDecisions');
    for (const judgmentId of known)
      await tx.putDossierItem(id, { judgmentId, addedBy: actor.id, addedAt: now, note: words });
    await tx.appendAudit({ at: now, actor: actor.id, action: 'dossier.put', subject: id, after: [known, words] });
    return judgmentIds.filter((judgmentId) => !known.includes(judgmentId));
  });
}

export async function takeFromDossier(deps: CurationDeps, actor: Actor, id: string, judgmentId: string): Promise<void> {
  const now = nowOf(deps);
  await deps.store.transaction(async (tx) => {
    await selectDossier(tx, actor, id);
    await tx.removeDossierItem(id, judgmentId);
    await tx.appendAudit({ at: now, actor: actor.id, action: 'dossier.take', subject: id, before: judgmentId });
  });
}

/** A dossier for whoever may see it. @throws Refusal not_found otherwise. */
export async function readDossier(deps: Pick<CurationDeps, 'store'>, actor: Actor, id: string): Promise<Dossier> {
  return selectDossier(deps.store, actor, id);
}

/** A dossier that this person may see: their own or the team's. @throws Refusal not_found otherwise. */
export async function selectDossier(
  tx: Pick<StoreTransaction, 'findDossier'>,
  actor: Pick<Actor, 'id'>,
  id: string,
): Promise<Dossier> {
  const dossier = found(await tx.findDossier(id), THINGS.dossier);
  if (dossier.visibility === 'private' && dossier.owner !== actor.id) throw notFound(THINGS.dossier);
  return dossier;
}

async function selectOwnDossier(tx: StoreTransaction, actor: Actor, id: string): Promise<Dossier> {
  const dossier = await selectDossier(tx, actor, id);
  if (dossier.owner !== actor.id) throw new Refusal('notOwnDossier');
  return dossier;
}
