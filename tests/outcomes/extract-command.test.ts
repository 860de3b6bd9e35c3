import { PassThrough, Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { extractLines } from '../../server/commands/extract.ts';

async function run(lines: readonly string[]) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const failed = await extractLines(Readable.from([`${lines.join('\n')}\n`]), output, errors);
  output.end();
  errors.end();
  return { failed, out: (await textOf(output)).trim(), err: await textOf(errors) };
}

describe('extract --ndjson', () => {
  it('answers one line per decision, in decimals, with evidence that quotes the text given', async () => {
    const text =
      'PAR CES MOTIFS,\nCondamne M. Roux à payer à Mme Lys la somme de 5 000 € à titre de dommages-intérêts.';
    const { out, failed } = await run([JSON.stringify({ id: 'a', text })]);
    const { id, outcomes } = JSON.parse(out);
    expect([failed, id]).toEqual([0, 'a']);
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).toMatchObject({
      type: 'damages',
      amount: { value: 5000, currency: 'EUR', per: null },
      resolved_from: null,
    });
    for (const { start, end, text: words } of outcomes[0].evidence) expect(text.slice(start, end)).toBe(words);
  });

  it('reports bad lines with their number and goes on', async () => {
    const { out, err, failed } = await run([
      '{',
      '{"id":"b"}',
      JSON.stringify({ id: 'c', text: 'PAR CES MOTIFS\nRéserve les dépens.' }),
    ]);
    expect(failed).toBe(2);
    expect(err).toContain('line 1');
    expect(err).toContain('line 2');
    expect(JSON.parse(out)).toMatchObject({ id: 'c', outcomes: [{ type: 'court_costs', sense: 'reserved' }] });
  });
});
