import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isHeldOut, runEval } from '../../server/commands/eval.ts';

const TEXT =
  'PAR CES MOTIFS,\nCondamne M. Roux à payer à Mme Lys la somme de 5 000 € à titre de dommages-intérêts ;\nRéserve les dépens.';

let root = '';
let options: Parameters<typeof runEval>[0];

function write(folder: string, id: string, value: object): void {
  writeFileSync(path.join(root, folder, `${id}.json`), JSON.stringify({ id, ...value }));
}

function idWhere(heldOut: boolean): string {
  for (let index = 0; ; index += 1) if (isHeldOut(`case-${index}`) === heldOut) return `case-${index}`;
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'eval-'));
  mkdirSync(path.join(root, 'docs/dev'), { recursive: true });
  mkdirSync(path.join(root, 'gold'), { recursive: true });
  options = {
    docs: [path.join(root, 'docs')],
    gold: [path.join(root, 'gold')],
    part: 'dev',
    errors: 5,
    baseline: path.join(root, 'baseline.json'),
    writeBaseline: true,
  };
  const start = TEXT.indexOf('Condamne');
  const gold = [
    {
      type: 'damages',
      sense: 'granted',
      assertion: 'ordered_here',
      amount: { value: 5000, currency: 'EUR', per: null },
      start,
      end: start + 60,
    },
    {
      type: 'court_costs',
      sense: 'granted',
      assertion: 'ordered_here',
      amount: null,
      start: TEXT.indexOf('Réserve'),
      end: TEXT.length,
    },
  ];
  for (const id of [idWhere(false), idWhere(true)]) {
    write('docs/dev', id, { text: TEXT });
    write('gold', id, { outcomes: gold });
  }
});

describe('eval', () => {
  it('scores the development part alone by default and names each error', async () => {
    const report = await runEval(options);
    expect(report).toContain('part dev: 1 decisions, 0 perfect');
    expect(report).toMatch(/missed court_costs granted/);
    expect(report).toMatch(/extra {2}court_costs reserved/);
    expect(report).toMatch(/award\.damages\s+1 \/ 1/);
  });

  it('tells what moved since the baseline', async () => {
    await runEval(options);
    const baseline = JSON.parse(readFileSync(options.baseline, 'utf8'));
    writeFileSync(options.baseline, JSON.stringify({ ...baseline, strict: 0.9 }));
    expect(await runEval({ ...options, writeBaseline: false })).toContain('strict');
    writeFileSync(options.baseline, JSON.stringify(baseline));
    expect(await runEval({ ...options, writeBaseline: false })).toContain('same as the baseline');
  });

  it('says so when a folder holds nothing to score', async () => {
    await expect(runEval({ ...options, gold: [mkdtempSync(path.join(tmpdir(), 'none-'))] })).rejects.toThrow(
      'no decision',
    );
  });
});
