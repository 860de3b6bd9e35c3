import { describe, expect, it } from 'vitest';
import { findNameLeaks } from '../../server/annotation/name-leak.ts';

const HIDDEN = `Le tribunal condamne M. T. à verser à Mme [L] [V] la somme de 500 euros. Maître Dupré a plaidé pour la société Nuage Bleu.`;
const OPEN = 'La société Nuage Bleu assigne la société Vent du Nord devant le tribunal de Paris.';

describe('names of occulted persons in notes', () => {
  it.each([
    ['a civility and a name', 'En réalité, M. Tranchet a déjà été condamné.', [['M. Tranchet', 'likely']]],
    ['a first name and a name with the initial', 'La plaignante est Louise Vasseur.', [['Louise Vasseur', 'likely']]],
    ['a name of another initial', 'Voir aussi le procès de Bernard Oberlin.', [['Bernard Oberlin', 'possible']]],
    ['a compound name', 'Mme de La Tournelle ? Non, Madame Vidal-Costa.', [['Madame Vidal-Costa', 'likely']]],
  ])('flags %s', (_, note, expected) => {
    expect(findNameLeaks(note, HIDDEN).map((leak) => [leak.words, leak.certainty])).toEqual(expected);
  });

  it.each([
    ['the initials of the decision', 'M. T. conteste, Mme V. maintient.', HIDDEN],
    ['a name that the decision shows', 'Maître Dupré plaide que la société Nuage Bleu est en faute.', HIDDEN],
    ['courts and companies', 'Comparer Cour de cassation, Chambre criminelle, et Google Ireland Limited.', HIDDEN],
    ['plain prose', 'Montant faible au regard de la durée de la publication.', HIDDEN],
    ['a decision that hides nobody', 'M. Tranchet dirige la société.', OPEN],
    ['an empty note', '', HIDDEN],
  ])('lets pass %s', (_, note, text) => {
    expect(findNameLeaks(note, text)).toEqual([]);
  });

  it('says where the words stand, and stays fast on a long note', () => {
    const note = `${'Texte sans nom propre. '.repeat(2_000)}Mme Valette.`;
    const begun = performance.now();
    const [leak] = findNameLeaks(note, HIDDEN);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(note.slice(leak?.start, leak?.end)).toBe('Mme Valette');
  });
});
