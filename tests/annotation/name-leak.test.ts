import { describe, expect, it } from 'vitest';
import { findNameLeaks } from '../../server/annotation/name-leak.ts';

const HIDDEN = `Le tribunal condamne M. T. à verser à Mme [L] [V] la somme de 500 euros. Maître Dupré a plaidé pour la société Nuage Bleu.`;
const OPEN = 'La société Nuage Bleu assigne la société Vent du Nord devant le tribunal de Paris.';

describe('names of occulted persons in notes', () => {
  it.each([
    ['a civility and a name', 'En réalité, M. Tranchet a déjà été condamné.', [['M. Tranchet', 'likely']]],
    ['a first name and a name with the initial', 'La plaignante est Louise Vasseur.', [['Louise Vasseur', 'likely']]],
    ['a name of another initial', 'Voir aussi le procès de Bernard Oberlin.', [['Bernard Oberlin', 'possible']]],
    [
      'particles and compound names',
      'Mme de La Tournelle ? Non, Madame Vidal-Costa.',
      [
        ['Mme de La Tournelle', 'likely'],
        ['Madame Vidal-Costa', 'likely'],
      ],
    ],
    ['capitals', 'Il s’agit de M. TRANCHET.', [['M. TRANCHET', 'likely']]],
    ['a maiden name', 'La demanderesse, née Vasseur, habite ailleurs.', [['née Vasseur', 'likely']]],
    ['a family name alone, of a hidden initial', 'La plainte de Vasseur était fondée.', [['Vasseur', 'possible']]],
  ])('flags %s', (_, note, expected) => {
    expect(findNameLeaks(note, HIDDEN).map((leak) => [leak.words, leak.certainty])).toEqual(expected);
  });

  it.each([
    ['the initials of the decision', 'M. T. conteste, Mme V. maintient.', HIDDEN],
    ['a full stop or three dots after the letter', 'M. T... et Mme V…, puis Mme [L] [V].', HIDDEN],
    ['a letter without a stop', 'Monsieur X soutient que Mme L ment.', HIDDEN],
    ['a single word of another initial', 'Voir le rapport de Barnave sur ce point.', HIDDEN],
    ['words that begin a sentence', 'Trop faible. Lourde peine. Voilà.', HIDDEN],
    [
      'a law and an article',
      'Fondement : article L. 34-1 du code des postes, loi Toubon exceptée.',
      HIDDEN.replace('M. T.', 'M. B.'),
    ],
    ['a name that the decision shows', 'Maître Dupré plaide que la société Nuage Bleu est en faute.', HIDDEN],
    ['courts and companies', 'Comparer Cour de cassation, Chambre criminelle, et Google Ireland Limited.', HIDDEN],
    ['plain prose', 'Montant faible au regard de la durée de la publication.', HIDDEN],
    ['a decision that hides nobody', 'M. Tranchet dirige la société.', OPEN],
    ['an empty note', '', HIDDEN],
  ])('lets pass %s', (_, note, text) => {
    expect(findNameLeaks(note, text)).toEqual([]);
  });

  it.each([
    ['brackets', 'Mme [V] obtient 500 euros.'],
    ['three dots and a first name', 'Pierre V... obtient 500 euros.'],
    ['an ellipsis', 'Pierre V… obtient 500 euros.'],
    ['a civility and a letter', 'Madame V obtient 500 euros.'],
  ])('knows names that the decision hides by %s', (_, text) => {
    expect(findNameLeaks('Louise Vasseur obtient 500 euros.', text)).toMatchObject([{ certainty: 'likely' }]);
  });

  it('takes every name for a possible leak where the text of the decision is not here', () => {
    expect(findNameLeaks('Contre M. Oberlin, comme toujours.', null)).toMatchObject([
      { words: 'M. Oberlin', certainty: 'possible' },
    ]);
    expect(findNameLeaks('Contre M. O., comme toujours.', null)).toEqual([]);
  });

  it('says where the words stand, and stays fast on a long note', () => {
    const note = `${'Texte sans nom propre. '.repeat(2_000)}Mme Valette.`;
    const begun = performance.now();
    const [leak] = findNameLeaks(note, HIDDEN);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(note.slice(leak?.start, leak?.end)).toBe('Mme Valette');
  });
});
