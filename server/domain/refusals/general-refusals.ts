import type { Words } from '../language.ts';
import type { RefusalEntry } from '../refusal.ts';

/** Things that can be missing or change under somebody's hands, as the subject of a sentence. */
export const THINGS = {
  account: { fr: 'Ce compte', en: 'This account' },
  chosenAccount: { fr: 'Un des comptes choisis', en: 'One of the chosen accounts' },
  campaign: { fr: 'Cette campagne', en: 'This campaign' },
  decision: { fr: 'Cette décision', en: 'This decision' },
  withdrawnDecision: { fr: 'Une décision retirée sous ce nom', en: 'A decision withdrawn under that name' },
  text: { fr: 'Le texte de cette décision', en: 'The text of this decision' },
  dossier: { fr: 'Ce dossier', en: 'This folder' },
  sheet: { fr: 'Cette fiche', en: 'This sheet' },
  outcome: { fr: 'Cette mesure', en: 'This outcome' },
  reading: { fr: 'Cette lecture', en: 'This reading' },
  note: { fr: 'Cette note', en: 'This note' },
  reply: { fr: 'Cette réponse', en: 'This reply' },
  revision: { fr: 'Cette version', en: 'This version' },
  tag: { fr: 'Cette étiquette', en: 'This tag' },
  token: { fr: 'Ce jeton', en: 'This token' },
} as const satisfies Readonly<Record<string, Words>>;

/** Fields that people fill, as forms call them. */
export const FIELDS = {
  name: { fr: 'Nom', en: 'Name' },
  email: { fr: 'Adresse électronique', en: 'E-mail address' },
  tokenName: { fr: 'Nom du jeton', en: 'Name of the token' },
  title: { fr: 'Titre', en: 'Title' },
  description: { fr: 'Description', en: 'Description' },
  codebook: { fr: 'Version du guide', en: 'Version of the codebook' },
  sampleSize: { fr: 'Nombre de décisions', en: 'Number of decisions' },
  doubleShare: { fr: 'Part lue en double', en: 'Share read twice' },
  seed: { fr: 'Graine', en: 'Seed' },
  tag: { fr: 'Étiquette', en: 'Tag' },
  definition: { fr: 'Définition', en: 'Definition' },
  note: { fr: 'Note', en: 'Note' },
  reply: { fr: 'Réponse', en: 'Reply' },
  reason: { fr: 'Motif', en: 'Reason' },
  remark: { fr: 'Remarque', en: 'Remark' },
} as const satisfies Readonly<Record<string, Words>>;

export const GENERAL_REFUSALS = {
  missing: {
    kind: 'not_found',
    fr: '{thing} n’existe pas ou n’existe plus.',
    en: '{thing} does not exist, or no longer.',
  },
  changed: {
    kind: 'conflict',
    fr: '{thing} a changé pendant que vous y travailliez. Rien n’a été perdu : voyez ce qui a été enregistré, puis recommencez si besoin.',
    en: '{thing} changed while you were working on it. Nothing was lost: see what was recorded, then do it again if need be.',
  },
  roleNeeded: {
    kind: 'forbidden',
    fr: 'Il faut le rôle « {needed} » pour cela ; vous avez le rôle « {held} ».',
    en: 'The role “{needed}” is needed for this; yours is “{held}”.',
  },
  emptyField: {
    kind: 'invalid',
    fr: '{field} : ce champ ne peut pas rester vide.',
    en: '{field}: this field cannot stay empty.',
  },
  longField: {
    kind: 'invalid',
    fr: '{field} : {most} caractères au plus, il y en a {length}.',
    en: '{field}: {most} characters at most, there are {length}.',
  },
  notNumber: {
    kind: 'invalid',
    fr: '{field} : un nombre est attendu, « {given} » n’en est pas un.',
    en: '{field}: a number is expected, “{given}” is not one.',
  },
  notUnderstood: { kind: 'invalid', fr: 'Demande incomprise : {problems}.', en: 'Not understood: {problems}.' },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
