import { describe, expect, it } from 'vitest';
import { readDecision } from '../../server/outcomes/read-decision.ts';

function read(orders: string, preamble = '') {
  return readDecision(`${preamble}\n\nPAR CES MOTIFS\n\n${orders}`, { zones: null, dispositifStart: null }, {})
    .outcomes;
}

function find(orders: string, type: string, preamble = '') {
  const found = read(orders, preamble).find((outcome) => outcome.type === type);
  if (!found) throw new Error(`no ${type} in: ${orders}`);
  return found;
}

function hostOf(orders: string, type: string): string | undefined {
  const outcomes = read(orders);
  const key = outcomes.find((outcome) => outcome.type === type)?.accessoryTo;
  return outcomes.find((outcome) => outcome.key === key)?.type;
}

const DISCLOSURE = 'identification_data_disclosure';
const ORDER = "Ordonne à la société Ardelis de communiquer à Mme Lys l'identité des titulaires des comptes";

describe('secrecy of an identification order', () => {
  it.each([
    `${ORDER} ;\nDit que la société Ardelis s'abstiendra d'informer les titulaires de la mesure.`,
    `${ORDER} ;\nDit que la société défenderesse n'informera pas les titulaires avant un mois.`,
    `${ORDER} ;\nFait défense à la société Ardelis de porter la présente ordonnance à la connaissance de ses abonnés.`,
    `${ORDER}, avec interdiction d'en aviser les personnes concernées.`,
  ])('is told by: %s', (orders) => {
    expect(find(orders, DISCLOSURE).noNotice).toBe(true);
  });

  it.each([
    `${ORDER}.`,
    `${ORDER} ;\nDit que la société Ardelis informera les titulaires de la mesure.`,
    `${ORDER} ;\nFait défense à M. Roux de publier le contenu des comptes.`,
  ])('is not told by: %s', (orders) => {
    expect(find(orders, DISCLOSURE).noNotice).toBeNull();
  });
});

describe('orders that refer to the one before', () => {
  const first = `Ordonne à la société Ardelis de communiquer à Mme Lys, dans les 10 jours, le nom et l'adresse électronique des titulaires, dans la limite des données conservées`;
  it('take its data, limits and time when they are "la même communication"', () => {
    const outcomes = read(`${first} ;\nOrdonne la même communication à la société Bréval pour ses trois comptes.`);
    expect(outcomes.map((one) => [one.type, one.dataCategories, one.limits, one.delay?.value])).toEqual([
      [DISCLOSURE, ['civil_identity', 'email'], ['retained_only'], 10],
      [DISCLOSURE, ['civil_identity', 'email'], ['retained_only'], 10],
    ]);
  });

  it('take nothing when they give their own data', () => {
    const outcomes = read(
      `${first} ;\nOrdonne à la société Bréval de communiquer à Mme Lys l'identité et le numéro de téléphone des titulaires des comptes.`,
    );
    expect(outcomes[1]).toMatchObject({ dataCategories: ['civil_identity', 'phone'], limits: [], delay: null });
  });
});

describe('kind of addressee', () => {
  it.each([
    [
      'Ordonne à la société Nuagia de supprimer la page.',
      'La société Nuagia, hébergeur du site, conclut au rejet.',
      'host',
    ],
    [
      'Ordonne à la société Filou de communiquer à Mme Lys l’identité du titulaire du compte.',
      'La société Filou, fournisseur d’accès à internet, s’en rapporte.',
      'isp',
    ],
    [
      'Ordonne à la société Domnom de transférer le nom de domaine à Mme Lys.',
      'La société Domnom, bureau d’enregistrement.',
      'registrar',
    ],
    [
      'Ordonne à la société Placotte de supprimer le compte.',
      'La société Placotte exploite le réseau social Placotte.',
      'platform',
    ],
    ['Ordonne à M. Roux de supprimer le billet du 3 mai.', '', 'author'],
    ['Ordonne à la société Ardelis de retirer de son site le communiqué.', '', 'publisher'],
    ['Ordonne à la société Ardelis de retirer le communiqué.', 'La société Ardelis vend des chaussures.', 'other'],
    [
      'Ordonne à la société Ardelis de retirer le communiqué.',
      'La société Ardelis vend des chaussures. La société Nuagia est hébergeur.',
      'other',
    ],
  ])('%s (%s) → %s', (orders, preamble, category) => {
    const [order] = read(orders, preamble);
    expect(order?.addressees.map((one) => one.category)).toEqual([category]);
  });

  it('of what is refused is that of the same order granted to one addressee', () => {
    const orders =
      'Ordonne à la société Orange de bloquer l’accès au site A ;\nDéboute la société Lys de sa demande de blocage de l’accès au site B.';
    expect(read(orders).map((one) => [one.type, one.sense, one.addressees.map(({ category }) => category)])).toEqual([
      ['isp_blocking', 'granted', ['isp']],
      ['isp_blocking', 'refused', ['isp']],
    ]);
  });
});

describe('what an outcome is accessory to', () => {
  const sentence = "Condamne Marc T. à six mois d'emprisonnement avec sursis probatoire pendant deux ans";
  it.each([
    [
      `${ORDER} ;\nDit que la société Ardelis s'abstiendra d'informer les titulaires ;\nAssortit cette injonction d'une astreinte de 100 euros par jour de retard.`,
      'astreinte',
      DISCLOSURE,
    ],
    [
      'Ordonne à M. Roux de supprimer le billet ;\nOrdonne à M. Roux de produire ses documents comptables, sous astreinte de 50 euros par jour.',
      'astreinte',
      'document_production',
    ],
    [`${sentence}, avec obligation d'indemniser la victime.`, 'probation_obligation', 'imprisonment'],
    [
      `${sentence} ;\nDit que ce sursis est assorti des obligations suivantes : réparer les dommages causés.`,
      'probation_obligation',
      'imprisonment',
    ],
    [`${sentence}, avec interdiction d'entrer en relation avec la victime.`, 'contact_ban', 'imprisonment'],
    [
      `Rétracte l'ordonnance du 3 mai 2024 ;\nOrdonne à la société Ardelis de détruire les données obtenues en exécution des chefs rétractés.`,
      'destruction_or_return',
      'retraction_of_order',
    ],
  ])('%s → %s of %s', (orders, type, host) => {
    expect(hostOf(orders, type)).toBe(host);
  });

  it.each([
    [
      `${sentence} ;\nPrononce à titre de peine complémentaire l'interdiction d'entrer en relation avec la victime pendant un an.`,
      'contact_ban',
    ],
    [
      "Rétracte l'ordonnance du 3 mai 2024 ;\nOrdonne à la société Ardelis de détruire les exemplaires contrefaisants.",
      'destruction_or_return',
    ],
  ])('%s: %s stands alone', (orders, type) => {
    expect(find(orders, type).accessoryTo).toBeNull();
  });
});

describe('provisional execution', () => {
  it.each([
    ["Dit n'y avoir lieu d'écarter l'exécution provisoire.", 'de_droit'],
    ["Dit n'y avoir lieu à écarter l'exécution provisoire de droit.", 'de_droit'],
    ["Rappelle que l'exécution provisoire est de droit.", 'de_droit'],
    ["Écarte l'exécution provisoire.", 'excluded'],
    ["Dit n'y avoir lieu à exécution provisoire.", 'excluded'],
    ["Ordonne l'exécution provisoire.", 'ordered'],
  ])('%s → %s', (orders, kind) => {
    expect(find(orders, 'provisional_execution').provisionalExecution).toBe(kind);
  });
});

describe('cap of a penalty payment', () => {
  it.each([
    ['sous astreinte de 100 euros par jour de retard, l’astreinte courant sur une durée de six mois', 6, 'month'],
    ['sous astreinte de 100 euros par jour de retard pendant 60 jours', 60, 'day'],
    ['sous astreinte de 100 euros par jour de retard, dans la limite de 90 jours', 90, 'day'],
  ])('%s', (words, value, unit) => {
    expect(find(`Ordonne à M. Roux de supprimer le billet ${words}.`, 'astreinte').capDuration).toEqual({
      value,
      unit,
    });
  });

  it('is not its start', () => {
    const astreinte = find(
      'Ordonne à M. Roux de supprimer le billet sous astreinte de 100 euros par jour de retard passé un délai de 8 jours.',
      'astreinte',
    );
    expect(astreinte).toMatchObject({ capDuration: null, delay: { value: 8, unit: 'day' } });
  });
});
