import type { RefusalEntry } from '../refusal.ts';

/** Refusals about notes, tags and dossiers. */
export const NOTE_REFUSALS = {
  longPassage: { kind: 'invalid', fr: 'Ce passage est trop long.', en: 'This passage is too long.' },
  noPassage: {
    kind: 'invalid',
    fr: 'Sélectionnez un passage du texte, ou copiez ses mots.',
    en: 'Select a passage of the text, or copy its words.',
  },
  notOwnNote: {
    kind: 'forbidden',
    fr: 'Seul l’auteur d’une note la modifie ; vous pouvez y répondre.',
    en: 'Only its author changes a note; you can reply to it.',
  },
  notOwnRestore: {
    kind: 'forbidden',
    fr: 'Seul l’auteur d’une note la restaure.',
    en: 'Only its author restores a note.',
  },
  notHeld: {
    kind: 'conflict',
    fr: 'Cette note n’attend plus de décision.',
    en: 'This note is no longer waiting for a decision.',
  },
  unknownTag: {
    kind: 'invalid',
    fr: 'Une étiquette choisie n’existe plus : rechargez la page.',
    en: 'A chosen tag no longer exists: reload the page.',
  },
  replyNames: {
    kind: 'invalid',
    fr: '« {words} » semble nommer une personne que la décision occulte : reformulez.',
    en: '“{words}” seems to name somebody whom the decision hides: put it otherwise.',
  },
  notOwnReply: {
    kind: 'not_found',
    fr: 'Cette réponse n’est pas de vous, ou n’existe plus.',
    en: 'This reply is not yours, or no longer exists.',
  },
  tagTaken: {
    kind: 'conflict',
    fr: 'L’étiquette « {label} » existe déjà.',
    en: 'The tag “{label}” exists already.',
  },
  unknownColour: { kind: 'invalid', fr: 'Choisissez une couleur de la liste.', en: 'Choose a colour from the list.' },
  unknownDecisions: {
    kind: 'invalid',
    fr: 'Aucune de ces décisions n’est connue ici.',
    en: 'None of these decisions is known here.',
  },
  notOwnDossier: {
    kind: 'forbidden',
    fr: 'Seule la personne qui a créé ce dossier le modifie ou le supprime.',
    en: 'Only the person who made this folder changes or deletes it.',
  },
  noDossier: { kind: 'invalid', fr: 'Choisissez un dossier.', en: 'Choose a folder.' },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
