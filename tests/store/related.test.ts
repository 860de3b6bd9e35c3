import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decision } from '../ingest/records.ts';
import { type ServedDecisions, serveDecisions } from '../support/serve-decisions.ts';

const APPEAL_HEAD = `Cour d'appel de Paris, arrêt du 4 juin 2026

Décision déférée à la Cour : jugement du 12 mars 2025, tribunal judiciaire de Paris, RG n° 25/00001

PAR CES MOTIFS
CONFIRME le jugement ;
CONDAMNE M. T. aux dépens.`;

const APPEAL = decision({
  sourceKey: 'appeal',
  title: "Cour d'appel de Paris, arrêt, 4 juin 2026",
  court: "Cour d'appel de Paris",
  decidedOn: '2026-06-04',
  decisionType: 'arret',
  numbers: ['RG 25/09999'],
  text: APPEAL_HEAD,
});

describe('listRelatedIds', () => {
  let served: ServedDecisions;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dispositif-'));
    served = await serveDecisions({ path: join(folder, 'store.db') });
  });
  afterEach(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  const related = async (id: string) => {
    const judgment = await served.store.findJudgment(id);
    if (!judgment) throw new Error(`no decision ${id}`);
    const { court, decidedOn, text } = judgment;
    return served.store.listRelatedIds({ id, courtCode: court.code, decidedOn, text });
  };
  const add = (...records: readonly ReturnType<typeof decision>[]) => served.add(records);

  it('finds the decision appealed against by the number that the head of the text cites', async () => {
    const [first = '', appeal = ''] = await add(decision(), APPEAL);
    expect(await related(appeal)).toEqual([first]);
  });

  it('finds another decision of the same court under the same number', async () => {
    const [order = '', judgment = ''] = await add(
      decision(),
      decision({ sourceKey: 'b', decidedOn: '2025-09-01', text: decision().text.replace('12 mars', '1er septembre') }),
    );
    expect(await related(order)).toEqual([judgment]);
    expect(await related(judgment)).toEqual([order]);
  });

  it('leaves alone a decision of another court whose register counts the same number', async () => {
    const [paris = '', lyon = ''] = await add(
      decision(),
      decision({
        sourceKey: 'b',
        court: 'Tribunal judiciaire de Lyon',
        title: 'Tribunal judiciaire de Lyon',
        decidedOn: '2024-01-01',
        text: 'Affaire de Lyon.\n\nPAR CES MOTIFS\nREJETTE les demandes.',
      }),
    );
    expect(await related(paris)).toEqual([]);
    expect(await related(lyon)).toEqual([]);
  });

  it('leaves alone a later decision, and a number that the body cites far below', async () => {
    const far = APPEAL_HEAD.replace('Décision déférée', `${'Exposé des faits. '.repeat(200)}\nDécision déférée`);
    const [, appeal = ''] = await add(decision(), { ...APPEAL, text: far });
    expect(await related(appeal)).toEqual([]);
  });

  it('never shows a decision that was withdrawn', async () => {
    const [first = '', appeal = ''] = await add(decision(), APPEAL);
    const db = new Sqlite(join(folder, 'store.db'));
    db.prepare('UPDATE judgments SET hidden_at = ? WHERE id = ?').run('2026-07-01T00:00:00.000Z', first);
    db.close();
    expect(await related(appeal)).toEqual([]);
  });
});
