import { describe, expect, it } from 'vitest';
import type { CourtKind } from '../../server/domain/court.ts';
import { detectProcedures, type ProcedureClues } from '../../server/outcomes/procedure.ts';
import { findSections } from '../../server/outcomes/sections.ts';

function detect(text: string, courtKind: CourtKind | null, known: Partial<ProcedureClues> = {}) {
  const sectioned = findSections(text, { zones: null, dispositifStart: null });
  return detectProcedures({ text, sectioned, courtKind, title: '', chamber: null, decisionType: null, ...known });
}

const ordering = (opening: string) => `Exposé du litige.\nPAR CES MOTIFS\n${opening}\nCondamne M. Roux aux dépens.`;

describe('procedures', () => {
  it.each<[string, CourtKind, string, string[]]>([
    ['a judgment on the merits', 'tj', ordering('Le tribunal, statuant publiquement,'), ['fond']],
    ['an interim order by its opening', 'tj', ordering('Nous, juge des référés, statuant publiquement,'), ['refere']],
    [
      'an interim order by its heading and the first person',
      'tj',
      `ORDONNANCE DE RÉFÉRÉ\n${ordering('Condamnons M. Roux à cesser.')}`,
      ['refere'],
    ],
    ['an accelerated procedure', 'tj', `PROCÉDURE ACCÉLÉRÉE AU FOND\n${ordering('Le tribunal,')}`, ['paf']],
    ['an appeal on the merits', 'ca', ordering('La cour, confirme le jugement ;'), ['appel', 'fond']],
    [
      'an appeal against an interim order',
      'ca',
      `Appel d'une ordonnance de référé du 3 mars 2021\n${ordering("La cour, infirme l'ordonnance ;")}`,
      ['appel', 'refere'],
    ],
    [
      'an appeal in a criminal matter',
      'ca',
      `Chambre des appels correctionnels\n${ordering('La cour,')}`,
      ['appel', 'correctionnel'],
    ],
    ['a conviction', 'tj', ordering("Déclare M. Roux coupable d'escroquerie ;"), ['correctionnel']],
    ['an enforcement judge', 'tj', ordering("Le juge de l'exécution, statuant publiquement,"), ['jex']],
    ['the Cour de cassation', 'cassation', ordering('La Cour : REJETTE le pourvoi ;'), ['cassation']],
    ['a regulator, whatever it says', 'regulator', ordering('Nous, juge des référés,'), ['regulator']],
    ['an administrative court', 'caa', ordering('La requête est rejetée.'), ['administrative']],
  ])('%s', (_what, courtKind, text, procedures) => {
    expect(detect(text, courtKind)).toEqual(procedures);
  });

  it('takes an order on request from its title alone', () => {
    expect(detect(ordering('Le tribunal,'), 'tj', { title: 'Ordonnance sur requête' })).toEqual(['requete']);
    expect(
      detect("Vu l'ordonnance sur requête du 3 mars 2021.\nPAR CES MOTIFS\nLe tribunal, condamne M. Roux.", 'tj'),
    ).toEqual(['fond']);
  });

  it.each([
    [
      'a judgment that tells of an earlier interim order',
      `Par ordonnance du juge des référés du 3 mars 2021, une expertise a été ordonnée.\n${ordering('Le tribunal, par jugement contradictoire,')}`,
    ],
    ['an order of the pre-trial judge', ordering('Nous, juge de la mise en état, statuant publiquement,')],
  ])('is no interim relief: %s', (_what, text) => {
    expect(detect(text, 'tj')).not.toContain('refere');
  });

  it('is no interim relief where the source says that it is a judgment', () => {
    const text = `ORDONNANCE DE RÉFÉRÉ\n${ordering('Condamnons M. Roux à cesser.')}`;
    expect(detect(text, 'tj', { decisionType: 'jugement' })).toEqual(['fond']);
  });
});
