import { describe, expect, it } from 'vitest';
import { readChamber } from '../../scrapers/chamber.ts';
import { parseDecisionTitle } from '../../scrapers/title.ts';

describe('parseDecisionTitle', () => {
  it.each([
    [
      'Tribunal de grande instance de Paris 17ème chambre Jugement du 10 avril 2013',
      'Tribunal de grande instance de Paris',
      '17ème chambre',
      'jugement',
      '2013-04-10',
      [],
    ],
    [
      'Cour d’Appel de Paris, pôle 5 – ch. 1, arrêt du 14 février 2024',
      'Cour d’Appel de Paris',
      'pôle 5 – ch. 1',
      'arret',
      '2024-02-14',
      [],
    ],
    [
      'TRIBUNAL JUDICIAIRE DE BOBIGNY - 16EME CHAMBRE CORRECTIONNELLE - JUGEMENT DU 25 MAI 2023',
      'TRIBUNAL JUDICIAIRE DE BOBIGNY',
      '16EME CHAMBRE CORRECTIONNELLE',
      'jugement',
      '2023-05-25',
      [],
    ],
    [
      'Tribunal judiciaire de Versailles, ordonnance de référé, 9 février 2023',
      'Tribunal judiciaire de Versailles',
      null,
      'ordonnance',
      '2023-02-09',
      [],
    ],
    [
      'CNIL, formation restreinte, délibération n° SAN-2022-917 du 17 novembre 2022',
      'CNIL',
      'formation restreinte',
      'deliberation',
      '2022-11-17',
      ['SAN-2022-917'],
    ],
    [
      'Délibération de la formation restreinte n° SAN-2023-900 du 8 juin 2023 concernant la société ALBA',
      'CNIL',
      null,
      'deliberation',
      '2023-06-08',
      ['SAN-2023-900'],
    ],
    [
      'Jugement du tribunal judiciaire de Paris du 3 mars 2021',
      'tribunal judiciaire de Paris',
      null,
      'jugement',
      '2021-03-03',
      [],
    ],
    [
      'Tribunal judiciaire de Paris, 27 octobre 2025, 25/55080',
      'Tribunal judiciaire de Paris',
      null,
      null,
      '2025-10-27',
      ['25/55080'],
    ],
    [
      'Cour de cassation, chambre commerciale, 1er mars 2017, 15-22.675',
      'Cour de cassation',
      'chambre commerciale',
      null,
      '2017-03-01',
      ['15-22.675'],
    ],
    [
      'Conseil d’État, 10ème et 9ème ch. réunies, décision n° 432656 du 19 juin 2020',
      'Conseil d’État',
      '10ème et 9ème ch. réunies',
      'decision',
      '2020-06-19',
      ['432656'],
    ],
    [
      'Tribunal de commerce de Paris 8ème chambre Jugement du 14/03/2000',
      'Tribunal de commerce de Paris',
      '8ème chambre',
      'jugement',
      '2000-03-14',
      [],
    ],
  ])('reads %s', (title, court, chamber, decisionType, decidedOn, numbers) => {
    expect(parseDecisionTitle(title)).toMatchObject({ court, chamber, decisionType, decidedOn, numbers });
  });

  it.each([
    'Jurisprudences',
    'Tribunal judiciaire de Paris, 17ème chambre',
    'Une plateforme condamnée le 3 mars 2021',
    'Jugement du 3 mars 2021',
    'Tribunal judiciaire de Paris, jugement du 31 février 2021',
    '',
  ])('rejects %j', (title) => {
    expect(parseDecisionTitle(title)).toBeNull();
  });
});

describe('readChamber', () => {
  it.each([
    ['CHAMBRE_CRIMINELLE', 'Chambre criminelle'],
    ['CHAMBRE_CIVILE_2', 'Deuxième chambre civile'],
    ['civ1', 'Première chambre civile'],
    ['CIV.2', 'Deuxième chambre civile'],
    ['CR', 'Chambre criminelle'],
    ['comm', 'Chambre commerciale'],
    ['3ème chambre A', '3ème chambre A'],
    ['NAC 10B', null],
    ['other', null],
    ['', null],
    [null, null],
  ])('reads %j as %j', (raw, expected) => {
    expect(readChamber(raw)).toBe(expected);
  });
});
