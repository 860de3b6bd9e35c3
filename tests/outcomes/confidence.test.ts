import { describe, expect, it } from 'vitest';
import { readDecision } from '../../server/outcomes/read-decision.ts';

const LEFT = /rattachée/;

function read(order: string) {
  const text = `PAR CES MOTIFS\nLe tribunal,\n${order}\n`;
  return readDecision(text, { zones: null, dispositifStart: null }, { courtKind: 'tj' }).outcomes;
}

describe('sums that no outcome carries', () => {
  it.each([
    'Condamne la société Ardelis aux dépens, en ce compris les frais de saisie-contrefaçon (2 318,40 €).',
    'Condamne M. Roux, pris en sa qualité de gérant, aux frais du présent jugement soit 108 euros.',
  ])('send the disposition to the review queue: %s', (order) => {
    const doubtful = read(order).filter((outcome) => LEFT.test(outcome.uncertainty ?? ''));
    expect(doubtful).toHaveLength(1);
    expect(doubtful[0]).toMatchObject({ confidence: 'low', amount: null });
  });

  it.each([
    'Condamne M. Roux à payer à Mme Lys la somme de 5 000 euros à titre de dommages-intérêts.',
    "Dit que M. Roux devra consigner à la régie avant le 16 décembre 2024 une provision de 750 euros à valoir sur la rémunération de l'expert.",
    'Autorise M. Roux à se libérer de sa dette en 23 mensualités de 500 euros et une dernière pour le solde.',
    'Ordonne la publication du jugement aux frais de M. Roux, dans la limite de 2 500 € HT.',
    'Déboute M. Roux de sa demande de 9 000 euros à titre de dommages-intérêts.',
    "Fixe à 180 euros par mois la contribution à l'entretien et à l'éducation de l'enfant.",
  ])('are not looked for where a sum is no award: %s', (order) => {
    expect(read(order).filter((outcome) => LEFT.test(outcome.uncertainty ?? ''))).toEqual([]);
  });
});

describe('doubts', () => {
  it('are said whenever the confidence is not high', () => {
    const doubtful = read('Condamne M. Roux à payer à Mme Lys la somme de 5 000 euros.');
    expect(doubtful).toHaveLength(1);
    expect(doubtful[0]).toMatchObject({ confidence: 'low' });
    expect(doubtful[0]?.uncertainty).toMatch(/chef/);
  });

  it('are told when words and figures disagree', () => {
    const [outcome] = read('Condamne M. Roux à payer à Mme Lys mille euros (2 000 €) à titre de dommages-intérêts.');
    expect(outcome).toMatchObject({ type: 'damages', confidence: 'low' });
    expect(outcome?.uncertainty).toMatch(/en lettres/);
  });
});
