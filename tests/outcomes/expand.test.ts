import { describe, expect, it } from 'vitest';
import { readDecision } from '../../server/outcomes/read-decision.ts';

const BEFORE =
  'Condamne in solidum M. Roux, Mme Prune et la société Ardelis à payer à Mme Lys 6 000 € à titre de dommages-intérêts ;';
const ALL = ['M. Roux', 'Mme Prune', 'la société Ardelis'];

function readLast(order: string) {
  const text = `PAR CES MOTIFS\nLe tribunal,\n${BEFORE}\n${order}\n`;
  const { outcomes } = readDecision(text, { zones: null, dispositifStart: null }, { courtKind: 'tj' });
  return outcomes.slice(1).map((outcome) => ({
    payers: outcome.payer.map((party) => party.name),
    beneficiaries: outcome.beneficiary.map((party) => party.name),
    cents: outcome.amount?.cents,
  }));
}

describe('one outcome per person', () => {
  it.each([
    "Condamne chacun d'eux à verser à Mme Lys 500 € en application de l'article 700 du code de procédure civile ;",
    "Condamne les mêmes à payer chacun 500 € à Mme Lys en application de l'article 700 du code de procédure civile ;",
    "Condamne M. Roux, Mme Prune et la société Ardelis à payer à Mme Lys 500 € chacun au titre de l'article 700 du code de procédure civile ;",
  ])('is read for each who pays: %s', (order) => {
    expect(readLast(order)).toEqual(ALL.map((name) => ({ payers: [name], beneficiaries: ['Mme Lys'], cents: 50_000 })));
  });

  it('is read for each who gains when one pays several', () => {
    const order =
      "Condamne M. Roux à payer à Mme Lys et à M. Olive 500 € chacun au titre de l'article 700 du code de procédure civile ;";
    expect(readLast(order).map(({ beneficiaries }) => beneficiaries)).toEqual([['Mme Lys'], ['M. Olive']]);
  });

  it.each([
    "Condamne M. Roux et Mme Prune à payer à Mme Lys 500 € au titre de l'article 700 du code de procédure civile ;",
    "Condamne in solidum M. Roux et Mme Prune à payer à Mme Lys 500 € au titre de l'article 700 du code de procédure civile ;",
  ])('is not read without "chacun": %s', (order) => {
    expect(readLast(order)).toHaveLength(1);
  });
});
