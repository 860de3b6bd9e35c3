import { describe, expect, it } from 'vitest';
import { isSameParty } from '../../server/outcomes/party-key.ts';
import { findEntry, readRoster } from '../../server/outcomes/roster.ts';

const FIRST = { appeal: false, cassation: false };
const APPEAL = { appeal: true, cassation: false };
const CASSATION = { appeal: false, cassation: true };

const list = (text: string, kind = FIRST) => readRoster(text, kind).entries.map(({ role, name }) => `${role}: ${name}`);

describe('the heading of a judgment', () => {
  it('lists parties under their labels, without seats, counsel and the bench', () => {
    const head = `TRIBUNAL JUDICIAIRE DE LYON
DEMANDEURS AU PRINCIPAL
Madame Lise Morand épouse Roux
née le 3 mars 1980 à Lyon
12, rue des Lilas
Bourg-Neuf
Monsieur Paul Dutheil
représentés par Me Anne PIN de la SELARL PIN & ORY, avocats au barreau de LYON
DÉFENDERESSE
S.A. Corvane, prise en la personne de son représentant légal
PARTIE INTERVENANTE
La Caisse des Dépôts
COMPOSITION DU TRIBUNAL
Madame Irène Bel, vice-présidente`;
    expect(list(head)).toEqual([
      'plaintiff: Madame Lise Morand épouse Roux',
      'plaintiff: Monsieur Paul Dutheil',
      'defendant: S.A. Corvane',
      'third_party: La Caisse des Dépôts',
    ]);
  });

  it('lists them above their labels where a court writes so', () => {
    const head = `COUR D'APPEL DE LYON
3ème chambre A
S.A.S. CORVANE
Représentant : Me Anne PIN, avocat au barreau de LYON
S.A.R.L. BRÉVAL (Conseil)
Représentant : Me Anne PIN, avocat au barreau de LYON
APPELANTES
Monsieur Paul Dutheil
Représentant : Me Luc ORY, avocat au barreau de LYON
INTIME
Nous, Irène Bel, présidente,`;
    expect(list(head, APPEAL)).toEqual([
      'appellant: S.A.S. CORVANE',
      'appellant: S.A.R.L. BRÉVAL',
      'respondent: Monsieur Paul Dutheil',
    ]);
  });

  it('reads a party on the line of its label, and several on one line', () => {
    const head = `Appelants :
Monsieur Paul Dutheil, Madame Lise Morand, représentés par Me Anne PIN, avocat
Intimée : Association Le Phare, représentée par Me Luc ORY, avocat
ORDONNANCE`;
    expect(list(head, APPEAL)).toEqual([
      'appellant: Monsieur Paul Dutheil',
      'appellant: Madame Lise Morand',
      'respondent: Association Le Phare',
    ]);
  });

  it('takes the role at the principal instance', () => {
    const head =
      "DÉFENDEUR À L'INCIDENT ET DEMANDEUR AU PRINCIPAL\nM. Roux\nDEMANDERESSE À L'INCIDENT, DÉFENDERESSE AU PRINCIPAL\nMme Lys\nDÉBATS";
    expect(list(head)).toEqual(['plaintiff: M. Roux', 'defendant: Mme Lys']);
  });

  it.each([
    ['Ardelis c/ Karim V., Bréval Conseil', ['plaintiff: Ardelis', 'defendant: Karim V.', 'defendant: Bréval Conseil']],
    [
      'M. Karim V. et SARL Bréval / société Corvane',
      ['plaintiff: M. Karim V.', 'plaintiff: SARL Bréval', 'defendant: société Corvane'],
    ],
    ['Ardelis (Karim V. / blog) contre Corvane', ['plaintiff: Ardelis', 'defendant: Corvane']],
  ])('reads the line of a publisher: %s', (line, parties) => {
    expect(list(`Tribunal judiciaire de Lyon, 3 mars 2021\n\n${line}\n\nmarque - contrefaçon`)).toEqual(parties);
  });

  it('reads ENTRE and ET with the party on their line, and no sentence of the case', () => {
    const head = `ORDONNANCE DE REFERE
ENTRE :
SA CORVANE, dont le siège social est […]
Partie demanderesse : comparant par Me PIN
ET : Monsieur Paul Dutheil, 12 rue Neuve
Partie défenderesse : non comparante
La société Corvane demande au tribunal de condamner la SARL Bréval.`;
    expect(list(head)).toEqual(['plaintiff: SA CORVANE', 'defendant: Monsieur Paul Dutheil']);
  });

  it('reads parties that face each other without a label', () => {
    const head =
      "Dans l'affaire opposant :\nMonsieur Paul Dutheil,\nSociété Corvane agissant par son directeur,\nAyant pour avocat : Me Anne PIN\nà\nMadame Lise Morand,\nAyant pour avocat : Me Luc ORY\nORDONNANCE";
    expect(list(head, APPEAL)).toEqual([
      'appellant: Monsieur Paul Dutheil',
      'appellant: Société Corvane',
      'respondent: Madame Lise Morand',
    ]);
  });

  it('reads who brought an appeal on points of law and against whom', () => {
    const head = `1°/ Le syndicat Corvane, dont le siège est [Adresse 1],
2°/ M. [P] [D], domicilié [Adresse 2],
ont formé le pourvoi n° Y 22-11.111 contre l'arrêt rendu le 2 juin 2022 par la cour d'appel de Dijon, dans le litige les opposant :
1°/ à Mme [L] [M], veuve [R], domiciliée [Adresse 3],
2°/ à la société Ardelis, société anonyme, dont le siège est [Adresse 4],
défenderesses à la cassation.
Les demandeurs invoquent un moyen.`;
    expect(list(head, CASSATION)).toEqual([
      'appellant: Le syndicat Corvane',
      'appellant: M. [P] [D]',
      'respondent: Mme [L] [M], veuve [R]',
      'respondent: la société Ardelis',
    ]);
  });

  it('reads the old heading of the criminal chamber and whom counsel stand for', () => {
    expect(
      list(
        "Statuant sur le pourvoi formé par :\n-\nM. Paul X..., partie civile,\ncontre l'arrêt de la cour",
        CASSATION,
      ),
    ).toEqual(['appellant: M. Paul X...']);
    const counsel =
      "M. Paul Dutheil a formé un pourvoi contre l'arrêt de la cour d'appel de Dijon.\nSur le rapport de M. Bel, les observations de la SCP Pin, avocat de M. Paul Dutheil, les observations de la SARL Ory, avocat de Mme Lise Morand, et les conclusions de M. Roy, avocat général";
    expect(list(counsel, CASSATION)).toEqual(['appellant: M. Paul Dutheil', 'respondent: Mme Lise Morand']);
  });

  it.each([
    'Vu le jugement rendu le 3 mars 2020 contre la société Corvane, dont appel',
    'FAITS ET PROCÉDURE\nLe demandeur soutient que la marque est contrefaite.',
    '',
  ])('names nobody in "%s"', (head) => {
    expect(list(head)).toEqual([]);
  });

  it('says that a blotted-out name is missing', () => {
    const head = 'DEMANDEUR\nM. Roux\nDÉFENDERESSE\n[…]\nreprésentée par Me Anne PIN\nDÉBATS';
    expect(list(head)).toEqual(['plaintiff: M. Roux']);
    expect(readRoster(head, FIRST).closed).toBe(false);
  });

  it.each([
    'M. X, ',
    'X\nC/\n',
    'DEMANDEUR\n',
    'DEMANDEUR et ',
    'avocat de M. X, ',
    'la société A et ',
    ' / ',
    '(',
    'entre :\nA\net :\n',
  ])('is read in bounded time: %j', (unit) => {
    const start = performance.now();
    for (const kind of [FIRST, APPEAL, CASSATION]) readRoster(unit.repeat(50_000), kind);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('knows who did not appear and that "et autres" leaves parties out', () => {
    const head =
      'DEMANDEUR\nM. Roux\nreprésenté par Me Anne PIN\nDÉFENDEUR\nMme Lys\n3, rue Neuve\nnon comparante\nDÉBATS';
    expect(readRoster(head, FIRST).entries.map(({ absent }) => absent ?? false)).toEqual([false, true]);
    expect(readRoster(head, FIRST).closed).toBe(true);
    expect(readRoster('Ardelis et autres / Corvane', FIRST).closed).toBe(false);
  });
});

describe('names of one party', () => {
  it.each([
    ['M. [D]', 'M. [P] [D]'],
    ['la société Corvane', 'S.A.S.U. CORVANE'],
    ['Mme Morand', 'Madame Lise Morand épouse Roux'],
    ['la SELARL Ory, ès qualités', 'SELARL ORY en qualité de liquidateur de la société Bréval'],
    ["l'URSSAF d'Île-de-France", 'URSSAF ILE DE FRANCE'],
  ])('%s is %s', (left, right) => {
    expect(isSameParty(left, right)).toBe(true);
  });

  it.each([
    ['M. [D]', 'M. [P] [R]'],
    ['la société Corvane', 'la société Corvex'],
    ['Mme Morand', 'M. Dutheil'],
    ['la société', 'M. Dutheil'],
  ])('%s is not %s', (left, right) => {
    expect(isSameParty(left, right)).toBe(false);
  });

  it('lead to the entry that shares the most words', () => {
    const roster = {
      entries: [
        { name: 'Mme Anne Roux', role: 'plaintiff' },
        { name: 'M. Luc Roux', role: 'defendant' },
      ],
      closed: true,
    };
    expect(findEntry('M. Luc Roux', roster)?.role).toBe('defendant');
    expect(findEntry('M. Bel', roster)).toBeNull();
  });
});
