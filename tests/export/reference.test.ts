import { describe, expect, it } from 'vitest';
import { distinctNumbers, formatReference, formatShortDate } from '../../server/export/reference.ts';
import type { JudgmentSummary } from '../../server/store/read-model.ts';
import { summary } from './summaries.ts';

const REFERENCES: readonly (readonly [court: string, changes: Partial<JudgmentSummary>, expected: string])[] = [
  ['Tribunal judiciaire de Paris', {}, 'TJ Paris, ord. réf., 12 mars 2025, n° 25/00001'],
  [
    'Tribunal judiciaire de Paris',
    { procedures: ['requete'], chamber: 'Requêtes' },
    'TJ Paris, ord. req., 12 mars 2025, n° 25/00001',
  ],
  [
    'Tribunal de grande instance de Nanterre',
    { decidedOn: '1999-05-01', numbers: [] },
    'TGI Nanterre, ord. réf., 1er mai 1999',
  ],
  [
    'Tribunal judiciaire de Paris',
    { decisionType: 'jugement', procedures: [], chamber: '17ème chambre correctionnelle', numbers: [] },
    'TJ Paris, 17e ch. corr., 12 mars 2025',
  ],
  [
    'Cour d’appel de Paris',
    { decisionType: 'arret', procedures: ['appel'], chamber: 'Pôle 5 – chambre 2', numbers: ['N° RG 22/01643'] },
    'CA Paris, pôle 5, ch. 2, 12 mars 2025, n° 22/01643',
  ],
  [
    'Cour de cassation',
    { decisionType: 'arret', chamber: 'première chambre civile', numbers: ['V 23-20.005', '23-20.005'] },
    'Cass. 1re civ., 12 mars 2025, n° V 23-20.005',
  ],
  [
    'Cour de cassation',
    { decisionType: 'arret', chamber: 'chambre criminelle', numbers: ['21-86.714', '21-86.715'] },
    'Cass. crim., 12 mars 2025, nos 21-86.714, 21-86.715',
  ],
  [
    'Conseil d’Etat',
    { decisionType: 'decision', chamber: '10ème et 9ème chambres réunies', numbers: [], ecli: 'ECLI:FR:CECHR:2025:1' },
    'CE, 10e et 9e ch. réunies, 12 mars 2025, ECLI:FR:CECHR:2025:1',
  ],
  ['CNIL', { decisionType: 'deliberation', numbers: ['SAN-2022-917'] }, 'CNIL, délib., 12 mars 2025, n° SAN-2022-917'],
  [
    'Tribunal de commerce de Paris',
    { decisionType: 'jugement', numbers: ['2023G00010'], decidedOn: '2024-03-12', fictitious: true },
    'T. com. Paris, 12 mars 2024, n° 2023G00010 [décision fictive]',
  ],
  [
    'Tribunal de commerce de Paris',
    { decisionType: 'jugement', numbers: ['2024G00010'] },
    'TAE Paris, 12 mars 2025, n° 2024G00010',
  ],
];

describe('formatReference', () => {
  it.each(REFERENCES)('cites %s with %o', (court, changes, expected) => {
    expect(formatReference(summary(changes, court))).toBe(expected);
  });
});

describe('distinctNumbers', () => {
  it('takes the mark off and keeps each number once', () => {
    expect(distinctNumbers(['RG n° 25/55080', '25/55080', 'N° RG : 22/1', 'nos 11-10.189', 'SAN-2022-917'])).toEqual([
      '25/55080',
      '22/1',
      '11-10.189',
      'SAN-2022-917',
    ]);
  });
});

describe('formatShortDate', () => {
  it.each([
    ['2024-07-01', '1er juill. 2024'],
    ['2024-05-21', '21 mai 2024'],
  ])('writes %s as %s', (iso, expected) => {
    expect(formatShortDate(iso)).toBe(expected);
  });
});
