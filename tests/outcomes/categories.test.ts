import { describe, expect, it } from 'vitest';
import { foldInPlace } from '../../server/domain/text.ts';
import { readDataCategories, readHeadsOfLoss, readLimits } from '../../server/outcomes/categories.ts';
import { readDecision } from '../../server/outcomes/read-decision.ts';

describe('data to be disclosed', () => {
  it.each([
    ['les nom, prénom, adresse postale et adresse électronique', ['civil_identity', 'postal_address', 'email']],
    ['les noms, adresses et numéros de téléphone', ['civil_identity', 'postal_address', 'phone']],
    ["s'agissant de l'adresse IP 192.0.2.7, le nom de l'abonné", ['civil_identity']],
    ["le nom du titulaire de l'adresse IP, auquel l'adresse était attribuée", ['civil_identity']],
    ['les adresses IP utilisées pour la création du compte et la mise en ligne des vidéos', ['ip_creation', 'ip_post']],
    ['les adresses IP de création et de dernière connexion', ['ip_creation', 'ip_login']],
    ['les adresses IP', ['ip_login']],
    ['les adresses IP et noms des auteurs des deux commentaires', ['civil_identity', 'ip_post']],
    ['la date et heure de création du compte', ['account_creation_date']],
    ['les informations fournies par le titulaire', ['user_supplied']],
    ['le nom du titulaire tel que déclaré lors de son inscription', ['civil_identity']],
    ['le nom, à l’exclusion des adresses IP', ['civil_identity']],
    ['l’historique du nom de domaine et l’adresse URL', ['unspecified']],
  ])('%s → %j', (words, codes) => {
    expect([...readDataCategories(foldInPlace(words))].sort()).toEqual([...codes].sort());
  });

  it('left out of an order are those of the refusal', () => {
    const outcomes = readDecision(
      "PAR CES MOTIFS\n\nOrdonne à la société Ardelis de communiquer à Mme Lys le nom du titulaire, à l'exclusion des adresses IP de connexion.",
      { zones: null, dispositifStart: null },
      {},
    ).outcomes;
    expect(outcomes.map((one) => [one.sense, one.dataCategories])).toEqual([
      ['granted', ['civil_identity']],
      ['refused', ['ip_login']],
    ]);
  });
});

describe('limits of a disclosure', () => {
  it.each([
    ["pour autant qu'elle les détienne encore", ['retained_only']],
    ['dans la limite des données conservées', ['retained_only']],
    ['tels que déclarés lors de l’enregistrement', ['volunteered_only']],
    ['pour la période du 1er mai au 3 juin 2024', ['period']],
    ['le nom du titulaire', []],
  ])('%s → %j', (words, codes) => {
    expect(readLimits(foldInPlace(words))).toEqual(codes);
  });
});

describe('heads of loss', () => {
  it.each([
    ["au titre de l'atteinte à son droit moral", ['author_moral_right']],
    ["au titre de l'atteinte à ses droits patrimoniaux", ['copyright_economic_right']],
    ['en réparation de son préjudice moral', ['moral']],
    ['en réparation du préjudice patrimonial', ['economic']],
    ['au titre des économies indûment réalisées', ['unfair_profits']],
    ['au titre du dénigrement et des pratiques commerciales trompeuses', ['unfair_competition', 'denigration']],
    ["au titre de la perte d'image", ['reputation_image']],
    ['au titre du coût de nettoyage du serveur', ['economic']],
    ['au titre des frais de santé', ['material']],
    ['pour contrefaçon de marque', ['trademark']],
    ['au titre du coût du constat', []],
    ['à titre de dommages-intérêts', []],
  ])('%s → %j', (words, codes) => {
    expect(readHeadsOfLoss(foldInPlace(words))).toEqual(codes);
  });

  const awardsOf = (orders: string) =>
    readDecision(`PAR CES MOTIFS\n\n${orders}`, { zones: null, dispositifStart: null }, {}).outcomes.filter(
      (one) => one.type === 'damages',
    );

  it('are symbolic for one euro without a head, not for more', () => {
    const award = (sum: string): string =>
      `Condamne M. Roux à payer à Mme Lys la somme de ${sum} à titre de dommages-intérêts.`;
    expect(awardsOf(award('un euro'))[0]?.headsOfLoss).toEqual(['symbolic']);
    expect(awardsOf(award('cent euros'))[0]?.headsOfLoss).toEqual([]);
  });

  it('are the one fault found before, and none when two are found', () => {
    const award = 'Condamne M. Roux à payer à Mme Lys la somme de 900 euros à titre de dommages-intérêts.';
    const one = 'Dit que M. Roux a commis des actes de parasitisme ;\n';
    const two = 'Dit que M. Roux a commis des actes de dénigrement ;\n';
    expect(awardsOf(one + award)[0]?.headsOfLoss).toEqual(['parasitism']);
    expect(awardsOf(one + two + award)[0]?.headsOfLoss).toEqual([]);
  });
});
