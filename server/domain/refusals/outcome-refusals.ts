import type { RefusalEntry } from '../refusal.ts';

export const OUTCOME_REFUSALS = {
  confirmRejected: {
    kind: 'invalid',
    fr: 'Cette mesure est rejetée : restaurez-la avant de la confirmer.',
    en: 'This outcome is rejected: restore it before confirming it.',
  },
  rejectedAlready: {
    kind: 'invalid',
    fr: 'Cette mesure est déjà rejetée.',
    en: 'This outcome is rejected already.',
  },
  nothingChanged: {
    kind: 'invalid',
    fr: 'Rien n’a changé : pour dire que la lecture est juste, utilisez « Confirmer ».',
    en: 'Nothing changed: to say that the reading is right, use “Confirm”.',
  },
  foreignVersion: {
    kind: 'invalid',
    fr: 'Cette version n’appartient pas à cette mesure.',
    en: 'This version does not belong to this outcome.',
  },
  nothingToUndo: {
    kind: 'invalid',
    fr: 'Il n’y a rien à annuler sur cette mesure.',
    en: 'There is nothing to undo on this outcome.',
  },
  undoOfOther: {
    kind: 'invalid',
    fr: 'La dernière lecture est d’une autre personne : corrigez-la, ou restaurez une version.',
    en: 'The last reading is somebody else’s: correct it, or restore a version.',
  },
  adjudicated: {
    kind: 'forbidden',
    fr: 'Cette mesure a été arbitrée : seul un relecteur peut encore la changer.',
    en: 'This outcome was adjudicated: only a reviewer can still change it.',
  },
  unknownType: {
    kind: 'invalid',
    fr: 'Choisissez un type de mesure dans la liste.',
    en: 'Choose a type of outcome from the list.',
  },
  noEvidence: {
    kind: 'invalid',
    fr: 'Sélectionnez dans le texte les mots sur lesquels la mesure repose.',
    en: 'Select the words of the text that the outcome rests on.',
  },
  foreignPassage: {
    kind: 'invalid',
    fr: 'Le passage indiqué ne se trouve pas dans le texte de la décision.',
    en: 'The passage is not in the text of the decision.',
  },
  wordsNotFound: {
    kind: 'invalid',
    fr: 'Ces mots ne se trouvent pas dans la décision : « {words} ».',
    en: 'These words are not in the decision: “{words}”.',
  },
  textNotHere: {
    kind: 'invalid',
    fr: 'Le texte d’où cette mesure est lue n’est pas ici : seuls les passages déjà cités peuvent l’appuyer.',
    en: 'The text that this outcome was read from is not here: it can only rest on passages already quoted.',
  },
  occultedParty: {
    kind: 'invalid',
    fr: '« {words} » ne figure pas dans la décision, qui occulte les noms : désignez les parties comme le fait le texte.',
    en: '“{words}” is not in the decision, which hides names: call the parties as the text does.',
  },
  unknownReason: { kind: 'invalid', fr: 'Choisissez le motif du rejet.', en: 'Choose the reason for the rejection.' },
  badValues: { kind: 'invalid', fr: 'À revoir : {problems}.', en: 'To be mended: {problems}.' },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
