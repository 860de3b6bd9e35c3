import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/account.ts';
import { type Desk, openDesk, statementOn, textOf } from './desk.ts';

const FINE = 'CONDAMNE M. T. à une amende de 1 000 euros';
const COSTS = "CONDAMNE M. T. aux dépens de l'instance";
const REMOVAL = 'Dit que les photographies seront ôtées';
const TEXT = textOf('Affaire 91.', `${FINE} ;`, `${COSTS} ;`, `${REMOVAL}.`);

let folder: string;
let desk: Desk;
let ada: Actor;
let id: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'errors-'));
  desk = await openDesk(join(folder, 'dispositif.sqlite'));
  ada = await desk.person('ada', 'annotator');
  id = await desk.decide('25/00091', TEXT);
});
afterEach(async () => {
  await desk.store.close();
  rmSync(folder, { recursive: true });
});

async function outcomeOn(words: string) {
  const outcome = (await desk.store.findJudgment(id))?.outcomes.find((candidate) =>
    candidate.outcome.evidence.some((span) => words.includes(span.text) || span.text.includes(words)),
  );
  if (!outcome) throw new Error(`no outcome on "${words}"`);
  const { version } = await desk.curation.selectOutcomeState(id, outcome.id);
  return { target: { judgmentId: id, outcomeId: outcome.id, version }, outcome: outcome.outcome };
}

async function settleAll(): Promise<void> {
  const fine = await outcomeOn(FINE);
  await desk.curation.reviewOutcome(ada, fine.target, { kind: 'confirm' });
  const costs = await outcomeOn(COSTS);
  await desk.curation.reviewOutcome(ada, costs.target, {
    kind: 'correct',
    statement: { ...costs.outcome, sense: 'refused' },
  });
  await desk.curation.addOutcome(ada, id, statementOn(TEXT, REMOVAL, 'content_removal'));
}

describe('where the rules are wrong', () => {
  it('counts what people found, by rule and by type, most errors first', async () => {
    const fineRule = (await outcomeOn(FINE)).outcome.rule;
    const costsRule = (await outcomeOn(COSTS)).outcome.rule;
    await settleAll();
    const board = await desk.curation.reportErrors();
    expect(board.byRule).toEqual([
      { rule: costsRule, tally: { reviewed: 1, right: 0, wrong: { wrong_role: 1 } } },
      { rule: fineRule, tally: { reviewed: 1, right: 1, wrong: {} } },
    ]);
    expect(board.byType.map(({ type, tally }) => [type, tally.reviewed, tally.right])).toEqual([
      ['content_removal', 1, 0],
      ['court_costs', 1, 0],
      ['criminal_fine', 1, 1],
    ]);
  });

  it('takes a decision for gold only once people settled every outcome of it', async () => {
    const fine = await outcomeOn(FINE);
    await desk.curation.reviewOutcome(ada, fine.target, { kind: 'confirm' });
    expect(await desk.curation.loadHumanLayer()).toEqual([]);
    const again = await outcomeOn(FINE);
    await desk.curation.undoReview(ada, again.target);
    await settleAll();
    const [decision] = await desk.curation.loadHumanLayer();
    expect(decision).toMatchObject({ judgmentId: id, text: TEXT });
    expect(decision?.outcomes.map((outcome) => [outcome.type, outcome.sense])).toEqual([
      ['criminal_fine', 'granted'],
      ['court_costs', 'refused'],
      ['content_removal', 'granted'],
    ]);
  });

  it('feeds the evaluation as gold', async () => {
    await settleAll();
    const said = execFileSync(process.execPath, ['--import', 'tsx', 'server/cli.ts', 'eval', '--human'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, DATA_DIR: folder },
      encoding: 'utf8',
    });
    // Of three settled outcomes the rules read two, one of them right: P 1/2, R 1/3, F1 0.4.
    expect(said).toContain('1 decisions, 0 perfect');
    expect(said).toMatch(/strict.*0\.4000/);
  }, 30_000);
});
