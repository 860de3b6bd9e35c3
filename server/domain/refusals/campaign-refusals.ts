import type { RefusalEntry } from '../refusal.ts';

/** Refusals about campaigns, their sheets and adjudication. */
export const CAMPAIGN_REFUSALS = {
  badSeed: { kind: 'invalid', fr: 'Graine : un entier positif.', en: 'Seed: a positive whole number.' },
  badShare: {
    kind: 'invalid',
    fr: 'Part lue en double : entre 0 et 100 %.',
    en: 'Share read twice: between 0 and 100%.',
  },
  badSize: {
    kind: 'invalid',
    fr: 'Nombre de décisions : entre 1 et {most}.',
    en: 'Number of decisions: between 1 and {most}.',
  },
  openAlready: { kind: 'conflict', fr: 'La campagne est déjà ouverte.', en: 'The campaign is open already.' },
  emptySample: {
    kind: 'invalid',
    fr: 'Aucune décision avec texte ne répond à cet échantillon : changez la recherche ou la liste.',
    en: 'No decision with a text answers this sample: change the search or the list.',
  },
  notOpen: {
    kind: 'conflict',
    fr: 'Seule une campagne ouverte se clôt.',
    en: 'Only an open campaign can be closed.',
  },
  sheetsOpen: {
    kind: 'conflict',
    fr: 'Fiches pas encore rendues : {count}. Attendez-les, ou faites-les rendre avant de clore.',
    en: 'Sheets not yet handed in: {count}. Wait for them, or have them handed in before closing.',
  },
  notFrozen: {
    kind: 'conflict',
    fr: 'Il faut clore la campagne avant de la publier.',
    en: 'The campaign must be closed before it is released.',
  },
  adjudicationsOpen: {
    kind: 'conflict',
    fr: 'Décisions qui attendent encore un arbitrage rendu : {count}.',
    en: 'Decisions still waiting for an adjudication to be handed in: {count}.',
  },
  noAnnotator: {
    kind: 'invalid',
    fr: 'Choisissez au moins un annotateur.',
    en: 'Choose at least one annotator.',
  },
  oneAnnotator: {
    kind: 'invalid',
    fr: 'La lecture en double demande au moins deux annotateurs.',
    en: 'Reading twice needs at least two annotators.',
  },
  noAdjudicator: {
    kind: 'invalid',
    fr: 'La lecture en double demande un arbitre.',
    en: 'Reading twice needs an adjudicator.',
  },
  ownAdjudicator: {
    kind: 'invalid',
    fr: 'On n’arbitre pas ses propres lectures : annotateurs et arbitres doivent être distincts.',
    en: 'Nobody adjudicates their own readings: annotators and adjudicators must be different people.',
  },
  wrongDuty: {
    kind: 'invalid',
    fr: '{name} n’a pas le rôle qu’il faut pour cette tâche.',
    en: '{name} does not have the role that this task needs.',
  },
  notAdjudicator: {
    kind: 'forbidden',
    fr: 'Vous n’êtes pas arbitre de cette campagne.',
    en: 'You are not an adjudicator of this campaign.',
  },
  singleReading: {
    kind: 'invalid',
    fr: 'Cette décision n’est lue que par une personne : rien à arbitrer.',
    en: 'One person alone reads this decision: there is nothing to adjudicate.',
  },
  readersNotDone: {
    kind: 'conflict',
    fr: 'Les deux fiches ne sont pas encore rendues : l’arbitrage attend.',
    en: 'The two sheets are not handed in yet: adjudication waits.',
  },
  otherAdjudicator: {
    kind: 'conflict',
    fr: 'Un autre arbitre a commencé cette décision.',
    en: 'Another adjudicator has begun this decision.',
  },
  handedIn: {
    kind: 'conflict',
    fr: 'Cette fiche est rendue : reprenez-la avant de la changer.',
    en: 'This sheet is handed in: take it back before changing it.',
  },
  campaignClosed: {
    kind: 'conflict',
    fr: 'La campagne est close : les fiches ne changent plus.',
    en: 'The campaign is closed: sheets no longer change.',
  },
  adjudicationBegun: {
    kind: 'conflict',
    fr: 'L’arbitrage de cette décision a commencé.',
    en: 'The adjudication of this decision has begun.',
  },
  agreementHidden: {
    kind: 'forbidden',
    fr: 'L’accord s’affiche une fois la campagne close.',
    en: 'Agreement shows once the campaign is closed.',
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
