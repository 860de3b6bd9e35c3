import { describe, expect, it } from 'vitest';
import {
  courtLabelOn,
  findCourt,
  findCourtByJudilibreCode,
  findCourtMentions,
  resolveCourt,
  splitCourtName,
} from '../../server/domain/court.ts';

describe('resolveCourt', () => {
  it.each([
    ['Tribunal judiciaire de Paris', 'tj-paris'],
    ['TJ de BOBIGNY', 'tj-bobigny'],
    ['Tribunal de grande instance de Paris', 'tj-paris'],
    ['tribunal correctionnel de Paris', 'tj-paris'],
    ['le tribunal judiciaire de Lille', 'tj-lille'],
    ['Cour d’Appel d’Aix-en-Provence', 'ca-aix-en-provence'],
    ["COUR D'APPEL DE SAINT-DENIS DE LA REUNION", 'ca-saint-denis-de-la-reunion'],
    ['Cour de cassation', 'cour-de-cassation'],
    ['Cass. com.', 'cour-de-cassation'],
    ['Conseil d’Etat', 'conseil-d-etat'],
    ['CNIL', 'cnil'],
    ['Commission nationale de l’informatique et des libertés', 'cnil'],
    ['Tribunal de commerce de La Roche-sur-Yon', 'tcom-la-roche-sur-yon'],
    ['Cour de justice de l’Union européenne', 'cjue'],
    ['CAA de LYON', 'caa-lyon'],
    ['Tribunal administratif de Cergy-Pontoise Jugement du 4 février 2019', 'ta-cergy-pontoise'],
    ['Tribunal administratif de la Réunion', 'ta-la-reunion'],
    ['TA de la Polynésie française', 'ta-polynesie-francaise'],
  ])('knows %s', (name, code) => {
    expect(resolveCourt(name)).toMatchObject({ code, known: true });
  });

  it.each([
    ['Tribunal d’instance de Puteaux', 'ti-puteaux', 'Puteaux'],
    ['Tribunal d’instance de Puteaux Jugement du 4 février 2009', 'ti-puteaux', 'Puteaux'],
    ['TRIBUNAL D’INSTANCE DE PLOERMEL - JUGEMENT DU 3 MAI 2010', 'ti-ploermel', 'Ploermel'],
    ['TGI Ploërmel 2ème chambre', 'tj-ploermel', 'Ploërmel'],
  ])('gives a court that is not listed: %s', (name, code, city) => {
    expect(resolveCourt(name)).toMatchObject({ code, city, known: false });
  });

  it.each(['', 'Paris', 'le tribunal judiciaire était compétent', 'cour', 'CASSATION', 'Tableau des peines'])(
    'rejects %j',
    (name) => {
      expect(resolveCourt(name)).toBeNull();
    },
  );
});

describe('splitCourtName', () => {
  it.each([
    ['Tribunal de grande instance de Paris 17ème chambre', 'Tribunal de grande instance de Paris', '17ème chambre'],
    ['Cour d’Appel de Paris, pôle 5 – ch. 1', 'Cour d’Appel de Paris', ', pôle 5 – ch. 1'],
    ['Cour de cassation 1ère chambre civile', 'Cour de cassation', '1ère chambre civile'],
    ['CNIL, formation restreinte', 'CNIL', ', formation restreinte'],
    ['TJ  de\n Paris', 'TJ de Paris', ''],
  ])('splits %j', (text, name, rest) => {
    expect(splitCourtName(text)).toMatchObject({ name, rest });
  });

  it('rejects a text that does not start with a court', () => {
    expect(splitCourtName('Jugement du tribunal judiciaire de Paris')).toBeNull();
  });
});

describe('findCourtMentions', () => {
  const names = (text: string) => findCourtMentions(text).map(({ name, start, end }) => [name, text.slice(start, end)]);

  it('finds courts in sentences, in order, with their place', () => {
    expect(
      names(
        'Saisi par la CNIL, le tribunal correctionnel de Paris, puis la cour d’appel de Versailles (CA Versailles).',
      ),
    ).toEqual([
      ['CNIL', 'CNIL'],
      ['tribunal correctionnel de Paris', 'tribunal correctionnel de Paris'],
      ['cour d’appel de Versailles', 'cour d’appel de Versailles'],
      ['CA Versailles', 'CA Versailles'],
    ]);
  });

  it.each([
    'Le tribunal judiciaire a statué.',
    'La cour de son immeuble',
    'ça et là',
    'un chiffre d’affaires (CA) de 3 millions',
  ])('finds none in %j', (text) => {
    expect(findCourtMentions(text)).toEqual([]);
  });
});

describe('courts', () => {
  it('are found by code and by Judilibre code', () => {
    expect(findCourt('tj-paris')?.label).toBe('Tribunal judiciaire de Paris');
    expect(findCourt('tj-atlantis')).toBeNull();
    expect(findCourtByJudilibreCode('ca_paris')?.code).toBe('ca-paris');
    expect(findCourtByJudilibreCode('tj99999')).toBeNull();
  });

  it('are shown under the name that they had', () => {
    const court = resolveCourt('TJ de Paris');
    if (!court) throw new Error('TJ de Paris must be known');
    expect(courtLabelOn(court, '2019-12-31')).toBe('Tribunal de grande instance de Paris');
    expect(courtLabelOn(court, '2020-01-01')).toBe('Tribunal judiciaire de Paris');
  });

  it.each([
    ['tcom-paris', '2024-12-31', 'Tribunal de commerce de Paris'],
    ['tcom-paris', '2025-01-01', 'Tribunal des activités économiques de Paris'],
    ['tcom-le-mans', '2024-12-31', 'Tribunal de commerce du Mans'],
    ['tcom-bobigny', '2025-01-01', 'Tribunal de commerce de Bobigny'],
  ])('shows %s on %s as the commercial court that it was', (code, day, label) => {
    const court = findCourt(code);
    if (!court) throw new Error(`${code} must be known`);
    expect(courtLabelOn(court, day)).toBe(label);
  });
});
