import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/account.ts';
import type { Campaign } from '../../server/domain/campaign.ts';
import { plainMoney } from '../../server/domain/money.ts';
import type { Outcome } from '../../server/domain/outcome.ts';
import { type Desk, openDesk, statementOn, textOf } from './desk.ts';

const FINE = 'CONDAMNE M. T. à une amende de 1 000 euros';
const DAMAGES = 'CONDAMNE M. T. à payer à Mme L. la somme de 3 000 euros de dommages-intérêts';
const REMOVAL = 'ORDONNE le retrait de la page';
const NUMBERS = ['25/00011', '25/00012', '25/00013'];
const TEXTS = NUMBERS.map((number) => textOf(`Affaire ${number}.`, `${FINE} ;`, `${DAMAGES} ;`, `${REMOVAL}.`));

let desk: Desk;
let ada: Actor;
let bob: Actor;
let rea: Actor;
let ids: string[];
let campaignId: string;

beforeEach(async () => {
  desk = await openDesk();
  ada = await desk.person('ada', 'annotator');
  bob = await desk.person('bob', 'annotator');
  rea = await desk.person('rea', 'reviewer');
  ids = [];
  for (const [i, number] of NUMBERS.entries()) ids.push(await desk.decide(number, TEXTS[i] ?? ''));
  campaignId = await desk.curation.planCampaign(rea, plan());
});

function plan(changes: object = {}) {
  return {
    title: 'Essai',
    description: '',
    codebookVersion: '1.0',
    sample: { kind: 'list' as const, ids, size: 3 },
    seed: 7,
    doubleShare: 1,
    startFrom: 'blank' as const,
    annotators: [ada.id, bob.id],
    adjudicators: [rea.id],
    ...changes,
  };
}

async function campaign(): Promise<Campaign> {
  const known = await desk.store.findCampaign(campaignId);
  if (!known) throw new Error('no campaign');
  return known;
}

async function open(): Promise<void> {
  await desk.curation.openCampaign(rea, campaignId, (await campaign()).version);
}

async function sheetOf(person: Actor, judgmentId: string): Promise<string> {
  const sheets = await desk.store.listSheets(campaignId);
  return sheets.find((sheet) => sheet.accountId === person.id && sheet.judgmentId === judgmentId)?.id ?? '';
}

function fine(text: string): Outcome {
  return statementOn(text, FINE, 'criminal_fine', { amount: plainMoney(100_000) });
}
function damages(text: string, euros = 3_000): Outcome {
  return statementOn(text, DAMAGES, 'damages', { amount: plainMoney(euros * 100) });
}

/** Ada and Bob agree on every fine; on the first decision Bob reads other damages; Ada alone sees the removal of the second. */
async function annotateAll(): Promise<void> {
  for (const [i, judgmentId] of ids.entries()) {
    const text = TEXTS[i] ?? '';
    const a = await sheetOf(ada, judgmentId);
    const b = await sheetOf(bob, judgmentId);
    const fresh = { line: null, seen: 0 };
    await desk.curation.saveSheetLine(ada, a, fresh, fine(text));
    await desk.curation.saveSheetLine(bob, b, fresh, fine(text));
    await desk.curation.saveSheetLine(ada, a, fresh, damages(text));
    await desk.curation.saveSheetLine(bob, b, fresh, damages(text, i === 0 ? 2_000 : 3_000));
    if (i === 1) await desk.curation.saveSheetLine(ada, a, fresh, statementOn(text, REMOVAL, 'content_removal'));
    await desk.curation.submitSheet(ada, a, true);
    await desk.curation.submitSheet(bob, b, true);
  }
}

describe('a campaign', () => {
  it.each([
    ['by an annotator', () => ada, {}, 'forbidden'],
    ['without annotators', () => rea, { annotators: [] }, 'invalid'],
    ['doubled by one person', () => rea, { annotators: ['a_ada'] }, 'invalid'],
    ['doubled without an adjudicator', () => rea, { adjudicators: [] }, 'invalid'],
    ['adjudicated by an annotator of it', () => rea, { annotators: ['a_ada', 'a_rea'] }, 'invalid'],
    [
      'adjudicated by somebody who may not',
      () => rea,
      { annotators: ['a_ada', 'a_rea'], adjudicators: ['a_bob'] },
      'invalid',
    ],
    ['of no decision', () => rea, { sample: { kind: 'list', ids: [], size: 0 } }, 'invalid'],
  ] as const)('is refused when planned %s', async (_, who, changes, kind) => {
    await expect(desk.curation.planCampaign(who(), plan(changes))).rejects.toMatchObject({ kind });
  });

  it('is blind: nobody opens another person’s sheet, and figures wait for the end', async () => {
    await open();
    const sheet = await sheetOf(ada, ids[0] ?? '');
    await expect(desk.curation.selectOwnSheet(bob, sheet)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(desk.curation.saveSheetLine(bob, sheet, { line: null, seen: 0 }, null)).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(desk.curation.openAdjudication(rea, campaignId, ids[0] ?? '')).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(desk.curation.openAdjudication(ada, campaignId, ids[0] ?? '')).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(desk.curation.reportAgreement(ada, campaignId)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('begins blank, or with what the rules read', async () => {
    await open();
    expect((await desk.curation.selectOwnSheet(ada, await sheetOf(ada, ids[0] ?? ''))).lines).toEqual([]);
    campaignId = await desk.curation.planCampaign(rea, plan({ startFrom: 'rules' }));
    await open();
    const read = (await desk.store.listReadings(ids[0] ?? '')).filter((reading) => reading.origin === 'rule');
    const { lines } = await desk.curation.selectOwnSheet(ada, await sheetOf(ada, ids[0] ?? ''));
    expect(lines).toHaveLength(read.filter((reading) => reading.statement?.type !== 'other_order').length);
  });

  it('measures agreement as counted by hand', async () => {
    await open();
    await annotateAll();
    const report = await desk.curation.reportAgreement(rea, campaignId);
    // Ada marks 7, Bob 6; they agree on 3 fines and 2 damages: 2 × 5 / 13.
    expect(report.overall.strictF1.value).toBeCloseTo(10 / 13, 10);
    expect(report.overall.spanF1.value).toBeCloseTo(12 / 13, 10);
    expect(report.pairs).toHaveLength(1);
    expect(report.seed).toBe(7);
    expect(await desk.curation.reportAgreement(rea, campaignId)).toEqual(report);
  });

  it('goes from two blind sheets to a settled one, shows corrections back, and touches nothing before its release', async () => {
    await open();
    await annotateAll();
    const before = JSON.stringify((await desk.store.findJudgment(ids[0] ?? ''))?.outcomes);
    for (const [i, judgmentId] of ids.entries()) {
      const settled = await desk.curation.openAdjudication(rea, campaignId, judgmentId);
      // What both say alike is already there.
      expect(settled.lines).toHaveLength(i === 0 ? 1 : 2);
      if (i === 0)
        await desk.curation.saveSheetLine(rea, settled.sheet.id, { line: null, seen: 0 }, damages(TEXTS[0] ?? ''));
      if (i === 1) {
        await desk.curation.saveSheetLine(
          rea,
          settled.sheet.id,
          { line: null, seen: 0 },
          statementOn(TEXTS[1] ?? '', REMOVAL, 'content_removal'),
        );
      }
      await desk.curation.submitSheet(rea, settled.sheet.id, true);
    }
    const corrections = await desk.curation.findCorrections(bob, await sheetOf(bob, ids[0] ?? ''));
    expect(corrections?.map(({ changes }) => changes.map((change) => change.attribute))).toEqual([[], ['amount']]);
    const missed = await desk.curation.findCorrections(bob, await sheetOf(bob, ids[1] ?? ''));
    expect(missed?.at(-1)).toMatchObject({ a: null, b: { statement: { type: 'content_removal' } } });

    await expect(desk.curation.releaseCampaign(rea, campaignId, (await campaign()).version)).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(JSON.stringify((await desk.store.findJudgment(ids[0] ?? ''))?.outcomes)).toBe(before);
    await desk.curation.freezeCampaign(rea, campaignId, (await campaign()).version);
    expect(await desk.curation.releaseCampaign(rea, campaignId, (await campaign()).version)).toBe(3);

    for (const [i, judgmentId] of ids.entries()) {
      const outcomes = (await desk.store.findJudgment(judgmentId))?.outcomes ?? [];
      expect(outcomes.map(({ outcome, origin }) => [outcome.type, outcome.amount?.cents ?? null, origin])).toEqual([
        ['criminal_fine', 100_000, 'adjudication'],
        ['damages', 300_000, 'adjudication'],
        ...(i === 1 ? [['content_removal', null, 'adjudication']] : []),
      ]);
    }
    expect((await desk.store.verifyAudit()).fault).toBeNull();
  });

  it('leaves the settled layer alone afterwards, except by a reviewer', async () => {
    await open();
    await annotateAll();
    for (const judgmentId of ids) {
      const { sheet } = await desk.curation.openAdjudication(rea, campaignId, judgmentId);
      await desk.curation.submitSheet(rea, sheet.id, true);
    }
    await desk.curation.freezeCampaign(rea, campaignId, (await campaign()).version);
    await desk.curation.releaseCampaign(rea, campaignId, (await campaign()).version);
    const [outcome] = (await desk.store.findJudgment(ids[0] ?? ''))?.outcomes ?? [];
    const target = { judgmentId: ids[0] ?? '', outcomeId: outcome?.id ?? '' };
    const { version } = await desk.curation.selectOutcomeState(target.judgmentId, target.outcomeId);
    const act = { kind: 'reject', reason: 'spurious' } as const;
    await expect(desk.curation.reviewOutcome(ada, { ...target, version }, act)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await desk.curation.reviewOutcome(rea, { ...target, version }, act);
    expect((await desk.store.findJudgment(ids[0] ?? ''))?.outcomes.map((left) => left.id)).not.toContain(outcome?.id);
  });

  it('tells the second of two windows on one line', async () => {
    await open();
    const sheet = await sheetOf(ada, ids[0] ?? '');
    const text = TEXTS[0] ?? '';
    const line = await desk.curation.saveSheetLine(ada, sheet, { line: null, seen: 0 }, fine(text));
    const seen = (await desk.curation.selectOwnSheet(ada, sheet)).lines[0]?.id ?? 0;
    await desk.curation.saveSheetLine(ada, sheet, { line, seen }, damages(text));
    await expect(desk.curation.saveSheetLine(ada, sheet, { line, seen }, null)).rejects.toMatchObject({
      kind: 'conflict',
    });
  });
});
