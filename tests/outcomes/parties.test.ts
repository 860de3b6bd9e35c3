import { describe, expect, it } from 'vitest';
import type { CourtKind } from '../../server/domain/court.ts';
import type { Outcome, PartyRef } from '../../server/domain/outcome.ts';
import { readDecision } from '../../server/outcomes/read-decision.ts';

const ONE_EACH = `TRIBUNAL JUDICIAIRE DE LYON
DEMANDERESSE
La S.A.S. ARDELIS
12, rue des Lilas
69003 LYON
représentée par Me Anne PIN, avocat au barreau de LYON
DÉFENDERESSE
La S.A.R.L. Bréval Conseil
3, rue Neuve
représentée par Me Luc ORY, avocat au barreau de LYON
EXPOSÉ DU LITIGE
La société Ardelis demande réparation.
`;
const TWO_DEFENDANTS = ONE_EACH.replace('DÉFENDERESSE', 'DÉFENDEURS').replace(
  'EXPOSÉ',
  'Monsieur Karim Vasseur\n5, rue Haute\nnon comparant\nEXPOSÉ',
);
const APPEAL = `COUR D'APPEL DE DIJON
APPELANTE :
Madame Lise Morand
1, rue Basse
représentée par Me Anne PIN, avocat au barreau de DIJON
INTIMÉS :
S.A. Corvane prise en la personne de son représentant légal
Monsieur Paul Dutheil
3, rue Neuve
EXPOSÉ DU LITIGE
`;
const CASSATION = `ARRÊT DE LA COUR DE CASSATION, CHAMBRE COMMERCIALE, DU 4 MARS 2021
La société Ardelis, société par actions simplifiée, dont le siège est [Adresse 1], a formé le pourvoi n° N 20-11.111 contre l'arrêt rendu le 3 mars 2020 par la cour d'appel de Paris, dans le litige l'opposant à M. [C] [D], domicilié [Adresse 2], défendeur à la cassation.
`;

function read(head: string, orders: string, courtKind: CourtKind = 'tj'): Outcome[] {
  const text = `${head}PAR CES MOTIFS\nLe tribunal,\n${orders}`;
  return [...readDecision(text, { zones: null, dispositifStart: null }, { courtKind }).outcomes];
}

const names = (parties: readonly PartyRef[]) => parties.map(({ name }) => name);
const roles = (parties: readonly PartyRef[]) => parties.map(({ role }) => role);

/** [orders, payers and beneficiaries of the first outcome that is no ruling on the appeal]. */
type Row = readonly [orders: string, payers: readonly string[], beneficiaries: readonly string[]];

function expectFirst(outcomes: readonly Outcome[], [, payers, beneficiaries]: Row): void {
  const [first] = outcomes.filter(({ type }) => !/^appeal_/.test(type));
  expect({ payers: names(first?.payer ?? []), beneficiaries: names(first?.beneficiary ?? []) }).toEqual({
    payers,
    beneficiaries,
  });
}

describe('parties named in a disposition', () => {
  it.each<Row>([
    [
      'Condamne la société Bréval Conseil à payer à la société Ardelis la somme de 5 000 euros à titre de dommages-intérêts.',
      ['la société Bréval Conseil'],
      ['la société Ardelis'],
    ],
    [
      'CONDAMNE solidairement la société Bréval Conseil, prise en la personne de son gérant, et Monsieur Karim Vasseur, ès qualités de caution, à payer à la société Ardelis 5 000 € à titre de dommages-intérêts.',
      ['la société Bréval Conseil', 'Monsieur Karim Vasseur, ès qualités de caution'],
      ['la société Ardelis'],
    ],
    [
      'Condamne M. Ory, en qualité de liquidateur de la société Bréval Conseil, et Mme Roy, en qualité de liquidatrice de la société Mirova, aux dépens.',
      [
        'M. Ory, en qualité de liquidateur de la société Bréval Conseil',
        'Mme Roy, en qualité de liquidatrice de la société Mirova',
      ],
      [],
    ],
    [
      'Condamne les sociétés Bréval Conseil, Mirova et Telma à payer à la société Ardelis et à M. Vasseur ensemble la somme de 9 000 euros à titre de dommages-intérêts.',
      ['la société Bréval Conseil', 'la société Mirova', 'la société Telma'],
      ['la société Ardelis', 'M. Vasseur'],
    ],
    [
      "Condamne le syndicat des copropriétaires Les Tilleuls, représenté par son syndic la société Gestia, à verser à la SARL Poirier, Lemoine et associés la somme de 900 euros au titre de l'article 700 du code de procédure civile.",
      ['le syndicat des copropriétaires Les Tilleuls'],
      ['la SARL Poirier, Lemoine et associés'],
    ],
    [
      'Condamne, d’une part, la société Bréval Conseil et, d’autre part, MM. Roux et Bel à payer à la SCP Pin, Ory et Lemoine la somme de 900 euros à titre de dommages-intérêts.',
      ['la société Bréval Conseil', 'M. Roux', 'M. Bel'],
      ['la SCP Pin, Ory et Lemoine'],
    ],
    [
      'Condamne M. [R] à payer à la société Le [Adresse 6] et M. [B] la somme de 900 euros à titre de dommages-intérêts.',
      ['M. [R]'],
      ['la société Le [Adresse 6]', 'M. [B]'],
    ],
    [
      'Condamne la société Centrale Six à payer à la Caisse Deuxième Centre la somme de 900 euros à titre de dommages-intérêts.',
      ['la société Centrale Six'],
      ['la Caisse Deuxième Centre'],
    ],
    [
      "Condamne M. Roux, commissaire à l'exécution du plan, aux dépens.",
      ["M. Roux, commissaire à l'exécution du plan"],
      [],
    ],
    [
      "Condamne M. Roux à payer la somme de 2 000 euros à Mme Lys au titre de l'article 700 du code de procédure civile.",
      ['M. Roux'],
      ['Mme Lys'],
    ],
    [
      'Condamne la société Corvin et Dessalle à payer chacun à l’association Droits en Ligne la somme de 900 euros à titre de dommages-intérêts.',
      ['la société Corvin et Dessalle'],
      ['l’association Droits en Ligne'],
    ],
    [
      'Porte à la somme de 9 000 euros le montant des dommages-intérêts dus par la société Clonix à la société Mirova.',
      ['la société Clonix'],
      ['la société Mirova'],
    ],
    ['Ordonnons à la société Nomia le blocage du nom de domaine breval.example.', ['la société Nomia'], []],
    [
      'Ordonne le remboursement par la société Hostalia à M. Roux des sommes versées.',
      ['la société Hostalia'],
      ['M. Roux'],
    ],
    [
      'Enjoint à la société La Butte Sud de remettre à la société Ardelis les comptes de charges sous astreinte de 50 euros par jour.',
      ['la société La Butte Sud'],
      ['la société Ardelis'],
    ],
    [
      'Condamne in solidum la société Bréval et la société Mirova à réparer le trouble causé à Mme Lys, à hauteur de la somme de 900 euros pour la société Bréval à titre de dommages-intérêts.',
      ['la société Bréval'],
      ['Mme Lys'],
    ],
    [
      'Condamne la société\nBréval Conseil à payer à la société Ardelis la somme de 5 000 euros à titre de dommages-intérêts.',
      ['la société Bréval Conseil'],
      ['la société Ardelis'],
    ],
    [
      'Condamne M. B... à payer à Angelo, Jean-Marie et Lise D... la somme de 900 euros à titre de dommages-intérêts.',
      ['M. B...'],
      ['Angelo D...', 'Jean-Marie D...', 'Lise D...'],
    ],
    [
      'Condamne Ardelis, Corvane et Bréval France à payer à Mme Lys la somme de 900 euros à titre de dommages-intérêts.',
      ['Ardelis', 'Corvane', 'Bréval France'],
      ['Mme Lys'],
    ],
    [
      'Condamne M. X... et Mme Y... épouse Z... à payer à la société A... la somme de 100 euros à titre de dommages-intérêts.',
      ['M. X...', 'Mme Y... épouse Z...'],
      ['la société A...'],
    ],
    ['Laisse les dépens à la charge du Trésor public.', ['Trésor public'], []],
    ["LAISSONS les dépens à la charge de l'État.\n\nLa greffière", ["l'État"], []],
    ['Laisse à la société Ardelis la charge des dépens.', ['la société Ardelis'], []],
    [
      'Dit que les dépens seront supportés par moitié par la société Ardelis et la société Bréval Conseil.',
      ['la société Ardelis', 'la société Bréval Conseil'],
      [],
    ],
    [
      'Fixe la créance de la société Ardelis au passif de la liquidation judiciaire de la société Bréval Conseil à la somme de 12 000 euros au titre des factures impayées.',
      ['la société Bréval Conseil'],
      ['la société Ardelis'],
    ],
    [
      "Fixe les indemnités dues à M. Vasseur par la commune de Liseron à la somme de 8 000 euros au titre de l'indemnité principale.",
      ['la commune de Liseron'],
      ['M. Vasseur'],
    ],
    [
      'Condamne Bréval Conseil à garantir Ardelis de toutes les condamnations prononcées à son encontre.',
      ['Bréval Conseil'],
      ['Ardelis'],
    ],
    [
      'Ordonne le transfert du nom de domaine breval.fr au profit de la société Ardelis, aux frais de la société Bréval Conseil.',
      ['la société Bréval Conseil'],
      ['la société Ardelis'],
    ],
  ])('%s', (...row) => {
    expectFirst(read('', row[0]), row);
  });

  it('are nobody in a lawyer paid out of the costs, or the parties as a whole', () => {
    const [costs, surplus] = read(
      TWO_DEFENDANTS,
      'Condamne M. Vasseur aux dépens, dont distraction au profit de Me Anne Pin ;\nDéboute les parties du surplus de leurs demandes.',
    );
    expect(names(costs?.beneficiary ?? [])).toEqual([]);
    expect(names(surplus?.beneficiary ?? [])).toEqual([]);
  });
});

describe('names of the heading', () => {
  const head = ONE_EACH.replace('La S.A.S. ARDELIS', 'La société Demain en forme').replace(
    'La S.A.R.L. Bréval Conseil',
    'Association générale contre le bruit et pour le calme, de jour et de nuit',
  );

  it('are never cut at their own prepositions', () => {
    const [award] = read(
      head,
      "Condamne l'association générale contre le bruit et pour le calme, de jour et de nuit à payer à la société Demain en forme la somme de 500 euros à titre de dommages-intérêts.",
    );
    expect(names(award?.payer ?? [])).toEqual([
      "l'association générale contre le bruit et pour le calme, de jour et de nuit",
    ]);
    expect(names(award?.beneficiary ?? [])).toEqual(['la société Demain en forme']);
  });

  it('give a claimant that no civility announces', () => {
    const [refused] = read(
      'Tribunal judiciaire de Lyon, 3 mars 2021\nSimon Ivry / Patricia Kern\n',
      'Rejette la demande reconventionnelle de provision de Patricia Kern.',
    );
    expect(names(refused?.beneficiary ?? [])).toEqual(['Patricia Kern']);
  });
});

describe('parties designated by their role', () => {
  it.each<Row>([
    [
      'Condamne in solidum les défendeurs à payer à la demanderesse la somme de 5 000 euros à titre de dommages-intérêts.',
      ['La S.A.R.L. Bréval Conseil', 'Monsieur Karim Vasseur'],
      ['La S.A.S. ARDELIS'],
    ],
    [
      "Condamne la SARL en défense à payer à la SAS en demande la somme de 700 euros au titre de l'article 700 du code de procédure civile.",
      ['la SARL en défense'],
      ['La S.A.S. ARDELIS'],
    ],
    [
      "Fait interdiction aux défendeurs d'utiliser la marque.",
      ['La S.A.R.L. Bréval Conseil', 'Monsieur Karim Vasseur'],
      ['La S.A.S. ARDELIS'],
    ],
  ])('%s', (...row) => {
    expectFirst(read(TWO_DEFENDANTS, row[0]), row);
  });

  it('stay as written where several could be meant', () => {
    const [award] = read(
      TWO_DEFENDANTS,
      'Condamne le défendeur à payer à la demanderesse la somme de 500 euros à titre de dommages-intérêts.',
    );
    expect(names(award?.payer ?? [])).toEqual(['le défendeur']);
  });

  it('are the parties of the appeal, one outcome for each of them where the text says so', () => {
    const [, each, other, costs] = read(
      APPEAL,
      "Confirme le jugement ;\nCondamne l'appelante à payer à chacun des intimés la somme de 1 000 euros au titre de l'article 700 du code de procédure civile ;\nLa condamne aux dépens.",
      'ca',
    );
    expect([each, other].map((one) => names(one?.beneficiary ?? []))).toEqual([
      ['S.A. Corvane'],
      ['Monsieur Paul Dutheil'],
    ]);
    expect([each, costs].map((one) => names(one?.payer ?? []))).toEqual([
      ['Madame Lise Morand'],
      ['Madame Lise Morand'],
    ]);
  });

  it('are, before the Cour de cassation, who brought the appeal and who answers it', () => {
    const [, costs] = read(
      CASSATION,
      "REJETTE le pourvoi ;\nVu l'article 700 du code de procédure civile, condamne la demanderesse à payer au défendeur la somme de 2 000 euros.",
      'cassation',
    );
    expect(names(costs?.payer ?? [])).toEqual(['La société Ardelis']);
    expect(names(costs?.beneficiary ?? [])).toEqual(['M. [C] [D]']);
    expect([...roles(costs?.payer ?? []), ...roles(costs?.beneficiary ?? [])]).toEqual(['appellant', 'respondent']);
  });

  it('share the costs by halves where there is one party on each side', () => {
    const [costs] = read(ONE_EACH, 'Dit que les dépens seront partagés par moitié entre les parties.');
    expect(names(costs?.payer ?? [])).toEqual(['La S.A.S. ARDELIS', 'La S.A.R.L. Bréval Conseil']);
    expect(costs?.liability).toBe('each');
  });
});

describe('pronouns', () => {
  it('stand for those of the disposition before', () => {
    const outcomes = read(
      TWO_DEFENDANTS,
      "Condamne M. Vasseur à verser à la société Ardelis la somme de 1 000 euros à titre de dommages-intérêts ;\nle condamne en outre à lui payer celle de 800 euros au titre de l'article 700 du code de procédure civile ;\nle condamne aux dépens.",
    );
    expect(outcomes.map((one) => names(one.payer))).toEqual([['M. Vasseur'], ['M. Vasseur'], ['M. Vasseur']]);
    expect(outcomes.map((one) => names(one.beneficiary))).toEqual([['la société Ardelis'], ['la société Ardelis'], []]);
  });

  it('stand for the last one named where they say "this last one"', () => {
    const [, , second] = read(
      APPEAL,
      'Infirme le jugement ;\nCondamne la société Corvane à payer à Mme Morand la somme de 4 000 euros en réparation de son préjudice moral ;\ncondamne cette dernière à payer à M. Dutheil la somme de 500 euros à titre de dommages-intérêts.',
      'ca',
    );
    expect(names(second?.payer ?? [])).toEqual(['Mme Morand']);
  });

  it('agree with whom they stand for', () => {
    const outcomes = read(
      '',
      "Déboute Mme Lys de sa demande de publication ;\nCondamne M. Roux aux dépens ;\nla déboute de sa demande au titre de l'article 700 du code de procédure civile ;\nCondamne le même à payer à Mme Lys la somme de 100 euros à titre de dommages-intérêts.",
    );
    expect(names(outcomes[2]?.beneficiary ?? [])).toEqual(['Mme Lys']);
  });

  it('stand for whoever the clause does not charge', () => {
    const [, indemnity] = read(
      '',
      "Relaxe M. Vasseur des fins de la poursuite ;\nDit que l'État lui versera une indemnité de 1 200 € au titre de l'article 800-2 du code de procédure pénale.",
    );
    expect(names(indemnity?.payer ?? [])).toEqual(["l'État"]);
    expect(names(indemnity?.beneficiary ?? [])).toEqual(['M. Vasseur']);
  });
});

describe('refused claims', () => {
  it.each<Row>([
    [
      "Déboute le Crédit Mutuel des Flandres de sa demande au titre de l'article 700 du code de procédure civile.",
      [],
      ['le Crédit Mutuel des Flandres'],
    ],
    [
      "Rejette la demande formée par la société Bréval Conseil et la société Mirova au titre de l'article 700 du code de procédure civile.",
      [],
      ['la société Bréval Conseil', 'la société Mirova'],
    ],
    [
      "Rejette les demandes présentées, d'une part, par M. Roux au titre de l'article 700 du code de procédure civile.",
      [],
      ['M. Roux'],
    ],
    [
      'Déboute M. Roux de sa demande en condamnation de la société Mirova au paiement de dommages-intérêts.',
      ['la société Mirova'],
      ['M. Roux'],
    ],
    [
      "Déboute à ce stade de la procédure M. Roux de sa demande au titre de l'article 700 du code de procédure civile.",
      [],
      ['M. Roux'],
    ],
    [
      "Dit n'y avoir lieu à application de l'article 700 du code de procédure civile au profit de la société Mirova.",
      [],
      ['la société Mirova'],
    ],
  ])('name their claimant: %s', (...row) => {
    expectFirst(read('', row[0]), row);
  });

  it('spare the only party that they could have been directed against', () => {
    const [refused] = read(ONE_EACH, 'Déboute la société Ardelis de sa demande de publication du jugement.');
    expect(names(refused?.payer ?? [])).toEqual(['La S.A.R.L. Bréval Conseil']);
    expect(refused?.confidence).toBe('high');
  });

  it('name nobody spared where there are several opponents', () => {
    const [refused] = read(TWO_DEFENDANTS, 'Déboute la société Ardelis de sa demande de publication du jugement.');
    expect(names(refused?.payer ?? [])).toEqual([]);
  });

  it('are those of the party that appeared, where costs are refused without a name', () => {
    const absent = ONE_EACH.replace('représentée par Me Luc ORY, avocat au barreau de LYON', 'non comparante');
    const [refused] = read(absent, "Dit n'y avoir lieu à application de l'article 700 du code de procédure civile.");
    expect(names(refused?.beneficiary ?? [])).toEqual(['La S.A.S. ARDELIS']);
    const [open] = read(ONE_EACH, "Dit n'y avoir lieu à application de l'article 700 du code de procédure civile.");
    expect(names(open?.beneficiary ?? [])).toEqual([]);
  });

  it('are those of the only side seen asking', () => {
    const asked = `${ONE_EACH}La société Bréval Conseil sollicite la somme de 2 000 euros au titre de l'article 700 du code de procédure civile.\n`;
    const [refused] = read(asked, "Dit n'y avoir lieu à application de l'article 700 du code de procédure civile.");
    expect(names(refused?.beneficiary ?? [])).toEqual(['La S.A.R.L. Bréval Conseil']);
    expect(refused?.confidence).toBe('medium');
  });
});

describe('inadmissible claims', () => {
  it.each([
    'Déclare irrecevable à agir M. Paul Roux.',
    'Déclare M. Paul Roux irrecevable en sa demande.',
    "Déclare irrecevable l'action engagée par M. Paul Roux.",
    'Déclare irrecevable la demande de M. Paul Roux au titre de son préjudice.',
  ])('%s', (orders) => {
    expect(names(read('', orders)[0]?.payer ?? [])).toEqual(['M. Paul Roux']);
  });

  it('name nobody where only the claim is said', () => {
    expect(
      names(read('', "Déclare irrecevables les conclusions d'incident notifiées le 3 mars 2021.")[0]?.payer ?? []),
    ).toEqual([]);
  });
});

describe('parties left unsaid', () => {
  it('are supplied where one reading is left, with a doubt', () => {
    const [removal, costs] = read(
      ONE_EACH,
      "Ordonne la suppression de l'article litigieux ;\nCondamne la société Bréval Conseil à payer la somme de 1 500 euros au titre de l'article 700 du code de procédure civile.",
    );
    expect([names(removal?.payer ?? []), names(removal?.beneficiary ?? [])]).toEqual([
      ['La S.A.R.L. Bréval Conseil'],
      ['La S.A.S. ARDELIS'],
    ]);
    expect(names(costs?.beneficiary ?? [])).toEqual(['La S.A.S. ARDELIS']);
    expect([removal?.confidence, costs?.confidence]).toEqual(['medium', 'medium']);
    expect(costs?.uncertainty).toContain('déduite');
  });

  it('hold for a penalty payment alone, which favours nobody by name', () => {
    const [astreinte] = read(
      ONE_EACH,
      "Ordonne l'expulsion de tout occupant, sous astreinte de 100 euros par jour de retard.",
    ).filter(({ type }) => type === 'astreinte');
    expect(names(astreinte?.payer ?? [])).toEqual(['La S.A.R.L. Bréval Conseil']);
    expect(names(astreinte?.beneficiary ?? [])).toEqual([]);
  });

  it('stay out where several could be meant, a name is blotted out, or the heading lists nobody', () => {
    const orders = "Ordonne la suppression de l'article litigieux.";
    const blotted = ONE_EACH.replace('La S.A.R.L. Bréval Conseil', '[…]');
    expect(names(read(blotted, orders)[0]?.payer ?? [])).toEqual([]);
    expect(names(read(TWO_DEFENDANTS, orders)[0]?.payer ?? [])).toEqual([]);
    expect(names(read('', orders)[0]?.payer ?? [])).toEqual([]);
  });

  it('are the debtor and the creditor of the award where terms of payment are granted', () => {
    const [, terms] = read(
      ONE_EACH,
      "Condamne la société Bréval Conseil à payer à la société Ardelis la somme de 9 000 euros au titre du prêt ;\nL'autorise à se libérer de sa dette en douze mensualités.",
    );
    expect(names(terms?.payer ?? [])).toEqual(['la société Ardelis']);
    expect(names(terms?.beneficiary ?? [])).toEqual(['la société Bréval Conseil']);
  });
});

describe('several payers', () => {
  it.each([
    ['Condamne in solidum M. Roux et Mme Lys aux dépens.', 'in_solidum'],
    ['Condamne solidairement M. Roux et Mme Lys aux dépens.', 'solidaire'],
    ['Condamne chacun M. Roux et Mme Lys aux dépens.', 'each'],
    ['Condamne M. Roux et Mme Lys aux dépens.', 'unknown'],
    ['Condamne M. Roux aux dépens.', 'sole'],
    [
      "Condamne M. Roux et Mme Lys à payer à chacun des demandeurs 100 euros au titre de l'article 700 du code de procédure civile.",
      'unknown',
    ],
  ])('%s → %s', (orders, liability) => {
    expect(read('', orders)[0]?.liability).toBe(liability);
  });
});

describe('respectively', () => {
  it.each(['respectivement', 'RESPECTIVEMENT'])('pairs sums and parties in order: %s', (word) => {
    const outcomes = read(
      '',
      `Condamne M. Roux et Mme Lys à payer à la société Ardelis ${word} la somme de 300 euros et celle de 200 euros à titre de dommages-intérêts.`,
    );
    expect(outcomes.map((one) => [names(one.payer), one.amount?.cents])).toEqual([
      [['M. Roux'], 30_000],
      [['Mme Lys'], 20_000],
    ]);
  });
});
