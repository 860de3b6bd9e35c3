import { describe, expect, it } from 'vitest';
import { readDecision } from '../../server/outcomes/read-decision.ts';

function typesOf(order: string): readonly (readonly [string, number | undefined])[] {
  const text = `PAR CES MOTIFS\nLe tribunal,\n${order}\n`;
  const { outcomes } = readDecision(text, { zones: null, dispositifStart: null }, { courtKind: 'tj' });
  return outcomes.map((outcome) => [outcome.type, outcome.amount?.cents]);
}

describe('two sums under one article', () => {
  it.each([
    "Condamne M. Roux à payer à Mme Lys la somme de 10 000 euros et condamne cette dernière à payer à la société Hôte celle de 5 000 euros par application de l'article 700 du code de procédure civile.",
    "Condamne M. Roux à payer à Mme Lys 10 000 euros, et la société Ardelis à payer à la société Hôte 5 000 euros, sur le fondement de l'article 700 du code de procédure civile.",
  ])('are both costs when each has its debtor: %s', (order) => {
    expect(typesOf(order)).toEqual([
      ['costs_art700_cpc', 1_000_000],
      ['costs_art700_cpc', 500_000],
    ]);
  });

  it.each([
    "Condamne M. Roux à payer à Mme Lys la somme de 10 000 euros et celle de 5 000 euros au titre de l'article 700 du code de procédure civile.",
    "Condamne M. Roux à payer à Mme Lys la somme de 10 000 euros ;\nCondamne la société Ardelis à payer à la société Hôte 5 000 euros au titre de l'article 700 du code de procédure civile.",
  ])('are a principal and its costs otherwise: %s', (order) => {
    expect(typesOf(order)).toEqual([
      ['debt_payment', 1_000_000],
      ['costs_art700_cpc', 500_000],
    ]);
  });
});
