import { describe, expect, it } from 'vitest';
import { readDecision } from '../../server/outcomes/read-decision.ts';

function read(text: string) {
  return readDecision(text, { zones: null, dispositifStart: null }, { courtKind: 'ca' }).outcomes;
}

const RECITAL = [
  "COUR D'APPEL DE RENNES",
  'EXPOSÉ DU LITIGE',
  'Par jugement du 4 mai 2020, le tribunal judiciaire de Brest a :',
  "- condamné la société Ardelis à payer à Mme Lys la somme de 7 000 euros à titre de dommages-intérêts,\n- débouté Mme Lys de sa demande de publication,\n- condamné la société Ardelis à payer à Mme Lys la somme de 2 000 euros au titre de l'article 700 du code de procédure civile.",
  'La société Ardelis a interjeté appel. Elle demande à la cour de condamner Mme Lys à lui payer 9 000 euros.',
  'MOTIFS',
  'Le jugement sera confirmé.',
].join('\n\n');

describe('appeal decisions', () => {
  it('finds the sums of a judgment upheld in full in the recital, with evidence in both places', () => {
    const text = `${RECITAL}\n\nPAR CES MOTIFS\n\nLa cour,\n\nConfirme le jugement en toutes ses dispositions ;\n\nCondamne la société Ardelis aux dépens d'appel.`;
    const recited = read(text).filter((outcome) => outcome.resolvedFrom === 'recital');
    expect(recited.map((one) => [one.type, one.amount?.cents, one.assertion, one.confidence])).toEqual([
      ['damages', 700_000, 'confirmed_here', 'medium'],
      ['costs_art700_cpc', 200_000, 'confirmed_here', 'medium'],
    ]);
    for (const { evidence } of recited) {
      expect(evidence).toHaveLength(2);
      expect(evidence[0]?.text).toContain('Confirme');
      expect(evidence[1]?.text).toMatch(/7 000|2 000/);
    }
  });

  const CONFIRMED =
    'La société Ardelis a interjeté appel.\n\nMOTIFS\n\nPAR CES MOTIFS\n\nLa cour,\n\nConfirme le jugement en toutes ses dispositions.';

  it.each([
    [
      'told in the present',
      "Par jugement du 4 mai 2020, le tribunal :\n- déclare la demande recevable,\n- dit n'y avoir lieu à publication,\n- condamne la société Ardelis à payer à Mme Lys la somme de 7 000 euros à titre de dommages-intérêts.",
    ],
    [
      'told in one sentence',
      'Par jugement du 4 mai 2020, le tribunal judiciaire de Brest a débouté Mme Lys de sa demande de publication et a condamné la société Ardelis à lui payer 7 000 euros à titre de dommages-intérêts.',
    ],
    [
      'told after another decision',
      'Par ordonnance du 3 mars 2018, le juge de la mise en état a condamné la société Ardelis à payer à Mme Lys une provision de 900 euros.\nPar jugement du 4 mai 2020, le tribunal a :\n- condamné la société Ardelis à payer à Mme Lys la somme de 7 000 euros à titre de dommages-intérêts.',
    ],
  ])('finds the sums of the judgment under appeal and of no other: %s', (_, recital) => {
    const recited = read(`EXPOSÉ DU LITIGE\n\n${recital}\n\n${CONFIRMED}`).filter(
      (one) => one.resolvedFrom === 'recital',
    );
    expect(recited.map((one) => [one.type, one.amount?.cents])).toEqual([['damages', 700_000]]);
  });

  it('does not take for the first judgment what the parties ask after their appeal', () => {
    const asked = `${CONFIRMED.split('\n\n')[0]} Elle demande de réformer le jugement en ce qu'il a condamné la société Ardelis à payer 7 000 euros à titre de dommages-intérêts.`;
    const text = `EXPOSÉ DU LITIGE\n\nPar jugement du 4 mai 2020, le tribunal a débouté Mme Lys de ses demandes.\n\n${asked}\n\n${CONFIRMED}`;
    expect(read(text).filter((one) => one.resolvedFrom === 'recital')).toEqual([]);
  });

  it('resolves nothing when the confirmation has exceptions', () => {
    const text = `${RECITAL}\n\nPAR CES MOTIFS\n\nLa cour,\n\nConfirme le jugement, sauf sur le montant des dommages-intérêts ;\n\nStatuant à nouveau, condamne la société Ardelis à payer à Mme Lys la somme de 3 000 euros à titre de dommages-intérêts.`;
    const outcomes = read(text);
    expect(outcomes.filter((outcome) => outcome.resolvedFrom)).toEqual([]);
    expect(outcomes.find((outcome) => outcome.type === 'damages')).toMatchObject({
      amount: { cents: 300_000 },
      assertion: 'reformed_here',
    });
  });

  it('never shows a sum of the decision below as awarded', () => {
    const text = `${RECITAL}\n\nPAR CES MOTIFS\n\nLa cour,\n\nInfirme le jugement en ce qu'il a condamné la société Ardelis à payer à Mme Lys la somme de 7 000 euros à titre de dommages-intérêts ;\n\nStatuant à nouveau, déboute Mme Lys de sa demande de dommages-intérêts.`;
    const outcomes = read(text);
    expect(outcomes.filter((outcome) => outcome.amount !== null && outcome.sense === 'granted')).toEqual([]);
    expect(outcomes.map((outcome) => [outcome.type, outcome.sense])).toEqual([
      ['appeal_reversed', 'granted'],
      ['damages', 'refused'],
    ]);
  });

  it('links the sum asked under the same head and calls a lower award partial', () => {
    const text =
      "EXPOSÉ DU LITIGE\n\nMme Lys demande à la cour de condamner la société Ardelis à lui payer 6 000 euros au titre de l'article 700 du code de procédure civile.\n\nMOTIFS\n\nL'équité le commande.\n\nPAR CES MOTIFS\n\nLa cour,\n\nCondamne la société Ardelis à payer à Mme Lys la somme de 2 500 euros au titre de l'article 700 du code de procédure civile.";
    expect(read(text)[0]).toMatchObject({
      sense: 'partially_granted',
      amount: { cents: 250_000 },
      requested: { cents: 600_000 },
    });
  });

  it('never gives one party what the other one asked', () => {
    const text =
      "EXPOSÉ DU LITIGE\n\nLa société Ardelis demande à la cour de condamner Mme Lys à lui payer 6 000 euros au titre de l'article 700 du code de procédure civile.\n\nMOTIFS\n\nL'équité le commande.\n\nPAR CES MOTIFS\n\nLa cour,\n\nCondamne la société Ardelis à payer à Mme Lys la somme de 2 500 euros au titre de l'article 700 du code de procédure civile.";
    expect(read(text)[0]).toMatchObject({ sense: 'granted', amount: { cents: 250_000 }, requested: null });
  });

  it('counts the public and the civil action apart in criminal matters, guilt upheld included', () => {
    const text = [
      "COUR D'APPEL DE RENNES, chambre correctionnelle",
      'PAR CES MOTIFS',
      'La cour, statuant publiquement,',
      "Confirme le jugement en ce qu'il a rejeté l'exception de nullité et sur la déclaration de culpabilité,",
      "L'infirmant sur la peine, condamne M. Roux à une amende de 1 000 euros avec sursis,",
      "Confirme le jugement sur l'action civile en ce qu'il a condamné M. Roux à payer à Mme Lys la somme de 4 000 euros à titre de dommages-intérêts,",
      'Dit que la présente décision est assujettie à un droit fixe de procédure de 169 euros.',
    ].join('\n\n');
    expect(read(text).map((one) => [one.type, one.assertion, one.amount?.cents ?? null])).toEqual([
      ['appeal_affirmed', 'ordered_here', null],
      ['conviction', 'confirmed_here', null],
      ['writ_nullity', 'confirmed_here', null],
      ['appeal_reversed', 'ordered_here', null],
      ['criminal_fine', expect.any(String), 100_000],
      ['appeal_affirmed', 'ordered_here', null],
      ['damages', 'confirmed_here', 400_000],
      ['fixed_procedural_fee', 'ordered_here', 16_900],
    ]);
  });

  it('counts a civil confirmation once, however often it is said', () => {
    const text =
      "PAR CES MOTIFS\n\nLa cour,\n\nConfirme le jugement en ce qu'il a débouté Mme Lys de sa demande de publication ;\n\nConfirme le jugement sur les dépens ;";
    expect(read(text).filter((one) => one.type === 'appeal_affirmed')).toHaveLength(1);
  });
});
