/** The French words of error pages, of the API’s help and of the sources. */
export const errors = {
  badRequest: 'Demande incomprise',
  notFound: 'Page introuvable',
  notFoundHow:
    'Cette adresse ne mène à rien. Si vous cherchez une décision, essayez son numéro (RG, pourvoi, ECLI) ou ses mots.',
  noDecision: 'Décision introuvable',
  noDecisionHow: 'Aucune décision ne porte cet identifiant. Cherchez-la par son numéro, sa date ou ses mots.',
  gone: 'Décision retirée',
  goneHow: 'Cette décision a été retirée à la suite d’une demande. Elle ne peut plus être consultée ici.',
  failed: 'Une erreur est survenue',
  failedHow:
    'La page n’a pas pu être préparée. Réessayez ; si cela se reproduit, transmettez ce numéro à l’administrateur :',
  forbidden: 'Action refusée',
  forbiddenHow: 'La demande ne vient pas de ce site. Revenez à la page et recommencez.',
  home: 'Revenir à la recherche',
  search: 'Chercher une décision',
};

export const api = {
  intro: 'Les mêmes données que les pages, en JSON, sans clé. Description complète :',
  review:
    'Relire et annoter par programme : les adresses de /api/v1/annotations, avec un jeton (page de votre compte) envoyé comme « Authorization: Bearer … ».',
  examples: 'Exemples',
  parameters: 'Paramètres de /api/v1/judgments',
  conventions:
    'Les sommes sont des nombres décimaux dans leur monnaie (5000 = 5 000 €), les dates sont au format ISO. Un paramètre inutilisable donne une réponse 400 qui le nomme.',
  name: 'Paramètre',
  form: 'Forme',
  meaning: 'Sens',
  repeatable: '(répétable)',
};

export const sources = {
  title: 'Sources et passages',
  intro:
    'D’où viennent les décisions, quand chaque source a été lue, et ce qui n’a pas pu l’être. Une source qui change de forme ou ne répond plus se voit ici.',
  counts: 'Ce que contient la base',
  judgments: 'décisions',
  ingested: 'réelles',
  fictitious: 'fictives',
  withDispositif: 'avec dispositif localisé',
  withoutText: 'connues par un commentaire',
  index: 'Index de recherche',
  documents: 'documents indexés',
  waiting: 'en attente d’indexation',
  healthy: 'en ordre',
  unhealthy: 'en défaut',
  engine: 'Moteur',
  runs: 'Derniers passages',
  none: 'Aucune source n’a encore été lue.',
  noneHow: 'Un passage apparaît ici dès la première commande « ingest ».',
  columns: {
    source: 'Source',
    started: 'Début',
    status: 'État',
    fetched: 'Lues',
    added: 'Nouvelles',
    changed: 'Modifiées',
    unchanged: 'Inchangées',
    failed: 'En échec',
  },
  statuses: { running: 'en cours', ok: 'réussi', partial: 'partiel', failed: 'échoué', interrupted: 'interrompu' },
  errors: 'Ce qui n’a pas pu être lu',
  moreErrors: 'autres',
};
