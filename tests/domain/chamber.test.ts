import { describe, expect, it } from 'vitest';
import { chamberLabel, isOfChamber, readChamber } from '../../server/domain/chamber.ts';

describe('isOfChamber', () => {
  it.each([
    ['17e ch.', '17ème chambre correctionnelle'],
    ['17e ch. corr.', '17ème chambre'],
    ['Civ. 1re', 'Première chambre civile'],
    ['1re civ.', 'CIV. 1'],
    ['crim.', 'Chambre criminelle'],
    ['com.', 'Chambre commerciale financière et économique'],
    ['pôle 5 ch. 2', 'Pôle 5 – chambre 2'],
    ['3e ch. 4e sect.', '3ème chambre, 4ème section'],
    ['1re ch.', '1ère chambre civile B'],
  ])('%s is %s', (wanted, label) => {
    expect(isOfChamber(label, readChamber(wanted).marks)).toBe(true);
  });

  it.each([
    ['17e ch.', '7ème chambre correctionnelle'],
    ['17e ch.', 'Chambre sociale'],
    ['Civ. 1re', 'Deuxième chambre civile'],
    ['crim.', 'Chambre commerciale'],
    ['crim.', 'Première présidence (Ordonnance)'],
    ['pôle 5 ch. 2', 'Pôle 5 - Chambre 12'],
    ['pôle 5 ch. 2', 'Pôle 2 - Chambre 5'],
    ['1re ch. civ.', '1re chambre commerciale'],
  ])('%s is not %s', (wanted, label) => {
    expect(isOfChamber(label, readChamber(wanted).marks)).toBe(false);
  });
});

describe('chamberLabel', () => {
  it.each([
    ['17ème ch. corr.', '17e chambre correctionnelle'],
    ['1ère CHAMBRE civile B', '1re CHAMBRE civile B'],
    ['CHAMBRE SOCIALE D (PS)', 'Chambre sociale d (ps)'],
    ['3ème ch. – 3ème sec.', '3e chambre – 3e section'],
    ['pôle 5 - ch. 2', 'Pôle 5 – chambre 2'],
    ['Chambre criminelle', 'Chambre criminelle'],
    ['Rétention Administrative', 'Rétention Administrative'],
  ])('%s', (raw, label) => {
    expect(chamberLabel(raw)).toBe(label);
    expect(chamberLabel(label)).toBe(label);
  });
});

describe('readChamber', () => {
  it.each(['17e ch.', 'chambre criminelle', 'Pôle 5, ch. 2', '3e ch. 4e sect.', 'Ass. plén.', '1re Civ.'])(
    '%s is a chamber and nothing else',
    (text) => {
      expect(readChamber(text).isWhole).toBe(true);
    },
  );

  it.each(['contre Google', 'chambre', '17e ch. Google', '2013', ''])('%s is more, or nothing', (text) => {
    expect(readChamber(text).isWhole).toBe(false);
  });
});
