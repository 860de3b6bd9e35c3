import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IngestDeps } from '../../server/ingest/deps.ts';
import { ingestRecord } from '../../server/ingest/ingest-record.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { commentary, decision, provenance, realReader } from './records.ts';

const NOW = new Date('2026-02-03T04:05:06.000Z');

describe('ingestRecord', () => {
  let store: Store;
  let deps: IngestDeps;

  beforeEach(async () => {
    store = await openStore(':memory:');
    deps = { store, reader: realReader, engines: ['embedded'], clock: () => NOW };
  });
  afterEach(() => store.close());

  const queued = async () =>
    (await store.nextQueued('embedded', 100, NOW.toISOString())).map((entry) => entry.judgmentId);

  it('stores a decision with its sections, outcomes, source and a place in the index queue', async () => {
    const { fate, judgmentIds } = await ingestRecord(deps, decision(), provenance());
    expect([fate, judgmentIds]).toEqual(['new', ['tj-paris-2025-03-12-25-00001']]);
    const view = await store.findJudgment('tj-paris-2025-03-12-25-00001');
    expect(view?.sections.some((section) => section.kind === 'dispositif')).toBe(true);
    expect(view?.outcomes.map(({ outcome }) => [outcome.type, outcome.amount?.cents ?? null])).toEqual([
      ['provisional_award', 150_000],
      ['costs_art700_cpc', 80_000],
      ['court_costs', null],
    ]);
    for (const { outcome } of view?.outcomes ?? []) {
      for (const { start, end, text } of outcome.evidence) expect(view?.text?.slice(start, end)).toBe(text);
    }
    expect(view?.sources.map((source) => source.source)).toEqual(['files']);
    expect(await queued()).toEqual(judgmentIds);
  });

  it('changes nothing when the same record comes again', async () => {
    await ingestRecord(deps, decision(), provenance());
    const before = await store.findJudgment('tj-paris-2025-03-12-25-00001');
    expect((await ingestRecord(deps, decision(), provenance())).fate).toBe('unchanged');
    expect(await store.findJudgment('tj-paris-2025-03-12-25-00001')).toEqual(before);
    expect(await store.listReadings('tj-paris-2025-03-12-25-00001')).toHaveLength(3);
  });

  it('adds a second source to the judgment that it already knows', async () => {
    await ingestRecord(deps, decision(), provenance('legalis'));
    const { judgmentIds } = await ingestRecord(
      deps,
      decision({ sourceKey: 'b', numbers: ['25/00001'], ecli: 'ECLI:FR:TJ:2025:1', keywords: ['forum'] }),
      provenance('judilibre'),
    );
    expect(judgmentIds).toEqual(['tj-paris-2025-03-12-25-00001']);
    const view = await store.findJudgment('tj-paris-2025-03-12-25-00001');
    expect(view?.sources.map((source) => source.source)).toEqual(['legalis', 'judilibre']);
    expect(view?.keywords).toEqual(['diffamation', 'forum']);
    expect(view?.ecli).toBe('ECLI:FR:TJ:2025:1');
    expect((await store.countStore()).judgments).toBe(1);
  });

  it('gives a decision of the same day with another number a judgment of its own', async () => {
    await ingestRecord(deps, decision(), provenance());
    await ingestRecord(deps, decision({ sourceKey: 'b', numbers: ['25/00002'] }), provenance());
    expect((await store.countStore()).judgments).toBe(2);
  });

  it('creates a judgment without text for a commentary, which the decision takes over', async () => {
    const first = await ingestRecord(deps, commentary(), provenance('commentary'));
    const known = await store.findJudgment(first.judgmentIds[0] ?? '');
    expect([known?.text, known?.hasText, known?.commentaries.length]).toEqual([null, false, 1]);
    const second = await ingestRecord(deps, decision(), provenance());
    expect(second.judgmentIds).toEqual(first.judgmentIds);
    const taken = await store.findJudgment(first.judgmentIds[0] ?? '');
    expect(taken?.hasText).toBe(true);
    expect(taken?.outcomes.every(({ outcome }) => outcome.layer === 'dispositif')).toBe(true);
    expect(taken?.sources.map((source) => source.record)).toEqual(['commentary', 'judgment']);
  });

  it('joins an article to the decision that it links to, whichever comes first', async () => {
    const reference = { court: 'TJ Paris', decidedOn: '2025-03-12', numbers: [], chamber: null, recordKey: '/d/' };
    const page = decision({ sourceKey: '/d/', numbers: [] });
    const article = commentary({ text: 'Une affaire.', refersTo: [reference] });
    for (const [first, second] of [
      [page, article],
      [article, page],
    ] as const) {
      const fresh: IngestDeps = { ...deps, store: await openStore(':memory:') };
      const { judgmentIds } = await ingestRecord(fresh, first, provenance('legalis'));
      expect((await ingestRecord(fresh, second, provenance('legalis'))).judgmentIds).toEqual(judgmentIds);
      await fresh.store.close();
    }
  });

  it('keeps what a person said when the text is read again', async () => {
    const { judgmentIds } = await ingestRecord(deps, decision(), provenance());
    const id = judgmentIds[0] ?? '';
    const award = (await store.findJudgment(id))?.outcomes[0];
    if (!award) throw new Error('no outcome was read');
    const textHash = (await store.listReadings(id))[0]?.textHash ?? '';
    const statement = { ...award.outcome, amount: null };
    await store.addReadings([
      {
        judgmentId: id,
        outcomeId: award.id,
        origin: 'person',
        author: 'anne',
        statement,
        reason: 'wrong_amount',
        createdAt: '2026-03-01T00:00:00.000Z',
        textHash,
        extractorVersion: null,
      },
    ]);
    await ingestRecord(deps, decision({ keywords: ['autre'] }), provenance());
    const after = (await store.findJudgment(id))?.outcomes.find((entry) => entry.id === award.id);
    expect([after?.origin, after?.reviewState, after?.outcome.amount]).toEqual(['person', 'corrected', null]);
  });

  it('reads every judgment again when the rules have a new version', async () => {
    await ingestRecord(deps, decision(), provenance());
    const newer: IngestDeps = { ...deps, reader: { ...realReader, version: 'next' } };
    expect((await ingestRecord(newer, decision(), provenance())).fate).toBe('changed');
    expect((await ingestRecord(newer, decision(), provenance())).fate).toBe('unchanged');
  });

  it('refuses a court that it does not understand and stores nothing', async () => {
    await expect(ingestRecord(deps, decision({ court: 'Chez le voisin' }), provenance())).rejects.toThrow(
      /juridiction non reconnue/,
    );
    expect(await store.countStore()).toMatchObject({ judgments: 0, sourceRecords: 0 });
  });

  it('refuses a commentary that names no decision and stores nothing', async () => {
    await expect(ingestRecord(deps, commentary({ refersTo: [] }), provenance())).rejects.toThrow(
      /ne désigne aucune décision/,
    );
    expect((await store.countStore()).sourceRecords).toBe(0);
  });
});
