import { describe, expect, it } from 'vitest';
import { findPartyName } from '../../server/outcomes/party-bounds.ts';
import { readDecision } from '../../server/outcomes/read-decision.ts';

const read = (orders: string) =>
  readDecision(`PAR CES MOTIFS\n${orders}`, { zones: null, dispositifStart: null }, {}).outcomes;

describe('names of parties', () => {
  it.each([
    ["Kévin D. à un emprisonnement délictuel d'un mois", 'Kévin D.'],
    ['la société Ardelis à réparer le trouble', 'la société Ardelis'],
    [
      "la société Nouvelle d'exploitation du garage de l'autoroute",
      "la société Nouvelle d'exploitation du garage de l'autoroute",
    ],
    ["l'association Direction aux Affaires", "l'association Direction aux Affaires"],
    ["l'encontre", null],
    ["recevable l'appel", null],
    ["devant la cour d'appel de Lyon", null],
    ['la cause', null],
    ['M.', null],
    ['les demandeurs', 'les demandeurs'],
  ])('%s → %s', (phrase, name) => {
    expect(findPartyName(phrase)).toBe(name);
  });

  it('keep a couple together and a company whose name starts like a preposition whole', () => {
    const [award] = read(
      "Condamne la société En'avant Sud à payer à M. et Mme Roux la somme de 900 euros à titre de dommages-intérêts.",
    );
    expect(award?.payer.map((party) => party.name)).toEqual(["la société En'avant Sud"]);
    expect(award?.beneficiary.map((party) => party.name)).toEqual(['M. et Mme Roux']);
  });
});

describe('words of the text', () => {
  it('keep accents in articles and offences', () => {
    const outcomes = read(
      'Déclare Marc T. coupable du délit de dégradation d’un bien privé ;\nCondamne Marc T. à payer à Lise D. la somme de 900 euros sur le fondement de l’article 475-1 du code de procédure pénale.',
    );
    expect(outcomes[0]?.offences).toEqual(["dégradation d'un bien privé"]);
    expect(outcomes[1]?.legalBasis).toEqual(['article 475-1 du code de procédure pénale']);
  });

  it('never take a sum for an article', () => {
    const [costs] = read(
      "En application de l'article 700, 2 000 euros sont accordés : condamne M. Roux à payer à Mme Lys la somme de 2 000 euros au titre de l'article 700 du CPC.",
    );
    expect(costs?.legalBasis.join()).not.toContain('2 000');
  });
});

describe('heads of a quashed decision', () => {
  it('are one cassation, in a list too', () => {
    const outcomes = read(
      "La Cour :\nCASSE ET ANNULE, mais seulement en ce qu'il :\n- condamne la société Ardelis à payer à M. Roux la somme de 2 000 euros à titre de dommages-intérêts ;\n- rejette la demande de publication ;\nl'arrêt rendu le 1er mars 2022, entre les parties, par la cour d'appel de Lyon ;\nCondamne M. Roux aux dépens.",
    );
    expect(outcomes.map((outcome) => outcome.type)).toEqual(['cassation', 'court_costs']);
  });
});

describe('instalments', () => {
  it.each([
    ['en 23 mensualités de 500 euros et une dernière pour le solde', 24],
    ['en douze mensualités égales', 12],
  ])('%s last %d months', (words, months) => {
    const [terms] = read(`Autorise M. Roux à se libérer de sa dette ${words}.`);
    expect(terms?.type).toBe('payment_terms');
    expect(terms?.duration).toEqual({ value: months, unit: 'month' });
  });
});
