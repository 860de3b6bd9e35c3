import { describe, expect, it } from 'vitest';
import { readDecision } from '../../server/outcomes/read-decision.ts';

const HEADING = [
  'TRIBUNAL JUDICIAIRE DE LYON',
  'DEMANDERESSE',
  'Mme Nadia LYS',
  'DÉFENDERESSE',
  'La société ARDELIS',
].join('\n');

/** Type, sense and sum asked (in units of currency) of every outcome that may have one. */
function asked(claims: string, orders: string, heading = HEADING): unknown[] {
  const text = `${heading}\n\nEXPOSÉ DU LITIGE\n\n${claims}\n\nMOTIFS\n\nLa demande est fondée.\n\nPAR CES MOTIFS\n\n${orders}`;
  return readDecision(text, { zones: null, dispositifStart: null }, {}).outcomes.map(
    ({ requested }) => requested && requested.cents / 100,
  );
}

const COSTS =
  "Condamne la société ARDELIS à payer à Mme Nadia LYS la somme de 2 000 euros au titre de l'article 700 du code de procédure civile.";
const MORAL =
  'Condamne la société ARDELIS à payer à Mme Nadia LYS la somme de 3 000 euros en réparation de son préjudice moral.';

describe('sum asked under the head of an outcome', () => {
  it.each([
    [
      'named',
      "Mme LYS demande au tribunal de condamner la société ARDELIS à lui payer 5 000 euros au titre de l'article 700 du code de procédure civile.",
    ],
    [
      'by a pronoun',
      "Mme LYS se plaint d'un article. Elle sollicite 5 000 euros sur le fondement de l'article 700 du code de procédure civile.",
    ],
    ['by her side', 'La demanderesse réclame 5 000 euros au titre de ses frais irrépétibles.'],
    [
      'in a list with dashes',
      "Mme LYS demande au tribunal de :\n- ordonner la publication du jugement ;\n- condamner la société ARDELIS à lui payer la somme de 5 000 euros au titre de l'article 700 du code de procédure civile.",
    ],
    [
      'in a list without dashes',
      "Mme LYS demande au tribunal de :\nordonner la publication du jugement,\ncondamner la société ARDELIS à lui payer la somme de 5 000 euros au titre de l'article 700 du code de procédure civile.",
    ],
    [
      'among other sums',
      "Mme LYS sollicite 90 000 euros de dommages-intérêts, outre 5 000 euros au titre de l'article 700 du code de procédure civile.",
    ],
    [
      'beside what the other party asks',
      "Mme LYS demande 5 000 euros au titre de l'article 700. La société ARDELIS conclut au rejet et demande 7 000 euros au titre de l'article 700.",
    ],
  ])('is read when it is told %s', (_, claims) => {
    expect(asked(claims, COSTS)).toEqual([5000]);
  });

  it.each([
    [
      'the other party asks',
      "La société ARDELIS conclut au rejet et demande 7 000 euros au titre de l'article 700 du code de procédure civile.",
    ],
    [
      'a first judgment gave',
      "Par jugement du 3 mai 2021, le tribunal a condamné la société ARDELIS à payer 5 000 euros au titre de l'article 700.",
    ],
    ['the prosecution asks', "Le ministère public requiert 5 000 euros au titre de l'article 700."],
    ['somebody asked outside court', "Un tiers a réclamé à Mme LYS 5 000 euros au titre de l'article 700."],
    [
      'is a rate',
      'Mme LYS sollicite la publication sous astreinte de 5 000 euros par jour et une somme au titre de l’article 700.',
    ],
    ['is less than the award', "Mme LYS sollicite 500 euros au titre de l'article 700 du code de procédure civile."],
    [
      'is asked twice with two amounts',
      "Mme LYS demande 5 000 euros au titre de l'article 700. Mme LYS demande 6 000 euros au titre de l'article 700.",
    ],
    ['is asked for another head', 'Mme LYS sollicite 5 000 euros en réparation de son préjudice moral.'],
  ])('is left out when the sum %s', (_, claims) => {
    expect(asked(claims, COSTS)).toEqual([null]);
  });

  it('is that of the same loss where several are asked', () => {
    const claims =
      'Mme LYS sollicite 40 000 euros au titre de son préjudice économique et 15 000 euros au titre de son préjudice moral.';
    expect(asked(claims, MORAL)).toEqual([15_000]);
    const other = 'Mme LYS sollicite 40 000 euros au titre de son préjudice économique.';
    expect(asked(other, MORAL)).toEqual([null]);
  });

  it('without a told loss goes to the one award and to none of two', () => {
    const claims = 'Mme LYS sollicite 40 000 euros de dommages-intérêts.';
    expect(asked(claims, MORAL)).toEqual([40_000]);
    const two = `${MORAL.replace('.', ' ;')}\n${MORAL.replace('3 000', '900').replace('moral', 'matériel')}`;
    expect(asked(claims, two)).toEqual([null, null]);
  });

  it('is each claimant’s own', () => {
    const heading = HEADING.replace('DEMANDERESSE\nMme Nadia LYS', 'DEMANDEURS\nMme Nadia LYS\nM. Paul ROUX');
    const orders = `${MORAL.replace('.', ' ;')}\n${MORAL.replace('Mme Nadia LYS', 'M. Paul ROUX')}`;
    const claims = 'Mme LYS demande 8 000 euros en réparation de son préjudice moral et M. ROUX 6 000 euros.';
    expect(asked(claims, orders, heading)[0]).toBe(8000);
    const each = 'Ils sollicitent 8 000 euros pour Mme LYS et 6 000 euros pour M. ROUX.';
    expect(asked(each, orders, heading)).toEqual([8000, 6000]);
  });

  it('follows the order of the party before when a party names no head', () => {
    const heading = HEADING.replace('La société ARDELIS', 'La société ARDELIS\nLa société BRÉVAL').replace(
      'DÉFENDERESSE',
      'DÉFENDERESSES',
    );
    const claims =
      "La société ARDELIS demande 9 000 euros pour procédure abusive et 4 000 euros d'article 700 ; la société BRÉVAL, 7 000 euros et 3 000 euros.";
    const orders =
      "Condamne Mme Nadia LYS à payer à la société BRÉVAL la somme de 1 000 euros pour procédure abusive ;\nCondamne Mme Nadia LYS à payer à la société BRÉVAL la somme de 900 euros au titre de l'article 700 du code de procédure civile.";
    expect(asked(claims, orders, heading)).toEqual([7000, 3000]);
  });

  it('is told of a refusal too', () => {
    const claims = 'La société ARDELIS demande reconventionnellement 9 000 euros pour procédure abusive.';
    expect(asked(claims, 'Déboute la société ARDELIS de sa demande pour procédure abusive.')).toEqual([9000]);
    expect(
      asked('La société ARDELIS conclut au rejet.', 'Déboute la société ARDELIS de sa demande pour procédure abusive.'),
    ).toEqual([null]);
  });

  it('is never what is left of several claims', () => {
    const claims = "Mme LYS sollicite 5 000 euros au titre de l'article 700 du code de procédure civile.";
    expect(
      asked(claims, "Rejette toutes autres demandes au titre de l'article 700 du code de procédure civile."),
    ).not.toContain(5000);
  });

  it('makes a lower award a partial grant and an equal one a full grant', () => {
    const senseOf = (sum: string): string | undefined =>
      readDecision(
        `${HEADING}\n\nEXPOSÉ DU LITIGE\n\nMme LYS demande ${sum} euros au titre de l'article 700 du code de procédure civile.\n\nMOTIFS\n\nVu l'équité.\n\nPAR CES MOTIFS\n\n${COSTS}`,
        { zones: null, dispositifStart: null },
        {},
      ).outcomes[0]?.sense;
    expect(senseOf('5 000')).toBe('partially_granted');
    expect(senseOf('2 000')).toBe('granted');
  });

  it('is no proposal of a rapporteur', () => {
    const outcomes = readDecision(
      "Commission nationale de l'informatique et des libertés\nLa formation restreinte\n\nLe rapporteur propose une amende administrative de 400 000 euros à l'encontre de la société ARDELIS.\n\nPAR CES MOTIFS\n\nLa formation restreinte de la CNIL décide de prononcer à l'encontre de la société ARDELIS une amende administrative de 90 000 euros.",
      { zones: null, dispositifStart: null },
      {},
    ).outcomes;
    expect(outcomes.map(({ type, requested }) => [type, requested])).toEqual([['regulator_fine', null]]);
  });
});
