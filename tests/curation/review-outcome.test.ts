import { beforeEach, describe, expect, it } from 'vitest';
import { placeReadings } from '../../server/annotation/place-readings.ts';
import type { Actor } from '../../server/domain/account.ts';
import { plainMoney } from '../../server/domain/money.ts';
import type { Outcome } from '../../server/domain/outcome.ts';
import { ingestRecord } from '../../server/ingest/ingest-record.ts';
import type { Reader } from '../../server/ingest/read-judgment.ts';
import { decision, provenance, realReader } from '../ingest/records.ts';
import { type Desk, openDesk, statementOn, textOf } from './desk.ts';

const FIRST = 'CONDAMNE M. T. à payer à Mme L. la somme de 1 500 euros à titre de provision';
const SECOND = 'ORDONNE la suppression de la page litigieuse dans un délai de huit jours';
const TEXT = textOf('Affaire une.', `${FIRST} ;`, `${SECOND}.`);
const READER: Reader = { ...realReader, placeReadings, version: 'test-1', ...reading(() => [machineReading()]) };

/** The real reading of a text, its outcomes replaced. */
function reading(outcomes: () => readonly Outcome[]): Pick<Reader, 'readDecision'> {
  return { readDecision: (...known) => ({ ...realReader.readDecision(...known), outcomes: outcomes() }) };
}

function machineReading(): Outcome {
  return statementOn(TEXT, FIRST, 'provisional_award', {
    amount: plainMoney(150_000),
    rule: 'civil.provision',
    ruleVersion: 1,
    confidence: 'medium',
  });
}

let desk: Desk;
let ada: Actor;
let bob: Actor;
let id: string;

beforeEach(async () => {
  desk = await openDesk();
  ada = await desk.person('ada', 'annotator');
  bob = await desk.person('bob', 'annotator');
  id = await read(READER);
});

async function read(reader: Reader, text = TEXT): Promise<string> {
  const { store, deps } = desk;
  const record = decision({ text });
  const { judgmentIds } = await ingestRecord(
    { store, reader, engines: ['embedded'], clock: deps.clock },
    record,
    provenance(),
  );
  return judgmentIds[0] ?? '';
}

async function versionOf(ordinal = 1): Promise<string> {
  return (await desk.curation.selectOutcomeState(id, `${id}.${ordinal}`)).version;
}

async function target(ordinal = 1) {
  return { judgmentId: id, outcomeId: `${id}.${ordinal}`, version: await versionOf(ordinal) };
}

async function shown() {
  return (await desk.store.findJudgment(id))?.outcomes ?? [];
}

describe('review of outcomes', () => {
  it('confirms, and the rules never take it back', async () => {
    await desk.curation.reviewOutcome(ada, await target(), { kind: 'confirm' });
    expect(await shown()).toMatchObject([{ origin: 'person', reviewState: 'confirmed', author: ada.id }]);
    await read({ ...READER, version: 'test-2', ...reading(() => []) });
    expect(await shown()).toMatchObject([{ origin: 'person', reviewState: 'confirmed' }]);
    await read({ ...READER, version: 'test-3', ...reading(() => [{ ...machineReading(), ruleVersion: 9 }]) });
    expect(await shown()).toMatchObject([{ origin: 'person', reviewState: 'confirmed' }]);
  });

  it('corrects every attribute, quotes the text itself and keeps what the machine said', async () => {
    const statement = {
      ...machineReading(),
      type: 'damages',
      amount: plainMoney(160_000),
      evidence: [{ ...first(), text: '' }],
    };
    await desk.curation.reviewOutcome(ada, await target(), { kind: 'correct', statement });
    const [outcome] = await shown();
    expect(outcome).toMatchObject({
      reviewState: 'corrected',
      outcome: { type: 'damages', rule: 'person', amount: { cents: 160_000 } },
    });
    expect(outcome?.outcome.evidence[0]?.text).toBe(FIRST);
    expect(await desk.store.listReadings(id)).toMatchObject([
      { origin: 'rule', statement: { type: 'provisional_award' }, retiredAt: null },
      { origin: 'person', reason: 'wrong_type', action: 'correct' },
    ]);
  });

  it('rejects with its reason and undoes', async () => {
    await desk.curation.reviewOutcome(ada, await target(), { kind: 'reject', reason: 'spurious' });
    expect(await shown()).toEqual([]);
    await expect(desk.curation.undoReview(bob, await target())).rejects.toMatchObject({ kind: 'invalid' });
    await desk.curation.undoReview(ada, await target());
    expect(await shown()).toMatchObject([{ origin: 'rule', reviewState: 'unreviewed' }]);
  });

  it('adds what no rule read, once, under a number that nothing else ever takes', async () => {
    const statement = statementOn(TEXT, SECOND, 'content_removal');
    const added = await desk.curation.addOutcome(ada, id, statement);
    expect(added).toBe(`${id}.2`);
    expect(await desk.curation.addOutcome(ada, id, statement)).toBe(added);
    await read({
      ...READER,
      version: 'test-2',
      ...reading(() => [machineReading(), statementOn(TEXT, 'huit jours', 'astreinte')]),
    });
    expect((await shown()).map((outcome) => [outcome.id, outcome.reviewState]).sort()).toEqual([
      [`${id}.1`, 'unreviewed'],
      [`${id}.2`, 'added'],
      [`${id}.3`, 'unreviewed'],
    ]);
  });

  it('tells the second of two people, and loses nothing of either', async () => {
    const seen = await target();
    await desk.curation.reviewOutcome(ada, seen, { kind: 'reject', reason: 'spurious' });
    await expect(desk.curation.reviewOutcome(bob, seen, { kind: 'confirm' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    const state = await desk.curation.selectOutcomeState(id, `${id}.1`);
    await desk.curation.reviewOutcome(bob, await target(), { kind: 'restore', readingId: state.readings[0]?.id ?? 0 });
    expect(await shown()).toMatchObject(
      [{ author: bob.id, reviewState: 'corrected' }].map(({ author }) => ({ author })),
    );
    expect((await desk.store.listReadings(id)).map((reading) => reading.action)).toEqual([null, 'reject', 'restore']);
  });

  it('queues the decision for the index and logs each act with hashes only', async () => {
    await desk.store.completeUpTo('embedded', Number.MAX_SAFE_INTEGER);
    await desk.curation.reviewOutcome(ada, await target(), { kind: 'confirm' });
    expect(await desk.store.nextQueued('embedded', 10, '2027')).toMatchObject([{ judgmentId: id }]);
    expect(await desk.store.listAudit({ subject: `${id}.1`, limit: 10 })).toMatchObject([
      { actor: ada.id, action: 'outcome.confirm', afterHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect((await desk.store.verifyAudit()).fault).toBeNull();
  });

  it.each([
    ['a reader', 'reader', {}],
    ['no words at all', 'annotator', { evidence: [] }],
    ['offsets beyond the text', 'annotator', { evidence: [{ start: 5, end: 99_999, text: '' }] }],
    [
      'words that the text does not hold',
      'annotator',
      { evidence: [{ start: 5, end: 9, text: 'Tout autre chose que ce qui est écrit' }] },
    ],
    ['a type that does not exist', 'annotator', { type: 'nothing' }],
    ['a payer whom the decision hides', 'annotator', { payer: [{ name: 'M. Tranchet', role: 'defendant' }] }],
  ] as const)('refuses %s', async (name, role, changes) => {
    const person = await desk.person(name, role);
    const statement = { ...statementOn(TEXT, SECOND, 'content_removal'), ...changes };
    await expect(desk.curation.addOutcome(person, id, statement)).rejects.toMatchObject({ name: 'Refusal' });
    expect(await desk.store.listReadings(id)).toHaveLength(1);
  });

  it('finds a passage by its words alone, spaces and lines forgiven, the nearest when it occurs twice', async () => {
    const words = `  ${SECOND.replace(' la ', '\n la ')} `;
    const evidence = [{ start: 0, end: 1, text: words }];
    await desk.curation.addOutcome(ada, id, { ...statementOn(TEXT, SECOND, 'content_removal'), evidence });
    const added = (await shown()).find((outcome) => outcome.id === `${id}.2`);
    expect(added?.outcome.evidence).toEqual(statementOn(TEXT, SECOND, 'content_removal').evidence);
  });

  it('moves a correction with its words when the text changes, and says so when they are gone', async () => {
    await desk.curation.addOutcome(ada, id, statementOn(TEXT, SECOND, 'content_removal'));
    const longer = `Chapeau ajouté.\n${TEXT}`;
    const reader = { ...READER, version: 'test-2', ...reading(() => []) };
    await read(reader, longer);
    const moved = (await shown()).find((outcome) => outcome.id === `${id}.2`);
    expect(longer.slice(moved?.outcome.evidence[0]?.start, moved?.outcome.evidence[0]?.end)).toBe(SECOND);
    await read(reader, textOf('Tout autre chose.', 'Rejette.'));
    const state = await desk.curation.selectOutcomeState(id, `${id}.2`);
    expect(state.readings.at(-1)?.statement).toMatchObject({
      evidence: [],
      uncertainty: expect.stringContaining('introuvable'),
    });
  });
});

function first() {
  return machineReading().evidence[0] ?? { start: 0, end: 1, text: '' };
}
