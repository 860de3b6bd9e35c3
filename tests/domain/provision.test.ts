import { describe, expect, it } from 'vitest';
import { readProvisions } from '../../server/domain/provision.ts';

describe('readProvisions', () => {
  it.each([
    ['art. 6 I 8 LCEN', ['article 6-I-8 de la loi du 21 juin 2004']],
    ['article 6-I-8 de la loi du 21 juin 2004', ['article 6-I-8 de la loi du 21 juin 2004']],
    ['Article 6.I.8 de la loi n° 2004-575 du 21 juin 2004', ['article 6-I-8 de la loi du 21 juin 2004']],
    ['article 6-I, 8° de la loi n°2004-575', ['article 6-I-8 de la loi du 21 juin 2004']],
    ['article 700 du CPC', ['article 700 du code de procédure civile']],
    ['article 700 du nouveau code de procédure civile', ['article 700 du code de procédure civile']],
    ['475-1 CPP', ['article 475-1 du code de procédure pénale']],
    ['art. L.641-1 du Code de Commerce', ['article L. 641-1 du code de commerce']],
    ['article R 641-6 du code de commerce', ['article R. 641-6 du code de commerce']],
    ['Article L. 721-3, 2°, du code de commerce.', ['article L. 721-3 du code de commerce']],
    ['Articles 1984 et 1998 du code civil', ['article 1984 du code civil', 'article 1998 du code civil']],
    ['article 379 alinéa 2 du code de procédure civile', ['article 379 du code de procédure civile']],
    ['article 17 du RGPD', ['article 17 du RGPD']],
    ['RGPD, art. 17', ['article 17 du RGPD']],
    ['article 17 du règlement (UE) 2016/679', ['article 17 du RGPD']],
    ['article 6, paragraphe 1, de la directive 2006/115/CE', ['article 6 de la directive 2006/115/CE']],
    ['article 37 de la loi n° 91-647 du 10 juillet 1991', ['article 37 de la loi du 10 juillet 1991']],
    ['article 1er de la loi du 1er juillet 1901', ['article 1er de la loi du 1er juillet 1901']],
    ['article L. 34-1 CPCE', ['article L. 34-1 du code des postes et des communications électroniques']],
    [
      "articles L.433-1 et R.433-1 du code des procédures civiles d'exécution",
      [
        'article L. 433-1 du code des procédures civiles d’exécution',
        'article R. 433-1 du code des procédures civiles d’exécution',
      ],
    ],
    ['article 4 du code des transports', ['article 4 du code des transports']],
    [
      'article 1147 du code civil, dans sa rédaction antérieure à l’ordonnance n° 2016-131 du 10 février 2016',
      ['article 1147 du code civil'],
    ],
    ['article 12', ['article 12']],
  ])('%s', (raw, expected) => {
    expect(readProvisions(raw)).toEqual(expected);
  });

  it.each([
    'article 699 du même code',
    'Article l’ordonnance du 24 juin 2020 prononçant la radiation du pourvoi enregistré sous le numéro P 99-99.814, et la suite de cette phrase',
    '',
  ])('gives nothing for %s', (raw) => {
    expect(readProvisions(raw)).toEqual([]);
  });

  it('reads the same again from what it gave', () => {
    for (const raw of ['art. 6 I 8 LCEN', 'L. 34-1 CPCE', 'article 6 de la directive 2006/115/CE', 'article 12']) {
      const [once = ''] = readProvisions(raw);
      expect(readProvisions(once)).toEqual([once]);
    }
  });

  it('is linear on hostile text', () => {
    const started = performance.now();
    for (const raw of [
      '1-'.repeat(20_000),
      'code de '.repeat(8_000),
      'loi n° '.repeat(8_000),
      'art. 6 I '.repeat(8_000),
    ])
      readProvisions(raw);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
