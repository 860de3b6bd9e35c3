import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/account.ts';
import type { ParsedJudgment } from '../../server/domain/judgment.ts';
import { plainMoney } from '../../server/domain/money.ts';
import { ingestRecord } from '../../server/ingest/ingest-record.ts';
import { SUMMARY_VERSION } from '../../server/store/summary-form.ts';
import { type Desk, openDesk, statementOn, textOf } from '../curation/desk.ts';
import { commentary, decision, provenance, realReader } from '../ingest/records.ts';
import { expectCurrent, listKeptRows, runSql } from './kept-rows.ts';

const FINE = 'CONDAMNE M. T. à une amende de 1 000 euros';
const COSTS = "CONDAMNE M. T. aux dépens de l'instance";
const REMOVAL = 'ORDONNE le retrait de la page';
const TEXT = textOf('Affaire 7.', `${FINE} ;`, `${COSTS} ;`, `${REMOVAL}.`);
const LAST = '(SELECT max(id) FROM judgments)';
const NUMBER = '25/00007';

let folder: string;
let path: string;
let desk: Desk;
let ada: Actor;
let admin: Actor;
let id: string;
let other: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'summaries-'));
  path = join(folder, 'store.sqlite');
  desk = await openDesk(path);
  ada = await desk.person('ada', 'reviewer');
  admin = await desk.person('root', 'admin');
  id = await desk.decide(NUMBER, TEXT);
  other = await desk.decide('25/00008', textOf('Affaire 8.', `${REMOVAL}.`));
});
afterEach(async () => {
  await desk.store.close();
  rmSync(folder, { recursive: true });
});

const shown = async () => (await desk.store.listSummaries([id]))[0];
const types = async () => (await shown())?.outcomes.map(({ outcome }) => outcome.type);
const rowOf = (judgmentId: string) => listKeptRows(path).find((row) => row.id === judgmentId);
const written = { version: SUMMARY_VERSION, written: 1 };

async function target(ordinal: number) {
  const outcomeId = `${id}.${ordinal}`;
  return { judgmentId: id, outcomeId, version: (await desk.curation.selectOutcomeState(id, outcomeId)).version };
}

function ingest(record: Parameters<typeof ingestRecord>[1], source = 'files') {
  const { store, deps } = desk;
  return ingestRecord({ store, reader: realReader, engines: [], clock: deps.clock }, record, provenance(source));
}

const reported = (changes: Partial<ParsedJudgment>) =>
  decision({ sourceKey: NUMBER, numbers: [`RG ${NUMBER}`], text: TEXT, ...changes });

async function rejectFirst(): Promise<void> {
  await desk.curation.reviewOutcome(ada, await target(1), { kind: 'reject', reason: 'spurious' });
}

/** Two people who agree, and one who settles what they say: the fine alone. */
async function runCampaign(): Promise<void> {
  const { curation, store } = desk;
  const bob = await desk.person('bob', 'annotator');
  const eve = await desk.person('eve', 'annotator');
  const sample = { kind: 'list', ids: [id], size: 1 } as const;
  const words = { title: 'C', description: '', codebookVersion: '1.0', seed: 1, startFrom: 'blank' } as const;
  const people = { doubleShare: 1, annotators: [bob.id, eve.id], adjudicators: [ada.id] };
  const campaign = await curation.planCampaign(ada, { ...words, ...people, sample });
  const version = async () => (await store.findCampaign(campaign))?.version ?? 0;
  await curation.openCampaign(ada, campaign, await version());
  for (const sheet of await store.listSheets(campaign)) {
    const person = sheet.accountId === bob.id ? bob : eve;
    const fine = statementOn(TEXT, FINE, 'criminal_fine', { amount: plainMoney(100_000) });
    await curation.saveSheetLine(person, sheet.id, { line: null, seen: 0 }, fine);
    await curation.submitSheet(person, sheet.id, true);
  }
  const { sheet } = await curation.openAdjudication(ada, campaign, id);
  await curation.submitSheet(ada, sheet.id, true);
  await curation.freezeCampaign(ada, campaign, await version());
  await curation.releaseCampaign(ada, campaign, await version());
}

describe('the summary of a decision', () => {
  it('is kept as soon as the decision is stored', async () => {
    expect(listKeptRows(path)).toMatchObject([written, written]);
    await expectCurrent(desk.store, path, [other, id, 'unknown', other]);
    expect((await desk.store.listSummaries([other, id, 'unknown', other])).map((summary) => summary.id)).toEqual([
      other,
      id,
      other,
    ]);
  });

  it.each<readonly [string, () => Promise<unknown>, object]>([
    [
      'its text is reported again',
      () => ingest(reported({ text: textOf('Affaire 7.', `${FINE}.`) })),
      { outcomes: [{ outcome: { type: 'criminal_fine' } }] },
    ],
    ['its title is', () => ingest(reported({ title: 'Autre titre' })), { title: 'Autre titre' }],
    [
      'its numbers are',
      () => ingest(reported({ numbers: [`RG ${NUMBER}`, 'RG 25/99999'] })),
      { numbers: [`RG ${NUMBER}`, 'RG 25/99999'] },
    ],
    [
      'another source reports it',
      () => ingest(reported({ sourceKey: 'elsewhere', keywords: ['marque'] }), 'judilibre'),
      { keywords: ['diffamation', 'marque'] },
    ],
    [
      'an article is written about it',
      () => {
        const court = 'Tribunal judiciaire de Paris';
        const refersTo = [{ court, decidedOn: '2025-03-12', numbers: [NUMBER], chamber: '17e chambre' }];
        return ingest(commentary({ refersTo }), 'commentary');
      },
      {},
    ],
    [
      'a source that reported it leaves',
      async () => {
        await ingest(reported({ sourceKey: 'elsewhere', keywords: ['marque'] }), 'judilibre');
        const { refreshJudgment } = await import('../../server/ingest/refresh-judgment.ts');
        const deps = { reader: realReader, engines: [], clock: desk.deps.clock };
        await desk.store.transaction(async (tx) => {
          for (const kept of (await tx.deleteSource('judilibre')).kept) await refreshJudgment(tx, deps, kept);
        });
      },
      { keywords: ['diffamation'] },
    ],
    [
      'somebody confirms an outcome',
      async () => desk.curation.reviewOutcome(ada, await target(1), { kind: 'confirm' }),
      { outcomes: [{ reviewState: 'confirmed', author: 'a_ada' }, {}, {}] },
    ],
    [
      'somebody corrects one',
      async () => {
        const statement = statementOn(TEXT, FINE, 'criminal_fine', { amount: plainMoney(200_000) });
        await desk.curation.reviewOutcome(ada, await target(1), { kind: 'correct', statement });
      },
      { outcomes: [{ reviewState: 'corrected', outcome: { amount: { cents: 200_000 } } }, {}, {}] },
    ],
    ['somebody rejects one', rejectFirst, { outcomes: [{ reviewState: 'unreviewed' }, {}] }],
    [
      'a rejection is undone',
      async () => {
        await rejectFirst();
        await desk.curation.undoReview(ada, await target(1));
      },
      { outcomes: [{ reviewState: 'unreviewed' }, {}, {}] },
    ],
    [
      'somebody adds one',
      () => desk.curation.addOutcome(ada, id, statementOn(TEXT, 'M. T. et Mme L. sont en litige', 'other_order')),
      { outcomes: expect.arrayContaining([expect.objectContaining({ reviewState: 'added' })]) },
    ],
    [
      'a campaign settles it',
      runCampaign,
      { outcomes: [{ origin: 'adjudication', outcome: { type: 'criminal_fine' } }] },
    ],
    [
      'it is hidden and shown again',
      async () => {
        await desk.curation.withdrawDecision(admin, id, 'Demande');
        await desk.curation.restoreDecision(admin, id);
      },
      {},
    ],
  ])('follows at once, and is kept again, when %s', async (_, act, expected) => {
    await act();
    expect(await shown()).toMatchObject(expected);
    await expectCurrent(desk.store, path, [id, other]);
    expect(listKeptRows(path)).toMatchObject([written, written]);
  });

  it('is out of sight as soon as the decision is hidden, and nothing of it is kept', async () => {
    await desk.curation.withdrawDecision(admin, id, 'Demande');
    expect(await shown()).toBeUndefined();
    expect(rowOf(id)).toMatchObject({ written: 0 });
    await ingest(reported({ title: 'Autre titre' }));
    expect(await shown()).toBeUndefined();
    expect(rowOf(id)).toMatchObject({ version: SUMMARY_VERSION, written: 0 });
  });

  it('leaves with the decision', async () => {
    await desk.store.transaction((tx) => tx.deleteSource('files'));
    expect(await desk.store.listSummaries([id, other])).toEqual([]);
    expect(listKeptRows(path)).toEqual([]);
    expect(await desk.store.checkIntegrity()).toEqual([]);
  });

  it('tells what the transaction that asks has changed', async () => {
    await desk.store.transaction(async (tx) => {
      await tx.saveResolvedOutcomes(id, []);
      expect((await tx.listSummaries([id]))[0]?.outcomes).toEqual([]);
    });
    await expect(
      desk.store.transaction(async (tx) => {
        await tx.withdrawJudgment({ judgmentId: id, reason: 'r', withdrawnAt: '2026', withdrawnBy: 'system' });
        expect(await tx.listSummaries([id])).toEqual([]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await shown())?.outcomes).toEqual([]);
    expect(rowOf(id)).toMatchObject(written);
  });

  it('is right after a change outside any transaction, and kept again with the next one', async () => {
    await desk.store.saveResolvedOutcomes(id, []);
    expect((await shown())?.outcomes).toEqual([]);
    expect(rowOf(id)).toMatchObject({ version: 0, written: 0 });
    await desk.store.transaction((tx) => tx.saveText('h', 'texte'));
    expect(rowOf(id)).toMatchObject(written);
    await expectCurrent(desk.store, path, [id]);
  });
});

describe('a change by another program', () => {
  it.each([
    ['an outcome changed', `UPDATE outcomes SET review_state = 'rejected' WHERE id LIKE '%.1'`],
    ['an outcome gone', `DELETE FROM outcomes WHERE position = 0`],
    ['outcomes moved to another decision', `UPDATE outcomes SET judgment_id = ${LAST} WHERE judgment_id <> ${LAST}`],
    ['numbers moved', `UPDATE numbers SET judgment_id = ${LAST}, position = 9 WHERE judgment_id <> ${LAST}`],
    ['numbers changed', `UPDATE numbers SET number = 'RG 00/1'`],
    ['numbers gone', 'DELETE FROM numbers'],
    ['a number more', `INSERT INTO numbers SELECT id, 9, 'RG 1/9', '1/9' FROM judgments`],
    ['another title', `UPDATE judgments SET title = 'Autre'`],
    ['no text', 'UPDATE judgments SET text_hash = NULL'],
    ['one hidden', `UPDATE judgments SET hidden_at = '2026-01-01' WHERE id = (SELECT min(id) FROM judgments)`],
    ['one deleted, references unchecked', "PRAGMA foreign_keys = OFF; DELETE FROM judgments WHERE id LIKE '%7'"],
  ])('is shown at once: %s', async (_, statement) => {
    const before = JSON.stringify(await desk.store.listSummaries([id, other]));
    runSql(path, statement);
    expect(JSON.stringify(await desk.store.listSummaries([id, other]))).not.toBe(before);
    await expectCurrent(desk.store, path, [id, other]);
  });
});

describe('a row that is kept', () => {
  it('is what is read', async () => {
    runSql(path, `UPDATE summaries SET summary_json = json_set(summary_json, '$.title', 'tel quel')`);
    expect((await shown())?.title).toBe('tel quel');
  });

  it.each([-1, 0, SUMMARY_VERSION + 1])('counts for nothing in version %i', async (version) => {
    runSql(path, `UPDATE summaries SET version = ${version}, summary_json = '{"title": "d’un autre temps"}'`);
    await expectCurrent(desk.store, path, [id, other]);
  });

  it('is not written by who only reads', async () => {
    runSql(path, 'UPDATE summaries SET version = 0, summary_json = NULL');
    expect(await types()).toHaveLength(3);
    expect(listKeptRows(path)).toMatchObject([{ version: 0 }, { version: 0 }]);
  });

  it.each([
    ['keywords', "UPDATE judgments SET keywords_json = '{'", SyntaxError],
    ['outcomes', "UPDATE outcomes SET outcome_json = 'null'", TypeError],
  ])('is missing for a decision whose %s are damaged: that one fails, nothing else does', async (_, damage, error) => {
    const where = damage.includes('outcomes') ? `judgment_id = '${id}'` : `id = '${id}'`;
    runSql(path, `UPDATE numbers SET number = number; ${damage} WHERE ${where}`);
    expect(listKeptRows(path)).toMatchObject([{ version: 0 }, { version: 0 }]);
    await desk.store.transaction((tx) => tx.saveText('h', 'texte'));
    await expect(shown()).rejects.toThrow(error);
    expect(rowOf(id)).toMatchObject({ version: SUMMARY_VERSION, written: 0 });
    expect(rowOf(other)).toMatchObject(written);
    await expectCurrent(desk.store, path, [other]);
  });
});
