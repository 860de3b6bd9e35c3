import { textOf } from '../curation/desk.ts';
import type { ServedWork, WorkVisitor } from './serve-work.ts';

/** Ids of what was staged, by the names that the addresses of the pages of work give them. */
export interface StagedWork {
  readonly judgmentId: string;
  readonly note: string;
  readonly dossier: string;
  readonly campaign: string;
  /** A sheet of the administrator, handed in. */
  readonly sheet: string;
  readonly token: string;
  readonly [name: string]: string;
}

const FINE = 'CONDAMNE M. T. à une amende de 1 000 euros';
const STAGED_TEXT = textOf('Affaire 81.', `${FINE} ;`, "CONDAMNE M. T. aux dépens de l'instance.");

/**
 * One of each thing that people make: a corrected and a rejected outcome, a held note in a thread with a tag, a folder, an open
 * campaign in which the administrator annotates, one that waits for their adjudication, an invitation. `admin` makes them all.
 */
export async function stageWork({ desk, visitor }: ServedWork, admin: WorkVisitor): Promise<StagedWork> {
  const { curation, store } = desk;
  const rita = admin.actor;
  const ada = (await visitor('annotator', 'Ada')).actor;
  const bob = (await visitor('annotator', 'Bob')).actor;
  const rea = (await visitor('reviewer', 'Rea')).actor;
  if (!rita || !ada || !bob || !rea) throw new Error('nobody');
  const id = await desk.decide('25/00081', STAGED_TEXT);
  const outcomes = (await store.findJudgment(id))?.outcomes ?? [];
  for (const [index, resolved] of outcomes.entries()) {
    const { version } = await curation.selectOutcomeState(id, resolved.id);
    const target = { judgmentId: id, outcomeId: resolved.id, version };
    if (index === 0) {
      const statement = { ...resolved.outcome, sense: 'refused' as const, liability: 'sole' as const };
      await curation.reviewOutcome(rita, target, { kind: 'correct', statement });
    } else await curation.reviewOutcome(ada, target, { kind: 'confirm' });
  }
  await desk.decide('25/00082', textOf('Affaire 82.', "CONDAMNE M. T. aux dépens de l'instance."));
  const tag = await curation.saveTag(rita, null, {
    label: 'Suspension',
    colour: 'teal',
    definition: 'Any suspension',
    retired: false,
  });
  const start = STAGED_TEXT.indexOf(FINE);
  const passage = { start, end: start + FINE.length };
  const words = { body: 'Against M. Tranchet.', visibility: 'public' as const, tags: [tag] };
  const note = await curation.addNote(rita, id, passage, { ...words, body: 'Low.' });
  await curation.changeNote(rita, note.id, { version: 1 }, words);
  await curation.addReply(rita, note.id, 'To be compared.');
  const dossier = await curation.saveDossier(rita, null, {
    title: 'Fines',
    description: 'To read',
    visibility: 'team',
  });
  await curation.addToDossier(rita, dossier, [id], 'First');
  const plan = {
    title: 'Trial',
    description: '',
    codebookVersion: '1.0',
    sample: { kind: 'list' as const, ids: [id], size: 1 },
    seed: 1,
    doubleShare: 1,
    startFrom: 'rules' as const,
  };
  const settled = await curation.planCampaign(rita, {
    ...plan,
    annotators: [ada.id, rita.id],
    adjudicators: [rea.id],
  });
  await curation.openCampaign(rita, settled, 1);
  for (const { id: sheet, accountId } of await store.listSheets(settled)) {
    await curation.submitSheet(accountId === ada.id ? ada : rita, sheet, true);
  }
  const arbitrated = await curation.planCampaign(rita, {
    ...plan,
    annotators: [ada.id, bob.id],
    adjudicators: [rita.id],
  });
  await curation.openCampaign(rita, arbitrated, 1);
  for (const { id: sheet, accountId } of await store.listSheets(arbitrated)) {
    await curation.submitSheet(accountId === ada.id ? ada : bob, sheet, true);
  }
  const adjudication = await curation.openAdjudication(rea, settled, id);
  await curation.submitSheet(rea, adjudication.sheet.id, true);
  await curation.createApiToken(rita, { name: 'notebook', scopes: ['read'] });
  const sheet = (await store.listSheets(settled)).find(({ accountId }) => accountId === rita.id)?.id ?? '';
  const token = await curation.invite(rita, 'reviewer');
  return { judgmentId: id, note: note.id, dossier, campaign: settled, arbitrated, sheet, token };
}
