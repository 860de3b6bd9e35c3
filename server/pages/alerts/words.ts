import type { Language } from '../language.ts';

const fr = {
  title: 'Suivre cette recherche',
  lead: 'Être prévenu des décisions nouvelles ou modifiées qui répondent à cette recherche.',
  everything: 'Toutes les décisions',
  byMail: 'Par courriel',
  mailHow:
    'Un message au plus par jour ou par semaine, et seulement s’il y a du nouveau. Chaque décision n’y paraît qu’une fois par changement.',
  email: 'Adresse électronique',
  emailProblem: 'Écrivez une adresse électronique complète, par exemple prenom.nom@exemple.fr.',
  frequency: 'Fréquence',
  frequencies: { daily: 'chaque matin', weekly: 'chaque lundi matin' },
  submit: 'Recevoir l’alerte',
  privacy:
    'L’adresse ne sert qu’à cette alerte. Elle est effacée dès que vous l’arrêtez, ou au bout d’une semaine si vous ne la confirmez pas.',
  noMail:
    'Ce site n’envoie pas de courriel : l’administrateur n’a pas indiqué de serveur (SMTP_URL, MAIL_FROM, PUBLIC_URL).',
  byFeed: 'Par flux',
  feedHow: 'À coller dans un lecteur de flux (Atom) :',
  copy: 'Copier l’adresse',
  copied: 'Adresse copiée',
  copyFailed: 'Copie impossible : sélectionnez l’adresse',
  sent: 'Vérifiez votre messagerie',
  sentHow: 'Un message vous attend avec un lien à ouvrir pour confirmer cette alerte. Rien ne sera envoyé avant.',
  tooMany: 'Cette adresse suit déjà trop de recherches. Arrêtez-en une avant d’en ajouter.',
  failed: 'Le message de confirmation n’a pas pu être envoyé. Réessayez dans un moment.',
  manage: 'Votre alerte',
  pending: 'Cette alerte n’est pas encore confirmée.',
  confirm: 'Confirmer l’alerte',
  active: 'Cette alerte est active.',
  stop: 'Arrêter cette alerte',
  stopped: 'Alerte arrêtée',
  stoppedHow: 'Votre adresse est effacée. Vous ne recevrez plus rien pour cette recherche.',
  unknown: 'Cette alerte n’existe pas ou n’existe plus.',
  back: 'Revenir à la recherche',
  confirmSubject: 'Confirmez votre alerte Dispositif',
  confirmBody: (search: string, link: string) =>
    `Vous (ou quelqu’un à votre place) avez demandé à suivre cette recherche sur Dispositif :\n\n  ${search}\n\nPour confirmer, ouvrez ce lien :\n\n  ${link}\n\nSans confirmation, rien ne sera envoyé et votre adresse sera effacée dans une semaine.\n`,
  digestSubject: (count: number, search: string) =>
    `${count} ${count > 1 ? 'décisions nouvelles ou modifiées' : 'décision nouvelle ou modifiée'} : ${search}`,
  digestLead: 'Recherche suivie :',
  newMark: 'nouvelle',
  changedMark: 'modifiée',
  more: (count: number) => `… et ${count} ${count > 1 ? 'autres' : 'autre'}, à lire sur la page de la recherche.`,
  seeAll: 'Toutes les décisions de cette recherche :',
  footer: (link: string) =>
    `Mesures lues automatiquement, sauf relecture : vérifiez la phrase citée de chaque décision.\nArrêter cette alerte : ${link}\n`,
};

export type AlertWords = typeof fr;

const en: AlertWords = {
  title: 'Follow this search',
  lead: 'Be told of new or changed decisions that answer this search.',
  everything: 'All decisions',
  byMail: 'By e-mail',
  mailHow: 'At most one message a day or a week, and only when there is news. A decision appears once per change.',
  email: 'E-mail address',
  emailProblem: 'Write a complete e-mail address, such as first.last@example.org.',
  frequency: 'Frequency',
  frequencies: { daily: 'every morning', weekly: 'every Monday morning' },
  submit: 'Get the alert',
  privacy:
    'The address serves this alert alone. It is erased as soon as you stop it, or after a week if you do not confirm it.',
  noMail: 'This site sends no e-mail: its administrator gave no server (SMTP_URL, MAIL_FROM, PUBLIC_URL).',
  byFeed: 'By feed',
  feedHow: 'To paste into a feed reader (Atom):',
  copy: 'Copy the address',
  copied: 'Address copied',
  copyFailed: 'Could not copy: select the address',
  sent: 'Check your mail',
  sentHow: 'A message awaits you with a link to confirm this alert. Nothing is sent before.',
  tooMany: 'This address follows too many searches already. Stop one before adding another.',
  failed: 'The confirmation could not be sent. Try again in a moment.',
  manage: 'Your alert',
  pending: 'This alert is not confirmed yet.',
  confirm: 'Confirm the alert',
  active: 'This alert is active.',
  stop: 'Stop this alert',
  stopped: 'Alert stopped',
  stoppedHow: 'Your address is erased. You will receive nothing more for this search.',
  unknown: 'This alert does not exist, or no longer does.',
  back: 'Back to the search',
  confirmSubject: 'Confirm your Dispositif alert',
  confirmBody: (search, link) =>
    `You (or somebody in your place) asked to follow this search on Dispositif:\n\n  ${search}\n\nTo confirm, open this link:\n\n  ${link}\n\nWithout confirmation nothing is sent, and your address is erased within a week.\n`,
  digestSubject: (count, search) => `${count} new or changed ${count > 1 ? 'decisions' : 'decision'}: ${search}`,
  digestLead: 'Search followed:',
  newMark: 'new',
  changedMark: 'changed',
  more: (count) => `… and ${count} more, on the page of the search.`,
  seeAll: 'All decisions of this search:',
  footer: (link) =>
    `Outcomes are read automatically unless reviewed: check the quoted sentence of each decision.\nStop this alert: ${link}\n`,
};

/** The words of alerts, on screen and in mails. */
export function alertWords(language: Language): AlertWords {
  return language === 'fr' ? fr : en;
}
