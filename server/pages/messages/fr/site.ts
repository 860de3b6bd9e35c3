/** The French words of the frame around every page. */
export const site = {
  name: 'Dispositif',
  tagline: 'Ce que les juges ont ordonné, en droit du numérique',
  description:
    'Recherche de décisions françaises en droit du numérique par mesure prononcée : amendes, dommages-intérêts, levées d’anonymat, retraits… avec la phrase d’où chaque somme est lue.',
  skip: 'Aller au contenu',
  navigation: 'Navigation principale',
  search: 'Recherche',
  help: 'Aide',
  sources: 'Sources',
  about: 'À propos',
  removal: 'Droit d’occultation',
  api: 'API',
  preferences: 'Préférences',
  theme: { auto: 'Thème du système', light: 'Thème clair', dark: 'Thème sombre', label: 'Thème' },
  signIn: 'Se connecter',
  review: 'Relecture',
  notes: 'Notes',
  history: 'Historique des lectures',
  otherLanguage: 'English',
  footer: 'Lecture automatique des décisions : vérifiez toujours la phrase citée.',
  demo: 'Les décisions présentes sont fictives : elles servent de démonstration.',
};
